// A lesson file that is wrong is refused with every place that is wrong, and what would be allowed.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { policyForLesson } from '../../cli/lessons.ts';
import { readLesson } from '../../scenarios/lessons/lesson-file.ts';

const file = fileURLToPath(
  new URL('../../scenarios/lessons/files/free-delivery.json', import.meta.url),
);
const good = readFileSync(file, 'utf8');

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = Record<string, any>;

function problemsOf(spoil: (lesson: Json) => void): Record<string, string | undefined> {
  const lesson = JSON.parse(good) as Json;
  spoil(lesson);
  const read = readLesson(JSON.stringify(lesson), policyForLesson(file));
  if (read.ok) return {};
  return Object.fromEntries(read.problems.map(({ path, allowed }) => [path, allowed]));
}

describe('a lesson file', () => {
  it('is good as it ships', () => {
    expect(problemsOf(() => undefined)).toEqual({});
  });

  it('names every problem of its own with its place and what is allowed', () => {
    const problems = problemsOf((lesson) => {
      delete lesson.title.zh;
      lesson.number = 46;
      lesson.read.en = 'word '.repeat(61);
      lesson.predict.dots[1].figure = 'welfare.merchant';
      lesson.predict.dots[2].steps = ['20%', '5%'];
      delete lesson.predict.reasons[0].isRight;
      lesson.explain.chain[0].moves = 'sideways';
      lesson.withoutDevices[0].minutes = 3;
      lesson.period.guess++;
      lesson.sandbox.lever = 'delivery-fee.bas';
      lesson.colour = 'red';
    });
    expect(Object.keys(problems).sort()).toEqual([
      'colour', 'explain.chain[0].moves', 'number', 'period', 'predict.dots[1].figure',
      'predict.dots[2].steps', 'predict.reasons', 'read.en', 'sandbox.lever', 'title.zh',
      'withoutDevices',
    ]);
    expect(problems.number).toBe('a whole number from 1 to 45');
    expect(problems['read.en']).toBe('at most 60 words');
    expect(problems['explain.chain[0].moves']).toBe('up, down, none');
    expect(Object.values(problems).every((allowed) => allowed !== undefined)).toBe(true);
  });

  it('names days, numbers and policies that its trials do not have', () => {
    const problems = problemsOf((lesson) => {
      lesson.predict.dots[0].window = '8-14';
      lesson.explain.text.en = 'Orders change by {change orders.placed 99}.';
      lesson.predict.reasons[1].feedback.zh = '{difference orders.placed 1}';
      lesson.transfer.policy = 'no-such-policy.json';
    });
    expect(Object.keys(problems)).toEqual(expect.arrayContaining([
      'predict.dots[0].window', 'explain.text.en', 'predict.reasons[1].feedback.zh',
      'transfer.policy',
    ]));
    expect(problems['predict.dots[0].window']).toBe('1, 1-7, 22-28');
  });

  it('needs a run of two windows at least', () => {
    const problems = problemsOf((lesson) => {
      lesson.predict.scenario.windows = ['22-28'];
    });
    expect(problems['predict.scenario.windows']).toContain('two or more');
  });

  it('says where windows are missing, and names none of an empty list', () => {
    const problems = problemsOf((lesson) => {
      delete lesson.predict.scenario.windows;
      delete lesson.transfer.scenario.windows;
    });
    expect(problems['explain.text.en']).toContain('windows: the scenario has none yet');
    expect(problems['transfer.dot.window']).toContain('the scenario has none yet');
  });

  it('says line and column where it is no JSON', () => {
    const read = readLesson(good.replace('"number": 1,', '"number": 1'), policyForLesson(file));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems[0].message).toMatch(/line 4, column 3/);
  });
});
