// What messages do to people: each brings a platform to mind a little, all of them tire, and who is
// tired heeds them less and may mute them for good. So more is not better beyond some number. All
// numbers are assumed.

import { exp } from '../kernel/math.ts';

/** Utility of ordering added by a message a week that is heeded. */
const utilityPerMessage = 0.012;
/** Fatigue added by a message, and the part of it that is left after a week. */
const fatiguePerMessage = 0.06;
const fatigueKept = 0.7;
/** Fatigue that everybody bears; the chance of a week to mute for each unit beyond. */
const bearable = 0.5;
const mutePerFatigue = 0.03;

/** What heeded messages add to the utility of ordering from the platform. */
export function utilityOfMessages(heeded: number): number {
  return utilityPerMessage * heeded;
}

/** Fatigue after one more week with so many messages. */
export function nextFatigue(fatigue: number, perWeek: number, weight: number): number {
  return fatigueKept * fatigue + fatiguePerMessage * perWeek * weight;
}

/** Of so many messages a week, those that are heeded: each week's own tire already in it. */
export function messagesHeeded(perWeek: number, fatigue: number, weight: number): number {
  return perWeek * exp(-nextFatigue(fatigue, perWeek, weight));
}

/** The chance of a week that somebody mutes the platform. */
export function muteChance(fatigue: number): number {
  return mutePerFatigue * Math.max(0, fatigue - bearable);
}
