// Which function answers which task. The record is exhaustive by type: a task without a handler does
// not compile.

import { Task, taskCount } from '../world/tasks.ts';
import { offerAnswered } from './answer.ts';
import { minuteTurns } from './demand.ts';
import { hourTurns, policyChanges } from './hours.ts';
import { dispatchTurns } from './match.ts';
import { needArises } from './need.ts';
import { merchantAccepts } from './place.ts';
import { legEnds } from './ride.ts';
import { riderDecides, shiftEnds, shiftStarts } from './shift.ts';
import type { Simulation } from './simulation.ts';

type Handler = (sim: Simulation, row: number, stamp: number) => void;

const byName: { readonly [K in keyof typeof Task]: Handler } = {
  minuteTurns,
  hourTurns,
  needArises,
  merchantAccepts,
  dispatchTurns,
  offerAnswered,
  legEnds,
  riderDecides,
  shiftStarts,
  shiftEnds,
  policyChanges,
};

/** Handlers by task number. */
export const handlers: readonly Handler[] = Array.from({ length: taskCount }, (_, task) => {
  const name = (Object.keys(Task) as (keyof typeof Task)[]).find((key) => Task[key] === task);
  if (name === undefined) throw new Error(`task ${task} has no name`);
  return byName[name];
});
