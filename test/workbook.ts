// Reads a workbook back as its tables, from the parts that are in the file.

import { strFromU8, unzipSync } from 'fflate';

/** A row by its columns' names; what is empty is undefined. */
export type SheetRow = Readonly<Record<string, string | number | undefined>>;

export interface ReadWorkbook {
  /** By the names of the sheets, in their order. */
  readonly sheets: Readonly<Record<string, readonly SheetRow[]>>;
  /** The parts' own text, by their path in the file. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The tables of a workbook. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => (
    [path, strFromU8(content)]
  )));
  const texts = [...parts['xl/sharedStrings.xml'].matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g)]
    .map(([, text]) => unescaped(text));
  const targets = Object.fromEntries([...parts['xl/_rels/workbook.xml.rels'].matchAll(
    /Id="([^"]+)"[^>]*Target="([^"]+)"/g,
  )].map(([, id, target]) => [id, target]));
  const sheets = [...parts['xl/workbook.xml'].matchAll(
    /<sheet name="([^"]+)"[^>]*r:id="([^"]+)"/g,
  )];
  return {
    parts,
    sheets: Object.fromEntries(sheets.map(([, name, id]) => {
      const [head, ...rows] = cellsOf(parts[`xl/${targets[id]}`], texts);
      return [name, rows.map((cells) => (
        Object.fromEntries(head.map((column, i) => [String(column), cells[i]]))
      ))];
    })),
  };
}

function cellsOf(sheet: string, texts: readonly string[]): (string | number | undefined)[][] {
  return [...sheet.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row]) => {
    const cells: (string | number | undefined)[] = [];
    for (const [, letters, how, value] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)<\/v><\/c>/g,
    )) {
      const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
      cells[column] = how.includes('t="s"') ? texts[Number(value)] : Number(value);
    }
    return cells;
  });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
