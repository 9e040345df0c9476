namespace Telemetry.Server.Dashboard;

/// <summary>The page's style, inside the page: it needs no second request and no network.</summary>
internal static class Stylesheet
{
    public const string Text = """
        :root { --ink: #1b2430; --quiet: #4d5a68; --line: #d5dbe1; --accent: #0b5e55; --paper: #fff; }
        body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 72rem; padding: 1.5rem; }
        h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        header p { color: var(--quiet); margin: .25rem 0; } a { color: var(--accent); } nav { margin-top: .75rem; } nav a { margin-right: 1rem; }
        nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .notice { border-left: 4px solid #b25d00; padding-left: .75rem; color: #7a4000; }
        .figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0; }
        .figures div { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; min-width: 8rem; }
        .figures dt { color: var(--quiet); font-size: .85rem; } .figures dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; max-height: 32rem; overflow-y: auto; border: 1px solid var(--line); border-radius: .5rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        th, td { text-align: left; padding: .35rem .75rem; border-bottom: 1px solid var(--line); font-weight: normal; white-space: nowrap; }
        thead th { position: sticky; top: 0; background: #eef2f4; font-weight: 600; white-space: normal; } .number { text-align: right; font-variant-numeric: tabular-nums; }
        .words { white-space: normal; min-width: 5rem; } .voided td, .voided th { color: var(--quiet); text-decoration: line-through; } .voided .words { text-decoration: none; } .added td, .added th { background: #eef6f5; }
        figure { margin: 0; } figcaption { color: var(--quiet); font-size: .85rem; } .chart { width: 100%; height: auto; border: 1px solid var(--line); border-radius: .5rem; }
        .chart text { font: 11px system-ui, sans-serif; fill: var(--quiet); } .chart .grid { stroke: var(--line); } .chart .level { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-linecap: round; }
        .chart .detected { fill: #b25d00; opacity: .35; } .chart .added { fill: #0b5e55; opacity: .35; } .chart .voided { fill: #8a94a0; opacity: .2; } .chart .remark { fill: #7a4000; opacity: .6; }
        .missing td, .missing th { background: #fdf3e7; }
        """;
}
