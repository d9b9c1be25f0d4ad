// How many riders and merchants are better and worse off, each held against the same one in the
// other world, and which of them: by tenths of what they usually come to.

import { useMemo, useState } from 'react';
import {
  type ComparedPeople, type Comparison, type PeopleCompared, peopleCompared, type PersonalOutcomeId,
  peopleMatched, personalOutcomeIds, personalOutcomes, type SeedMean,
} from '../../sim-core/index.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { DifferenceBands, type Band } from '../charts/difference-bands.tsx';
import { PeopleBars, percentOf } from '../charts/people-bars.tsx';
import { PolicyDots } from '../charts/policy-dots.tsx';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { listed, plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import '../styles/people.css';

/** Fen to yuan, as a table has it. */
const yuan = (fen: number): number => fen / 100;

export function PeopleCharts({ comparison }: { comparison: Comparison }) {
  const { people } = comparison;
  const all = useMemo(() => (people === undefined
    ? []
    : personalOutcomeIds.map((id) => peopleCompared(people, id))), [people]);
  const [chosen, choose] = useState<PersonalOutcomeId>('rider-income');
  const found = all.find(({ outcome }) => outcome === chosen);
  if (found === undefined) return null;
  return (
    <div className="people-charts">
      <PeopleChart all={all} />
      {found.deciles.length === 0 ? null : (
        <TenthsChart compared={found} choose={choose} />
      )}
      <MatchedChart people={people!} outcome={chosen} />
    </div>
  );
}

function PeopleChart({ all }: { all: readonly PeopleCompared[] }) {
  const words = useWords();
  const language = useLanguage();
  const [first] = all;
  const count = (value: number): string => (
    plainNumber(value, value < 10 && value > 0 ? 1 : 0, language)
  );
  const bars = all.map((each) => ({
    ...each,
    name: words(personalOutcomes[each.outcome].label),
    same: each.same.mean,
    notes: [
      chartSentences.peopleIn[language](
        count(each.people), count(each.baselineOnly), count(each.policyOnly),
      ),
      chartSentences.countsFrom[language](
        `¥${plainNumber(yuan(each.smallest), 2, language)}`,
        Number.isNaN(each.byLuck) ? undefined : percentOf(each.byLuck, language),
      ),
    ],
  }));
  const titleOf = chartSentences.betterAndWorse[language];
  return (
    <ChartFrame
      id="people-better-and-worse"
      title={titleOf(
        bars[0].name, percentOf(first.better.mean, language), percentOf(first.worse.mean, language),
      )}
      subtitle={listed(
        [words(chartWords.peopleOf), chartSentences.seeds[language](first.n)], language,
      )}
      table={{
        columns: [
          { id: 'outcome', name: words(chartWords.outcome) },
          ...columnsOf('better', words(chartWords.betterOff), words),
          ...columnsOf('worse', words(chartWords.worseOff), words),
          { id: 'same', name: words(chartWords.hardlyMoved) },
          { id: 'by_luck', name: words(chartWords.byLuck) },
          { id: 'gain_yuan', name: words(chartWords.meanGain) },
          { id: 'loss_yuan', name: words(chartWords.meanLoss) },
          ...columnsOf('change_yuan', `${words(chartWords.meanChange)} (¥)`, words),
          { id: 'in_both', name: words(chartWords.inBoth) },
          { id: 'a_only', name: words(chartWords.onlyInA) },
          { id: 'b_only', name: words(chartWords.onlyInB) },
        ],
        rows: all.map((each, i) => [
          bars[i].name, ...cellsOf(each.better), ...cellsOf(each.worse), each.same.mean,
          each.byLuck, yuan(each.gain.mean), yuan(each.loss.mean),
          ...cellsOf(each.change).map(yuan), each.people, each.baselineOnly, each.policyOnly,
        ]),
      }}
    >
      <PeopleBars bars={bars} />
    </ChartFrame>
  );
}

function TenthsChart({ compared, choose }: {
  compared: PeopleCompared;
  choose: (outcome: PersonalOutcomeId) => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const { outcome, deciles, n } = compared;
  const { label } = personalOutcomes[outcome];
  const bands = deciles.map(({ baseline, change, isClear }, i): Band => ({
    name: chartSentences.tenth[language](i + 1, plainNumber(yuan(baseline.mean), 0, language)),
    difference: yuan(change.mean),
    interval: Number.isNaN(change.low) ? undefined : [yuan(change.low), yuan(change.high)],
    isSure: isClear,
  }));
  const clear = bands.filter(({ isSure }) => isSure).length;
  return (
    <>
      <label className="choice">
        <span>{words(chartWords.outcome)}</span>
        <select
          data-testid="people-outcome"
          value={outcome}
          onChange={(event) => choose(event.target.value as PersonalOutcomeId)}
        >
          {personalOutcomeIds.map((id) => (
            <option key={id} value={id}>{words(personalOutcomes[id].label)}</option>
          ))}
        </select>
      </label>
      <ChartFrame
        id={`${outcome}-by-tenth`}
        title={chartSentences.changeByTenth[language](words(label))}
        subtitle={listed([
          words(chartWords.tenthsOf), chartSentences.seeds[language](n),
          chartSentences.clearIn[language](clear, bands.length),
        ], language)}
        table={{
          columns: [
            { id: 'tenth', name: words(chartWords.tenth) },
            { id: 'a_yuan', name: 'A (¥)' },
            ...columnsOf('change_yuan', `${words(chartWords.meanChange)} (¥)`, words),
            ...columnsOf('better', words(chartWords.betterOff), words),
            ...columnsOf('worse', words(chartWords.worseOff), words),
          ],
          rows: deciles.map(({ baseline, change, better, worse }, i) => [
            i + 1, yuan(baseline.mean), ...cellsOf(change).map(yuan), ...cellsOf(better),
            ...cellsOf(worse),
          ]),
        }}
      >
        <DifferenceBands
          bands={bands}
          unit="¥"
          start={words(chartWords.lowest)}
          shape={chartWords.shapeTenths}
        />
      </ChartFrame>
    </>
  );
}

/** Everybody before and after. */
function MatchedChart({ people, outcome }: {
  people: ComparedPeople;
  outcome: PersonalOutcomeId;
}) {
  const words = useWords();
  const language = useLanguage();
  const matched = useMemo(() => peopleMatched(people, outcome), [people, outcome]);
  const dots = matched.map(({ baseline, policy }) => ({
    x: yuan(baseline), y: yuan(policy), isFull: true, isChosen: false,
  }));
  return (
    <ChartFrame
      id={`${outcome}-matched`}
      title={`${words(personalOutcomes[outcome].label)} · A → B`}
      subtitle={listed(
        [words(chartWords.matchedOf), chartSentences.seeds[language](people.baseline.length)],
        language,
      )}
      table={{
        columns: [
          { id: 'person', name: words(chartWords.person) },
          { id: 'a_yuan', name: 'A (¥)' },
          { id: 'b_yuan', name: 'B (¥)' },
          { id: 'seeds', name: words(chartWords.seedCount) },
        ],
        rows: matched.map(({ key, seeds }, i) => [String(key), dots[i].x, dots[i].y, seeds]),
      }}
    >
      <PolicyDots across="A (¥)" up="B (¥)" dots={dots} shape={chartWords.shapeMatched} isAlike />
    </ChartFrame>
  );
}

function columnsOf(id: string, name: string, words: ReturnType<typeof useWords>) {
  return [
    { id, name },
    { id: `${id}_low`, name: words(chartWords.low) },
    { id: `${id}_high`, name: words(chartWords.high) },
  ];
}

function cellsOf({ mean, low, high }: SeedMean): readonly [number, number, number] {
  return [mean, low, high];
}
