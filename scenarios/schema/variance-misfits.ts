// Which designs can tell where the variance comes from: every combination of some layouts or some
// values of assumptions, on some seeds.

import { type Factor, isAssumption, layoutFactor } from '../../sim-core/index.ts';
import type { Design } from './experiment-design.ts';
import { type Complaint, type Problem, problemAt, type Step } from './problem.ts';

/** With more, what they do together would be told by thousands of runs only. */
const mostCrossed = 4;

/** Places of the factors whose levels are taken as a sample: layouts and assumptions that vary. */
export function crossedFactors(factors: readonly Factor[]): number[] {
  return factors.map((_factor, place) => place).filter((place) => {
    const factor = factors[place];
    const { levels } = factor;
    return isSampled(factor) && 'values' in levels && levels.values.length > 1;
  });
}

/** Places of the others: of each combination of their levels the variance is split by itself. */
export function fixedFactors(factors: readonly Factor[]): number[] {
  const crossed = crossedFactors(factors);
  return factors.map((_factor, place) => place).filter((place) => !crossed.includes(place));
}

function isSampled(factor: Factor): boolean {
  return factor.lever === layoutFactor || isAssumption(factor);
}

/** Why the variance of an experiment cannot be split; nothing where it can. */
export function varianceMisfits(
  factors: readonly Factor[],
  design: Design = { kind: 'grid' },
  seedCount: number,
): Problem[] {
  const problems: Problem[] = [];
  const say = (path: readonly Step[], complaint: Complaint): void => {
    problems.push(problemAt(path, complaint));
  };
  if (design.kind !== 'grid') {
    say(['design'], {
      message: {
        zh: '没有包含所有组合，无法拆分方差',
        en: 'leaves out combinations, so that variance cannot be split',
      },
      allowed: { zh: 'variance 只与 "grid" 同用', en: '"grid" beside variance' },
    });
  }
  if (seedCount < 2) {
    say(['seeds'], {
      message: {
        zh: '只有一个，无法看出日与日的差别', en: 'are one, which tells no day from another',
      },
      allowed: { zh: '2 或更多，通常 8', en: '2 or more, 8 as a rule' },
    });
  }
  const crossed = crossedFactors(factors);
  const layouts = factors.findIndex(({ lever }) => lever === layoutFactor);
  if (layouts >= 0 && !crossed.includes(layouts)) {
    say(['factors', layouts, 'values'], {
      message: { zh: '只有一个布局', en: 'is one layout, which tells no town from another' },
      allowed: { zh: '2 个或更多，通常 8 个', en: '2 or more, 8 as a rule' },
    });
  } else if (crossed.length === 0) {
    say(['factors'], {
      message: {
        zh: '没有变化的布局或假设，方差无从拆分',
        en: 'has no layouts or assumptions that vary: there is nothing to split variance by',
      },
      allowed: {
        zh: 'city.layout，或一个有多个取值的 world.* 假设',
        en: 'city.layout, or an assumption world.* with several values',
      },
    });
  }
  if (crossed.length > mostCrossed) {
    say(['factors'], {
      message: {
        zh: `有 ${crossed.length} 个布局与假设因素`,
        en: `has ${crossed.length} layouts and assumptions that vary`,
      },
      allowed: { zh: `至多 ${mostCrossed} 个`, en: `at most ${mostCrossed} beside variance` },
    });
  }
  return problems;
}
