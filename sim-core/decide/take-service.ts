// Whether a service that a platform sells is worth its price to a merchant. All numbers are of a
// week.

/** What a merchant with digital tools gains, from what it sold in a week. */
export interface ToolsThought {
  /** Left of the week's sales before fixed costs, and the sales, fen. */
  readonly contributionFen: number;
  readonly salesFen: number;
  /** Share of orders that tools keep from being cancelled, and from being refunded in part. */
  readonly fewerCancelled: number;
  readonly fewerRefunded: number;
  /** Share of a basket that is given back where a dish is replaced. */
  readonly refundShare: number;
  /** By how much orders would be accepted sooner, and what a minute sooner adds to sales. */
  readonly savedMinutes: number;
  readonly salesPerMinute: number;
}

/** A service is taken up or given up only when it is better by so much: one week says little. */
const clearly = 0.2;

/** Fen a week that digital tools bring. */
export function worthOfTools(thought: ToolsThought): number {
  const { contributionFen, salesFen, refundShare } = thought;
  const moreSales = thought.fewerCancelled + thought.savedMinutes * thought.salesPerMinute;
  return contributionFen * moreSales + salesFen * thought.fewerRefunded * refundShare;
}

/** Fen a week that buying together saves, from what goods cost elsewhere, less the share's fee. */
export function worthOfPurchasing(goodsFen: number, saving: number, fee: number): number {
  return goodsFen * (saving - fee);
}

/** Whether to have a service from now on, that brings so much a week and costs so much. */
export function takesService(has: boolean, worthFen: number, costFen: number): boolean {
  return worthFen > costFen * (has ? 1 - clearly : 1 + clearly);
}
