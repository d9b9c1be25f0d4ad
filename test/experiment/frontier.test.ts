// The frontier: what nothing beats in all figures at once.

import { expect, it } from 'vitest';
import { frontierOf } from '../../sim-core/experiment/frontier.ts';

it('holds what nothing beats, equals too, and nothing undefined', () => {
  expect(frontierOf([[1, 5], [2, 4], [2, 3], [0, 6], [2, 4], [NaN, 9]])).toEqual([0, 1, 3, 4]);
  expect(frontierOf([[3, 3, 3], [3, 3, 2], [4, 1, 1]])).toEqual([0, 2]);
  expect(frontierOf([])).toEqual([]);
});
