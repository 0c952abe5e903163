"""The style of the page; light or dark as the reader's device is, and fit for paper."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --ink: #1f2328; --paper: #ffffff; --quiet: #59636e; --rule: #d1d9e0; --mark: #0a58ca;
  --other: #b35900; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #14181d; --quiet: #9aa4af; --rule: #3a424b; --mark: #6cb0ff; --other: #f0a35e; }
}
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
.note, footer, small, dt { color: var(--quiet); }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: .5rem; font-size: .875rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .75rem .2rem 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.beside { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: flex-start; }
figure { margin: 1rem 0; flex: 1 1 22rem; max-width: 40rem; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--quiet); }
svg .label { fill: var(--ink); stroke: var(--paper); stroke-width: 4; paint-order: stroke; }
svg .grid { stroke: var(--rule); stroke-width: .5; }
svg .diagonal { stroke: var(--quiet); stroke-dasharray: 4 4; }
svg .curve { stroke: var(--mark); stroke-width: 2; stroke-linejoin: round; }
svg .ring { stroke: var(--other); stroke-width: 2.5; }
svg .dot { fill: var(--mark); fill-opacity: .75; }
svg .interval { stroke: var(--mark); stroke-width: 1.5; stroke-opacity: .6; }
pre { overflow-x: auto; white-space: pre-wrap; padding: .75rem; border: 1px solid var(--rule); }
details { border-bottom: 1px solid var(--rule); padding: .35rem 0; }
summary { cursor: pointer; font-weight: 600; }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --quiet: #333333; --rule: #aaaaaa; --mark: #0a58ca; --other: #b35900; }
  main { max-width: none; padding: 0; }
  .wide { overflow-x: visible; }
  tr, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
"""
