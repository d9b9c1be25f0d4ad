// What each factor does to the figure, where the design tells: effects of Morris's screen, or
// shares of variance by Sobol's indices, the most telling first.

import type { Sensitivity } from '../../scenarios/experiments.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { type FactorBar, FactorBars } from '../charts/factor-bars.tsx';
import { useBatch } from '../state/batch.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { factorLabel } from '../words/batch-text.ts';
import { figureScale, joined, plainNumber, showChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import type { PictureProps } from './picture-props.ts';

export function FactorEffects({ experiment, metric, look: { window, arm = 0 } }: PictureProps) {
  const words = useWords();
  const language = useLanguage();
  const told = useBatch(({ findings }) => findings?.sensitivities ?? [])
    .filter((each) => each.window === window && each.arm === arm && each.figure === metric.id);
  const isScreen = told.some(({ effect }) => effect !== undefined);
  const scale = isScreen ? figureScale(metric) : 1;
  const bars = told.map((each): FactorBar => (
    barOf(each, factorLabel(experiment.factors[each.factor], language), scale)
  )).sort((one, other) => sizeOf(other) - sizeOf(one));
  const name = words(isScreen ? batchWords.effectsOf : batchWords.sharesOf);
  return (
    <ChartFrame
      id={`factors-${metric.id}`}
      title={batchSentences.moves[language](words(metric.label))}
      subtitle={name}
      table={{
        columns: [
          { id: 'factor', name: words(batchWords.factors) },
          ...['value', 'low', 'high', 'total', 'total_low', 'total_high'].map((id) => (
            { id, name: id }
          )),
        ],
        rows: bars.map(({ name: factor, value, low, high, behind }) => [
          factor, value, low, high,
          behind?.value ?? NaN, behind?.low ?? NaN, behind?.high ?? NaN,
        ]),
      }}
    >
      <FactorBars
        bars={bars}
        show={(value) => (isScreen
          ? joined(showChange(metric, value / scale, language))
          : plainNumber(value, 2, language))}
      />
    </ChartFrame>
  );
}

function barOf({ effect, indices }: Sensitivity, name: string, scale: number): FactorBar {
  if (indices !== undefined) {
    const { first, total } = indices;
    return {
      name,
      value: first.share, low: first.low, high: first.high,
      behind: { value: total.share, low: total.low, high: total.high },
    };
  }
  const { mean = NaN, spread = NaN } = effect ?? {};
  return {
    name, value: mean * scale, low: (mean - spread) * scale, high: (mean + spread) * scale,
  };
}

function sizeOf({ value, behind }: FactorBar): number {
  return Math.abs(behind?.value ?? value);
}
