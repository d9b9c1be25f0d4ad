// What a vertical's stages work with besides the city's tables: tasks of its own, its levers in
// force, which merchants are its own, and what it lets wait for days.

import { secondsPerDay, type Fen, type HoldingId, type MerchantId, type Seconds }
  from '../kernel/units.ts';
import type { Lever } from '../policy/lever.ts';
import type { Rules } from '../policy/rules.ts';
import type { City, Vertical, VerticalHere } from './city.ts';
import { EscrowReason, takeHolding, type NewHolding } from './holdings.ts';
import { none } from './ledger.ts';
import type { Merchants } from './merchants.ts';
import type { Platform } from './platform.ts';
import { stampOfTask, Task } from './tasks.ts';

/** Files a task of the vertical of a number for a moment; `taskIsDue` gets `task` and `row`. */
export function fileTask(
  city: City,
  vertical: number,
  dueSeconds: Seconds,
  task: number,
  row: number,
): void {
  city.queue.push(dueSeconds, Task.verticalTask, row, stampOfTask(vertical, task));
}

/** The numbers in force of a vertical's levers under a platform's policy, by the levers' names. */
export function rulesOf<L extends Readonly<Record<string, Lever>>>(
  platform: Platform,
  vertical: number,
  _levers: L,
): Rules<L> {
  return platform.verticalRules[vertical] as Rules<L>;
}

/** What the vertical that another stands on has in the city. */
export function ownOf<Own>({ verticals }: City, { id }: Vertical<Own>): Own {
  for (let i = 0; i < verticals.length; i++) {
    if (verticals[i].id === id) return verticals[i].own as Own;
  }
  throw new Error(`the city has no ${id}`);
}

/** Whether all merchants of a tier keep open now, or none does; undefined if each is asked. */
export function areOpenNow(city: City, vertical: VerticalHere, tier: number): boolean | undefined {
  return vertical.isOpenNow === undefined || vertical.areOpenNow?.(city, vertical.own, tier);
}

/** Whether somebody of the vertical of a number keeps shop under a row. */
export function isShopOf(merchants: Merchants, vertical: number, merchant: MerchantId): boolean {
  return merchants.isOpen[merchant] === 1 && merchants.vertical[merchant] === vertical;
}

/** Holds something from now on; `bringUp` says until when, and `payAhead` what is in escrow. */
export function hold(city: City, what: NewHolding): HoldingId {
  const { holdings, merchants, facts } = city;
  const holding = takeHolding(holdings, what, merchants.key[what.provider]);
  facts.holdingMade(holding);
  return holding;
}

/** Whether the merchant who is to provide a holding still keeps shop. */
export function isProviderHere({ holdings, merchants }: City, holding: HoldingId): boolean {
  const provider = holdings.provider[holding];
  return merchants.isOpen[provider] === 1
    && merchants.key[provider] === holdings.providerKey[holding];
}

/** A holding comes up at a moment from now on, and not at the one that it had. */
export function bringUp(city: City, holding: HoldingId, dueSeconds: Seconds): void {
  const { holdings } = city;
  holdings.dueAt[holding] = dueSeconds;
  holdings.turn[holding]++;
  fileIfToday(city, holding);
}

/** Later days' tasks are filed when their day opens, and none beyond the end of the run. */
export function fileIfToday(city: City, holding: HoldingId): void {
  const { holdings, queue, now, endSeconds } = city;
  const due = holdings.dueAt[holding];
  const midnight = (Math.floor(now.seconds / secondsPerDay) + 1) * secondsPerDay;
  if (due < now.seconds || due >= Math.min(midnight, endSeconds)) return;
  queue.push(due, Task.holdingDue, holding, holdings.turn[holding]);
}

/** The consumer of a holding pays so much more into escrow. */
export function payAhead({ holdings, ledger }: City, holding: HoldingId, fen: Fen): void {
  const vertical = holdings.vertical[holding] - 1;
  ledger.post(EscrowReason.paidAhead, fen, holdings.platform[holding], none, vertical);
  holdings.paidFen[holding] += fen;
}

/** All that is in escrow for a holding goes back to its consumer; gives how much it was. */
export function payBack({ holdings, ledger }: City, holding: HoldingId): Fen {
  const vertical = holdings.vertical[holding] - 1;
  const fen = holdings.paidFen[holding];
  ledger.post(EscrowReason.paidAheadBack, fen, holdings.platform[holding], none, vertical);
  holdings.paidFen[holding] = 0;
  return fen;
}

/**
 * So much of what is in escrow for a holding is paid out, for a reason of its vertical; to a
 * merchant where the reason says so.
 */
export function payOut(
  city: City,
  holding: HoldingId,
  row: number,
  fen: Fen,
  merchant: MerchantId = none,
): void {
  const { holdings, ledger } = city;
  ledger.post(row, fen, holdings.platform[holding], merchant, holdings.vertical[holding] - 1);
  holdings.paidFen[holding] -= fen;
}
