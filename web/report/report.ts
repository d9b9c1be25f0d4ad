// What was found as one file that opens anywhere: the page's own words and drawings, every chart's
// numbers as a table, all figures, what else is to be said, and how to get the same numbers again.
// Nothing in it runs, and nothing is fetched; printed it is two sheets.

import { type ChartTable, tableBehind } from '../charts/chart-table.ts';
import { coloursOf } from '../state/theme.ts';
import { fileWords } from '../words/file-words.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report-words.ts';

/** A title and lines that stand behind the figures. */
export interface ReportPart {
  /** An anchor, for whoever reads the file by program. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a report is made from. */
export interface ReportOf {
  /** The answer as it stands on the page. */
  readonly drawn: Element;
  /** In place of the one on the page, which may be about days that are still to come. */
  readonly headline?: string;
  readonly title: string;
  readonly language: Language;
  /** All that was found, in figures' own units, so that it can be read back; several by name. */
  readonly tables: readonly { readonly name?: string; readonly table: ChartTable }[];
  readonly parts: readonly ReportPart[];
  /** What was to be done upon which answer, as it was set before the run; a line each. */
  readonly rule?: readonly string[];
  /** What the policy was held against, a line each, as under every picture. */
  readonly origin: readonly string[];
  /** Opens the very question again. */
  readonly link: string;
  /** Gives the same figures without the page; undefined where only a program can. */
  readonly command: string | undefined;
  /** Everything that a program needs to run it again. */
  readonly request: unknown;
  /** What is not final yet, which the report then says on every sheet. */
  readonly open?: string;
}

/** What is pressed, chosen or read by machines only; a report has none of it. */
const dropped = 'button, select, .term-note, .choice, .layout, .picture-menu, .answer-tools, '
  + '.on-paper, .seen-by-readers, .mark-keys, .found-table, .weeks-note, [role=tooltip], '
  + '.sweep-choice, .sweep-choice + p';

/** The report as the text of an HTML file. */
export function reportOf(of: ReportOf): string {
  const { title, language, tables, parts, origin, link, command, request, open } = of;
  const { rule = [] } = of;
  const words = (id: keyof typeof reportWords): string => reportWords[id][language];
  const root = document.implementation.createHTMLDocument(title);
  root.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const { head, body } = root;
  head.append(
    made(root, 'meta', { charset: 'utf-8' }),
    made(root, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    made(root, 'meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }),
  );
  body.className = 'report';
  body.append(
    made(root, 'h1', {}, title),
    ...(open === undefined ? [] : [
      made(root, 'p', { class: 'watermark' }, fileWords.provisional[language]),
      made(root, 'p', { id: 'open' }, open),
    ]),
    ...(rule.length === 0 ? [] : [made(root, 'h2', {}, words('rule')), listIn(root, rule)]),
    answerIn(root, of),
    made(root, 'h2', { id: 'figures' }, words('figures')),
    made(root, 'p', { class: 'small quiet' }, words('figuresWhy')),
    ...tables.flatMap(({ name, table }) => [
      ...(name === undefined ? [] : [made(root, 'h3', {}, name)]), tableIn(root, table),
    ]),
    ...parts.flatMap(({ id, title: name, lines }) => [
      made(root, 'h2', { id }, name), listIn(root, lines),
    ]),
    made(root, 'h2', {}, words('again')),
    listIn(root, origin),
    made(root, 'a', { href: link }, words('link')),
    ...(command === undefined ? [] : [made(root, 'pre', { id: 'command' }, command)]),
    made(root, 'script', { type: 'application/json', id: 'request' }, asData(request)),
  );
  // Put in as text: the page itself may hold no style of its own, and a document made here neither.
  const [upTo, after] = root.documentElement.outerHTML.split('</head>');
  return `<!doctype html>\n${upTo}<style>${styles()}</style></head>${after}\n`;
}

/** The answer without what can be pressed, each chart followed by its numbers. */
function answerIn(root: Document, { drawn, headline, language }: ReportOf): Element {
  const copy = root.importNode(drawn, true) as Element;
  const said = copy.querySelector('[data-testid=headline]');
  if (said !== null && headline !== undefined) said.textContent = headline;
  const charts = drawn.querySelectorAll('.chart');
  copy.querySelectorAll('.chart').forEach((chart, i) => {
    const table = tableBehind(charts[i]);
    if (table === undefined) return;
    const details = made(root, 'details', {});
    details.append(
      made(root, 'summary', {}, reportWords.numbers[language]), tableIn(root, table),
    );
    chart.append(details);
  });
  // A number that can be pressed for its meaning, a term, a state: on paper they are text.
  copy.querySelectorAll('button:is(.number, .term, .chip)').forEach((button) => {
    const text = made(root, 'span', { class: button.className });
    text.append(...button.childNodes);
    button.replaceWith(text);
  });
  copy.querySelectorAll(dropped).forEach((each) => each.remove());
  copy.querySelectorAll('.sweep').forEach((each) => {
    if (each.querySelector('figure') === null) each.remove();
  });
  copy.querySelectorAll('[tabindex]').forEach((each) => each.removeAttribute('tabindex'));
  copy.className = 'results';
  return copy;
}

function tableIn(root: Document, { columns, rows }: ChartTable): Element {
  const row = (cells: readonly (string | number)[], kind: 'th' | 'td'): Element => {
    const line = made(root, 'tr', {});
    cells.forEach((cell) => {
      const text = typeof cell !== 'number' ? cell : Number.isFinite(cell) ? String(cell) : '–';
      line.append(made(root, kind, kind === 'th' ? { scope: 'col' } : {}, text));
    });
    return line;
  };
  const table = made(root, 'table', {});
  const [head, body] = [made(root, 'thead', {}), made(root, 'tbody', {})];
  head.append(row(columns.map(({ name }) => name), 'th'));
  body.append(...rows.map((cells) => row(cells, 'td')));
  table.append(head, body);
  return table;
}

function listIn(root: Document, lines: readonly string[]): Element {
  const list = made(root, 'ul', { class: 'small' });
  list.append(...lines.map((line) => made(root, 'li', {}, line)));
  return list;
}

/** The page's own rules, in its light colours, as on paper. */
function styles(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule));
  const colours = Object.entries(coloursOf('light')).map(([name, value]) => `${name}:${value}`);
  const plain = rules.map((rule) => (
    rule instanceof CSSMediaRule && rule.conditionText === 'print'
      ? [...rule.cssRules].map(({ cssText }) => cssText).join('\n')
      : rule.cssText
  ));
  return [...plain, `:root{${colours.join(';')}}`, ownRules].join('\n');
}

const ownRules = `
html,body{height:auto;overflow:visible;background:var(--ground);color:var(--ink)}
body.report{max-width:960px;margin:0 auto;padding:24px;
font-family:system-ui,-apple-system,'Segoe UI','PingFang SC','Noto Sans SC',sans-serif}
.report .answer .asked{display:none}
.report>h1{font-size:18px;font-weight:500}
.report>h2{margin:28px 0 4px;font-size:18px}
.report table{border-collapse:collapse;font-size:12px;margin:8px 0}
.report th,.report td{text-align:start;padding:2px 8px;border-bottom:1px solid var(--hairline)}
.report pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px}
.report details{font-size:12px;overflow-x:auto}
@media print{
body.report{max-width:none;padding:0}
.report .results{zoom:.7!important}
[data-chart$='-by-tenth'],[data-chart$='-matched']{display:none}
.report>pre,.report details,#figures,#figures~table,#figures+p,#figures~h3{display:none}
.report>h2{margin:10px 0 0;font-size:13px}
.report>h1{margin:0;font-size:14px}
.report ul{margin:2px 0;padding-inline-start:18px;font-size:10px}
.report>a::after{content:' ' attr(href);overflow-wrap:anywhere;font-size:9px}
}
@media screen and (max-width:700px){
.report table{display:block;overflow-x:auto}
.report .side{grid-template-columns:minmax(0,1fr) auto}
.report .side .interval,.report .side .side-verdict{grid-column:1/-1}
.report .answer-figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.report .chart-pair{columns:1}
}
`;

/** Data inside a page: nothing in it can end it. */
function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function made(
  root: Document,
  kind: string,
  attributes: Readonly<Record<string, string>>,
  text = '',
): Element {
  const element = root.createElement(kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
