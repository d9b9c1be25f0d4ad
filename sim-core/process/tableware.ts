// Reusable tableware: who takes it with an order, and what it comes to when the order is handed
// over. It comes back and is washed; now and then it does not come back, and the deposit is lost.

import { costOfReuse, wantsReusable } from '../decide/reuse-tableware.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw } from '../kernel/random.ts';
import type { ConsumerId, Fen, OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { platformOf } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import type { Wish } from './choice-record.ts';

/** What a new set costs a platform (assumed). */
const newSetFen = 1200;
/** Occasions of a need's draws. */
const isOffered = 0;
const isLost = 1;

/** Whether an order that is placed comes in reusable tableware. */
export function takesReusable(city: City, { rules }: Platform, { key, consumer }: Wish): boolean {
  const share = Math.max(rules.tablewareOffered, city.rules.regulator.tablewareMandate);
  if (share === 0 || draw(city.keys.tableware, key, isOffered) >= share / 1000) return false;
  const lossShare = city.assumptions.tablewareLoss / 1000;
  const { tablewareFee, tablewareDeposit } = rules;
  return wantsReusable(careFen(city, consumer), tablewareFee, tablewareDeposit, lossShare);
}

/** How much somebody cares, the same at every order. */
function careFen({ keys, shapes, consumers, assumptions }: City, consumer: ConsumerId): number {
  const luck = bits(keys.greenCare, consumer >> consumers.bits, 0);
  return assumptions.tablewareCare * quantileAt(shapes.exponential, luck);
}

/** An order is handed over: its tableware is paid for. Gives what it was worth to its consumer. */
export function settleTableware(city: City, order: OrderId): Fen {
  const { orders, keys, ledger, assumptions } = city;
  if (orders.isReusable[order] === 0) return 0;
  const { id, rules } = platformOf(city, order);
  const vertical = orders.vertical[order];
  const { tablewareFee, tablewareDeposit } = rules;
  ledger.post(Reason.tablewareFee, tablewareFee, id, none, vertical);
  ledger.post(Reason.tablewareHandling, assumptions.tablewareHandling, id, none, vertical);
  const luck = draw(keys.tableware, orders.needKey[order], isLost);
  const lost = luck < assumptions.tablewareLoss / 1000;
  const depositFen = lost ? tablewareDeposit : 0;
  ledger.post(Reason.tablewareDeposit, depositFen, id, none, vertical);
  ledger.post(Reason.tablewareLost, lost ? newSetFen : 0, id, none, vertical);
  const worthFen = careFen(city, orders.consumer[order]) - costOfReuse(tablewareFee) - depositFen;
  return Math.round(worthFen);
}
