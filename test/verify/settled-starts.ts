// The settled start of each preset is what its recipe makes: made anew it has the same bytes. A row
// takes minutes, for a large city some tens of them, so `npm test` makes none again; it compares
// the file with the row, and makes a small town's start twice.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { presets } from '../../scenarios/index.ts';
import { starts } from '../../scenarios/starts/index.ts';
import { startFile } from '../../scenarios/starts/make.ts';
import { madeFrom } from '../../scenarios/starts/recipe.ts';
import type { Verification } from './verification.ts';

export const settledStarts: Verification = {
  id: 'settled-starts',
  shows: 'Each settled start, made anew, has the bytes that its file has.',
  keys: Object.keys(starts),
  rowsAgain: 0,

  async compute(key) {
    const { city, verticals } = presets[key];
    return { madeFrom: madeFrom(city, verticals), digest: digestOf(startFile(key)) };
  },

  report(rows) {
    return [...rows].map(([key, { digest }]) => `${key}: ${digest}`);
  },

  /** Rows of another engine or of other defaults say nothing about the present file. */
  problems(rows) {
    return [...rows]
      .filter(([key, row]) => row.madeFrom === starts[key].madeFrom)
      .filter(([key, { digest }]) => digest !== digestOf(storedFile(key)))
      .map(([key]) => `the start of ${key} is not what its recipe makes`);
  },
};

function storedFile(id: string): string {
  return readFileSync(new URL(`../../scenarios/starts/${id}.ts`, import.meta.url), 'utf8');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
