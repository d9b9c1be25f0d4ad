// Keyboard shortcuts for the whole page. They are off while a field or a menu has the focus, so
// that typing never plays the city; a slider keeps only the keys that move it.

import { useEffect } from 'react';
import { answerAgain, figures, playback } from '../engine/session.ts';
import { speeds } from '../state/playback.ts';
import { useResults } from '../state/results.ts';
import { useSetup } from '../state/setup.ts';
import { useTour } from '../state/tour.ts';
import { useView, type ArmsShown } from '../state/view.ts';

type KeyActions = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** What parts of the Lab do when their keys are pressed, as long as they are there. */
const further = new Set<KeyActions>();

/** Lets a part of the Lab answer to keys, by what they write in small letters. */
export function useCityKeys(actions: KeyActions): void {
  useEffect(() => {
    further.add(actions);
    return () => void further.delete(actions);
  }, [actions]);
}

export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (withControl(event)) return;
      if (event.key === 'Escape') return escape();
      if (sought(event)) return event.preventDefault();
      if (busy(event)) return;
      if (onCity(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function withControl(event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'k') useView.getState().show({ dialog: 'search' });
  else if (key === 'z' && !typing(event)) {
    if (event.shiftKey) useSetup.getState().redo();
    else useSetup.getState().undo();
  } else return true;
  event.preventDefault();
  return true;
}

/** Whether the search is asked for and a letter meant for it comes before it; takes the letter. */
function sought({ key, target }: KeyboardEvent): boolean {
  const { dialog, sought: before, show } = useView.getState();
  const isEarly = dialog === 'search' && key.length === 1
    && (target as Element).closest('[role="dialog"]') === null;
  if (isEarly) show({ sought: before + key });
  return isEarly;
}

function escape(): void {
  const { dialog, chosen, sheet, show } = useView.getState();
  if (useTour.getState().step !== undefined) useTour.setState({ step: undefined });
  else if (dialog !== 'none') show({ dialog: 'none', sought: '' });
  else if (chosen !== undefined) show({ chosen: undefined });
  else if (sheet !== 'none') show({ sheet: 'none' });
  else if (useResults.getState().progress === 'running') void figures.cancel();
}

/** Does what a key stands for in the Lab; false when it stands for nothing. */
function onCity(event: KeyboardEvent): boolean {
  const { show, page } = useView.getState();
  if (event.key === '?') {
    show({ dialog: 'keys' });
    return true;
  }
  if (page !== 'lab') return false;
  const minute = event.shiftKey ? 600 : 60;
  const actions: KeyActions = {
    ' ': () => playback.toggle(),
    j: () => playback.run(-1),
    k: () => playback.pause(),
    l: () => playback.run(1),
    n: () => playback.toStation(1),
    p: () => playback.toStation(-1),
    ArrowLeft: () => playback.seek(playback.atSeconds - minute),
    ArrowRight: () => playback.seek(playback.atSeconds + minute),
    a: () => show({ arms: 'a', tab: 'city' }),
    b: () => show({ arms: 'b', tab: 'city' }),
    s: () => show({ arms: nextOf(beside), tab: 'city' }),
    d: () => show({ arms: nextOf(acrossDifference), tab: 'city' }),
    r: () => answerAgain(),
  };
  const speed = speeds[Number(event.key) - 1];
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = [actions, ...further].find((each) => Object.hasOwn(each, key))?.[key];
  if (speed !== undefined) playback.setSpeed(speed);
  else if (action !== undefined) action(event);
  else return false;
  return true;
}

/** Where D leads, from A over the difference to B and back; and S, through the ways to see both. */
const acrossDifference = ['difference', 'b', 'a'] as const;
const beside = ['split', 'swipe', 'blink'] as const;

function nextOf(round: readonly ArmsShown[]): ArmsShown {
  const { arms, tab } = useView.getState();
  const at = tab === 'city' ? round.indexOf(arms) : -1;
  return round[(at + 1) % round.length];
}

function typing(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLInputElement && target.type !== 'range';
}

/** What a slider does itself; all other keys play the city as ever. */
const sliderKeys: readonly string[] = [
  'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End',
];

/** Whether the focus is on something with keys of its own. */
function busy(event: KeyboardEvent): boolean {
  const { dialog } = useView.getState();
  if (dialog !== 'none' || event.altKey) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="slider"], input[type="range"]') !== null) {
    return sliderKeys.includes(event.key);
  }
  if (target.closest('input, select, textarea, [role="dialog"]') !== null) return true;
  const isButton = target.closest('button, a, summary') !== null;
  return isButton && (event.key === ' ' || event.key === 'Enter');
}
