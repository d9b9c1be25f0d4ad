// What the map shows as tables, for who cannot see it or wants the numbers: what has happened so
// far in both arms, and a figure by district, judged once the answer is complete.

import { verdicts, type Comparison } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { tallyOf } from '../engine/metric-list.ts';
import { useJudgedParts } from '../lab/use-judged-parts.ts';
import { usePlayback } from '../state/playback.ts';
import { useResults } from '../state/results.ts';
import { useView, type PlaceFigureId } from '../state/view.ts';
import { joined, plainNumber, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapSentences, mapWords } from '../words/map-words.ts';
import { movedFigure } from './difference.ts';
import { PlaceFigure } from './place-figure.tsx';

export function MapTable() {
  const comparison = useResults((results) => results.comparison);
  const wanted = useView((view) => view.placeFigure);
  if (comparison === undefined) return <TotalsTable />;
  const id = wanted ?? movedFigure(comparison);
  return (
    <>
      <TotalsTable />
      <PlaceFigure id={id} />
      <DistrictTable id={id} comparison={comparison} />
    </>
  );
}

const shownTotals = ['delivered', 'late', 'open', 'ridersOnline'] as const;

function TotalsTable() {
  const words = useWords();
  const totals = usePlayback((state) => state.totals);
  const language = useLanguage();
  const heads = ['delivered', 'late', 'open', 'online'] as const;
  return (
    <table>
      <thead>
        <tr>
          <td />
          {heads.map((head) => <th key={head} scope="col">{words(mapWords[head])}</th>)}
        </tr>
      </thead>
      <tbody>
        {(['a', 'b'] as const).map((arm) => (
          <tr key={arm}>
            <th scope="row">{arm.toUpperCase()}</th>
            {shownTotals.map((name) => (
              <td key={name}>{totals && plainNumber(totals[arm][name], 0, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const byDistrict = ['district'] as const;

function DistrictTable({ id, comparison }: { id: PlaceFigureId; comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const metric = figures[id];
  const judged = useJudgedParts(comparison, byDistrict)?.[id]?.district;
  const [a, b] = (['baseline', 'policy'] as const).map((arm) => tallyOf(comparison, arm));
  const change = (value: number): string => joined(showChange(metric, value, language));
  const said = (part: string): string => {
    const found = judged?.[part];
    if (found === undefined || Number.isNaN(found.low)) return '';
    return mapSentences.interval[language](change(found.low), change(found.high));
  };
  return (
    <table data-testid="district-table">
      <caption className="seen-by-readers">{words(metric.label)}</caption>
      <thead>
        <tr>
          <th scope="col">{words(mapWords.district)}</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
          <th scope="col">B − A</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {comparison.shape.parts.district.map(({ id: part, label }, at) => {
          const values = [a, b].map((tally) => metric.value(tally, 'district', at));
          const found = judged?.[part];
          const difference = found === undefined ? '' : words(verdicts[found.verdict]);
          return (
            <tr key={part}>
              <th scope="row">{label[language]}</th>
              {values.map((value, arm) => (
                <td key={arm}>{joined(showFigure(metric, value, language))}</td>
              ))}
              <td>{change(values[1] - values[0])}</td>
              <td>{[difference, said(part)].filter((each) => each !== '').join(' · ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
