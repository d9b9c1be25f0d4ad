// What the platforms' line is made of where a scenario has several: each platform's profit and
// orders, A, B and what differs, with a word where one may be given.

import { tallyOf } from '../engine/metric-list.ts';
import { type Comparison, verdicts } from '../../sim-core/index.ts';
import { figures, type Metric } from '../../sim-core/figures.ts';
import { answerWords } from '../words/answer-words.ts';
import { joined, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

const shown: readonly Metric[] = [figures['platform.profit'], figures['orders.placed']];

export function PlatformSplit({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const platforms = comparison.shape.parts.platform;
  if (platforms.length < 2) return null;
  return (
    <table className="platform-split" data-testid="platform-split">
      <thead>
        <tr>
          <th scope="col">{words(answerWords.byPlatform)}</th>
          {shown.map(({ id, label }) => (
            <th key={id} scope="col">
              {words(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {platforms.map(({ id, label }, part) => (
          <tr key={id} data-platform={id}>
            <th scope="row">{words(label)}</th>
            {shown.map((metric) => (
              <Cell key={metric.id} metric={metric} comparison={comparison} part={part} id={id} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly metric: Metric;
  readonly comparison: Comparison;
  readonly part: number;
  readonly id: string;
}

/** A figure of one platform, its mean over the seeds; the word is of all days only. */
function Cell({ metric, comparison, part, id }: CellProps) {
  const words = useWords();
  const language = useLanguage();
  const verdict = comparison.breakdowns[metric.id]?.platform?.[id].verdict;
  const [a, b] = (['baseline', 'policy'] as const).map(
    (arm) => metric.value(tallyOf(comparison, arm), 'platform', part),
  );
  return (
    <td>
      <b>{joined(showChange(metric, b - a, language))}</b>
      <span className="small quiet">
        {joined(showFigure(metric, a, language))} → {joined(showFigure(metric, b, language))}
      </span>
      {verdict === undefined ? null : (
        <span className={`small verdict ${verdict}`}>{words(verdicts[verdict])}</span>
      )}
    </td>
  );
}
