// Doctors who see people on a screen: who is seen next, and who goes away before.

import type { HoldingId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { bringUp, payBack, payOut, rulesOf } from '../../world/vertical-means.ts';
import { join, leave, takeNext } from '../fulfilment/class-queue.ts';
import {
  askedAt, CaseStage, classOf, consultationOf, isSentBack, openCase, patienceOf,
  queuedAs, seenAsOf, setQueuedAs, setStage,
} from './cases.ts';
import { Switch } from '../fulfilment/switch.ts';
import { levers } from './levers.ts';
import { doctorsOn } from './rosters.ts';
import { waitBins, type Desks, type HealthTables } from './tables.ts';

/** What a doctor is paid for a consultation, besides the hour (assumed). */
const consultPayFen = 1500;

/** Of a holding that waits for somebody and not for a moment. */
export const noMoment = -1;

/** Somebody asks for a doctor, and is seen now if one is free. */
export function askDoctor(city: City, tables: HealthTables, holding: HoldingId): void {
  openCase(city, tables, holding);
  tables.books.asked[0]++;
  waitForDoctor(city, tables, holding);
}

/** Waits for a doctor, for the second time without going away. */
export function waitForDoctor(city: City, tables: HealthTables, holding: HoldingId): void {
  const { holdings, now } = city;
  const leavesAt = isSentBack(holdings, holding)
    ? noMoment
    : now.seconds + Math.max(1, Math.round(patienceOf(city, tables, holding)));
  setStage(holdings, holding, CaseStage.waitsForDoctor);
  wait(city, tables, tables.doctors, holding);
  bringUp(city, holding, leavesAt);
  seeNext(city, tables, holdings.platform[holding]);
}

/** Where the queues of a holding's platform stand, of doctors and of pharmacists. */
export function deskOf(
  { holdings }: City,
  { doctors }: HealthTables,
  holding: HoldingId,
): number {
  return holdings.platform[holding] << doctors.bits;
}

/** Comes last of those who wait for the doctors or pharmacists of its platform. */
export function wait(city: City, tables: HealthTables, desks: Desks, holding: HoldingId): void {
  const { holdings, platforms } = city;
  const { triage } = rulesOf(platforms[holdings.platform[holding]], tables.number, levers);
  const ofClass = triage === Switch.on ? seenAsOf(holdings, holding) : 0;
  setQueuedAs(holdings, holding, ofClass);
  join(desks, deskOf(city, tables, holding), ofClass, holdings, holding);
}

/** Whoever waits is seen, as long as a doctor is free. */
export function seeNext(city: City, tables: HealthTables, platform: number): void {
  const { doctors } = tables;
  const at = platform << doctors.bits;
  while (doctors.busy[at] < doctorsOn(city, tables, platform)) {
    const holding = takeNext(doctors, at, city.holdings);
    if (holding < 0) return;
    see(city, tables, holding, at);
  }
}

function see(city: City, tables: HealthTables, holding: HoldingId, at: number): void {
  const { holdings, now } = city;
  const { doctors, books } = tables;
  const seconds = Math.max(1, Math.round(consultationOf(city, tables, holding)));
  doctors.busy[at]++;
  setStage(holdings, holding, CaseStage.withDoctor);
  books.consultations[0]++;
  books.consultSeconds[0] += seconds;
  if (!isSentBack(holdings, holding)) countWait(city, tables, holding);
  bringUp(city, holding, now.seconds + seconds);
}

function countWait(
  { holdings, now }: City,
  { books, waits }: HealthTables,
  holding: HoldingId,
): void {
  const seconds = now.seconds - askedAt(holdings, holding);
  const bin = Math.min(waitBins - 1, Math.floor(seconds / 60));
  books.seen[0]++;
  books.waitSeconds[0] += seconds;
  waits.cases[classOf(holdings, holding) * waitBins + bin]++;
}

/** A consultation is over: it is paid for, its doctor paid, and the next one is seen. */
export function endConsultation(city: City, tables: HealthTables, holding: HoldingId): void {
  const { holdings, ledger } = city;
  const { doctors, rows, number } = tables;
  const platform = holdings.platform[holding];
  doctors.busy[deskOf(city, tables, holding)]--;
  payOut(city, holding, rows.consultFee, holdings.paidFen[holding]);
  ledger.post(rows.doctorPay, consultPayFen, platform, none, number);
  seeNext(city, tables, platform);
}

/** Nobody has come to the screen in time: the fee goes back, and its consumer to a clinic. */
export function leaveForClinic(city: City, tables: HealthTables, holding: HoldingId): void {
  const { holdings } = city;
  const at = deskOf(city, tables, holding);
  leave(tables.doctors, at, queuedAs(holdings, holding), holdings, holding);
  payBack(city, holding);
  tables.books.left[0]++;
}
