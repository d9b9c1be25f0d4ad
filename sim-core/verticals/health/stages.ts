// A case from asking a doctor to the medicine at the door: what happens when its moment has come.

import { assert } from '../../kernel/assert.ts';
import {
  secondsPerHour, secondsPerMinute, type Fen, type HoldingId, type MerchantId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Due } from '../../world/holdings.ts';
import { none } from '../../world/ledger.ts';
import { fileTask, rulesOf } from '../../world/vertical-means.ts';
import { waitingIn } from '../fulfilment/class-queue.ts';
import {
  askedAt, CaseStage, classOf, isChecked, isFaulty, isOfNight, isPrescribed, isSentBack, stageOf,
} from './cases.ts';
import { Class, consultSeconds } from './classes.ts';
import { askDoctor, endConsultation, leaveForClinic, seeNext } from './doctors.ts';
import { Switch } from '../fulfilment/switch.ts';
import { levers } from './levers.ts';
import { checkNext, countEnded, districtOf, endCheck, prescribe } from './prescriptions.ts';
import { doctorsOn, pharmacistsOn } from './rosters.ts';
import { medicineBinMinutes, medicineBins, type HealthTables } from './tables.ts';

/** What an hour on line is paid, besides each consultation (assumed). */
const doctorHourFen = 6000;
const pharmacistHourFen = 4000;
/** Rosters turn a second after the hour, when its rules are in force. */
const afterHour: Seconds = 1;
const rosterTask = 0;
/** Within this fever medicine should be at the door. */
const inTimeSeconds: Seconds = 30 * secondsPerMinute;

/** A case comes up as soon as it is chosen. */
export function heldUntil({ now }: City): Seconds {
  return Math.max(1, now.seconds);
}

/** A case's moment has come. */
export function holdingDue(city: City, tables: HealthTables, holding: HoldingId): number {
  const stage = stageOf(city.holdings, holding);
  if (stage === CaseStage.asked) {
    askDoctor(city, tables, holding);
    return Due.waits;
  }
  if (stage === CaseStage.waitsForDoctor) {
    leaveForClinic(city, tables, holding);
    return Due.settled;
  }
  if (stage === CaseStage.atCheck) return endCheck(city, tables, holding);
  assert(stage === CaseStage.withDoctor, 'a case comes up that waits for nothing', stage);
  const isAgain = isSentBack(city.holdings, holding);
  endConsultation(city, tables, holding);
  if (isAgain || isPrescribed(city, tables, holding)) return prescribe(city, tables, holding);
  tables.books.advised[0]++;
  return Due.settled;
}

export function lateExtra(
  { holdings, platforms }: City,
  { number }: HealthTables,
  holding: HoldingId,
): number {
  if (classOf(holdings, holding) !== Class.urgent) return 0;
  return rulesOf(platforms[holdings.platform[holding]], number, levers).urgentWeight - 1000;
}

/** Its pharmacy's order has ended. */
export function ended(
  city: City,
  tables: HealthTables,
  holding: HoldingId,
  isBrought: boolean,
  rideFen: Fen,
): void {
  const { holdings, now } = city;
  const { books } = tables;
  countEnded(city, tables, holding);
  if (!isBrought) {
    books.notBrought[0]++;
    return;
  }
  books.brought[0]++;
  books.rideFen[0] += rideFen;
  if (!isChecked(holdings, holding)) {
    books.unchecked[0]++;
    if (isFaulty(city, tables, holding)) books.faulty[0]++;
  }
  const seconds = now.seconds - askedAt(holdings, holding);
  countBrought(city, tables, holding, seconds);
}

function countBrought(
  city: City,
  { districts, urgent }: HealthTables,
  holding: HoldingId,
  seconds: Seconds,
): void {
  const { holdings } = city;
  const district = districtOf(city, holding);
  if (isOfNight(holdings, holding)) districts.nightBrought[district]++;
  if (classOf(holdings, holding) !== Class.urgent) return;
  const bin = Math.floor(seconds / secondsPerMinute / medicineBinMinutes);
  urgent.brought[Math.min(medicineBins - 1, bin)]++;
  if (seconds <= inTimeSeconds) districts.urgentInTime[district]++;
}

/** Its desk's wait, where it is shortest. */
export function waitSeconds(city: City, tables: HealthTables, _merchant: MerchantId): number {
  const { doctors } = tables;
  let least = Infinity;
  for (let platform = 0; platform < city.platforms.length; platform++) {
    const at = platform << doctors.bits;
    const on = doctorsOn(city, tables, platform);
    const before = doctors.busy[at] + waitingIn(doctors, at) + 1 - on;
    least = Math.min(least, (Math.max(0, before) * consultSeconds) / on);
  }
  return least;
}

/** The first roster. */
export function beginRun(city: City, { number }: HealthTables): void {
  fileTask(city, number, city.now.seconds + afterHour, rosterTask, 0);
}

/** An hour begins: those who come on line are paid for it, and take up who waits. */
export function rosterTurns(city: City, tables: HealthTables): void {
  const { platforms, ledger, now, endSeconds } = city;
  const { rows, books, number } = tables;
  for (let platform = 0; platform < platforms.length; platform++) {
    const { check } = rulesOf(platforms[platform], number, levers);
    const doctors = doctorsOn(city, tables, platform);
    const readers = check === Switch.on ? pharmacistsOn(city, tables) : 0;
    ledger.post(rows.doctorPay, doctors * doctorHourFen, platform, none, number);
    ledger.post(rows.pharmacistPay, readers * pharmacistHourFen, platform, none, number);
    books.doctorSeconds[0] += doctors * secondsPerHour;
    seeNext(city, tables, platform);
    checkNext(city, tables, platform);
  }
  const next = now.seconds + secondsPerHour;
  if (next < endSeconds) fileTask(city, number, next, rosterTask, 0);
}
