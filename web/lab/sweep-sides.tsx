// What a lever that somebody sets brings each side: a row a side for each unit more, all but the
// platform together below; and, of a promise, both as curves.

import type { Bounded, Curve } from '../../scenarios/curves/curve.ts';
import type { Externality } from '../../scenarios/curves/externality.ts';
import { curves } from '../../scenarios/curves/named.ts';
import type { IntegerLever } from '../../sim-core/index.ts';
import { figures, stakeholders } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import type { ChartTable } from '../charts/chart-table.ts';
import { ExternalityCurve, sidesMetric } from '../charts/externality-curve.tsx';
import { ShownNumber } from '../frame/shown.tsx';
import type { Sweep } from '../state/sweep.ts';
import { curveOn, externalityOn } from '../state/sweep-curve.ts';
import { sideWords } from '../words/answer-words.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { boundsInWords, inUnitShown, sidesFinding } from '../words/curve-finding.ts';
import { curveSentences, curveWords } from '../words/curve-words.ts';
import { joined, leverForm, listed, showChange, showSetting } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

interface Props {
  readonly sweep: Sweep;
  readonly lever: IntegerLever;
  readonly days: string;
  readonly seeds: number;
}

export function SweepSides(props: Props) {
  const { sweep, days } = props;
  const found = externalityOn(sweep, days);
  if (found === undefined) return null;
  const { curve } = sweep.swept ?? {};
  const isDrawn = curve !== undefined && curves[curve].isOfSides === true;
  return (
    <>
      {isDrawn ? <PromiseChart found={found} title={curve} {...props} /> : null}
      <Sides found={found} {...props} />
    </>
  );
}

interface ChartProps extends Props {
  readonly found: Externality;
  readonly title: keyof typeof curves;
}

function PromiseChart({ found, title, lever, seeds }: ChartProps) {
  const words = useWords();
  const language = useLanguage();
  return (
    <ChartFrame
      id={`sides-${lever.id}`}
      seeds={seeds}
      title={words(curves[title].title)}
      subtitle={listed(
        [...sidesFinding(found, lever, language), chartSentences.seeds[language](seeds)], language,
      )}
      table={tableOf(found, lever, words)}
    >
      <ExternalityCurve found={found} lever={lever} baseline="A" />
    </ChartFrame>
  );
}

function tableOf(
  found: Externality,
  lever: IntegerLever,
  words: ReturnType<typeof useWords>,
): ChartTable {
  const [others, platform] = [found.others, found.platform]
    .map((curve) => inUnitShown(curve, sidesMetric));
  const columns = (id: 'others' | 'platform') => [
    { id, name: words(curveWords[id]) },
    { id: `${id}_low`, name: words(chartWords.low) },
    { id: `${id}_high`, name: words(chartWords.high) },
  ];
  return {
    columns: [
      { id: lever.id, name: words(lever.label) }, ...columns('others'), ...columns('platform'),
    ],
    rows: others.map(({ at, value, low, high }, i) => [
      at * leverForm(lever).scale, value, low, high,
      platform[i].value, platform[i].low, platform[i].high,
    ]),
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly slope: Bounded;
}

/** What each unit more of the lever brings each side, over the whole range. */
function Sides({ found, sweep, lever, days }: Props & { readonly found: Externality }) {
  const words = useWords();
  const language = useLanguage();
  const sides = stakeholders.flatMap((id): Row[] => (
    rowOf(id, words(sideWords[id]), curveOn(sweep, figures[id], days))
  ));
  const rows = [...sides, ...rowOf('others', words(curveWords.othersTogether), found.others)];
  if (sides.length === 0) return null;
  const { scale } = leverForm(lever);
  const more = showSetting(lever, 1 / scale, language);
  // Said once where no side has an interval.
  const [{ slope: { bounds: first } }] = rows;
  const refusal = rows.every(({ slope }) => slope.bounds === first) ? first : undefined;
  const inCell = (bounds: Bounded['bounds']): string => (
    bounds === refusal ? '' : boundsInWords(bounds, (value) => (
      joined(showChange(sidesMetric, value / scale, language))
    ), 'interval', language)
  );
  return (
    <>
      <h4 id="curve-sides">
        {curveSentences.eachMore[language](words(lever.label), more)}
        {typeof refusal === 'string' ? boundsInWords(refusal, String, 'interval', language) : ''}
      </h4>
      <table className="curve-sides" data-testid="curve-sides" aria-labelledby="curve-sides">
        <thead className="small quiet">
          <tr>
            <th scope="col">{words(curveWords.whom)}</th>
            <th scope="col">{words(curveWords.aDay)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, slope: { mean, bounds } }) => (
            <tr key={id} data-side={id} data-slope={mean / scale}>
              <th scope="row">{name}</th>
              <td><ShownNumber shown={showChange(sidesMetric, mean / scale, language)} /></td>
              <td className="small quiet">{inCell(bounds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** None where a side does not move at all. */
function rowOf(id: string, name: string, curve: Pick<Curve, 'whole'> | undefined): Row[] {
  const whole = curve?.whole;
  return whole === undefined || whole.slope.mean === 0 ? [] : [{ id, name, slope: whole.slope }];
}
