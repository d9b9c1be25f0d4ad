// What the map shows: A and B side by side, one of them, their difference, or both on one spot.

import { useView, type ArmsShown } from '../state/view.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';

const choices = [
  { to: 'split', text: { zh: 'A | B', en: 'A | B' }, meaning: labWords.sideBySide, keys: 'S' },
  { to: 'a', text: { zh: 'A', en: 'A' }, meaning: labWords.onlyA, keys: 'A' },
  { to: 'difference', text: mapWords.difference, meaning: mapWords.differenceIs, keys: 'D' },
  { to: 'b', text: { zh: 'B', en: 'B' }, meaning: labWords.onlyB, keys: 'B' },
  { to: 'swipe', text: mapWords.swipe, meaning: mapWords.swipeIs, keys: 'S S' },
  { to: 'blink', text: mapWords.blink, meaning: mapWords.blinkIs, keys: 'S S S' },
] as const satisfies readonly { to: ArmsShown; [other: string]: unknown }[];

export function ArmsChoice() {
  const words = useWords();
  const arms = useView((view) => view.arms);
  const show = useView((view) => view.show);
  return (
    <div className="segments arms-choice" role="group" aria-label={words(labWords.armsShown)}>
      {choices.map(({ to, text, meaning, keys }) => (
        <button
          key={to}
          className="plain mini"
          data-arms={to}
          aria-pressed={arms === to}
          aria-label={`${words(text)}: ${words(meaning)}`}
          title={`${words(meaning)} (${keys})`}
          onClick={() => show({ arms: to })}
        >
          {words(text)}
        </button>
      ))}
    </div>
  );
}
