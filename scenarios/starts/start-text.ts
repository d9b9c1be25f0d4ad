// A settled start as the text of its file: code that a person can read and a tool need not parse.

import type { SettledStart } from '../../sim-core/index.ts';

const widest = 96;

/** The file of a preset's start. */
export function startText(id: string, start: SettledStart): string {
  const name = id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  return `// Where ${id} ends after weeks under the defaults. Made by make.ts; not for editing.

import type { SettledStart } from '../../sim-core/index.ts';

export const ${name}: SettledStart = ${written(start, '')};
`;
}

function written(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) {
    return `[\\n${rowsOf(value, deeper)}\\n${indent}]`.replaceAll('\\n', '\n');
  }
  if (Array.isArray(value)) {
    const entries = value.map((entry) => `${deeper}${written(entry, deeper)},\n`);
    return `[\n${entries.join('')}${indent}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? `'${value}'` : String(value);
  }
  const entries = Object.entries(value).map(
    ([key, entry]) => `${deeper}${key}: ${written(entry, deeper)},\n`,
  );
  return `{\n${entries.join('')}${indent}}`;
}

/** Numbers in rows no wider than a line may be. */
function rowsOf(numbers: readonly number[], indent: string): string {
  const rows: string[] = [];
  let row = indent;
  for (const number of numbers) {
    const next = `${number},`;
    if (row.length + next.length + 1 > widest) {
      rows.push(row);
      row = indent;
    }
    row += row === indent ? next : ` ${next}`;
  }
  return [...rows, row].join('\n');
}
