// Runs the open batch while nobody waits for an answer: its runs are kept by what they depend on,
// so that a pause, another question or the end of the tab loses no more than the runs on their way.
// Of several tabs the first keeps for the device what is open; the others say that they do not.

import { store, stored } from '../state/stored.ts';
import { readBatch } from '../state/batch-files.ts';
import { isRuledLate, registerRule } from '../state/registered.ts';
import { nothingFound, type BatchSource, useBatch } from '../state/batch.ts';
import { batchTask, runsIn } from './batch-task.ts';
import { background } from './session.ts';

/** Under which key this device says what is open, and whether it runs. */
const openKey = 'o2o-city-batch';
/** A tab that is loaded again gives up what it holds no later than this. */
const patienceMilliseconds = 1000;

/** Whether this tab is the one that keeps what is open, once it has asked. */
let keeping: Promise<boolean> | undefined;

/** It is from now on if no other tab is, until it ends. */
function isKeeper(): Promise<boolean> {
  keeping ??= askToKeep().then((isOurs) => {
    useBatch.setState({ isApart: !isOurs });
    if (!isOurs) keeping = undefined;
    return isOurs;
  });
  return keeping;
}

function askToKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const isAsked = navigator.locks?.request(openKey, { signal }, () => {
      resolve(true);
      return new Promise(() => undefined);
    });
    // Where locks are refused tabs know nothing of each other.
    if (isAsked === undefined) resolve(true);
    else isAsked.catch(() => resolve(!signal.aborted));
  });
}

async function keep(source: BatchSource, isRunning: boolean): Promise<void> {
  const mayKeep = await isKeeper();
  if (mayKeep && useBatch.getState().source === source) store(openKey, { source, isRunning });
}

/** Opens a batch in place of the one that is open, which is stopped. */
export async function openBatch(source: BatchSource): Promise<void> {
  background.want('batch', []);
  const { set } = useBatch.getState();
  set({ source, plan: undefined, problems: [], ...nothingFound });
  void keep(source, false);
  const [read, isLate] = await Promise.all([readBatch(source), isRuledLate(source.written)]);
  if (useBatch.getState().source !== source) return;
  if (read.ok) set({ plan: read.value, of: runsIn(read.value), isRuledLate: isLate });
  else set({ problems: read.problems });
}

/** What was open when this device's tab ended, going on if it ran; once. */
export async function reopenBatch(): Promise<void> {
  if (useBatch.getState().source !== undefined) return;
  const mayKeep = await isKeeper();
  const { source, isRunning } = stored(openKey);
  if (!mayKeep || useBatch.getState().source !== undefined || !isSource(source)) return;
  await openBatch(source);
  if (isRunning === true) runBatch();
}

/** Runs what is missing of the open batch. */
export function runBatch(): void {
  const { plan, source, set } = useBatch.getState();
  if (plan === undefined || source === undefined) return;
  void registerRule(source.written);
  set({ progress: 'running', failure: undefined, problems: [] });
  void keep(source, true);
  background.want('batch', [batchTask(plan)]);
}

/** Stops the runs; what is known stays. */
export function pauseBatch(): void {
  const { source, set } = useBatch.getState();
  background.want('batch', []);
  set({ progress: 'paused', leftSeconds: undefined });
  if (source !== undefined) void keep(source, false);
}

function isSource(source: unknown): source is BatchSource {
  return typeof source === 'object' && source !== null && 'written' in source
    && 'beside' in source;
}
