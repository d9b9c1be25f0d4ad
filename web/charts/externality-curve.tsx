// What a platform's choice of a number brings the platform and all others, over its values, each
// against the world as it is.

import type { KeptExternality } from '../../scenarios/lessons/exhibits.ts';
import type { IntegerLever } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { inUnitShown } from '../words/curve-finding.ts';
import { curveWords } from '../words/curve-words.ts';
import { showSetting, unitOfChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { LeverCurve } from './lever-curve.tsx';

/** Of both: money on a day. */
export const sidesMetric = figures['welfare.total'];

interface Props {
  readonly found: KeptExternality;
  readonly lever: IntegerLever;
  /** What the world as it is is called. */
  readonly baseline: string;
  readonly isLarge?: boolean;
}

export function ExternalityCurve({ found, lever, baseline, isLarge = false }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <LeverCurve
      lines={(['others', 'platform'] as const).map((who) => ({
        name: words(curveWords[who]),
        points: inUnitShown(found[who], sidesMetric),
        isMain: who === 'others',
      }))}
      levelOfA={{ at: 0, name: baseline }}
      unit={`${words(curveWords.change)}, ${unitOfChange(sidesMetric, language)}`}
      isLarge={isLarge}
      tickOf={(at) => showSetting(lever, at, language)}
    />
  );
}
