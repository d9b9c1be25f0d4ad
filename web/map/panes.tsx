// The places of A and B: side by side under one camera and one clock, one of them alone, or both on
// one spot with a divider or in turn. A pane once drawn stays, out of sight where need be: a canvas
// is dear to make and to destroy.

import { useCallback, useEffect, useState, type CSSProperties } from 'react';
import { hue } from '../frame/hue.ts';
import { useMedia } from '../frame/use-media.ts';
import { usePlayback } from '../state/playback.ts';
import type { Arm } from '../state/setup.ts';
import { useView, type ArmsShown } from '../state/view.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { shareCamera } from './camera.ts';
import type { CityCanvas } from './city-canvas.ts';
import { CityPane } from './city-pane.tsx';
import { Divider } from './divider.tsx';
import { lessMotion } from '../state/less-motion.ts';

const armsOf: Readonly<Record<ArmsShown, readonly Arm[]>> = {
  split: ['a', 'b'],
  a: ['a'],
  difference: ['a'],
  b: ['b'],
  swipe: ['a', 'b'],
  blink: ['a', 'b'],
};
const blinkMilliseconds = 900;

interface Props {
  readonly onGone: () => void;
  /** Told which canvases there are, in the order in which they were made. */
  readonly onCanvases: (canvases: readonly CityCanvas[]) => void;
}

export function Panes({ onGone, onCanvases }: Props) {
  const words = useWords();
  const asked = useView((view) => view.arms);
  // A narrow window has room for one city; side by side becomes one spot in turn.
  const isNarrow = useMedia('(max-width: 720px)');
  const shown = isNarrow && asked === 'split' ? 'blink' : asked;
  const [drawn, setDrawn] = useState<readonly Arm[]>([]);
  const wanted = armsOf[shown];
  const arms = (['a', 'b'] as const).filter((arm) => wanted.includes(arm) || drawn.includes(arm));
  if (arms.length > drawn.length) setDrawn(arms);
  const [canvases, setCanvases] = useState<readonly CityCanvas[]>([]);
  const [swipe, setSwipe] = useState(0.5);
  const [hasBlinked, turn] = useBlink(shown === 'blink', !isNarrow);
  useEffect(() => {
    onCanvases(canvases);
    return canvases.length > 1 ? shareCamera(canvases.map(({ map }) => map)) : undefined;
  }, [canvases, onCanvases]);
  const style = { '--swipe': `${swipe * 100}%` } as CSSProperties;
  return (
    <div className={`panes ${shown}${hasBlinked ? ' blinked' : ''}`} style={style}>
      {arms.map((arm) => (
        <Pane
          key={arm}
          arm={arm}
          away={!wanted.includes(arm)}
          onGone={onGone}
          setCanvases={setCanvases}
        />
      ))}
      {shown === 'blink' ? (
        <button className="plain turn" aria-label={words(mapWords.turn)} onClick={turn}>
          {hasBlinked ? 'A' : 'B'} ⇄
        </button>
      ) : null}
      {shown === 'swipe' ? <Divider share={swipe} onMove={setSwipe} /> : null}
    </div>
  );
}

/**
 * True while A is on top of B, and what turns them. They turn by themselves where there is room to
 * see why, unless less motion is wanted.
 */
function useBlink(isOn: boolean, isLively: boolean): [boolean, () => void] {
  const [isTurned, setTurned] = useState(false);
  const turn = useCallback(() => setTurned((was) => !was), []);
  useEffect(() => {
    if (!isOn || !isLively || lessMotion.matches) return;
    const timer = setInterval(turn, blinkMilliseconds);
    return () => clearInterval(timer);
  }, [isOn, isLively, turn]);
  return [isOn && isTurned, turn];
}

interface PaneProps {
  readonly arm: Arm;
  readonly away: boolean;
  readonly onGone: () => void;
  readonly setCanvases: (
    change: (canvases: readonly CityCanvas[]) => readonly CityCanvas[],
  ) => void;
}

function Pane({ arm, away, onGone, setCanvases }: PaneProps) {
  const words = useWords();
  const [mine, setMine] = useState<CityCanvas | undefined>(undefined);
  const onCanvas = useCallback((canvas: CityCanvas | undefined) => setMine(canvas), []);
  useEffect(() => {
    if (mine === undefined) return;
    setCanvases((canvases) => [...canvases, mine]);
    return () => setCanvases((canvases) => canvases.filter((canvas) => canvas !== mine));
  }, [mine, setCanvases]);
  return (
    <section
      className={away ? 'pane away' : 'pane'}
      data-arm={arm}
      aria-hidden={away}
      aria-label={words(arm === 'a' ? mapWords.mapA : mapWords.mapB)}
    >
      <CityPane arm={arm} interactive away={away} onGone={onGone} onCanvas={onCanvas} />
      <ArmTotals arm={arm} />
    </section>
  );
}

/** What has happened so far today in this arm, in one quiet line. */
function ArmTotals({ arm }: { arm: Arm }) {
  const words = useWords();
  const totals = usePlayback((state) => state.totals?.[arm]);
  const language = useLanguage();
  const number = (value: number): string => plainNumber(value, 0, language);
  return (
    <p className="arm-totals">
      <span className="arm-name" style={hue(arm === 'a' ? 'arm-a' : 'arm-b')}>
        {arm.toUpperCase()}
      </span>
      {totals === undefined ? null : (
        <span>
          {words(mapWords.delivered)} <b>{number(totals.delivered)}</b>{' · '}
          {words(mapWords.late)} <b>{number(totals.late)}</b>{' · '}
          {words(mapWords.open)} <b>{number(totals.open)}</b>
          <span className="rest">
            {' · '}
            {words(mapWords.online)} <b>{number(totals.ridersOnline)}</b>
          </span>
        </span>
      )}
    </p>
  );
}
