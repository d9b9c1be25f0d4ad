// A broadcast calls each observer that cares, in order and with all numbers, and no other.

import { describe, expect, it } from 'vitest';
import { broadcast } from '../../sim-core/kernel/facts.ts';

interface Facts {
  rang(bell: number, times: number, loudness: number, at: number, by: number): void;
  fell(leaf: number): void;
  slept(): void;
}

const names = ['rang', 'fell', 'slept'] as const;

describe('a broadcast', () => {
  it('tells none, one or several observers in their order', () => {
    const heard: string[] = [];
    const facts = broadcast<Facts>(names, [
      { rang: (...numbers) => void heard.push(`first ${numbers.join(' ')}`) },
      {
        rang: (...numbers) => void heard.push(`second ${numbers.join(' ')}`),
        fell: (leaf) => void heard.push(`leaf ${leaf}`),
      },
    ]);
    facts.rang(1, 2, 3, 4, 5);
    facts.fell(5);
    facts.slept();
    expect(heard).toEqual(['first 1 2 3 4 5', 'second 1 2 3 4 5', 'leaf 5']);
  });

  it('keeps an observer\'s own state with it', () => {
    class Counter {
      leaves = 0;
      fell(): void {
        this.leaves++;
      }
    }
    const counter = new Counter();
    const facts = broadcast<Facts>(names, [counter]);
    facts.fell(1);
    facts.fell(2);
    expect(counter.leaves).toBe(2);
  });
});
