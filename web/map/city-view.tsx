// The living city in the Lab: A and B side by side under one camera and one clock, or one of them;
// the legend that filters; the card of what was clicked. Without WebGL a plain drawing and a table.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { answerAgain } from '../engine/session.ts';
import { hue } from '../frame/hue.ts';
import { usePlayback } from '../state/playback.ts';
import type { Arm } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { ChosenCard } from './chosen-card.tsx';
import { shareCamera, type CityCanvas } from './city-canvas.ts';
import { CityPane } from './city-pane.tsx';
import { hasWebGl } from './has-web-gl.ts';
import { Legend } from './legend.tsx';
import { PlainMap } from './plain-map.tsx';
import '../styles/map.css';

export function CityView() {
  const words = useWords();
  const status = usePlayback((state) => state.status);
  const failure = usePlayback((state) => state.failure);
  const portrait = usePlayback((state) => state.portrait);
  const canDraw = useMemo(hasWebGl, []);
  const [isGone, setGone] = useState(false);
  const onGone = useCallback(() => setGone(true), []);
  if (status === 'failed') {
    return (
      <div className="callout city-failed" role="alert">
        <p>{words(labWords.liveFailed)}</p>
        <p className="small quiet">{failure}</p>
        <button className="solid" onClick={answerAgain}>
          {words(labWords.again)}
        </button>
      </div>
    );
  }
  if (portrait === undefined) {
    return <p className="quiet loading">{words(labWords.loadingCity)}</p>;
  }
  if (!canDraw) return <PlainMap why={mapWords.noWebGl} />;
  if (!isGone) return <Panes onGone={onGone} />;
  return <PlainMap why={mapWords.contextLost} again={() => setGone(false)} />;
}

/** A pane once drawn stays, out of sight where need be: a canvas is dear to make and to destroy. */
function Panes({ onGone }: { onGone(): void }) {
  const shown = useView((view) => view.arms);
  const [drawn, setDrawn] = useState<readonly Arm[]>([]);
  const wanted: readonly Arm[] = shown === 'split' ? ['a', 'b'] : [shown];
  const arms = (['a', 'b'] as const).filter((arm) => wanted.includes(arm) || drawn.includes(arm));
  if (arms.length > drawn.length) setDrawn(arms);
  const [canvases, setCanvases] = useState<readonly CityCanvas[]>([]);
  useEffect(() => (canvases.length > 1 ? shareCamera(canvases) : undefined), [canvases]);
  return (
    <div className="city">
      <div className={`panes ${shown}`}>
        {arms.map((arm) => (
          <Pane
            key={arm}
            arm={arm}
            away={!wanted.includes(arm)}
            onGone={onGone}
            setCanvases={setCanvases}
          />
        ))}
      </div>
      <Legend />
      <ChosenCard />
    </div>
  );
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
  return (
    <p className="arm-totals">
      <span className="arm-name" style={hue(arm === 'a' ? 'arm-a' : 'arm-b')}>
        {arm.toUpperCase()}
      </span>
      {totals === undefined ? null : (
        <span>
          {words(mapWords.delivered)} <b>{totals.delivered}</b> · {words(mapWords.late)}{' '}
          <b>{totals.late}</b> · {words(mapWords.open)} <b>{totals.open}</b>
          <span className="rest">
            {' · '}
            {words(mapWords.online)} <b>{totals.ridersOnline}</b>
          </span>
        </span>
      )}
    </p>
  );
}
