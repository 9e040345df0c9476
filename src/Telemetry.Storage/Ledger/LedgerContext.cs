using Microsoft.EntityFrameworkCore;

namespace Telemetry.Storage.Ledger;

/// <summary>The relational ledger: facts that carry mass of record, and what was published about emptyings.</summary>
public sealed class LedgerContext(DbContextOptions<LedgerContext> options) : DbContext(options)
{
    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<SampleRow> Samples => Set<SampleRow>();
    public DbSet<RestatementRow> Restatements => Set<RestatementRow>();

    public DbSet<StatementRow> Statements => Set<StatementRow>();

    public DbSet<RemarkRow> Remarks => Set<RemarkRow>();

    public DbSet<PositionRow> Positions => Set<PositionRow>();

    public DbSet<StopWeighingRow> StopWeighings => Set<StopWeighingRow>();

    public DbSet<RegisterEntryRow> RegisterEntries => Set<RegisterEntryRow>();

    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<PostingRow> Postings => Set<PostingRow>();

    public DbSet<ObjectionRow> Objections => Set<ObjectionRow>();

    public DbSet<ObjectionDecisionRow> ObjectionDecisions => Set<ObjectionDecisionRow>();

    public DbSet<DeclarationRow> Declarations => Set<DeclarationRow>();

    public DbSet<FilingEventRow> FilingEvents => Set<FilingEventRow>();

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
        RestatementRow.Map(modelBuilder);
        StatementRow.Map(modelBuilder);
        RemarkRow.Map(modelBuilder);
        PositionRow.Map(modelBuilder);
        RegisterEntryRow.Map(modelBuilder);
        CorrectionRow.Map(modelBuilder);
        RunRow.Map(modelBuilder);
        PostingRow.Map(modelBuilder);
        ObjectionRow.Map(modelBuilder);
        ObjectionDecisionRow.Map(modelBuilder);
        DeclarationRow.Map(modelBuilder);
        FilingEventRow.Map(modelBuilder);
        modelBuilder.Entity<StopWeighingRow>(weighing =>
        {
            weighing.ToTable("stop_weighings");
            weighing.HasKey(row => new { row.Owner, row.Vehicle, row.Sequence });
        });
    }
}
