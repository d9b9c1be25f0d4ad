// How far the weeks in the background are, with a way to stop them and to begin again.

import { holdBackground } from '../engine/hold.ts';
import { background } from '../engine/session.ts';
import { runWeeksAgain, stopWeeks } from '../engine/weeks.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { ShareBar } from '../frame/share-bar.tsx';
import { useHeld } from '../state/held.ts';
import { sameSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useShownAnswer, useWeeks } from '../state/weeks.ts';
import {
  answerSentences, answerWords, daysName, leftInWords,
} from '../words/answer-words.ts';
import { listed } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function WeeksNote() {
  const words = useWords();
  const language = useLanguage();
  const horizon = useView((view) => view.horizon);
  const weeks = useWeeks();
  const isHeld = useHeld((state) => state.isHeld);
  const { setup, standsIn } = useShownAnswer();
  const isOurs = weeks.setup !== undefined && setup !== undefined && sameSetup(weeks.setup, setup);
  // Until the first answer is complete the weeks have not begun.
  const progress = isOurs ? weeks.progress : 'empty';
  const share = isOurs ? weeks.share : 0;
  const isOpen = progress === 'running' || progress === 'cancelled' || progress === 'failed';
  if (!standsIn && !(isOpen && horizon !== 'run')) return null;
  const percent = Math.floor(share * 100);
  const text = (): string => {
    if (progress === 'failed') return words(answerWords.weeksFailed);
    if (progress === 'cancelled') return words(labWords.cancelled);
    if (isHeld) return answerSentences.held[language](words(daysName(horizon)), percent);
    const running = answerSentences.running[language](words(daysName(horizon)), percent);
    const left = weeks.leftSeconds;
    // From less than a hundredth of the runs a time would be a guess, and one that frightens.
    return left === undefined || percent < 1
      ? running
      : listed([running, leftInWords(left, language)], language);
  };
  return (
    <div className="weeks-note small" data-testid="weeks" data-progress={progress}>
      <ShareBar share={share} />
      <span>{text()}</span>
      <SaidAloud text={progress === 'running' ? '' : text()} />
      {progress === 'running' ? (
        <button
          className="plain mini"
          data-testid="hold"
          onClick={() => holdBackground(!isHeld)}
        >
          {words(isHeld ? answerWords.goOn : labWords.pause)}
        </button>
      ) : null}
      {progress === 'running' ? (
        <button className="plain mini" onClick={() => stopWeeks(background)}>
          {words(labWords.stop)}
        </button>
      ) : null}
      {progress === 'cancelled' || progress === 'failed' ? (
        <button className="plain mini" onClick={() => runWeeksAgain(background)}>
          {words(labWords.again)}
        </button>
      ) : null}
      {progress === 'failed' && weeks.failure !== undefined ? (
        <code>{words(weeks.failure)}</code>
      ) : null}
      {standsIn ? <span className="quiet">{words(answerWords.standsIn)}</span> : null}
    </div>
  );
}
