// Figures by part on the command line: of all days and of each window, run or compared.

import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const groceriesFile = 'scenarios/markets/food-and-groceries.json';

describe('o2o --by', () => {
  it('breaks figures down in each window too, run or compared', async () => {
    const shared = ['--windows', '1,2', '--days', '2', '--by', 'vertical', '--json'];
    const parts = async <Part>(...words: string[]): Promise<Parts<Part>> => {
      const { output } = await said([...words, ...shared]);
      return JSON.parse(output) as Parts<Part>;
    };
    const run = await parts<number>('run', groceriesFile, '--seed', '7');
    expect(run.breakdowns['orders.placed'].vertical.grocery).toBeCloseTo(
      ['1', '2'].reduce((sum, day) => (
        sum + run.windowBreakdowns[day]['orders.placed'].vertical.grocery / 2
      ), 0),
    );
    const compared = await parts<{ readonly baseline: number; readonly difference: number }>(
      'compare', groceriesFile, '--set', 'grocery.service-level=600', '--seeds', '7,8',
    );
    const { food, grocery } = compared.windowBreakdowns['2']['orders.placed'].vertical;
    expect(food.baseline).toBeGreaterThan(0);
    expect(grocery.difference).toBeLessThan(0);
  });
});

interface Parts<Part> {
  readonly breakdowns: ByFigure<Part>;
  readonly windowBreakdowns: Readonly<Record<string, ByFigure<Part>>>;
}

type ByFigure<Part> = Readonly<Record<string, {
  readonly vertical: Readonly<Record<'food' | 'grocery', Part>>;
}>>;
