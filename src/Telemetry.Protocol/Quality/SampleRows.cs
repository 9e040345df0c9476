using Telemetry.Quality;

namespace Telemetry.Protocol.Quality;

/// <summary>Gathers the rows of one sample.</summary>
internal sealed class SampleRows
{
    /// <summary>Line in the file; 0 as long as no row could be read.</summary>
    public int FirstRow { get; private set; }

    public CompositionSample? Sample { get; private set; }

    public bool IsRefused { get; set; }

    /// <param name="head">The sample without heaps.</param>
    /// <param name="heap">Null for a heap that was not weighed.</param>
    /// <exception cref="RefusedFieldException">The row says something else of the sample than the first.</exception>
    public void Add(int row, CompositionSample head, SortedFraction? heap)
    {
        if (Sample is null) (FirstRow, Sample) = (row, head);
        else if (Sample with { Fractions = head.Fractions } != head)
            throw new RefusedFieldException("sample_id", head.Id, $"says something else of the sample than row {FirstRow}; the rows of a sample differ in fraction, class and mass only.");
        if (heap is not null) Sample = Sample with { Fractions = [.. Sample.Fractions, heap] };
    }
}
