namespace Telemetry.Reporting;

/// <summary>
/// The look of the page: the reader's own font, one accent colour. Contrasts on white: text 15:1, muted text 7:1, accent 7:1, alarm
/// 6:1, all above the 4.5:1 of WCAG 2.2 AA (1.4.3).
/// </summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { --ink: #1d2329; --muted: #4f5963; --accent: #0b5a6b; --rule: #d5dbe0; --alarm: #a5281b; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin: .25rem 0 1rem; font-size: 1.9rem; line-height: 1.2; font-weight: 650; }
        h2 { margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--accent); font-size: 1.25rem; }
        a { color: var(--accent); }
        a:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        nav { text-align: right; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 0; }
        dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
        .notice { margin: 0 0 1.25rem; padding: .6rem .9rem; border-left: 4px solid var(--alarm); background: #fbf1ef; }
        .wide { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; font-size: .92rem; }
        caption { padding: 0 0 .5rem; text-align: left; color: var(--muted); }
        h2 + .wide > table > caption, h2 + p + .wide > table > caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
        thead th { border-bottom: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; }
        thead .number { white-space: normal; }
        tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--ink); font-weight: 600; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .proofs { margin: 0 0 1rem; padding: 0; list-style: none; font-size: .88rem; color: var(--muted); font-variant-numeric: tabular-nums; }
        .whole { white-space: nowrap; }
        .broken { color: var(--alarm); font-weight: 700; }
        svg { display: block; width: 100%; height: auto; margin: .5rem 0 1rem; font: 13px system-ui, sans-serif; }
        svg text { fill: var(--ink); } svg rect { fill: var(--accent); }
        footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--muted); font-size: .85rem; overflow-wrap: anywhere; }
        @media (max-width: 40rem) { body { padding: 1rem 1rem 3rem; } h1 { font-size: 1.5rem; } dl { display: block; } dd { margin: 0 0 .6rem; } }
        @media print {
          body { max-width: none; padding: 0; font-size: 9.5pt; } nav { display: none; } .wide { overflow: visible; }
          h2, caption { break-after: avoid; } section:has(> svg) { break-inside: avoid; } tr, svg { break-inside: avoid; } svg { max-height: 150mm; } tbody tr:first-child { break-before: avoid; } tbody:not(:has(> :nth-child(9))) { break-inside: avoid; } thead { display: table-header-group; } tfoot { display: table-row-group; }
          th, td { padding: .15rem .5rem; line-height: 1.35; } h2 { margin-top: 2rem; }
        }
        """;

    /// <summary>The margins of a printed page: its number, and on every page what ties it to its figures.</summary>
    /// <param name="tie">Quoted as a CSS string; without quotes, backslashes and line ends.</param>
    public static string PageMargins(string tie) => $$"""
        @page {
          size: A4 landscape; margin: 14mm 14mm 18mm;
          @bottom-left { content: "{{tie}}"; width: 90%; font: 7.5pt system-ui, sans-serif; color: #4f5963; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt system-ui, sans-serif; color: #4f5963; }
        }
        """;
}
