// What a doctor prescribes: a pharmacist reads it, and the nearest open pharmacy that shows it is
// asked to make it ready for a rider.

import type { HoldingId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Due } from '../../world/holdings.ts';
import { zoneAt } from '../../world/space.ts';
import { bringUp, ownOf, rulesOf } from '../../world/vertical-means.ts';
import { takeNext } from '../fulfilment/class-queue.ts';
import { retail } from '../retail/index.ts';
import { askForMedicine, nearestPharmacy } from '../retail/pharmacies.ts';
import { isNight } from '../retail/shops.ts';
import {
  CaseStage, checkOf, classOf, isFaulty, isOfNight, isSentBack, markChecked, markNight,
  markSentBack, medicineFor, packsFor, setStage,
} from './cases.ts';
import { Class } from './classes.ts';
import { deskOf, noMoment, wait, waitForDoctor } from './doctors.ts';
import { Switch } from '../fulfilment/switch.ts';
import { levers } from './levers.ts';
import { pharmacistsOn } from './rosters.ts';
import type { HealthTables } from './tables.ts';

/** A doctor has prescribed, perhaps once more; what becomes of the holding, one of `Due`. */
export function prescribe(city: City, tables: HealthTables, holding: HoldingId): number {
  const { holdings, platforms } = city;
  const platform = holdings.platform[holding];
  if (!isSentBack(holdings, holding)) countPrescription(city, tables, holding);
  const { check } = rulesOf(platforms[platform], tables.number, levers);
  if (check === Switch.off) return sendToPharmacy(city, tables, holding);
  setStage(holdings, holding, CaseStage.waitsForCheck);
  wait(city, tables, tables.pharmacists, holding);
  bringUp(city, holding, noMoment);
  checkNext(city, tables, platform);
  return Due.waits;
}

function countPrescription(city: City, tables: HealthTables, holding: HoldingId): void {
  const { books, districts } = tables;
  const district = districtOf(city, holding);
  books.prescribed[0]++;
  if (isNight(city.now.hour)) markNight(city.holdings, holding);
  if (classOf(city.holdings, holding) === Class.urgent) districts.urgentPrescribed[district]++;
}

/** A prescription has come to its end, with its medicine or without. */
export function countEnded(city: City, { districts }: HealthTables, holding: HoldingId): void {
  if (isOfNight(city.holdings, holding)) districts.nightEnded[districtOf(city, holding)]++;
}

/** The district of a consumer's home, to which medicine is brought. */
export function districtOf({ holdings, consumers, space }: City, holding: HoldingId): number {
  const consumer = holdings.consumer[holding];
  return space.district[zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer])];
}

/** Whatever waits is read, as long as a pharmacist is free. */
export function checkNext(city: City, tables: HealthTables, platform: number): void {
  const { holdings, now } = city;
  const { pharmacists, books } = tables;
  const at = platform << pharmacists.bits;
  while (pharmacists.busy[at] < pharmacistsOn(city, tables)) {
    const holding = takeNext(pharmacists, at, holdings);
    if (holding < 0) return;
    pharmacists.busy[at]++;
    books.checks[0]++;
    setStage(holdings, holding, CaseStage.atCheck);
    bringUp(city, holding, now.seconds + Math.max(1, Math.round(checkOf(city, tables, holding))));
  }
}

/** A prescription has been read: it is right, or goes back to the doctor, once. */
export function endCheck(city: City, tables: HealthTables, holding: HoldingId): number {
  const { holdings } = city;
  tables.pharmacists.busy[deskOf(city, tables, holding)]--;
  checkNext(city, tables, holdings.platform[holding]);
  if (!isSentBack(holdings, holding) && isFaulty(city, tables, holding)) {
    markSentBack(holdings, holding);
    tables.books.sentBack[0]++;
    waitForDoctor(city, tables, holding);
    return Due.waits;
  }
  markChecked(holdings, holding);
  return sendToPharmacy(city, tables, holding);
}

/** The nearest pharmacy gets it; without one its consumer does without. */
function sendToPharmacy(city: City, tables: HealthTables, holding: HoldingId): number {
  const { holdings, consumers, merchants, space } = city;
  const shops = ownOf(city, retail);
  const consumer = holdings.consumer[holding];
  const x = consumers.homeX[consumer];
  const y = consumers.homeY[consumer];
  layList(city, tables, holding);
  const found = nearestPharmacy(
    city, shops, holdings.platform[holding], x, y, zoneAt(space, x, y),
  );
  if (found < 0) {
    tables.books.noPharmacy[0]++;
    countEnded(city, tables, holding);
    return Due.settled;
  }
  holdings.provider[holding] = found;
  holdings.providerKey[holding] = merchants.key[found];
  setStage(holdings, holding, CaseStage.referred);
  return Due.refer;
}

/** Lays the prescription before pharmacies; gives what its basket is over the usual one there. */
export function layList(city: City, tables: HealthTables, holding: HoldingId): number {
  const item = medicineFor(city, tables, holding);
  const packs = packsFor(city, tables, holding);
  return askForMedicine(ownOf(city, retail), city.holdings.key[holding], item, packs);
}
