// The results: the answer first, then its parts as the reader has laid them out: the figure that
// answers or another one by hour and by part, the two distributions and the platform's money. Each
// title is a finding.

import { useOrigin } from '../charts/made-of.ts';
import type { Comparison } from '../../sim-core/index.ts';
import { useAnswerAtHand } from '../report/at-hand.ts';
import { isBroken } from '../state/health.ts';
import { arranged, useLayouts } from '../state/layouts.ts';
import { useResults } from '../state/results.ts';
import { useHealth, useSpokenAnswer } from '../state/use-health.ts';
import { chartWords } from '../words/chart-words.ts';
import { fileWords } from '../words/file-words.ts';
import { useWords } from '../words/language.ts';
import { Answer } from './answer.tsx';
import { useChosenFigure } from './chosen-figure.tsx';
import { PartsChoice } from './parts-choice.tsx';
import { boxesOf, partIds } from './parts.ts';
import '../styles/answer.css';
import '../styles/print.css';

export function Results() {
  const words = useWords();
  const { comparison } = useSpokenAnswer();
  const stale = useResults((results) => results.stale);
  if (comparison === undefined) return <p className="quiet loading">{words(chartWords.empty)}</p>;
  return (
    <div className={stale ? 'results stale' : 'results'} data-testid="results">
      <Answer />
      <PartsChoice />
      <Parts comparison={comparison} />
      <OnPaper />
    </div>
  );
}

/** Hidden ones are drawn out of sight, so that a report of all of them is ready. */
function Parts({ comparison }: { comparison: Comparison }) {
  const { layout, isWhole } = useLayouts();
  const { order, shown } = arranged(layout, partIds);
  return (
    <>
      <Boxes ids={shown} comparison={comparison} />
      <div className="hidden-parts" hidden={!isWhole}>
        <Boxes ids={order.filter((id) => !shown.includes(id))} comparison={comparison} />
      </div>
    </>
  );
}

function Boxes({ ids, comparison }: { ids: readonly string[]; comparison: Comparison }) {
  const metric = useChosenFigure();
  const isWrong = isBroken(useHealth());
  return boxesOf(ids).map(({ box, parts }, place) => {
    const drawn = parts.filter(({ explains }) => !(isWrong && explains)).map(({ id, Drawn }) => (
      <Drawn key={id} metric={metric} comparison={comparison} />
    ));
    return box === undefined ? drawn : <div key={`${box} ${place}`} className={box}>{drawn}</div>;
  });
}

/** Printed only: what is not final, where the numbers come from, the link that opens them again. */
function OnPaper() {
  const words = useWords();
  const origin = useOrigin();
  const open = useAnswerAtHand()?.open;
  const lines = [...open === undefined ? [] : [open], ...origin, location.href];
  return (
    <footer className="on-paper" aria-hidden="true">
      {open === undefined ? null : <p className="watermark">{words(fileWords.provisional)}</p>}
      {lines.map((line) => <p key={line}>{line}</p>)}
    </footer>
  );
}
