// The lessons that ship: each file is good, its answers are those of its trials, and what its
// sentences claim is what came out. A change of the model that flips a claim fails here and names
// the lesson.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersKey, isStale, keptAnswers, lessonNamed } from '../../cli/lessons.ts';
import { answerOn, answersFrom, figuresSpokenOf, movementOf }
  from '../../scenarios/lessons/answers.ts';
import { levelsOf } from '../../scenarios/lessons/lesson-curve.ts';
import { parseLesson } from '../../scenarios/lessons/lesson-file.ts';
import { shippedPolicy } from '../../scenarios/lessons/policies.ts';
import { placeOf } from '../../scenarios/lessons/score.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { seedsFor } from '../../sim-core/experiment/quota-seeds.ts';

const folder = new URL('../../scenarios/lessons/', import.meta.url);
const ids = shelf.map(({ id }) => id);

describe.each(ids)('lesson %s', (id) => {
  const lesson = lessonNamed(id);
  const kept = keptAnswers(id);

  it('has answers of this engine and these trials; else: npm run lessons', () => {
    expect(kept?.engineVersion).toBe(engineVersion);
    expect(kept?.key).toBe(answersKey(lesson));
    expect(isStale(lesson)).toBe(false);
  });

  it('claims what came out', () => {
    for (const { figure, window, moves } of lesson.explain.chain) {
      const found = movementOf(answerOn(kept!.predict, { figure, window }));
      expect(`${figure} ${window} ${found}`).toBe(`${figure} ${window} ${moves}`);
    }
    const { dot, moves } = lesson.transfer;
    expect(movementOf(answerOn(kept!.transfer, dot))).toBe(moves);
  });

  it('shows a curve that slopes as its name says, and is sure of it', () => {
    expect(kept!.curve === undefined).toBe(lesson.explain.curve === undefined);
    if (lesson.explain.curve === undefined) return;
    const slope = { supply: 1, demand: -1, promise: -1 }[lesson.explain.curve];
    for (const window of lesson.predict.scenario.windows ?? []) {
      const { points, whole } = kept!.curve![window];
      expect(points.map(({ at }) => at)).toEqual(levelsOf(lesson.explain.curve));
      const bounds = whole?.elasticity?.bounds as readonly number[];
      expect(bounds.map(Math.sign), window).toEqual([slope, slope]);
    }
  });

  it('asks something that is not all about the same', () => {
    const found = lesson.predict.dots.map((dot) => placeOf(dot, answerOn(kept!.predict, dot)));
    expect(found.some((place) => place !== 0)).toBe(true);
  });

  it('is for a page what it is for the command line', async () => {
    const shelved = shelf.find((each) => each.id === id)!;
    const read = parseLesson(await shelved.file(), shippedPolicy);
    expect(read).toEqual({ ok: true, value: lesson });
    expect(await shelved.answers()).toEqual(kept);
  });
});

describe('the shelf', () => {
  it('holds every file, each under a number of its own', () => {
    for (const part of ['files', 'answers']) {
      const files = readdirSync(new URL(`${part}/`, folder));
      expect(files.sort()).toEqual(ids.map((id) => `${id}.json`).sort());
    }
    const numbers = ids.map((id) => lessonNamed(id).number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(shelf.map(({ number }) => number)).toEqual(numbers);
  });

  it('keeps what its runs give: a trial run again on its first seed', () => {
    const lesson = lessonNamed(ids[0]);
    const { scenario, baseline, policy } = lesson.transfer;
    const { windows } = scenario;
    const [seed] = seedsFor(scenario, 1, 8);
    const run = (arm: typeof policy) => (
      runScenario({ scenario, past: baseline, policy: arm, seed, windows })
    );
    const request = { scenario, baseline, policy, seeds: [seed], windows };
    const found = comparisonOf(request, [{ baseline: run(baseline), policy: run(policy) }]);
    const asked = figuresSpokenOf(lesson).transfer;
    const again = answersFrom(found, asked);
    for (const each of asked) {
      const { perSeed } = answerOn(keptAnswers(ids[0])!.transfer, each);
      expect(answerOn(again, each).perSeed[0]).toBe(perSeed[0]);
    }
  }, 300_000);
});
