// A platform's messages to those who use it or did: how tired of them each is, who mutes them, and
// what is heeded.

import {
  messagesHeeded, muteChance, nextFatigue, utilityOfMessages,
} from '../decide/messages.ts';
import { draw } from '../kernel/random.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import { Standing } from '../world/memories.ts';
import { mostPlatforms, type Platform } from '../world/platform.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: a seventh of the consumers has had its week of messages. */
export function tireOfMessages({ city }: Simulation, day: number): void {
  if (day < daysPerWeek) return;
  for (const platform of city.platforms) {
    for (let number = day % daysPerWeek; number < city.consumers.rowCount; number += daysPerWeek) {
      tire(city, platform, number, day);
    }
  }
}

function tire(city: City, { id, memories, rules }: Platform, number: number, day: number): void {
  const { messageFatigue, isMuted, standing } = memories;
  const isSent = isMuted[number] === 0 && standing[number] !== Standing.nonUser;
  if (!isSent && messageFatigue[number] === 0) return;
  const perWeek = isSent ? rules.pushPerWeek : 0;
  const weight = city.assumptions.messageFatigue / 1000;
  const fatigue = nextFatigue(messageFatigue[number], perWeek, weight);
  messageFatigue[number] = fatigue;
  if (perWeek === 0 || fatigue === 0) return;
  const luck = draw(city.keys.messages, number, day * mostPlatforms + id);
  if (luck < muteChance(fatigue)) isMuted[number] = 1;
}

/** Messages a week that somebody who uses the platform or did heeds. */
export function heededBy(
  { assumptions }: City,
  { memories, rules }: Platform,
  number: number,
): number {
  if (rules.pushPerWeek === 0 || memories.isMuted[number] === 1) return 0;
  const effect = assumptions.messageEffect / 1000;
  const weight = assumptions.messageFatigue / 1000;
  return effect * messagesHeeded(rules.pushPerWeek, memories.messageFatigue[number], weight);
}

/** What they add to the utility of ordering. */
export function messageUtility(city: City, platform: Platform, number: number): number {
  return utilityOfMessages(heededBy(city, platform, number));
}
