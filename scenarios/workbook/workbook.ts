// Tables as one file of spreadsheets (Office Open XML). Numbers are numbers to the last digit, what
// is not defined is an empty cell, and text is text: no cell can hold a formula.

import type { Cell } from '../csv-text.ts';
import { zipped } from './zip.ts';

/** A column: what it is called in every language of the reader, and how wide it is. */
export interface SheetColumn {
  readonly id: string;
  /** In characters, 1 or more. */
  readonly width?: number;
}

export interface Sheet {
  /** 31 characters at most, of letters, digits and _. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What spreadsheets hold in a cell at most, in characters. */
export const longestCell = 32_767;
const usualWidth = 14;
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What browsers and mail call such a file. */
export const workbookType = `${kind}.sheet`;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The file; throws a RangeError where a text is longer than a cell holds. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  return zipped(Object.fromEntries(Object.entries(filesOf(sheets)).map(([path, text]) => (
    [path, `${head}${text}`]
  ))));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The file's parts, by their path in it. */
function filesOf(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const texts = new Texts();
  const pages = Object.fromEntries(sheets.map((sheet, i) => (
    [`xl/worksheets/sheet${i + 1}.xml`, pageOf(sheet, texts)]
  )));
  const parts = [
    ...sheets.map((_sheet, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  const named = sheets.map(({ name }, i) => (
    `<sheet name="${name}" sheetId="${i + 1}" r:id="part${i + 1}"/>`
  ));
  const kinds = parts.map(([part, path]) => (
    `<Override PartName="/xl/${path}" ContentType="${kind}.${part}+xml"/>`
  ));
  const links = parts.map(([part, path], i) => (
    `<Relationship Id="part${i + 1}" Type="${office}/${part}" Target="${path}"/>`
  ));
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types">`
      + '<Default Extension="rels" '
      + 'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>`
      + `${kinds.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships">`
      + `<Relationship Id="book" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`
      + '</Relationships>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">`
      + `<sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">`
      + `${links.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.written()}</sst>`,
    ...pages,
  };
}

/** A table: its head stays in sight, and each column can be filtered. */
function pageOf({ columns, rows }: Sheet, texts: Texts): string {
  const widths = columns.map(({ width = usualWidth }, i) => (
    `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
  ));
  const cell = (value: Cell, address: string, style: string): string => {
    if (value === undefined || value === '') return '';
    const at = `r="${address}"${style}`;
    if (typeof value === 'string') return `<c ${at} t="s"><v>${texts.placeOf(value)}</v></c>`;
    return Number.isFinite(value) ? `<c ${at}><v>${value}</v></c>` : '';
  };
  const row = (cells: readonly Cell[], number: number, style = ''): string => (
    `<row r="${number}">${cells.map((each, i) => (
      cell(each, `${lettersOf(i)}${number}`, style)
    )).join('')}</row>`
  );
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    + `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
    + row(columns.map(({ id }) => id), 1, ' s="1"')
    + `${rows.map((cells, i) => row(cells, i + 2)).join('')}</sheetData></worksheet>`;
}

/** A column as spreadsheets call it: A to Z, AA and so on. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + column % 26);
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Every text once; cells name it by its place. */
class Texts {
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    if (text.length > longestCell) {
      throw new RangeError(`a cell holds ${longestCell} characters, not ${text.length}`);
    }
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    return place;
  }

  written(): string {
    return [...this.places.keys()].map((text) => (
      `<si><t xml:space="preserve">${escaped(text)}</t></si>`
    )).join('');
  }
}

/** What no XML file may hold is left out. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Spreadsheets read `_x0041_` as an A, and `_x005F_` as the line that it begins with. */
const likeCode = /_(?=x[\dA-Fa-f]{4}_)/g;

function escaped(text: string): string {
  return text.replace(unwritable, '').replace(likeCode, '_x005F_').replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Plain, and bold for the head. */
const styles = `<styleSheet xmlns="${main}">`
  + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
  + '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill>'
  + '<fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border/></borders>'
  + '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs>'
  + '</styleSheet>';
