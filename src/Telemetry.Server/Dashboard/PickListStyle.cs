namespace Telemetry.Server.Dashboard;

/// <summary>What the pick list adds to the page's style: a table on a desk, cards on a phone, black on white on paper.</summary>
internal static class PickListStyle
{
    public const string Text = """
        form.pick { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0 0; } form.pick label { display: grid; font-size: .85rem; color: var(--quiet); }
        form.pick select, form.pick button { font: inherit; padding: .35rem .5rem; min-height: 2.5rem; border: 1px solid var(--line); border-radius: .4rem; background: #fff; color: var(--ink); }
        form.pick button { background: var(--accent); color: #fff; border-color: var(--accent); padding: .35rem 1rem; cursor: pointer; }
        .source { color: var(--quiet); font-size: .85rem; } h2 small { font-weight: normal; color: var(--quiet); }
        .picks { max-height: none; } .pick td { white-space: normal; vertical-align: top; } .pick th { vertical-align: top; }
        .pick thead th:nth-child(1) { width: 22%; } .pick thead th:nth-child(2) { width: 12%; } .pick thead th:nth-child(3) { width: 11%; } .pick thead th:nth-child(5) { width: 19%; } .pick thead th:nth-child(6) { width: 15%; } .pick td.nowrap, .pick th { white-space: nowrap; }
        .pick .what { font-weight: 600; } .pick tr.must .what { color: #9b1c1c; } .pick tr.may .what { color: #7a4000; } .pick tr.visit .what { color: #1f4e8c; }
        .pick progress { width: 4rem; height: .6rem; margin-left: .4rem; accent-color: var(--accent); } .pick tr.must progress { accent-color: #b02a2a; }
        .place { color: var(--quiet); font-size: .85rem; font-weight: normal; display: block; white-space: normal; }
        @media (max-width: 44rem) {
          body { padding: .75rem; } .wide { max-height: none; border: 0; overflow: visible; } .figures div { flex: 1 1 8rem; }
          .pick, .pick tbody { display: block; } .pick thead { position: absolute; left: -9999px; } .pick tr { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; margin-bottom: .5rem; }
          .pick td, .pick th { border: 0; padding: .1rem 0; } .pick th { font-weight: 600; font-size: 1rem; } .pick .why, .pick .reach { grid-column: 1 / -1; }
          .pick .reach::before, .pick .sure::before { content: attr(data-label) ": "; color: var(--quiet); } .pick .sure { grid-column: 1 / -1; } .pick .sure .place { display: inline; margin-left: .4rem; }
          .pick td.what { order: -1; grid-column: 2; text-align: right; } .pick th { order: -2; grid-row: span 2; }
          form.pick { gap: .5rem; } form.pick label { flex: 1 1 40%; } form.pick button { flex: 1 1 100%; } form.pick select { width: 100%; }
          .figures { gap: .5rem; margin: 1rem 0; } .figures div { padding: .35rem .6rem; }
        }
        @media print {
          @page { size: A4; margin: 12mm; } html { font-size: 10.5px; } body { font-size: 1rem; max-width: none; padding: 0; } .pick progress { display: none; } .pick thead th:nth-child(2) { width: 7%; } form.pick, nav, .screen { display: none; } .wide { max-height: none; overflow: visible; border: 0; }
          thead { display: table-header-group; } thead th { position: static; } tr { break-inside: avoid; } th, td { padding: .2rem .5rem; }
          h2 { break-after: avoid; margin-top: 1rem; } .figures { margin: .5rem 0; } .figures div { padding: .2rem .6rem; }
        }
        """;
}
