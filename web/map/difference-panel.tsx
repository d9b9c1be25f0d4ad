// The difference city in words: which figure, which hours, how many places are better or worse, the
// scale of the colours, and what lies under the pointer.

import type { ReactNode } from 'react';
import { figures, type Metric } from '../../sim-core/figures.ts';
import { palettes } from '../palette.ts';
import { useTheme } from '../state/preferences.ts';
import { useView, type PlaceFigureId, type PlaceHours } from '../state/view.ts';
import { joined, plainNumber, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapSentences, mapWords } from '../words/map-words.ts';
import type { Difference, Place, PlaceVerdict, WhatMoves } from './difference.ts';
import { PlaceFigure } from './place-figure.tsx';
import type { ShownDifference } from './use-difference.ts';

interface Props {
  readonly shown: ShownDifference | undefined;
  /** The place under the pointer. */
  readonly place: Place | undefined;
  /** What opens the same as a table. */
  readonly children: ReactNode;
}

export function DifferencePanel({ shown, place, children }: Props) {
  const words = useWords();
  const difference = shown?.difference;
  return (
    <aside
      className="difference-panel"
      aria-label={words(mapWords.mapDifference)}
      data-testid="difference"
    >
      <Choices id={difference?.id}>{children}</Choices>
      {difference === undefined ? (
        <p className="small quiet">{words(mapWords.noPlacesYet)}</p>
      ) : (
        <>
          <Says difference={difference} moves={shown?.moves ?? 'nothing'} />
          <Scale difference={difference} />
          {place === undefined ? null : <PlaceCard place={place} difference={difference} />}
        </>
      )}
    </aside>
  );
}

function Choices({ id, children }: { id: PlaceFigureId | undefined; children: ReactNode }) {
  const words = useWords();
  const hours = useView((view) => view.placeHours);
  const show = useView((view) => view.show);
  const hourButton = (to: PlaceHours, text: string) => (
    <button
      className="plain mini"
      aria-pressed={hours === to}
      onClick={() => show({ placeHours: to })}
    >
      {text}
    </button>
  );
  return (
    <div className="difference-choices">
      <PlaceFigure id={id} />
      <span className="segments" role="group" aria-label={words(mapWords.placeHours)}>
        {hourButton('day', words(mapWords.wholeDay))}
        {hourButton('now', words(mapWords.aroundNow))}
      </span>
      {children}
    </div>
  );
}

function Says({ difference, moves }: { difference: Difference; moves: WhatMoves }) {
  const words = useWords();
  const language = useLanguage();
  const isStill = difference.places.every(({ verdict }) => verdict === 'same');
  const count = (...verdicts: readonly PlaceVerdict[]): number =>
    difference.places.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [better, worse] = [count('better', 'more'), count('worse', 'less')];
  const unclear = count('unclear', 'same', 'few');
  const tested = better + worse + count('unclear');
  const coloured = better + worse;
  const counted = coloured === 0 || coloured > mostByChance(tested)
    ? mapSentences.places[language](better, worse, unclear)
    : mapSentences.chance[language](coloured, tested);
  const still = isStill ? words(mapWords.sameEverywhere) : counted;
  const said = {
    nothing: words(mapWords.equalPolicies),
    money: words(mapWords.onlyMoney),
    streets: still,
  };
  return (
    <p data-testid="difference-says" data-moves={moves} data-better={better} data-worse={worse}>
      {said[moves]}
    </p>
  );
}

/** Places that may well be coloured although nothing differs: one in twenty, and some to spare. */
function mostByChance(tested: number): number {
  return tested * 0.05 + 2 * Math.sqrt(tested * 0.05 * 0.95);
}

/** The colours from B much better to B much worse, with the figure's own numbers. */
function Scale({ difference: { id, full, places } }: { difference: Difference }) {
  const words = useWords();
  const language = useLanguage();
  const { better, worse } = palettes[useTheme()];
  const metric = metricOf(id);
  if (full === 0 || places.length === 0) return null;
  const isUpBetter = metric.better === 'higher';
  const end = (change: number): string => joined(showChange(metric, change, language));
  return (
    <div className="difference-scale small">
      <span className="seen-by-readers">{words(mapWords.scale)}</span>
      <span>
        {words(mapWords.bBetter)} {end(isUpBetter ? full : -full)}
      </span>
      <i style={{ background: `linear-gradient(90deg, ${better}, transparent 50%, ${worse})` }} />
      <span>
        {end(isUpBetter ? -full : full)} {words(mapWords.bWorse)}
      </span>
      <p className="quiet">{words(mapWords.faint)}</p>
    </div>
  );
}

function PlaceCard({ place, difference }: { place: Place; difference: Difference }) {
  const words = useWords();
  const language = useLanguage();
  const metric = metricOf(difference.id);
  const value = (of: number): string => joined(showFigure(metric, of, language));
  const change = (of: number): string => joined(showChange(metric, of, language));
  const sure: Partial<Record<PlaceVerdict, string>> = {
    same: words(mapWords.sameHere), few: words(mapWords.fewHere),
  };
  return (
    <div className="place-card small" data-testid="place">
      <p>
        A {value(place.baseline)} → B {value(place.policy)} · <b>{change(place.difference)}</b>
      </p>
      <p className="quiet">
        {sure[place.verdict] ?? mapSentences.interval[language](
          change(place.low), change(place.high),
        )}
        {' · '}
        {plainNumber(place.orders, 1, language)} {words(mapWords.ordersHere)}
      </p>
    </div>
  );
}

function metricOf(id: PlaceFigureId): Metric {
  return figures[id];
}
