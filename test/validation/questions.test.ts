// The standard questions and the study of what they rest on: the questions can be asked, the study
// counts what holds, turns and fades, and the one that is kept is of these questions and engine.

import { expect, it } from 'vitest';
import { keptStudy } from '../../cli/sensitivity-chapter.ts';
import { settingsOf, standardQuestions } from '../../scenarios/questions/index.ts';
import { studyOf, type StudyAnswer } from '../../scenarios/questions/study.ts';
import {
  armsIn, endsOf, oneAtATime, screenTrajectories, variedAssumptions, worldAt,
} from '../../scenarios/questions/variations.ts';
import { engineVersion, leverById } from '../../sim-core/index.ts';
import { isKnownStale } from '../verify/known-stale.ts';

it.each(standardQuestions)('$id turns on a lever that its policy sets', ({ lever, policy }) => {
  expect(leverById(lever)).toBeDefined();
  expect(policy.changes.some(({ set }) => lever in set)).toBe(true);
});

it('asks in worlds that differ from the defaults and are the same on both sides', () => {
  const [question] = standardQuestions;
  for (const lever of variedAssumptions) expect(endsOf(lever)).not.toContain(lever.value);
  const world = worldAt(screenTrajectories[0].points[0]);
  const [a, b] = armsIn(question, world, 3);
  expect(a.past).toEqual(b.past);
  expect(a.policy.changes).toEqual([{ fromSeconds: 0, set: world }]);
  expect(b.policy.changes).toEqual([{ fromSeconds: 0, set: world }, ...question.policy.changes]);
});

it('counts in how many worlds a conclusion holds, turns and fades', () => {
  const screens = screenTrajectories.flatMap(({ points }, t) => points.map((point, p) => ({
    variation: `screen ${t} ${p}`, differences: [5 * point[1]],
  })));
  // The defaults show a rise; of the other worlds the first turns it and the second hides it.
  const signs = [[2, 3, 2], [-2, -3, -2], [-5, 5, 1]];
  const answers: StudyAnswer[] = standardQuestions.flatMap(({ id }) => [
    ...oneAtATime.map(({ id: variation }, i) => ({
      question: id, variation, level: 1, differences: signs[i] ?? [1, 2, 1.5],
    })),
    ...screens.map((screen) => ({ question: id, level: 1, ...screen })),
  ]);
  const [study] = studyOf(answers);
  expect(study.defaults.sign).toBe(1);
  expect(study).toMatchObject({ holds: oneAtATime.length - 3, flips: 1, fades: 1 });
  expect(study.movers[0].size).toBeCloseTo(5, 9);
  expect(study.movers[1].size).toBe(0);
  expect(() => studyOf(answers.slice(1))).toThrow('join all parts');
  const [gone] = oneAtATime.slice(1);
  const [fewer] = studyOf(answers.filter(({ variation }) => variation !== gone.id));
  expect(fewer.untried).toEqual([gone.id]);
  expect(fewer.flips).toBe(0);
  expect(fewer.worlds).toHaveLength(oneAtATime.length - 2);
});

it('keeps a study of these questions, by this engine or known to be older', () => {
  const kept = keptStudy();
  const isKnown = isKnownStale('sensitivity');
  const older = kept.questions.filter((study) => study.engineVersion !== engineVersion);
  if (!isKnown) expect(older.map(({ question }) => question), 'npm run sensitivity').toEqual([]);
  expect(kept.questions.map(({ question, settings }) => [question, settings]))
    .toEqual(standardQuestions.map((each) => [each.id, settingsOf(each)]));
  for (const { worlds, untried } of kept.questions) {
    if (!isKnown) expect(worlds.length + untried.length).toBe(oneAtATime.length - 1);
    expect(worlds.length).toBeGreaterThan(untried.length);
  }
});
