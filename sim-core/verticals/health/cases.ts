// What somebody who asks a doctor has: how urgent it is, as what it is seen, how long it takes and
// what comes of it. All of it follows from the case's key (all numbers of this vertical are
// assumed).

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw, type Key } from '../../kernel/random.ts';
import { placeByShare } from '../../kernel/shares.ts';
import { secondsPerMinute, type HoldingId, type Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { Holdings } from '../../world/holdings.ts';
import { medicineOf } from '../retail/pharmacies.ts';
import { checkSeconds, Class, classes, consultSeconds } from './classes.ts';
import type { HealthTables } from './tables.ts';

/** Where a case stands. */
export const CaseStage = {
  asked: 0, waitsForDoctor: 1, withDoctor: 2, waitsForCheck: 3, atCheck: 4, referred: 5,
} as const;

/** Share of cases that are seen as what they are, of those prescribed for, and of faults. */
const seenRightly = 0.9;
export const prescribedShare = 0.7;
const faultyShare = 0.03;
/** Whoever waits longer than this, in the mean, goes to a clinic. */
const patienceSeconds: Seconds = 30 * secondsPerMinute;
/** Share of prescriptions for two packs. */
const twoPacks = 0.5;
/** Share of ordinary prescriptions that are for a cold. */
const coldShare = 0.6;

const coldMedicine = medicineOf('fever-cold');
const chronicMedicine = medicineOf('chronic');
const firstAid = medicineOf('first-aid');

/** Occasions of a case's draws. */
const classOccasion = 0;
const seenOccasion = 1;
const patienceOccasion = 2;
const consultOccasion = 3;
const prescribedOccasion = 4;
const checkOccasion = 5;
const faultOccasion = 6;
const medicineOccasion = 7;
const packsOccasion = 8;
const otherClassOccasion = 9;
/** What is done a second time has occasions so much further on. */
const secondTime = 10;

/** Of a case's words: its state, as `nextWord` of queues says who is next, and when it asked. */
const stateWord = 0;
const askedWord = 2;
/** In its state: the stage, its class, as which it is seen, in which it waits, and flags. */
const stageMask = 7;
const classShift = 3;
const seenShift = 5;
const classMask = 3;
const queueShift = 7;
const sentBackFlag = 512;
const checkedFlag = 1024;
const nightFlag = 2048;

/** A case is opened. */
export function openCase(
  { holdings, now }: City,
  { keys }: HealthTables,
  holding: HoldingId,
): void {
  const key = holdings.key[holding];
  const ofClass = placeByShare(classes, draw(keys.case, key, classOccasion));
  const seenAs = seenClass(keys.case, key, ofClass);
  const { words } = holdings;
  words[holding + stateWord] = (ofClass << classShift) | (seenAs << seenShift);
  words[holding + askedWord] = now.seconds;
}

/** One in ten is taken for the next class, or the one before. */
function seenClass(caseKey: Key, key: Key, ofClass: number): number {
  if (draw(caseKey, key, seenOccasion) < seenRightly) return ofClass;
  if (ofClass !== Class.ordinary) return Class.ordinary;
  return draw(caseKey, key, otherClassOccasion) < 0.5 ? Class.urgent : Class.repeat;
}

export function stageOf({ words }: Holdings, holding: HoldingId): number {
  return words[holding + stateWord] & stageMask;
}

export function setStage({ words }: Holdings, holding: HoldingId, stage: number): void {
  words[holding + stateWord] = (words[holding + stateWord] & ~stageMask) | stage;
}

export function classOf({ words }: Holdings, holding: HoldingId): number {
  return (words[holding + stateWord] >> classShift) & classMask;
}

/** As what a case is seen. */
export function seenAsOf({ words }: Holdings, holding: HoldingId): number {
  return (words[holding + stateWord] >> seenShift) & classMask;
}

/** The class of the queue in which a case waits. */
export function queuedAs({ words }: Holdings, holding: HoldingId): number {
  return (words[holding + stateWord] >> queueShift) & classMask;
}

export function setQueuedAs({ words }: Holdings, holding: HoldingId, ofClass: number): void {
  const others = words[holding + stateWord] & ~(classMask << queueShift);
  words[holding + stateWord] = others | (ofClass << queueShift);
}

export function askedAt({ words }: Holdings, holding: HoldingId): Seconds {
  return words[holding + askedWord];
}

/** Whether a pharmacist has sent its prescription back once. */
export function isSentBack({ words }: Holdings, holding: HoldingId): boolean {
  return (words[holding + stateWord] & sentBackFlag) !== 0;
}

export function markSentBack({ words }: Holdings, holding: HoldingId): void {
  words[holding + stateWord] |= sentBackFlag;
}

/** Whether a pharmacist has found its prescription right. */
export function isChecked({ words }: Holdings, holding: HoldingId): boolean {
  return (words[holding + stateWord] & checkedFlag) !== 0;
}

export function markChecked({ words }: Holdings, holding: HoldingId): void {
  words[holding + stateWord] |= checkedFlag;
}

/** Whether it was prescribed for at night. */
export function isOfNight({ words }: Holdings, holding: HoldingId): boolean {
  return (words[holding + stateWord] & nightFlag) !== 0;
}

export function markNight({ words }: Holdings, holding: HoldingId): void {
  words[holding + stateWord] |= nightFlag;
}

/** How long its consumer waits for a doctor before going to a clinic. */
export function patienceOf(city: City, tables: HealthTables, holding: HoldingId): Seconds {
  return exponential(city, tables, holding, patienceOccasion) * patienceSeconds;
}

/** How long a doctor talks, this time. */
export function consultationOf(city: City, tables: HealthTables, holding: HoldingId): Seconds {
  return exponential(city, tables, holding, consultOccasion) * consultSeconds;
}

/** How long a pharmacist reads, this time. */
export function checkOf(city: City, tables: HealthTables, holding: HoldingId): Seconds {
  return exponential(city, tables, holding, checkOccasion) * checkSeconds;
}

/** An exponential draw of mean 1, another one once the prescription has been sent back. */
function exponential(
  { holdings, shapes }: City,
  { keys }: HealthTables,
  holding: HoldingId,
  occasion: number,
): number {
  const place = occasion + (isSentBack(holdings, holding) ? secondTime : 0);
  return quantileAt(shapes.exponential, bits(keys.case, holdings.key[holding], place));
}

export function isPrescribed(city: City, tables: HealthTables, holding: HoldingId): boolean {
  return luckOf(city, tables, holding, prescribedOccasion) < prescribedShare;
}

/** Whether the first prescription has a fault. */
export function isFaulty(city: City, tables: HealthTables, holding: HoldingId): boolean {
  return luckOf(city, tables, holding, faultOccasion) < faultyShare;
}

/** What is prescribed, as pharmacies number it. */
export function medicineFor(city: City, tables: HealthTables, holding: HoldingId): number {
  const ofClass = classOf(city.holdings, holding);
  if (ofClass === Class.urgent) return coldMedicine;
  if (ofClass === Class.repeat) return chronicMedicine;
  const isCold = luckOf(city, tables, holding, medicineOccasion) < coldShare;
  return isCold ? coldMedicine : firstAid;
}

/** Packs of it. */
export function packsFor(city: City, tables: HealthTables, holding: HoldingId): number {
  return luckOf(city, tables, holding, packsOccasion) < twoPacks ? 2 : 1;
}

function luckOf(
  { holdings }: City,
  { keys }: HealthTables,
  holding: HoldingId,
  occasion: number,
): number {
  return draw(keys.case, holdings.key[holding], occasion);
}
