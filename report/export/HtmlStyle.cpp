#include "report/export/HtmlStyle.h"

namespace tsunagu {

QString htmlStyle()
{
    // Each pair of colours has a contrast of at least 4.5 : 1 on its ground. State is shown by colour, sign and word.
    return QStringLiteral(R"css(
:root {
  color-scheme: light dark;
  --ground: #f4f6f8; --surface: #ffffff; --line: #d9dfe6; --text: #1c2430; --muted: #566273;
  --accent: #0b6a88; --accent-soft: #e1eff5; --good: #23744a; --good-soft: #e3f3e9;
  --bad: #b3261e; --bad-soft: #fbe9e7; --caution: #8a5a00; --caution-soft: #fdf1d6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161c; --surface: #1b212a; --line: #323b48; --text: #e8ecf1; --muted: #a2adbb;
    --accent: #63bfdc; --accent-soft: #17303c; --good: #6fcf97; --good-soft: #173226;
    --bad: #ff8a80; --bad-soft: #3d1c1b; --caution: #f2c265; --caution-soft: #352a12;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 24px 16px; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere;
}
:lang(ja) body, body:lang(ja) {
  line-height: 1.65; font-family: system-ui, "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, "Hiragino Sans", sans-serif;
}
main { max-width: 800px; margin: 0 auto; background: var(--surface); border: 1px solid var(--line);
  border-radius: 12px; padding: 28px 36px; }
h1 { font-size: 24px; line-height: 1.35; margin: 4px 0 20px; text-wrap: balance; }
h2 { font-size: 17px; line-height: 1.4; margin: 32px 0 12px; }
h3 { font-size: 15px; margin: 0 0 4px; }
h1:lang(ja), h2:lang(ja), h3:lang(ja) { word-break: auto-phrase; }
a { color: var(--accent); }
p { margin: 0 0 8px; }
ul { margin: 0; padding-left: 1.4em; }
li { margin: 4px 0; }
code { font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; font-size: .93em; background: var(--ground);
  border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; }
.kind, .small, .speaker, .caption { color: var(--muted); font-size: 13px; }
.kind { margin: 0; }

.path { display: flex; align-items: flex-start; margin: 0 0 20px; padding: 0; list-style: none; }
.station { flex: 0 1 150px; min-width: 0; margin: 0; text-align: center; }
.tile { position: relative; width: 64px; height: 64px; margin: 0 auto 8px; border: 2px solid var(--line);
  border-radius: 14px; background: var(--surface); color: var(--muted); }
.tile svg { display: block; width: 36px; height: 36px; margin: 12px; }
.tile .sign { position: absolute; right: -9px; top: -9px; width: 22px; height: 22px; margin: 0; }
.name { font-weight: 600; line-height: 1.35; }
.caption { line-height: 1.4; margin-top: 2px; }
.good .tile { border-color: var(--good); background: var(--good-soft); color: var(--good); }
.bad .tile { border: 2px dashed var(--bad); background: var(--bad-soft); color: var(--bad); }
.caution .tile { border-color: var(--caution); background: var(--caution-soft); color: var(--caution); }
.not-on-path .tile { border-style: dotted; background: none; }
.link { flex: 1 1 40px; min-width: 28px; margin: 0; height: 64px; color: var(--muted); }
.link svg { display: block; width: 100%; height: 64px; }
.link.good { color: var(--good); } .link.bad { color: var(--bad); } .link.caution { color: var(--caution); }
.cut { fill: var(--surface); } .cross { stroke: var(--surface); }

.verdict { border-left: 5px solid var(--bad); background: var(--bad-soft); border-radius: 0 10px 10px 0;
  padding: 12px 18px; }
.verdict.good { border-color: var(--good); background: var(--good-soft); }
.verdict.caution { border-color: var(--caution); background: var(--caution-soft); }
.verdict p { margin: 0; }
.verdict .summary { font-weight: 600; margin-bottom: 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 16px 0 0; }
dt { color: var(--muted); } dd { margin: 0; }

.turn { max-width: 88%; width: fit-content; border: 1px solid var(--line); border-radius: 4px 14px 14px 14px;
  padding: 8px 16px 10px; margin: 0 0 12px; break-inside: avoid; }
.turn.expert { margin-left: auto; background: var(--accent-soft); border-color: transparent;
  border-radius: 14px 4px 14px 14px; }
.turn p { margin: 0; }

table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 600; font-size: 13px; color: var(--muted); padding: 0 12px 6px 0; }
td { border-top: 1px solid var(--line); padding: 9px 12px 9px 0; vertical-align: top; }
tr { break-inside: avoid; }
td:last-child, th:last-child { padding-right: 0; }
.state { white-space: nowrap; font-weight: 600; color: var(--muted); }
.state .sign { width: 18px; height: 18px; vertical-align: -4px; margin-right: 6px; }
.state.good { color: var(--good); } .state.bad { color: var(--bad); } .state.caution { color: var(--caution); }

.steps { counter-reset: step; list-style: none; padding: 0; }
.steps > li { border: 1px solid var(--line); border-radius: 10px; padding: 14px 18px; margin: 0 0 12px;
  break-inside: avoid; }
.steps h3::before { counter-increment: step; content: counter(step) ". "; color: var(--accent); }
.tags { display: flex; flex-wrap: wrap; gap: 6px; padding: 0; margin: 6px 0 10px; list-style: none; }
.tags li { margin: 0; font-size: 13px; line-height: 1.5; color: var(--muted); border: 1px solid var(--line);
  border-radius: 99px; padding: 0 10px; }
pre { margin: 8px 0 0; padding: 10px 14px; background: var(--ground); border: 1px solid var(--line);
  border-radius: 8px; font: 13px/1.5 ui-monospace, "Noto Sans Mono", Consolas, monospace; white-space: pre-wrap; }
.technical { font: 12px/1.6 ui-monospace, "Noto Sans Mono", Consolas, monospace; color: var(--muted); padding: 0;
  list-style: none; }
.technical li { padding: 6px 0; border-top: 1px solid var(--line); margin: 0; }
footer { margin-top: 32px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--muted);
  font-size: 13px; }

@media (max-width: 560px) {
  body { padding: 0; } main { border: 0; border-radius: 0; padding: 20px 16px; }
  .path { flex-direction: column; align-items: stretch; }
  .station { flex: none; display: grid; grid-template-columns: 72px 1fr; column-gap: 12px; text-align: left; }
  .tile { grid-row: 1 / span 2; margin: 0 4px 0; }
  .name { align-self: end; }
  .link { flex: none; width: 72px; height: 44px; }
  .link svg { width: 44px; height: 72px; transform: rotate(90deg); margin: -14px 14px; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 6px; }
  .turn { max-width: 96%; }
}
@media print {
  :root {
    --ground: #ffffff; --surface: #ffffff; --line: #999999; --text: #000000; --muted: #333333; --accent: #004455;
    --accent-soft: #ffffff; --good: #005522; --good-soft: #ffffff; --bad: #8b0000; --bad-soft: #ffffff;
    --caution: #5c3c00; --caution-soft: #ffffff;
  }
  body { padding: 0; font-size: 10.5pt; } main { border: 0; padding: 0; max-width: none; }
  h2 { break-after: avoid; }
  .turn.expert { border-color: var(--line); }
  @page { margin: 18mm; }
}
)css");
}

} // namespace tsunagu
