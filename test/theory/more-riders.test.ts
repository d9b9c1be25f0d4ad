// More riders never lengthen the mean wait: on paired days each larger fleet delivers sooner.

import { afterAll, describe, expect, it } from 'vitest';
import { PairedDays } from './paired-days.ts';

const days = new PairedDays(8);
afterAll(() => days.close());
const fleets = [600, 800, 1000, 1300];

describe('a larger fleet', { timeout: 90_000 }, () => {
  it.each(fleets.slice(1).map((size, i) => [fleets[i], size] as const))(
    'delivers sooner: from %i to %i per mille',
    async (from, to) => {
      const fleet = (size: number) => ({ 'world.rider-supply': size });
      const { figures } = await days.compare(fleet(to), fleet(from));
      expect(figures['rider.online-mean'].low).toBeGreaterThan(0);
      expect(figures['delivery.time-mean'].high).toBeLessThan(0);
    },
  );
});
