// A leak of users' data: who was hit trusts the platform less and comes back to it over weeks, and
// those whom privacy matters most leave it or share no more.

import { declinesAfterLeak, distrustLeft, leavesAfterLeak, type Answers } from '../decide/leak.ts';
import { draw } from '../kernel/random.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import { isUser, Standing } from '../world/memories.ts';
import { mostPlatforms, type Platform } from '../world/platform.ts';
import { changeStanding } from './adoption.ts';
import { opennessOf } from './personal-list.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: data leak where this is the day, and a seventh of those hit regain some trust. */
export function leakData(sim: Simulation, day: number): void {
  const { city } = sim;
  const dayOfRun = day - city.warmUp + 1;
  for (const platform of city.platforms) {
    if (sim.mediation?.isMemoryHeld !== true) regainTrust(sim, platform, day);
    const isDay = platform.rules.leakDay > 0 && platform.rules.leakDay === dayOfRun;
    if (isDay && platform.isOpenAt(city.now.seconds)) leak(sim, platform, day);
  }
}

function regainTrust({ city, mediation }: Simulation, platform: Platform, day: number): void {
  const { distrustFen } = platform.memories;
  const recovery = city.assumptions.leakRecovery / 1000;
  for (let number = day % daysPerWeek; number < distrustFen.length; number += daysPerWeek) {
    if (distrustFen[number] === 0) continue;
    distrustFen[number] = distrustLeft(distrustFen[number], recovery);
    mediation?.distrustChanged(city, platform, number);
  }
}

function leak(sim: Simulation, platform: Platform, day: number): void {
  const { city } = sim;
  const { keys, assumptions, facts } = city;
  const { standing } = platform.memories;
  const answers = {
    leavers: assumptions.leakLeavers / 1000, decliners: assumptions.leakDecliners / 1000,
  };
  const occasion = day * mostPlatforms + platform.id;
  let hit = 0;
  for (let number = 0; number < standing.length; number++) {
    if (!isUser(standing[number])) continue;
    if (draw(keys.leak, number, occasion) * 1000 >= platform.rules.leakShare) continue;
    hit++;
    if (sim.mediation?.isMemoryHeld !== true) suffer(sim, platform, number, day, answers);
  }
  facts.dataLeaked(platform.id, hit);
}

/** One who was hit makes up the mind, and keeps the distrust when leaving. */
function suffer(
  sim: Simulation,
  platform: Platform,
  number: number,
  day: number,
  answers: Answers,
): void {
  const { city, mediation } = sim;
  const { distrustFen, hasDeclined } = platform.memories;
  const openness = opennessOf(city, number);
  distrustFen[number] += city.assumptions.leakDistrust;
  if (declinesAfterLeak(openness, answers)) hasDeclined[number] = 1;
  mediation?.distrustChanged(city, platform, number);
  if (leavesAfterLeak(openness, answers)) {
    changeStanding(sim, platform, number, Standing.nonUser, day);
  }
}
