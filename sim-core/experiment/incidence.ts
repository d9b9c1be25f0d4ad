// Who pays for a change and who gains by it, from two worlds with the same needs: of each yuan that
// the losing sides give up, how much ends with whom, and how much is lost on the way or made
// besides. Nothing is allotted by rule: every part is a difference that was measured.

import type { FigureId } from '../metrics/index.ts';
import { stakeholders } from '../metrics/welfare.ts';
import type { ComparedFigure } from './compare.ts';

/** Differences of a day, in fen, and their shares. */
export interface Incidence {
  /** By side, policy less baseline; they add up to `total`. */
  readonly sides: Readonly<Record<string, number>>;
  /** Of all sides together. */
  readonly total: number;
  /** What the losing sides lose together, 0 or more. */
  readonly paid: number;
  /** Of each yuan paid, what ends with each gaining side; null when nobody pays. */
  readonly ofEachYuan: Readonly<Record<string, number>> | null;
  /** Of each yuan paid, what ends with nobody; below zero where more is gained than paid. */
  readonly lostOfEachYuan: number | null;
  /** More orders delivered on a day. */
  readonly moreOrders: number;
  /** What platforms give up for one of them; null when there are no more orders. */
  readonly platformCostOfOrder: number | null;
}

/** The incidence of a policy from differences of figures: each side's and the orders' at least. */
export function incidenceOf(
  { figures }: { readonly figures: Readonly<Record<string, Pick<ComparedFigure, 'difference'>>> },
): Incidence {
  // Adjusted for rain like every figure shown, so that no sum stands beside theirs.
  const changeOf = (id: FigureId): number => figures[id].difference;
  const changes = stakeholders.map((id) => [id.replace('welfare.', ''), changeOf(id)] as const);
  const total = changes.reduce((sum, [, change]) => sum + change, 0);
  const paid = changes.reduce((sum, [, change]) => sum + Math.max(0, -change), 0);
  const gains = changes.filter(([, change]) => change > 0);
  const moreOrders = changeOf('orders.placed');
  return {
    sides: Object.fromEntries(changes),
    total,
    paid,
    ofEachYuan: paid > 0
      ? Object.fromEntries(gains.map(([side, change]) => [side, change / paid]))
      : null,
    lostOfEachYuan: paid > 0 ? -total / paid : null,
    moreOrders,
    platformCostOfOrder: moreOrders > 0 ? -changeOf('welfare.platforms') / moreOrders : null,
  };
}
