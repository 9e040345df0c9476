namespace Telemetry.Containers;

/// <summary>A separately collected stream (afvalstroom), which is also the material category that is allocated.</summary>
/// <param name="Id">Short stable id, for example <c>pmd</c>.</param>
/// <param name="GramsPerLitre">Bulk density for turning volume into mass where nothing was weighed, in g/l, greater than 0.</param>
/// <param name="DensitySource">Where the density comes from; printed in the report.</param>
public sealed record MaterialStream(string Id, string NameDutch, string NameEnglish, int GramsPerLitre, Wording DensitySource);
