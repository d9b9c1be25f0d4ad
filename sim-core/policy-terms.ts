// The door for whoever reads and writes policies as people put them: whom a change can speak to,
// what a setting can vary with, and which levers stand in several programmes at once.

export { weekdays } from './kernel/weekdays.ts';
export type { Weekday } from './kernel/weekdays.ts';
export {
  allMerchants, changesFor, everybody, ownerAt, reservedAddresses, theRegulator, tierAddress,
  tierIn,
} from './policy/addresses.ts';
export { isInProgrammes } from './policy/levers/index.ts';
export { conditions } from './policy/policy.ts';
export type { Condition } from './policy/policy.ts';
export { firstProgramme, mostProgrammes, programmesIn, splitId } from './policy/programmes.ts';
