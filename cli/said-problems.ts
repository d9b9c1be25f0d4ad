// Problems on standard error: of however many lists they come, no more of them than anybody reads.

import { furtherProblems, mostProblems, problemLine } from '../scenarios/schema/problem.ts';
import type { Language } from './language.ts';

/** Writes a line a problem, and how many more there are. */
export function sayLines(lines: readonly string[], language: Language): void {
  // One list that was bounded before has one more entry, which is its count.
  const isMore = lines.length > mostProblems + 1;
  for (const line of isMore ? lines.slice(0, mostProblems) : lines) {
    process.stderr.write(`${line}\n`);
  }
  if (!isMore) return;
  const rest = furtherProblems(lines.length - mostProblems);
  process.stderr.write(`${problemLine(rest, language)}\n`);
}
