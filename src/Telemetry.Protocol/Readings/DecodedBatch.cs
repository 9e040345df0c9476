using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Protocol.Readings;

/// <summary>A batch after decoding. Row i has sequence <c>FirstSequence + i</c>. Codes unknown to this version are passed through for validation to refuse.</summary>
public sealed record DecodedBatch(ulong Epoch, ulong FirstSequence, Instant SentAt, IReadOnlyList<Reading> Rows);
