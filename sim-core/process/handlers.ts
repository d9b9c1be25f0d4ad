// Which function answers which task. The record is exhaustive by type: a task without a handler
// does not compile.

import { Task, taskNames } from '../world/tasks.ts';
import { offerAnswered } from './answer.ts';
import { halfHourTurns } from './calendar.ts';
import { carrierTurns } from './carriers.ts';
import { minuteTurns } from './demand.ts';
import { holdingDue } from './holdings.ts';
import { policyChanges } from './hours.ts';
import { dispatchTurns } from './match.ts';
import { needArises } from './need.ts';
import { merchantAccepts } from './place.ts';
import { legEnds } from './ride.ts';
import { riderDecides, shiftEnds, shiftStarts } from './shift.ts';
import type { Simulation } from './simulation.ts';
import { verticalTask } from './vertical-task.ts';

type Handler = (sim: Simulation, row: number, stamp: number) => void;

const byName: { readonly [K in keyof typeof Task]: Handler } = {
  minuteTurns,
  halfHourTurns,
  needArises,
  merchantAccepts,
  dispatchTurns,
  offerAnswered,
  legEnds,
  riderDecides,
  shiftStarts,
  shiftEnds,
  policyChanges,
  verticalTask,
  holdingDue,
  carrierTurns,
};

/** Handlers by task number. */
export const handlers: readonly Handler[] = inOrder();

function inOrder(): Handler[] {
  const list: Handler[] = [];
  for (let i = 0; i < taskNames.length; i++) list[Task[taskNames[i]]] = byName[taskNames[i]];
  return list;
}
