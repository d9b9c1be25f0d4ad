// The policies that a search has tried, two figures against each other: those that no other beats
// in all figures of the frontier are full, the found one has a ring.

import { useState } from 'react';
import type { Sought } from '../../scenarios/experiments.ts';
import { figures } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { PolicyDots } from '../charts/policy-dots.tsx';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { factorLabel, levelText } from '../words/batch-text.ts';
import { figureScale, listed, unitOfChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Frontier({ sought: { goal, watched, tried, best } }: { sought: Sought }) {
  const words = useWords();
  const language = useLanguage();
  const { frontier, factors } = goal;
  const [[across, up], choose] = useState<Places>([0, 1]);
  // Figures of the frontier stand last among what was looked at.
  const first = watched.length - frontier.length;
  const valueOf = (differences: readonly number[], place: number): number => (
    differences[first + place] * figureScale(figures[frontier[place]])
  );
  const names = tried.map(({ levels }) => listed(levels.map((level, i) => (
    `${factorLabel(factors[i], language)} ${levelText(factors[i], level, language)}`
  )), language));
  const labels = frontier.map((id) => (
    `${words(figures[id].label)} (${unitOfChange(figures[id], language)})`
  ));
  const edge = tried.filter(({ isOnFrontier }) => isOnFrontier).length;
  return (
    <>
      <Axes labels={labels} places={[across, up]} choose={choose} />
      <ChartFrame
        id="frontier"
        title={batchSentences.frontier[language](edge, tried.length)}
        subtitle={words(batchWords.frontierOf)}
        marks={names}
        table={{
          columns: [
            { id: 'policy', name: words(batchWords.arm) },
            ...frontier.map((id, place) => ({ id, name: labels[place] })),
            { id: 'seeds', name: words(batchWords.seeds) },
            { id: 'on_frontier', name: words(batchWords.onFrontier) },
          ],
          rows: tried.map(({ differences, n, isOnFrontier }, i) => [
            names[i], ...frontier.map((_id, place) => valueOf(differences, place)), n,
            Number(isOnFrontier),
          ]),
        }}
      >
        <PolicyDots
          across={labels[across]}
          up={labels[up]}
          shape={batchWords.shapeDots}
          dots={tried.map(({ differences, isOnFrontier }, i) => ({
            x: valueOf(differences, across),
            y: valueOf(differences, up),
            isFull: isOnFrontier,
            isChosen: i === best,
          }))}
        />
      </ChartFrame>
    </>
  );
}

type Places = readonly [across: number, up: number];

/** Which two figures stand against each other. */
function Axes({ labels, places, choose }: {
  labels: readonly string[];
  places: Places;
  choose(places: Places): void;
}) {
  const words = useWords();
  const [across, up] = places;
  return (
    <p className="batch-look">
      {places.map((place, axis) => (
        <label key={axis} className="choice">
          <span>{words(axis === 0 ? batchWords.across : batchWords.upwards)}</span>
          <select
            value={place}
            onChange={({ target: { value } }) => choose(
              axis === 0 ? [Number(value), up] : [across, Number(value)],
            )}
          >
            {labels.map((label, each) => <option key={label} value={each}>{label}</option>)}
          </select>
        </label>
      ))}
    </p>
  );
}
