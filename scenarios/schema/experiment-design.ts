// How an experiment file lays its points over its factors: every combination of their levels, a
// Latin hypercube or Sobol's sequence.

import * as z from 'zod/mini';
import {
  type DesignPoint, type Factor, type FactorLevels, gridPoints, latinHypercube, levelsAt,
  mostSobolFactors, type Setting, sobolPoints,
} from '../../sim-core/index.ts';
import { mostPoints, type WrittenFactor } from './experiment-factor.ts';
import { type Problem, problemAt } from './problem.ts';
import { greatestSeed } from './seed-limits.ts';
import { leaf, notA, oneOf, passOn, readBy, type Report, type Schema, wholeNumber }
  from './strict.ts';

/** How points are laid; a grid of all levels if a file does not say. */
export type Design =
  | { readonly kind: 'grid' }
  | { readonly kind: 'latin-hypercube'; readonly points: number; readonly seed: number }
  | { readonly kind: 'sobol'; readonly points: number };

/** A design as it stands in a file. */
export function designSchema(): Schema<Design> {
  return leaf(readDesign);
}

const designs = {
  'latin-hypercube': z.strictObject({
    kind: oneOf(['latin-hypercube']),
    points: wholeNumber(1, mostPoints),
    seed: z.optional(wholeNumber(0, greatestSeed)),
  }),
  sobol: z.strictObject({ kind: oneOf(['sobol']), points: wholeNumber(1, mostPoints) }),
} as const;

function readDesign(value: unknown, report: Report): Design {
  if (value === 'grid') return { kind: 'grid' };
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  const words = ['grid', '{"kind": "latin-hypercube", "points": n}',
    '{"kind": "sobol", "points": n}'].join(', ');
  if (kind !== 'latin-hypercube' && kind !== 'sobol') {
    report({
      message: notA(value, '实验设计', 'a design'), allowed: { zh: words, en: words },
    });
    return { kind: 'grid' };
  }
  const read = readBy<{ points: number; seed?: number | undefined }>(designs[kind], value);
  if (!read.ok) {
    passOn(read.problems, report);
    return { kind: 'grid' };
  }
  const { points, seed = 1 } = read.value;
  return kind === 'sobol' ? { kind, points } : { kind, points, seed };
}

/** What a design and its factors say that does not go together. */
export function designMisfits(
  factors: readonly WrittenFactor[],
  design: Design = { kind: 'grid' },
): Problem[] {
  if (design.kind === 'grid') return gridMisfits(factors);
  if (design.kind !== 'sobol' || factors.length <= mostSobolFactors) return [];
  return [problemAt(['factors'], {
    message: { zh: `有 ${factors.length} 项`, en: `has ${factors.length} entries` },
    allowed: {
      zh: `Sobol 序列至多 ${mostSobolFactors} 项`,
      en: `at most ${mostSobolFactors} for Sobol's sequence`,
    },
  })];
}

function gridMisfits(factors: readonly WrittenFactor[]): Problem[] {
  const problems = factors.flatMap(({ isRange }, i) => (isRange ? [problemAt(
    ['factors', i, 'steps'], {
      message: { zh: '缺失', en: 'is missing' },
      allowed: {
        zh: '网格中一个范围的级数', en: 'how many levels of the range a grid shall have',
      },
    },
  )] : []));
  if (problems.length > 0) return problems;
  const count = factors.reduce((product, { levels }) => product * levelCount(levels), 1);
  if (count <= mostPoints) return [];
  return [problemAt(['factors'], {
    message: { zh: `共有 ${count} 个组合`, en: `have ${count} combinations` },
    allowed: {
      zh: `至多 ${mostPoints} 个，或换用 latin-hypercube、sobol`,
      en: `at most ${mostPoints}; latin-hypercube and sobol take fewer points`,
    },
  })];
}

function levelCount(levels: FactorLevels): number {
  return 'values' in levels ? levels.values.length : levels.high - levels.low + 1;
}

/** Levels by factor at every point; one point without levels where nothing is varied. */
export function pointsOf(factors: readonly Factor[], design: Design | undefined): Setting[][] {
  if (factors.length === 0) return [[]];
  return laidOut(factors, design).map((point) => levelsAt(factors, point));
}

function laidOut(factors: readonly Factor[], design: Design = { kind: 'grid' }): DesignPoint[] {
  if (design.kind === 'grid') return gridPoints(factors.map(({ levels }) => levelCount(levels)));
  const { points } = design;
  return design.kind === 'sobol'
    ? sobolPoints(factors.length, points)
    : latinHypercube(design.seed, factors.length, points);
}
