// Who gains and who pays, in yuan a day: a line a side on one common scale, and their total. A side
// that no seed moves is left out where it is no stakeholder of every question.

import { useRef } from 'react';
import { IntervalBar, reachOf } from '../charts/interval-bar.tsx';
import { OneYuan } from '../charts/one-yuan.tsx';
import { PictureMenu } from '../charts/picture-menu.tsx';
import { groupOf, hue } from '../frame/hue.ts';
import { ShownNumber } from '../frame/shown.tsx';
import {
  type ComparedFigure, type Comparison, incidenceOf, refusals, verdicts,
} from '../../sim-core/index.ts';
import { type FigureId, figures, type MetricGroup, stakeholders } from '../../sim-core/figures.ts';
import { figureOf, isUnmoved } from '../state/paired.ts';
import { answerWords, sideWords } from '../words/answer-words.ts';
import { chartWords } from '../words/chart-words.ts';
import { addingUp, joined, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { PlatformSplit } from './platform-split.tsx';

type Side = (typeof stakeholders)[number];

/** Shown even when nothing moves them: their standing still is an answer. */
const always: readonly Side[] = [
  'welfare.consumers', 'welfare.merchants', 'welfare.riders', 'welfare.platforms',
];

interface Line {
  readonly id: FigureId;
  readonly name: string;
  readonly hue: MetricGroup | undefined;
  readonly figure: ComparedFigure;
  /** The difference in whole yuan: sides and total add up as they stand. */
  readonly shownFen: number;
}

export function Stakeholders({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const lines = linesOf(comparison, words);
  const reach = reachOf(lines.map(({ figure }) => figure));
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className="sides" aria-labelledby="sides-title">
      <h3 id="sides-title">
        {words(answerWords.who)} <span className="small quiet">{words(answerWords.unit)}</span>
      </h3>
      <ul ref={list} data-testid="sides">
        {lines.map((line) => (
          <SideLine key={line.id} line={line} reach={reach} />
        ))}
      </ul>
      <IncidenceOfAll comparison={comparison} />
      <PlatformSplit comparison={comparison} />
      <PictureMenu
        id="who-gains-and-who-pays"
        title={words(answerWords.who)}
        subtitle={words(answerWords.unit)}
        drawn={() => list.current}
      />
    </section>
  );
}

function SideLine({ line, reach }: { line: Line; reach: number }) {
  const words = useWords();
  const language = useLanguage();
  const { id, name, figure } = line;
  const metric = figures[id];
  const change = showChange(metric, line.shownFen, language);
  const verdict = words(isUnmoved(figure) ? chartWords.noChange : verdicts[figure.verdict]);
  const levels = [figure.baseline, figure.policy]
    .map((value) => joined(showFigure(metric, value, language)))
    .join(' → ');
  const refused = figure.n > 1 && figure.noInterval !== undefined
    ? words(refusals[figure.noInterval])
    : undefined;
  return (
    <li
      className={line.hue === undefined ? 'side total' : 'side'}
      data-side={id}
      data-difference={figure.difference}
      title={refused ?? `${words(metric.doc)} ${levels}`}
    >
      <span className="side-name">
        <i className="key" style={line.hue === undefined ? {} : hue(line.hue)} />
        {name}
      </span>
      <span className="side-change">
        <ShownNumber shown={change} />
      </span>
      <IntervalBar
        figure={figure}
        reach={reach}
        label={`${name}: ${joined(change)}, ${levels}, ${verdict}`}
      />
      <span className={`side-verdict verdict ${figure.verdict}`}>
        {figure.n > 1 ? verdict : ''}
      </span>
    </li>
  );
}

/** What becomes of each yuan that somebody pays; only where a side clearly does. */
function IncidenceOfAll({ comparison }: { comparison: Comparison }) {
  const isPaid = stakeholders.some((id) => figureOf(comparison, id)?.verdict === 'worse');
  return isPaid ? <OneYuan incidence={incidenceOf(comparison)} /> : null;
}

function linesOf(comparison: Comparison, words: ReturnType<typeof useWords>): Line[] {
  const total = figureOf(comparison, 'welfare.total');
  const sides = stakeholders.flatMap((id): Omit<Line, 'shownFen'>[] => {
    const figure = figureOf(comparison, id);
    if (figure === undefined) return [];
    if (!always.includes(id) && isUnmoved(figure)) return [];
    return [{ id, name: words(sideWords[id]), hue: groupOf(id), figure }];
  });
  const rounded = addingUp(sides.map(({ figure }) => figure.difference / 100));
  const lines = sides.map((side, i) => ({ ...side, shownFen: rounded[i] * 100 }));
  if (total === undefined) return lines;
  const name = words(answerWords.total);
  const shownFen = Math.round(total.difference / 100) * 100;
  return [...lines, { id: 'welfare.total', name, hue: undefined, figure: total, shownFen }];
}
