// For Vitest: the listed slow tests first, so that of two workers none is left alone with one of
// them at the end. The others in Vitest's order, which on a fresh clone goes by size.

import { BaseSequencer } from 'vitest/node';
import { slowTests } from './slow-tests.js';

const isSlow = ({ moduleId }) => slowTests.some((path) => moduleId.endsWith(`/${path}`));

export class SlowFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
