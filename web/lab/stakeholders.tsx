// Who gains and who pays, in yuan a day: a line a side on one common scale, and their total. A side
// that no seed moves is left out where it is no stakeholder of every question.

import { useRef } from 'react';
import { IntervalBar, reachOf } from '../charts/interval-bar.tsx';
import { OneYuan } from '../charts/one-yuan.tsx';
import { PictureMenu } from '../charts/picture-menu.tsx';
import { hue } from '../frame/hue.ts';
import { ShownNumber } from '../frame/shown.tsx';
import { type Comparison, incidenceOf, refusals } from '../../sim-core/index.ts';
import { figures, stakeholders } from '../../sim-core/figures.ts';
import { askFigure } from '../state/asked-figure.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { answerWords } from '../words/answer-words.ts';
import { joined, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { type SideLine, sideLines } from '../words/side-lines.ts';
import { verdictWord } from '../words/verdict-word.ts';
import { PlatformSplit } from './platform-split.tsx';

/** `opens`: whether a number leads to what stands behind it. */
export function Stakeholders({ comparison, opens = false }: {
  comparison: Comparison;
  opens?: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const lines = sideLines(comparison, language);
  const reach = reachOf(lines.map(({ figure }) => figure));
  const isWhole = comparison.n === comparison.wanted;
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className="sides" aria-labelledby="sides-title">
      <h3 id="sides-title">
        {words(answerWords.who)} <span className="small quiet">{words(answerWords.unit)}</span>
      </h3>
      <ul ref={list} data-testid="sides">
        {lines.map((line) => (
          <SideRow key={line.id} {...{ line, reach, isWhole, opens }} />
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

function SideRow({ line, reach, isWhole, opens }: {
  line: SideLine; reach: number; isWhole: boolean; opens: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const { id, name, figure } = line;
  const metric = figures[id];
  const change = showChange(metric, line.shownFen, language);
  const verdict = words(verdictWord(figure));
  const levels = [figure.baseline, figure.policy]
    .map((value) => joined(showFigure(metric, value, language)))
    .join(' → ');
  const refused = isWhole && figure.n > 1 && figure.noInterval !== undefined
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
        {opens ? (
          <button className="plain number" onClick={() => askFigure(id)}>
            <ShownNumber shown={change} />
          </button>
        ) : <ShownNumber shown={change} />}
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
  if (!isPaid) return null;
  // The sentence is no surer of a side than the side's own line is.
  const doubts = new Map([...stakeholders, 'welfare.total' as const].flatMap((id) => {
    const figure = figureOf(comparison, id);
    if (figure === undefined || isClaimed(figure)) return [];
    return [[id === 'welfare.total' ? undefined : id, verdictWord(figure)] as const];
  }));
  return <OneYuan incidence={incidenceOf(comparison)} doubts={doubts} />;
}
