using Microsoft.EntityFrameworkCore;

namespace Telemetry.Storage.Ledger;

/// <summary>The relational ledger: facts that carry mass of record.</summary>
public sealed class LedgerContext(DbContextOptions<LedgerContext> options) : DbContext(options)
{
    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<SampleRow> Samples => Set<SampleRow>();

    public DbSet<StopWeighingRow> StopWeighings => Set<StopWeighingRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TicketRow>(ticket =>
        {
            ticket.ToTable("weighing_tickets");
            ticket.HasKey(row => new { row.Owner, row.Id });
        });
        modelBuilder.Entity<AssessmentRow>(assessment =>
        {
            assessment.ToTable("load_assessments");
            assessment.HasKey(row => new { row.Owner, row.Id });
        });
        modelBuilder.Entity<SampleRow>(sample =>
        {
            sample.ToTable("composition_samples");
            sample.HasKey(row => new { row.Owner, row.Id });
        });
        modelBuilder.Entity<StopWeighingRow>(weighing =>
        {
            weighing.ToTable("stop_weighings");
            weighing.HasKey(row => new { row.Owner, row.Vehicle, row.Sequence });
        });
    }
}
