// What versions of the model answered, as the page shows it: this version is among them, with every
// standard question and an interval around each value.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import type { AnswersOfVersion } from '../../scenarios/questions/versions.ts';
import { engineVersion } from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';

const file = new URL('../../scenarios/questions/versions.json', import.meta.url);
const versions = JSON.parse(readFileSync(file, 'utf8')) as readonly AnswersOfVersion[];

it('end with this version, which answers every standard question', () => {
  expect(versions.at(-1)?.engine).toBe(engineVersion);
  expect(new Set(versions.map(({ engine }) => engine)).size).toBe(versions.length);
  const asked = ['ordinary-day', ...standardQuestions.map(({ id }) => id)];
  expect(Object.keys(versions.at(-1)?.answers ?? {}).sort()).toEqual(asked.sort());
});

it('tell figures that there are, each within its own interval where it has one', () => {
  const answers = versions.flatMap((version) => Object.values(version.answers))
    .flatMap((each) => Object.entries(each));
  expect(answers.length).toBeGreaterThan(200);
  for (const [id, { value, low, high }] of answers) {
    expect(metricById(id)).toBeDefined();
    if (value === null || low === null || high === null) continue;
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
  }
});
