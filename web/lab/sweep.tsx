// One lever of a person's choice over a range, drawn as a line: asked for, since it takes runs of
// its own, and drawn as they come in.

import { useState } from 'react';
import { levelsBetween } from '../../scenarios/curves/curve.ts';
import { curveIds, curves, isCurve } from '../../scenarios/curves/named.ts';
import { leverById } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { startSweep, stopSweep } from '../engine/sweeps.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { ShareBar } from '../frame/share-bar.tsx';
import { useResults } from '../state/results.ts';
import { sameSetup, type Setup } from '../state/setup.ts';
import { useSweep } from '../state/sweep.ts';
import { useView } from '../state/view.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { curveSentences, curveWords } from '../words/curve-words.ts';
import { showSetting } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { LeverOptions, RangeEnd, useNumberLevers } from './lever-range.tsx';
import { SweepChart } from './sweep-chart.tsx';
import '../styles/curve.css';

/** Points that a sweep has. */
const pointCount = 5;
const namedCurves = curveIds.map((id) => ({ id, title: curves[id].title }));

export function Sweep({ metric }: { metric: Metric }) {
  const words = useWords();
  const { setup, days } = useShownAnswer();
  const isWhole = useResults(({ progress, stale }) => progress === 'final' && !stale);
  const sweep = useSweep();
  if (setup === undefined) return null;
  const isOurs = sweep.setup !== undefined && sameSetup(sweep.setup, setup);
  return (
    <section
      className="sweep"
      data-testid="sweep"
      data-progress={isOurs ? sweep.progress : 'empty'}
    >
      <h3>{words(curveWords.title)}</h3>
      {isWhole ? <Asking setup={setup} days={days} /> : null}
      {isOurs ? <SweepProgress /> : null}
      {isOurs ? <SweepChart metric={metric} days={days} /> : null}
    </section>
  );
}

/** What is chosen: a curve with a name, or a lever. */
interface Choice {
  readonly id: string;
  readonly range: readonly [low: number, high: number];
}

function choiceOf(id: string): Choice {
  if (isCurve(id)) return { id, range: curves[id].range };
  const lever = leverById(id);
  return { id, range: lever?.kind === 'integer' ? lever.usual : [0, 1] };
}

function Asking({ setup, days }: { setup: Setup; days: string }) {
  const words = useWords();
  const language = useLanguage();
  const { levers, changed } = useNumberLevers(setup);
  const [choice, choose] = useState(() => choiceOf(changed.at(0)?.id ?? 'supply'));
  const { id, range: [low, high] } = choice;
  const curve = isCurve(id) ? id : undefined;
  const lever = leverById(curve === undefined ? id : curves[curve].lever);
  if (lever?.kind !== 'integer') return null;
  const { min, max } = lever;
  const isGood = low >= min && high <= max && low < high;
  const levels = isGood ? levelsBetween(lever, low, high, pointCount) : [];
  const beside = curve === undefined ? {} : curves[curve].beside;
  const draw = (): void => {
    if (curve !== undefined) useView.getState().show({ figure: curves[curve].figure });
    startSweep({ setup, days }, { lever, levels, beside, curve });
  };
  return (
    <>
      <p className="sweep-choice">
        <label className="choice">
          <span>{words(curveWords.lever)}</span>
          <LeverOptions
            id={id}
            levers={levers}
            changed={changed}
            testId="swept-lever"
            besides={namedCurves}
            besidesName={curveWords.named}
            choose={(next) => choose(choiceOf(next))}
          />
        </label>
        {([0, 1] as const).map((end) => (
          <RangeEnd
            key={`${id} ${end}`}
            lever={lever}
            value={choice.range[end]}
            name={words(end === 0 ? curveWords.from : curveWords.to)}
            put={(value) => choose({ id, range: end === 0 ? [value, high] : [low, value] })}
          />
        ))}
        <button className="solid hollow" data-testid="draw-curve" disabled={!isGood} onClick={draw}>
          {words(curveWords.draw)}
        </button>
      </p>
      <p className="small quiet" role={isGood ? undefined : 'alert'}>
        {isGood
          ? curveSentences.cost[language](levels.length, (levels.length + 1) * setup.seedCount)
          : curveSentences.range[language](
            showSetting(lever, min, language), showSetting(lever, max, language),
          )}
        {' '}{curve === undefined ? null : words(curves[curve].doc)}
      </p>
    </>
  );
}

function SweepProgress() {
  const words = useWords();
  const language = useLanguage();
  const { progress, share, points, failure } = useSweep();
  if (progress === 'final' || progress === 'empty') return null;
  const done = points.filter((point) => point !== undefined).length;
  const said = progress === 'running'
    ? curveSentences.running[language](done, points.length, Math.floor(share * 100))
    : words(labWords.cancelled);
  return (
    <div className="weeks-note small" data-testid="sweeping">
      <ShareBar share={share} />
      <span>{progress === 'failed' && failure !== undefined ? words(failure) : said}</span>
      {progress === 'running' ? (
        <button className="plain mini" onClick={stopSweep}>{words(labWords.stop)}</button>
      ) : <SaidAloud text={said} />}
    </div>
  );
}

