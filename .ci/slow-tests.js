// Which tests `npm run check` leaves to `npm test`: files that take more than a few seconds on two
// idle cores. On a machine that is not busy both scripts name a file that has become slow and is
// not listed here, and the tidy test refuses a listed file that is gone: so the list stays true.

/** A file that takes longer than this, in seconds, is listed below. */
export const slowSeconds = 3;

export const slowTests = [
  'test/bad-input/outside.test.ts',
  'test/benchmark-day/city-no-look-ahead.test.ts',
  'test/benchmark-day/no-look-ahead.test.ts',
  'test/benchmark-day/rolling.test.ts',
  'test/cli/cli.test.ts',
  'test/cli/install.test.ts',
  'test/determinism/bystanders.test.ts',
  'test/determinism/one-answer.test.ts',
  'test/dispatch/allocation.test.ts',
  'test/dispatch/bars.test.ts',
  'test/dispatch/rules.test.ts',
  'test/faults/numbers.test.ts',
  'test/faults/page-faults.test.ts',
  'test/faults/real-threads.test.ts',
  'test/packages/packages.test.ts',
  'test/policy/lever-effects.test.ts',
  'test/policy/rider-contracts.test.ts',
  'test/properties/conservation.test.ts',
  'test/run/books-check.test.ts',
  'test/run/windows.test.ts',
  'test/theory/adoption.test.ts',
  'test/theory/economics.test.ts',
  'test/theory/heap.test.ts',
  'test/theory/honest-welfare.test.ts',
  'test/theory/market-reactions.test.ts',
  'test/theory/merchant-turnover.test.ts',
  'test/theory/more-riders.test.ts',
  'test/theory/one-meal-market.test.ts',
  'test/theory/safety.test.ts',
  'test/tidy/lint-bans.test.ts',
  'test/validation/ordinary-day.test.ts',
  'test/validation/settled-start.test.ts',
  'test/verify/coverage/coverage.test.ts',
  'test/verify/verify.test.ts',
  'test/world/map.test.ts',
];
