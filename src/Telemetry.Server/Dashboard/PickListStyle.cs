namespace Telemetry.Server.Dashboard;

/// <summary>What the pick list adds to the page's style: a table on a desk, cards on a phone, black on white on paper.</summary>
internal static class PickListStyle
{
    public const string Text = """
        form.pick { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0 0; } form.pick label { display: grid; font-size: .85rem; color: var(--quiet); }
        form.pick select, form.pick button { font: inherit; padding: .35rem .5rem; min-height: 2.5rem; border: 1px solid var(--line); border-radius: .4rem; background: #fff; color: var(--ink); }
        form.pick button { background: var(--accent); color: #fff; border-color: var(--accent); padding: .35rem 1rem; cursor: pointer; }
        .source { color: var(--quiet); font-size: .85rem; } h2 small { font-weight: normal; color: var(--quiet); }
        .pick td { white-space: normal; } .pick td.nowrap, .pick th { white-space: nowrap; }
        .pick .what { font-weight: 600; } .pick tr.must .what { color: #9b1c1c; } .pick tr.may .what { color: #7a4000; } .pick tr.visit .what { color: #1f4e8c; }
        .pick progress { width: 4rem; height: .6rem; margin-left: .4rem; accent-color: var(--accent); } .pick tr.must progress { accent-color: #b02a2a; }
        .place { color: var(--quiet); font-size: .85rem; display: block; }
        @media (max-width: 44rem) {
          body { padding: .75rem; } .wide { max-height: none; border: 0; overflow: visible; } .figures div { flex: 1 1 8rem; }
          .pick thead { position: absolute; left: -9999px; } .pick tr { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; margin-bottom: .5rem; }
          .pick td, .pick th { border: 0; padding: .1rem 0; } .pick th { font-weight: 600; font-size: 1rem; } .pick .why, .pick .reach { grid-column: 1 / -1; }
          .pick .reach::before, .pick .sure::before { content: attr(data-label) ": "; color: var(--quiet); } .pick .sure { grid-column: 1 / -1; }
          form.pick label, form.pick button { flex: 1 1 100%; } form.pick select { width: 100%; }
        }
        @media print {
          @page { size: A4; margin: 12mm; } body { max-width: none; padding: 0; font-size: 11px; } form.pick, nav, .screen { display: none; } .wide { max-height: none; overflow: visible; border: 0; }
          thead { display: table-header-group; } thead th { position: static; } tr { break-inside: avoid; } table { font-size: 10px; } th, td { padding: .2rem .4rem; } section { break-before: auto; }
          h2 { break-after: avoid; margin-top: 1rem; } .figures { margin: .5rem 0; } .figures div { padding: .2rem .6rem; }
        }
        """;
}
