// What cases gave in worlds that were tried, in a file of JSON lines, so that a search that was
// killed goes on where it was. A line that was cut off counts as not written.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CalibrationResult } from '../scenarios/calibration/index.ts';

interface Line {
  readonly key: string;
  readonly results: readonly CalibrationResult[];
}

/** Trials by what their results depend on. */
export class KeptTrials {
  private readonly path: string;
  private readonly known = new Map<string, readonly CalibrationResult[]>();

  /** Reads the file, if there is one; throws when a whole line is no trial. */
  constructor(path: string) {
    this.path = path;
    if (!existsSync(path)) return;
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole !== text) writeFileSync(path, whole);
    for (const line of whole.split('\n').slice(0, -1)) {
      const { key, results } = JSON.parse(line) as Line;
      this.known.set(key, results.map(fromJson));
    }
  }

  /** What is kept of a trial; undefined where there is nothing. */
  get(content: string): readonly CalibrationResult[] | undefined {
    return this.known.get(hashed(content));
  }

  /** Keeps a trial at once. */
  add(content: string, results: readonly CalibrationResult[]): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const line: Line = { key: hashed(content), results };
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
    this.known.set(line.key, results);
  }
}

/** JSON has no NaN: null stands for it. */
function fromJson(found: CalibrationResult): CalibrationResult {
  const { model, low, high } = found as Record<'model' | 'low' | 'high', number | null>;
  return { ...found, model: model ?? NaN, low: low ?? NaN, high: high ?? NaN };
}

function hashed(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
