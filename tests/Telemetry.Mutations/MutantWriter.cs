using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Telemetry.Mutations;

/// <summary>
/// Writes all mutants of a file into it, each behind a switch: <c>Is(7) ? a - b : a + b</c>. One at most is alive, so the changed branch holds the rest as it was written.
/// Not mutated: constants, attributes, patterns, what a static field starts with, and what is thrown.
/// </summary>
internal sealed class MutantWriter(string file, List<Mutant> mutants, IReadOnlySet<int> dropped) : CSharpSyntaxRewriter
{
    public override SyntaxNode? Visit(SyntaxNode? node) => node is AttributeListSyntax or PatternSyntax or ThrowExpressionSyntax or ThrowStatementSyntax or EnumMemberDeclarationSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax }
        or SwitchLabelSyntax || (node is FieldDeclarationSyntax field && (field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword)))
        || node is LocalDeclarationStatementSyntax { IsConst: true } or PropertyDeclarationSyntax { Initializer: not null } ? node : base.Visit(node);

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (node.IsKind(SyntaxKind.CoalesceExpression)) return node.Right is ThrowExpressionSyntax ? visited : Switch(node, node.Right, visited);
        if (!Replacements.Binary.TryGetValue(node.Kind(), out var kinds)) return visited;
        foreach (var kind in kinds) visited = Switch(node, BinaryExpression(kind, node.Left, Token(Replacements.Operator(kind)).WithTriviaFrom(node.OperatorToken), node.Right), visited);
        return visited;
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression) || (node.IsKind(SyntaxKind.UnaryMinusExpression) && node.Operand is not LiteralExpressionSyntax) ? Switch(node, node.Operand, visited) : visited;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => Switch(node, LiteralExpression(SyntaxKind.FalseLiteralExpression), node),
        SyntaxKind.FalseLiteralExpression => Switch(node, LiteralExpression(SyntaxKind.TrueLiteralExpression), node),
        SyntaxKind.NumericLiteralExpression when node.Token.Value is int number && number < int.MaxValue => Switch(node, LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number + 1)), node),
        _ => node,
    };

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" }) return node;
        var visited = (ExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node.Expression is not MemberAccessExpressionSyntax access) return visited;
        var name = access.Name.Identifier.Text;
        if (name == "Where") visited = Switch(node, ParseExpression($"{access.Expression}.Skip(0)"), visited);
        if (name == "Round" && node.ArgumentList.Arguments.Count == 0) visited = Switch(node, node.WithExpression(access.WithName(IdentifierName("Floor"))), visited);
        return Replacements.Calls.TryGetValue(name, out var other) ? Switch(node, node.WithExpression(access.WithName(IdentifierName(other))), visited) : visited;
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node) => Negated(node.Condition) is { } negated
        ? ((IfStatementSyntax)base.VisitIfStatement(node)!) is var visited ? visited.WithCondition(Switch(node.Condition, negated, visited.Condition)) : null
        : base.VisitIfStatement(node);

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) => Negated(node.Condition) is { } negated
        ? ((ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!) is var visited ? visited.WithCondition(Switch(node.Condition, negated, visited.Condition)) : null
        : base.VisitConditionalExpression(node);

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (StatementSyntax)base.VisitExpressionStatement(node)!;
        var id = Next(node, "(nothing)");

        // In braces, or the else that may follow would be the switch's.
        return id is { } alive ? Block(IfStatement(ParseExpression($"!global::Telemetry.MutantSwitch.Is({alive})"), Block(visited))).WithTriviaFrom(node) : visited;
    }

    public override SyntaxNode? VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        var other = node.IsKind(SyntaxKind.PostIncrementExpression) ? SyntaxKind.PostDecrementExpression : SyntaxKind.PostIncrementExpression;
        return node.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? base.VisitPostfixUnaryExpression(node)
            : AsStatement(node, PostfixUnaryExpression(other, node.Operand), (ExpressionSyntax)base.VisitPostfixUnaryExpression(node)!);
    }

    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitAssignmentExpression(node)!;
        return Replacements.Assignment.TryGetValue(node.Kind(), out var other)
            ? AsStatement(node, AssignmentExpression(other, node.Left, Token(Replacements.Operator(other)).WithTriviaFrom(node.OperatorToken), node.Right), visited) : visited;
    }

    /// <summary>A choice is no statement of its own; given to a discard it is.</summary>
    private ExpressionSyntax AsStatement(ExpressionSyntax node, ExpressionSyntax changed, ExpressionSyntax visited)
    {
        var switched = Switch(node, changed, visited);
        return switched != visited && node.Parent is ExpressionStatementSyntax or ForStatementSyntax ? ParseExpression($"_ = {switched}") : switched;
    }

    private static PrefixUnaryExpressionSyntax? Negated(ExpressionSyntax condition) =>
        condition is BinaryExpressionSyntax binary && Replacements.Binary.ContainsKey(binary.Kind()) || condition is PrefixUnaryExpressionSyntax
            ? null : PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(condition.WithoutTrivia()));

    private ExpressionSyntax Switch(ExpressionSyntax node, ExpressionSyntax changed, ExpressionSyntax visited)
    {
        // A variable that a pattern declares cannot be declared in both branches.
        if (node.DescendantNodesAndSelf().Any(one => one is SingleVariableDesignationSyntax or DeclarationExpressionSyntax)) return visited;
        return Next(node, changed.ToString()) is { } id
            ? ParenthesizedExpression(ConditionalExpression(ParseExpression($"global::Telemetry.MutantSwitch.Is({id})"), ParenthesizedExpression(changed.WithoutTrivia()), ParenthesizedExpression(visited.WithoutTrivia()))).WithTriviaFrom(node)
            : visited;
    }

    /// <summary>Numbers are given to dropped ones too, so that they stay the same in every round.</summary>
    private int? Next(SyntaxNode node, string changed)
    {
        var id = mutants.Count;
        mutants.Add(new(id, file, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, OneLine(node.ToString()), OneLine(changed)));
        return dropped.Contains(id) ? null : id;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 110 } line ? line[..110] : string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
}
