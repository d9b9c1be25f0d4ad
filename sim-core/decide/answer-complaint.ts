// How customer service answers a complaint, and what the answer is worth to whoever complained. A
// machine answers at once and cheaply and solves less; people cost more the sooner they answer. All
// numbers are assumed.

/** Share of complaints that people solve: easy ones, and those about money or no order at all. */
const peopleSolve = 0.95;
const peopleSolveHard = 0.8;
/** What a machine solves of hard complaints, over what it solves of easy ones. */
const hardForMachines = 1 / 3;
/** Minutes in which a machine solves a complaint, or has failed to. */
const machineMinutes = 2;
/** What an answer costs: by a machine, and some five minutes of a person who is never idle, fen. */
const machineFen = 20;
const peopleFen = 400;
/** People who wait for work, over those at work, times the minutes in which they answer. */
const slackMinutes = 2.5;
/** After so many minutes a solution is worth half of one at once. */
const halfWorthMinutes = 60;

/** What a complaint is about, and the luck that it meets: three draws from 0 to 1. */
export interface Complaint {
  /** About money back, or about an order that never came. */
  readonly isHard: boolean;
  /** Below the machine's share: the machine has it first. */
  readonly machineLuck: number;
  /** Below what a machine solves: it does, if it can be solved. */
  readonly solvesLuck: number;
  /** Below what people solve: it can be solved. */
  readonly peopleLuck: number;
}

/** How a platform answers; shares from 0 to 1. */
export interface CustomerService {
  readonly machineShare: number;
  readonly machineSolves: number;
  readonly passesOn: boolean;
  readonly peopleMinutes: number;
}

/** What became of a complaint. */
export interface Answer {
  /** Until the last word was said. */
  readonly minutes: number;
  readonly isSolved: boolean;
  readonly costFen: number;
}

/** The answer to a complaint. What people would not solve no machine does. */
export function answerTo(complaint: Complaint, service: CustomerService): Answer {
  const { isHard, machineLuck, solvesLuck, peopleLuck } = complaint;
  const { machineShare, machineSolves, passesOn, peopleMinutes } = service;
  const canBeSolved = peopleLuck < (isHard ? peopleSolveHard : peopleSolve);
  const costFen = costOfPeople(peopleMinutes);
  if (machineLuck >= machineShare) {
    return { minutes: peopleMinutes, isSolved: canBeSolved, costFen };
  }
  const machineChance = machineSolves * (isHard ? hardForMachines : 1);
  const isSolved = canBeSolved && solvesLuck < machineChance;
  if (isSolved || !passesOn) return { minutes: machineMinutes, isSolved, costFen: machineFen };
  return {
    minutes: machineMinutes + peopleMinutes,
    isSolved: canBeSolved,
    costFen: machineFen + costFen,
  };
}

/**
 * What people cost for one answer, fen: in a busy service the wait is in inverse proportion to the
 * share of people who wait for work.
 */
function costOfPeople(minutes: number): number {
  return Math.round(peopleFen * (1 + slackMinutes / minutes));
}

/** What an answer is worth: 1 for a solution at once, 0 for none. */
export function worthOfAnswer({ minutes, isSolved }: Answer): number {
  return isSolved ? halfWorthMinutes / (halfWorthMinutes + minutes) : 0;
}
