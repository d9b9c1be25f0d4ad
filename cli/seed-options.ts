// The options that say on which seeds something runs and which differences count.

import type { Text } from '../sim-core/index.ts';
import { type FigureId, metrics, type SmallestEffects } from '../sim-core/figures.ts';
import { problemAt } from '../scenarios/schema/problem.ts';
import type { Problem } from '../scenarios/schema/problem.ts';
import { greatestSeed, mostSeeds } from '../scenarios/schema/seed-limits.ts';
import { notOneOf } from '../scenarios/schema/strict.ts';
import { BadInput, readAll } from './bad-input.ts';
import { wholeNumberOption } from './inputs.ts';

/** A list as it was given, or a root and a count from which seeds are chosen. */
export interface SeedsAsked {
  readonly list?: number[];
  readonly root: number;
  readonly count: number;
}

export function seedsAsked(
  { seed, seeds }: { readonly seed?: string; readonly seeds?: string },
  countUnlessAsked: number,
): SeedsAsked {
  const isList = seeds?.includes(',') ?? false;
  if (isList && seed !== undefined) {
    throw new BadInput('--seed', [problemAt([], {
      message: { zh: '与 --seeds 的种子列表并列', en: 'stands beside a list of seeds' },
      allowed: { zh: '二者之一：--seeds 列表，或 --seed 与个数',
        en: 'a list behind --seeds, or --seed and how many' },
    })]);
  }
  const [root, count, list] = readAll<
    [number | undefined, number | undefined, number[] | undefined]
  >(
    () => wholeNumberOption('--seed', seed, 0, greatestSeed),
    () => isList ? undefined : wholeNumberOption('--seeds', seeds, 1, mostSeeds),
    () => isList ? seedList(seeds ?? '') : undefined,
  );
  return { list, root: root ?? 1, count: count ?? countUnlessAsked };
}

/** Different whole numbers, in their order. */
function seedList(words: string): number[] {
  const seeds = readAll<number[]>(...words.split(',').slice(0, mostSeeds).map((word) => () => (
    wholeNumberOption('--seeds', word.trim(), 0, greatestSeed) ?? 0
  )));
  if (new Set(seeds).size === seeds.length) return seeds;
  throw new BadInput('--seeds', [problemAt([], {
    message: { zh: '种子重复', en: 'names a seed twice' },
    allowed: { zh: '各不相同的种子', en: 'different seeds' },
  })]);
}

/** Reads the words behind `--smallest`, a figure and a size each. */
export function smallestAsked(words: readonly string[] = []): SmallestEffects {
  return Object.fromEntries(sizesAsked('--smallest', words, (size) => size >= 0, {
    zh: '0 或更大的数，单位同指标', en: 'a number, 0 or more, in the figure\'s unit',
  }));
}

/** Reads the words behind `--detect`, a figure and the size of an effect each. */
export function effectsAsked(words: readonly string[] = []): (readonly [FigureId, number])[] {
  return sizesAsked('--detect', words, (size) => size > 0, {
    zh: '大于 0 的数，单位同指标', en: 'a number above 0, in the figure\'s unit',
  });
}

function sizesAsked(
  option: string,
  words: readonly string[],
  isAllowed: (size: number) => boolean,
  allowed: Text,
): (readonly [FigureId, number])[] {
  const ids = metrics.map(({ id }) => id);
  const problems: Problem[] = [];
  const sizes = words.map((word) => {
    const [id, size = ''] = word.split('=', 2);
    const isSize = size.trim() !== '' && isAllowed(Number(size)) && Number.isFinite(Number(size));
    if (!(ids as readonly string[]).includes(id)) problems.push(problemAt([], notOneOf(id, ids)));
    else if (!isSize) {
      problems.push(problemAt([id], {
        message: { zh: `“${size}”不是大小`, en: `"${size}" is no size` },
        allowed,
      }));
    }
    return [id as FigureId, Number(size)] as const;
  });
  if (problems.length > 0) throw new BadInput(option, problems);
  return sizes;
}
