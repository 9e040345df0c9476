using System.Collections;
using System.Reflection;

namespace Telemetry.Mutations;

/// <summary>One call of a test method.</summary>
internal sealed record TestCase(Type Type, MethodInfo Method, object?[] Arguments)
{
    public string Name => $"{Type.FullName}.{Method.Name}({string.Join(", ", Arguments)})";

    public static IEnumerable<TestCase> Of(Type type, MethodInfo method)
    {
        var attributes = method.GetCustomAttributes().ToList();
        if (attributes.Any(attribute => attribute.GetType().Name == "FactAttribute")) return [new(type, method, [])];
        if (attributes.All(attribute => attribute.GetType().Name != "TheoryAttribute")) return [];
        var rows = attributes.Where(attribute => attribute.GetType().Name == "InlineDataAttribute").Select(attribute => (object?[])attribute.GetType().GetProperty("Data")!.GetValue(attribute)!)
            .Concat(attributes.Where(attribute => attribute.GetType().Name == "MemberDataAttribute").SelectMany(attribute => Rows(type, (string)attribute.GetType().GetProperty("MemberName")!.GetValue(attribute)!)));
        return rows.Select(row => new TestCase(type, method, Fitted(method, row)));
    }

    /// <summary>Null when it passed or was skipped.</summary>
    public string? Failure()
    {
        try
        {
            var instance = Activator.CreateInstance(Type);
            if (Method.Invoke(instance, Arguments) is Task task) task.GetAwaiter().GetResult();
            (instance as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception error)
        {
            var inner = error is TargetInvocationException { InnerException: { } cause } ? cause : error;
            return inner.GetType().Name == "SkipException" ? null : inner.Message;
        }
    }

    private static IEnumerable<object?[]> Rows(Type type, string member)
    {
        var value = type.GetMember(member, BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy).FirstOrDefault() switch
        {
            PropertyInfo property => property.GetValue(null),
            MethodInfo method => method.Invoke(null, []),
            FieldInfo field => field.GetValue(null),
            _ => null,
        };
        foreach (var row in value as IEnumerable ?? Array.Empty<object>())
            if ((row as object?[] ?? row.GetType().GetMethod("GetData", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.Invoke(row, []) as object?[]) is { } arguments) yield return arguments;
    }

    /// <summary>The rest of the values as one array where the method takes them so, and numbers as it wants them.</summary>
    private static object?[] Fitted(MethodInfo method, object?[] row)
    {
        var parameters = method.GetParameters();
        if (parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute)))
        {
            var rest = row[(parameters.Length - 1)..];
            var array = Array.CreateInstance(last.ParameterType.GetElementType()!, rest.Length);
            foreach (var (index, value) in rest.Index()) array.SetValue(value, index);
            row = [.. row[..(parameters.Length - 1)], array];
        }

        return
        [
            .. row.Zip(parameters, (value, parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is var wanted
                && value is IConvertible and not string && wanted.IsPrimitive | wanted == typeof(decimal) && wanted != value.GetType() ? Convert.ChangeType(value, wanted, System.Globalization.CultureInfo.InvariantCulture) : value),
            .. parameters.Skip(row.Length).Select(parameter => parameter.DefaultValue),
        ];
    }
}
