// The lessons that ship: each file is good, its answers are those of its trials, and what its
// sentences claim is what came out. A change of the model that flips a claim fails here and names
// the lesson.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonLists } from '../../cli/lesson-lists.ts';
import { answersKey, isStale, keptAnswers, lessonNamed } from '../../cli/lessons.ts';
import {
  type Answers, answerOn, answersFrom, figuresSpokenOf, incidenceOn,
} from '../../scenarios/lessons/answers.ts';
import { claimFaults } from '../../scenarios/lessons/claims.ts';
import { gapsIn } from '../../scenarios/lessons/gaps.ts';
import { isCurve } from '../../scenarios/curves/named.ts';
import {
  type KeptCurve, type KeptExternality, levelsOf,
} from '../../scenarios/lessons/exhibits.ts';
import { type FigureOn, lessonSeeds } from '../../scenarios/lessons/lesson.ts';
import { parseLesson } from '../../scenarios/lessons/lesson-file.ts';
import { shippedPolicy } from '../../scenarios/lessons/policies.ts';
import { placeOf } from '../../scenarios/lessons/score.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';
import type { Text } from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { runScenario } from '../../sim-core/run/local-engine.ts';
import { engineVersion } from '../../sim-core/run/version.ts';
import { seedsFor } from '../../sim-core/experiment/quota-seeds.ts';
import { showChange, showFigure } from '../../web/words/format.ts';
import { triedNow } from '../verify/rotation.ts';

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

  it('says the unit of no number twice', () => {
    const said = textsWithin(lesson).flatMap((text) => (
      (['zh', 'en'] as const).map((language) => ({ language, sentence: text[language] }))
    ));
    const twice = said.flatMap(({ language, sentence }) => (
      sentence.split('{').slice(1).filter((piece) => {
        const [gap] = gapsIn(`{${piece}`);
        const metric = gap === undefined ? undefined : metricById(gap.figure);
        if (gap === undefined || metric === undefined) return false;
        const shown = gap.kind === 'change'
          ? showChange(metric, 1, language)
          : showFigure(metric, 1, language);
        const after = piece.slice(piece.indexOf('}') + 1).trimStart();
        return shown.after !== '' && after.startsWith(shown.after);
      })
    ));
    expect(twice).toEqual([]);
  });

  it('AC-E2: claims what came out', () => {
    expect(claimFaults(lesson, kept!)).toEqual([]);
  });

  it('AC-E2: fails, and says where, when a model turns any of its claims around', () => {
    const turned = (answers: Answers, claim: FigureOn): Answers => {
      const { change, verdict, ...rest } = answerOn(answers, claim);
      const moved = verdict === 'same' || verdict === 'unknown'
        ? { change: change + 1, verdict: 'better' as const }
        : { change: -change, verdict };
      return { ...answers, [`${claim.figure} ${claim.window}`]: { ...rest, ...moved } };
    };
    lesson.explain.chain.forEach((claim, i) => {
      const flipped = { ...kept!, predict: turned(kept!.predict, claim) };
      expect(claimFaults(lesson, flipped).join())
        .toContain(`${id}: explain.chain[${i}] says that ${claim.figure} ${claim.window}`);
    });
    const flipped = { ...kept!, transfer: turned(kept!.transfer, lesson.transfer.dot) };
    expect(claimFaults(lesson, flipped).join()).toContain(`${id}: transfer says`);
  });

  it('shows curves that slope as their names say, and is sure of it', () => {
    for (const curve of (lesson.explain.shows ?? []).filter(isCurve)) {
      for (const window of lesson.predict.scenario.windows ?? []) {
        const [found, slope] = slopeOf(curve, kept!.exhibits![curve]![window]);
        expect(found.points.map(({ at }) => at)).toEqual(levelsOf(curve));
        const bounds = (found.whole?.elasticity ?? found.whole?.slope)?.bounds;
        expect((bounds as readonly number[]).map(Math.sign), window).toEqual([slope, slope]);
      }
    }
  });

  it('shows where each part of a yuan ends, and Lorenz curves of the Gini that it tells', () => {
    const { shows = [] } = lesson.explain;
    for (const window of lesson.predict.scenario.windows ?? []) {
      if (shows.includes('incidence')) {
        const { ofEachYuan, lostOfEachYuan, paid } = incidenceOn(kept!.predict, window);
        expect(paid).toBeGreaterThan(0);
        const gained = Object.values(ofEachYuan!).reduce((sum, share) => sum + share, 0);
        expect(gained + lostOfEachYuan!).toBeCloseTo(1, 9);
      }
      if (shows.includes('lorenz')) {
        const gini = answerOn(kept!.predict, { figure: 'rider.hourly-gini', window });
        const { before, after } = kept!.exhibits!.lorenz![window];
        expect(giniUnder(before)).toBeCloseTo(gini.before, 1);
        expect(giniUnder(after)).toBeCloseTo(gini.after, 1);
      }
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
  it('AC-E4: is written from the files, without code; else: npm run lessons', () => {
    for (const [name, source] of Object.entries(lessonLists())) {
      expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(source);
    }
  });

  it('fails where a change is no longer below the bound that a lesson claims', () => {
    const lesson = lessonNamed('pay-rise');
    const name = 'rider.hourly-earnings 22-28';
    const kept = keptAnswers('pay-rise')!;
    const { [name]: answer } = kept.predict;
    const more = { ...kept.predict, [name]: { ...answer, change: answer.before * 0.11 } };
    expect(claimFaults(lesson, { ...kept, predict: more }).join())
      .toContain(`pay-rise: explain.chain[3] says that ${name} moves by less`);
  });

  it('holds every file, each under a number of its own', () => {
    for (const part of ['files', 'answers']) {
      const files = readdirSync(new URL(`${part}/`, folder));
      expect(files.sort()).toEqual(ids.map((id) => `${id}.json`).sort());
    }
    const numbers = ids.map((id) => lessonNamed(id).number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(shelf.map(({ number }) => number)).toEqual(numbers);
  });

  // Of another lesson with every commit.
  it.each(triedNow(ids, 1))('AC-E2: keeps what its runs give: %s on its first seed', (id) => {
    const lesson = lessonNamed(id);
    const { scenario, baseline, policy } = lesson.transfer;
    const { windows } = scenario;
    const [seed] = seedsFor(scenario, 1, lessonSeeds);
    const run = (arm: typeof policy) => (
      runScenario({ scenario, past: baseline, policy: arm, seed, windows })
    );
    const request = { scenario, baseline, policy, seeds: [seed], windows };
    const found = comparisonOf(request, [{ baseline: run(baseline), policy: run(policy) }]);
    const asked = figuresSpokenOf(lesson).transfer;
    const { dot } = lesson.transfer;
    const again = answersFrom(found, asked, [dot]);
    const kept = keptAnswers(id)!.transfer;
    expect(answerOn(kept, dot).perSeed).toHaveLength(lessonSeeds);
    expect(answerOn(again, dot).perSeed[0]).toBe(answerOn(kept, dot).perSeed[0]);
  }, 300_000);
});

/** Every text of a lesson, however deep. */
function textsWithin(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [{ zh, en }];
  return Object.values(value).flatMap(textsWithin);
}

/** A curve and which way it must slope: a longer promise is better for all others, in the rain. */
function slopeOf(
  id: 'supply' | 'demand' | 'promise',
  kept: KeptCurve | KeptExternality,
): [KeptCurve, number] {
  return 'others' in kept ? [kept.others, 1] : [kept, id === 'supply' ? 1 : -1];
}

/** Twice the area between a Lorenz curve and the diagonal; the curve must never turn down. */
function giniUnder(curve: readonly number[]): number {
  const steps = curve.slice(1).map((share, i) => share - curve[i]);
  steps.slice(1).forEach((step, i) => expect(step).toBeGreaterThanOrEqual(steps[i] - 2e-4));
  expect([curve[0], curve.at(-1)]).toEqual([0, 1]);
  const area = steps.reduce((sum, step, i) => sum + (curve[i] + step / 2) / steps.length, 0);
  return 1 - 2 * area;
}
