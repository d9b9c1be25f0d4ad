// What can be due, and the row that each task is about. A task is due; a fact has happened. The
// numbers are part of saved cities: append, never renumber.

export const Task = {
  /** A minute begins: its needs are drawn. Row: minute since the start. */
  minuteTurns: 0,
  /** A half hour turns, and hours, days and weeks with it. Row: half hour since the start. */
  halfHourTurns: 1,
  /** A consumer wants something. Row: the consumer; stamp: the need's number within its minute. */
  needArises: 2,
  /** A merchant takes up an order. Row: order. */
  merchantAccepts: 3,
  /** The platform assigns what waits. Row: platform. */
  dispatchTurns: 4,
  /** A rider answers an offer. Row: order. */
  offerAnswered: 5,
  /** A rider's leg, or wait for food, ends. Row: rider; stamp: the leg's number. */
  legEnds: 6,
  /** A crowdsourced rider thinks again about being online. Row: rider. */
  riderDecides: 7,
  /** A dedicated rider's shift starts. Row: rider. */
  shiftStarts: 8,
  /** A dedicated rider's shift ends. Row: rider. */
  shiftEnds: 9,
  /** A dated change of policy comes into force. Row: platform. */
  policyChanges: 10,
  /** Something of a vertical is due. Row: the vertical's own; stamp: `stampOfTask`. */
  verticalTask: 11,
  /** A holding comes up. Row: holding; stamp: its turn. */
  holdingDue: 12,
  /** An order that a carrier has comes up. Row: order; stamp: its turn. */
  carrierTurns: 13,
} as const;

export type TaskKind = (typeof Task)[keyof typeof Task];

/** The names in the order of their numbers. */
export const taskNames = Object.keys(Task) as readonly (keyof typeof Task)[];

const verticalBits = 4;

/** Which vertical a task belongs to, and which of its own it is. */
export function stampOfTask(vertical: number, task: number): number {
  return vertical | (task << verticalBits);
}

export function verticalOfStamp(stamp: number): number {
  return stamp & ((1 << verticalBits) - 1);
}

export function taskOfStamp(stamp: number): number {
  return stamp >> verticalBits;
}
