// All rows of the open experiment: its design before the first run, then what is known, seed after
// seed. Only rows in sight are drawn, so that a hundred thousand of them scroll.

import { useState } from 'react';
import type { Experiment } from '../../scenarios/experiments.ts';
import { refusals, verdicts } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { IntervalBar, reachOf } from '../charts/interval-bar.tsx';
import type { PlannedRow } from '../state/batch-rows.ts';
import { batchWords } from '../words/batch-words.ts';
import { factorLabel, levelText } from '../words/batch-text.ts';
import { joined, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

const rowPixels = 36;
/** Drawn at once, and as many before and after those in sight. */
const [mostInSight, beyond] = [16, 8];

interface Props {
  readonly experiment: Experiment;
  readonly rows: readonly PlannedRow[];
  /** Whether rows are of several points and one figure. */
  readonly isWide: boolean;
}

export function FoundTable({ experiment, rows, isWide }: Props) {
  const words = useWords();
  const [first, see] = useState(0);
  const from = Math.max(0, Math.min(first, rows.length - mostInSight) - beyond);
  const shown = rows.slice(from, first + mostInSight + beyond);
  const known = rows.flatMap(({ found }) => (found === undefined || found.n === 0 ? [] : [found]));
  const reach = isWide && known.length > 0 ? reachOf(known) : undefined;
  return (
    <div
      className="table-box found-table"
      tabIndex={0}
      role="region"
      aria-label={words(batchWords.rows)}
      onScroll={({ currentTarget }) => see(Math.floor(currentTarget.scrollTop / rowPixels))}
    >
      <table aria-rowcount={rows.length} data-testid="batch-rows" data-known={known.length}>
        <Head experiment={experiment} isWide={isWide} />
        <tbody>
          <Gap rows={from} />
          {shown.map((row) => (
            <Row
              key={`${row.point} ${row.arm} ${row.figure}`}
              experiment={experiment} row={row} isWide={isWide} reach={reach}
            />
          ))}
          <Gap rows={rows.length - from - shown.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes the place of rows that are out of sight. */
function Gap({ rows }: { rows: number }) {
  return rows <= 0 ? null : <tr style={{ height: rows * rowPixels }} aria-hidden="true" />;
}

function Head({ experiment: { arms, factors }, isWide }: Pick<Props, 'experiment' | 'isWide'>) {
  const words = useWords();
  const language = useLanguage();
  const names = [
    isWide ? words(batchWords.point) : words(batchWords.figure),
    ...(arms.length > 1 ? [words(batchWords.arm)] : []),
    ...(isWide ? factors.map((each) => factorLabel(each, language)) : []),
    words(batchWords.level), words(batchWords.difference), '', words(batchWords.interval),
    words(batchWords.verdict), words(batchWords.seeds),
  ];
  return (
    <thead>
      <tr>{names.map((name, i) => <th key={i} scope="col">{name}</th>)}</tr>
    </thead>
  );
}

function Row({ experiment, row, isWide, reach }: {
  experiment: Experiment;
  row: PlannedRow;
  isWide: boolean;
  reach: number | undefined;
}) {
  const language = useLanguage();
  const { arms, factors, points } = experiment;
  const { point, arm, figure } = row;
  return (
    <tr data-row={`${point + 1} ${arms[arm].id} ${figure}`} style={{ height: rowPixels }}>
      <th scope="row">{isWide ? point + 1 : figures[figure].label[language]}</th>
      {arms.length > 1 ? <td>{arms[arm].id}</td> : null}
      {isWide
        ? factors.map((each, i) => <td key={i}>{levelText(each, points[point][i], language)}</td>)
        : null}
      <Known row={row} reach={reach} of={experiment.seeds.length} />
    </tr>
  );
}

/** What is known of a row: nothing yet, or levels, difference, interval and what may be said. */
function Known({ row: { figure, found }, reach, of }: {
  row: PlannedRow;
  reach: number | undefined;
  of: number;
}) {
  const language = useLanguage();
  const metric = figures[figure];
  if (found === undefined || found.n === 0) {
    return <><td>–</td><td>–</td><td /><td /><td /><td>{found === undefined ? '' : 0}</td></>;
  }
  const { baseline, difference, low, high, n, noInterval, verdict } = found;
  const change = (value: number): string => joined(showChange(metric, value, language));
  const interval = Number.isNaN(low)
    ? noInterval === undefined ? '' : refusals[noInterval][language]
    : `${change(low)} … ${change(high)}`;
  return (
    <>
      <td>{joined(showFigure(metric, baseline, language))}</td>
      <td data-difference={difference}>{change(difference)}</td>
      <td className="bar"><IntervalBar figure={found} label={interval} reach={reach} /></td>
      <td>{interval}</td>
      <td>{verdicts[verdict][language]}</td>
      <td>{n < of ? `${n}/${of}` : n}</td>
    </>
  );
}
