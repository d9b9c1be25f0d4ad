// Golden values lie beside the tests as JSON that a person can read: one line a row. With
// UPDATE_GOLDEN=1 they are written anew, and the difference in version control is the review.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isUpdating = process.env.UPDATE_GOLDEN === '1';

/** The golden value of a name; `found` itself when golden values are being written. */
export function goldenOf<T extends Json>(name: string, found: T): T {
  const file = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
  if (isUpdating) writeFileSync(file, `${printed(found, '')}\n`);
  if (!existsSync(file)) {
    throw new Error(`there is no ${name}.json: UPDATE_GOLDEN=1 npx vitest run test/golden`);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Objects and lists of lists over several lines, lists of plain values on one. */
function printed(value: Json, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) {
      return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    }
    return `[\n${value.map((item) => deeper + printed(item, deeper)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rows = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${printed(item, deeper)}`,
  );
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n${indent}}`;
}

/** A number to a few significant digits: golden figures are for people too. */
export function rounded(value: number, digits = 6): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : null;
}
