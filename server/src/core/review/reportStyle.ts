// How a report looks: light and dark, on a screen and on paper. Nothing is loaded from anywhere.

const light = `--ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --back: #fff; --pane: #f6f8fa;
  --good: #1a7f37; --warn: #9a6700; --bad: #d1242f; --accent: #0969da;
  --low: #dafbe1; --medium: #fff8c5; --high: #ffd8b5; --critical: #ffc1ba;`;
const dark = `--ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --back: #0d1117;
  --pane: #151b23; --good: #3fb950; --warn: #d29922; --bad: #f85149; --accent: #4493f8;
  --low: #12361f; --medium: #443a0b; --high: #5a3012; --critical: #641e1a;`;

// In a pane of the editor the editor's theme decides, which need not be that of the machine.
export const style = `
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
@media screen { .vscode-light { ${light} } .vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light) { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 60rem; color: var(--ink); background: var(--back);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
.lead { font-size: 1.05rem; }
h1 small { display: block; font-size: .9rem; font-weight: 400; color: var(--soft); }
h2 { margin: 1.75rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); font-size: 1.15rem; }
h3 { margin: 1rem 0 .3rem; font-size: 1rem; }
p { margin: .4rem 0; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
.badges { display: flex; flex-wrap: wrap; gap: .4rem; margin: .5rem 0 1rem; padding: 0; list-style: none; }
.badge { padding: .05rem .6rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .85rem; }
.plain, .soft, .open { color: var(--soft); } .good, .ok { color: var(--good); }
.warn, .stale, .warning { color: var(--warn); } .bad, .concern, .error { color: var(--bad); }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .3rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.answers { display: block; } .answers dt { margin-top: .5rem; } .answers dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 600; } table.verdicts { table-layout: fixed; } .verdicts th:nth-child(1) { width: 6.5rem; }

.verdicts th:nth-child(2) { width: 28%; } .verdicts th:nth-child(3) { width: 13rem; } td.key, th.key { white-space: nowrap; overflow-wrap: normal; }
.risks { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: flex-start; }
.risks > svg { flex: 0 0 19rem; max-width: 100%; } .risks > table { flex: 1 1 24rem; width: auto; }
svg { display: block; max-width: 100%; height: auto; font: 12px system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
svg text { fill: var(--ink); } svg .soft { fill: var(--soft); } svg .name { font-weight: 600; }
svg .low { fill: var(--low); } svg .medium { fill: var(--medium); } svg .high { fill: var(--high); }
svg .critical { fill: var(--critical); } svg .field { stroke: var(--back); stroke-width: 2; }
svg .bar { fill: var(--accent); } svg .looking { fill: var(--good); } svg .unknown { fill: var(--soft); }
svg .back { fill: none; stroke: var(--bad); stroke-dasharray: 4 3; } svg .grid { stroke: var(--line); }
svg .limit { stroke: var(--bad); stroke-width: 1.5; } svg .decide { stroke: var(--warn); stroke-width: 1.5; }
svg .label { font-size: 11px; } svg text.limits { fill: var(--bad); } svg text.decides { fill: var(--warn); }
footer { margin-top: 2rem; color: var(--soft); font-size: .85rem; }
@media print { @page { margin: 12mm 14mm; } html { font-size: 12px; } body { padding: 0; max-width: none; font-size: 9pt; line-height: 1.35; }
  h1 { font-size: 15pt; } h2 { margin: .9rem 0 .3rem; font-size: 11pt; } h3 { margin: .6rem 0 .2rem; font-size: 9.5pt; }
  .two { grid-template-columns: 5fr 6fr; gap: 0 1.5rem; } dl { gap: .1rem .8rem; } th, td { padding: .15rem .4rem; }
  .verdicts th:nth-child(1) { width: 7rem; } .verdicts th:nth-child(2) { width: 24%; } .verdicts th:nth-child(3) { width: 13.5rem; } .risks > svg { flex-basis: 15rem; }
  .columns { columns: 2; column-gap: 1.5rem; } .columns > h3:first-child { margin-top: 0; } .answers dt { margin-top: .3rem; }
  h2, h3 { break-after: avoid; } tr, svg, .answers > div, li { break-inside: avoid; }
  svg, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
