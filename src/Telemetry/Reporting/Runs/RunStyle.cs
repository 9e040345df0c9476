namespace Telemetry.Reporting.Runs;

/// <summary>
/// What a run adds to <see cref="HtmlStyle"/>. Contrasts on their grounds: orphan text 6.5:1, rest 7:1, alarm 6:1 (WCAG 2.2 AA asks 4.5:1). On paper a table goes on over
/// pages with its heads, and neither heading nor proof is left alone.
/// </summary>
internal static class RunStyle
{
    public const string Css = """
        h1 small { display: block; font-size: 1rem; font-weight: 400; color: var(--muted); }
        h3 { margin: 2rem 0 .4rem; font-size: 1.02rem; font-weight: 600; }
        .sheet > p { margin: 0 0 .6rem; color: var(--muted); font-size: .9rem; max-width: 60rem; }
        .sheet caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .glance { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.75rem 0; padding: 1rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
        .glance div { display: flex; flex-direction: column-reverse; } .glance dt { font-size: .85rem; } .glance dd { font-size: 1.35rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        .verdict { margin: 0 0 1.25rem; padding: .6rem .9rem; border-left: 4px solid var(--accent); background: #eef5f6; } .verdict.broken { border-color: var(--alarm); background: #fbf1ef; }
        .contents { text-align: left; font-size: .92rem; } .contents ol { margin: .25rem 0 0; padding-left: 1.25rem; columns: 2; max-width: 44rem; }
        code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
        tr.orphan th, tr.orphan td { color: #7a4000; background: #fdf6ec; font-style: italic; } tr.rest th, tr.rest td { color: var(--muted); }
        tr.attention th, tr.attention td { background: #fbf1ef; } tfoot tr.rest th, tfoot tr.rest td { border-top: 0; font-weight: 400; padding-top: 0; }
        .proofs li::before { content: "= "; color: var(--accent); font-weight: 700; } .proofs li.broken::before { content: "≠ "; color: var(--alarm); }
        td.gain { color: var(--accent); } td.loss { color: var(--alarm); }
        @media (max-width: 40rem) { .contents ol { columns: 1; } .glance { gap: .5rem 1.5rem; } }
        @media print {
          .contents { display: none; } h3 { margin-top: 1.2rem; break-after: avoid; } .sheet > p { break-after: avoid; } .proofs { break-before: avoid; } .glance, .verdict { break-inside: avoid; }
          tr.orphan th, tr.orphan td, tr.attention th, tr.attention td, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;
}
