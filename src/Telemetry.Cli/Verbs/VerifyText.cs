using System.Globalization;
using Telemetry.Protocol.Packages.Verification;
using Telemetry.Reporting.Evidence;
using Telemetry.Server.Evidence;

namespace Telemetry.Cli.Verbs;

/// <summary>The outcome of a verification, for a person and for a program.</summary>
internal static class VerifyText
{
    public static object Facts(PackageVerdict verdict, IReadOnlyList<SignatureVerdict> signed, ReadingsCheck? readings) => new
    {
        whole = verdict.IsWhole,
        run = verdict.Run,
        lines = verdict.Lines,
        root = verdict.Root.ToString(),
        rootHolds = verdict.RootHolds,
        form = verdict.Form,
        recomputation = verdict.Recomputation,
        recomputed = verdict.Recomputed?.Id,
        signatures = signed.Select(one => new
        {
            party = one.Signature.Party, role = PackageFile.NameOf(one.Signature.Role), signedAt = one.Signature.SignedAt.ToString(), holds = one.Holds, sameRoot = one.SameRoot, trusted = one.Trusted,
            publicKey = one.Signature.PublicKey,
        }),
        bothSides = SignatureVerdict.BothSides(signed),
        readings,
    };

    public static string Of(PackageVerdict verdict, IReadOnlyList<SignatureVerdict> signed, bool knowsKeys, ReadingsCheck? readings)
    {
        List<string> text = [verdict.IsWhole ? "The package is whole: every byte follows from its facts and rules." : "The package is NOT what it says."];
        if (verdict.Recomputed is { } run)
            text.Add($"run {run.Id} of {run.Pack.Id} {run.Pack.Version}, {run.Request.Period}, {run.Request.Kind.ToString().ToLowerInvariant()}, as known at {run.Request.KnownAt}");
        text.Add(string.Create(CultureInfo.InvariantCulture, $"{verdict.Lines} lines, root {verdict.Root}{(verdict.RootHolds ? "" : $", but the last line says {verdict.StatedRoot?.ToString() ?? "nothing"}: a byte was changed after the root was made")}"));
        if (verdict.Form is { } form) text.Add(form.ToString());
        if (verdict.Recomputation is { } difference) text.Add($"first difference: {difference}");
        text.AddRange(signed.Select(one => Of(one, knowsKeys)));
        if (signed.Count > 0) text.Add(SignatureVerdict.BothSides(signed) ? "A municipality and a producer organisation signed this root." : "It is not so that both a municipality and a producer organisation signed this root.");
        if (readings is not null) text.Add(Of(readings));
        return string.Join('\n', text);
    }

    private static string Of(SignatureVerdict one, bool knowsKeys)
    {
        var worth = !one.Holds ? "NOT VALID: the key did not make it"
            : !one.SameRoot ? $"of ANOTHER package: root {one.Signature.Root}, run {one.Signature.Run}"
            : one.Trusted == false ? "by a key that is NOT KNOWN as the party's"
            : knowsKeys ? "valid, by a key that is known as the party's" : "valid; whose key it is was not checked (--trusted)";
        return $"signature of {PackageFile.NameOf(one.Signature.Role)} {one.Signature.Party}, {one.Signature.SignedAt}: {worth}";
    }

    private static string Of(ReadingsCheck readings) => string.Create(
        CultureInfo.InvariantCulture,
        $"readings at hand: {readings.Same} emptyings have the same, {readings.Stated} were stated without readings, {readings.Different.Count} differ{(readings.Different.Count == 0 ? "" : ": " + string.Join(", ", readings.Different.Take(20)))}");
}
