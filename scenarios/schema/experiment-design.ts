// How an experiment file lays its points over its factors: every combination of their levels, a
// Latin hypercube, Sobol's sequence, or points from which a sensitivity study reads what each
// factor does: trajectories of Morris's screen, and rows of exchanged columns for Sobol's indices.

import * as z from 'zod/mini';
import {
  type DesignPoint, exchangedPoints, type Factor, type FactorLevels, gridPoints, latinHypercube,
  levelBetween, levelsAt, mostSobolFactors, type Setting, sobolPoints, type Trajectory,
  trajectoriesOf,
} from '../../sim-core/index.ts';
import { mostPoints, type WrittenFactor } from './experiment-factor.ts';
import { type Problem, problemAt } from './problem.ts';
import { greatestSeed } from './seed-limits.ts';
import {
  furtherRead, leaf, notA, oneOf, passOn, readBy, type Report, type Schema, wholeNumber,
} from './strict.ts';

/** How points are laid; a grid of all levels if a file does not say. */
export type Design =
  | { readonly kind: 'grid' }
  | { readonly kind: 'latin-hypercube'; readonly points: number; readonly seed: number }
  | { readonly kind: 'sobol'; readonly points: number }
  | { readonly kind: 'sobol-indices'; readonly rows: number }
  | { readonly kind: 'morris'; readonly trajectories: number; readonly seed: number };

/** A design as it stands in a file. */
export function designSchema(): Schema<Design> {
  return leaf(readDesign);
}

const seeded = { seed: z.optional(wholeNumber(0, greatestSeed)) };

const designs: Readonly<Record<Exclude<Design['kind'], 'grid'>, Schema<Design>>> = {
  'latin-hypercube': furtherRead(z.strictObject({
    kind: oneOf(['latin-hypercube']), points: wholeNumber(1, mostPoints), ...seeded,
  }), ({ points, seed = 1 }) => ({ kind: 'latin-hypercube', points, seed })),
  sobol: z.strictObject({ kind: oneOf(['sobol']), points: wholeNumber(1, mostPoints) }),
  'sobol-indices': z.strictObject({
    kind: oneOf(['sobol-indices']), rows: wholeNumber(2, mostPoints),
  }),
  morris: furtherRead(z.strictObject({
    kind: oneOf(['morris']), trajectories: wholeNumber(2, mostPoints), ...seeded,
  }), ({ trajectories, seed = 1 }) => ({ kind: 'morris', trajectories, seed })),
};

const designWords = [
  'grid', '{"kind": "latin-hypercube", "points": n}', '{"kind": "sobol", "points": n}',
  '{"kind": "sobol-indices", "rows": n}', '{"kind": "morris", "trajectories": n}',
].join(', ');

function readDesign(value: unknown, report: Report): Design {
  const grid: Design = { kind: 'grid' };
  if (value === 'grid') return grid;
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(designs, kind)) {
    report({
      message: notA(value, '实验设计', 'a design'),
      allowed: { zh: designWords, en: designWords },
    });
    return grid;
  }
  const read = readBy(designs[kind as keyof typeof designs], value);
  if (read.ok) return read.value;
  passOn(read.problems, report);
  return grid;
}

/** What a design and its factors say that does not go together. */
export function designMisfits(
  factors: readonly WrittenFactor[],
  design: Design = { kind: 'grid' },
): Problem[] {
  switch (design.kind) {
    case 'grid': return gridMisfits(factors);
    case 'latin-hypercube': return [];
    case 'sobol': return mostFactorsMisfits(factors, mostSobolFactors);
    case 'sobol-indices': return [
      ...mostFactorsMisfits(factors, mostSobolFactors / 2),
      ...pointMisfits('rows', design.rows, factors.length + 2),
    ];
    case 'morris': return [
      ...factors.flatMap(unsteppable),
      ...pointMisfits('trajectories', design.trajectories, factors.length + 1),
    ];
  }
}

function mostFactorsMisfits(factors: readonly WrittenFactor[], most: number): Problem[] {
  if (factors.length <= most) return [];
  return [problemAt(['factors'], {
    message: { zh: `有 ${factors.length} 项`, en: `has ${factors.length} entries` },
    allowed: { zh: `该设计至多 ${most} 项`, en: `at most ${most} for this design` },
  })];
}

/** Too many points, of which each row or trajectory has so many. */
function pointMisfits(key: string, count: number, each: number): Problem[] {
  const most = Math.floor(mostPoints / each);
  if (count <= most) return [];
  return [problemAt(['design', key], {
    message: {
      zh: `${count} 太大：共 ${count * each} 个点`,
      en: `${count} makes ${count * each} points`,
    },
    allowed: { zh: `至多 ${most}`, en: `at most ${most} with these factors` },
  })];
}

/** Steps over two thirds of a range are even only where levels are many or two. */
function unsteppable({ levels }: WrittenFactor, i: number): Problem[] {
  if (!('values' in levels) || levels.values.length === 2) return [];
  return [problemAt(['factors', i], {
    message: {
      zh: `有 ${levels.values.length} 个取值，筛选无法等步移动`,
      en: `has ${levels.values.length} levels, which a screen cannot step through evenly`,
    },
    allowed: { zh: '不带 steps 的范围，或两个取值', en: 'a range without steps, or two values' },
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

/** How many values a factor may have. */
export function levelCount(levels: FactorLevels): number {
  return 'values' in levels ? levels.values.length : levels.high - levels.low + 1;
}

/** Levels by factor at every point; one point without levels where nothing is varied. */
export function pointsOf(
  factors: readonly Factor[],
  design: Design = { kind: 'grid' },
): Setting[][] {
  if (factors.length === 0) return [[]];
  if (design.kind !== 'morris') {
    return laidOut(factors, design).map((point) => levelsAt(factors, point));
  }
  return screenOf(design, factors.length).flatMap(({ points }) => points.map((point) => (
    factors.map(({ levels }, i) => levelBetween(levels, point[i]))
  )));
}

/** The trajectories of a screen, whose points follow one another in the file's points. */
export function screenOf(
  { seed, trajectories }: Extract<Design, { kind: 'morris' }>,
  factors: number,
): Trajectory[] {
  return trajectoriesOf(seed, factors, trajectories);
}

function laidOut(
  factors: readonly Factor[],
  design: Exclude<Design, { kind: 'morris' }>,
): DesignPoint[] {
  switch (design.kind) {
    case 'grid': return gridPoints(factors.map(({ levels }) => levelCount(levels)));
    case 'sobol': return sobolPoints(factors.length, design.points);
    case 'sobol-indices': return exchangedPoints(factors.length, design.rows);
    case 'latin-hypercube': return latinHypercube(design.seed, factors.length, design.points);
  }
}
