// The questions about services: two a service, each about a figure and a lever of its own, in a
// city that has it; and an answer that says in words which way the figure goes.

import { describe, expect, it } from 'vitest';
import { serviceOf, serviceQuestions } from '../../scenarios/questions/services.ts';
import { standardQuestions } from '../../scenarios/questions/index.ts';
import { leverById, verticals } from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';

const services = verticals.filter(({ id }) => id !== 'food').map(({ id }) => id);

describe('questions about services', () => {
  it.each(services)('are two at least: %s', (id) => {
    const asked = serviceQuestions.filter(({ scenario }) => scenario.verticals.includes(id));
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(new Set(asked.map(({ answer, lever }) => `${answer} ${lever}`)).size)
      .toBe(asked.length);
  });

  it.each(serviceQuestions.map((each) => [each.id, each] as const))('%s', (_id, question) => {
    const { lever, answer, policy, says } = question;
    const [own] = lever.split('.');
    expect(question.scenario.verticals).toContain(own);
    expect(metricById(answer)?.id).toBe(answer);
    expect(answer.startsWith(`${own}.`)).toBe(true);
    for (const [id, setting] of Object.entries(policy.changes[0].set)) {
      expect(leverById(id)?.value).toBeDefined();
      expect(setting).not.toBe(leverById(id)?.value);
    }
    const words = [says?.higher, says?.lower, says?.same].map((text) => text?.en);
    expect(new Set(words).size).toBe(3);
    expect(serviceOf(question)).toBe(verticals.find(({ id }) => id === own)?.label);
  });

  it('have ids of their own', () => {
    const ids = [...standardQuestions, ...serviceQuestions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const question of standardQuestions) expect(serviceOf(question)).toBeUndefined();
  });
});
