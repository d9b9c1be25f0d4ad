// Runs the open batch while nobody waits for an answer: its runs are kept by what they depend on,
// so that a pause, another question or the end of the tab loses no more than the runs on their way.

import { store, stored } from '../state/stored.ts';
import { readBatch } from '../state/batch-files.ts';
import { isRuledLate, registerRule } from '../state/registered.ts';
import { nothingFound, type BatchSource, useBatch } from '../state/batch.ts';
import { batchTask, runsIn } from './batch-task.ts';
import { background } from './session.ts';

/** Under which key this device says what is open, and whether it runs. */
const openKey = 'o2o-city-batch';

/** Opens a batch in place of the one that is open, which is stopped. */
export async function openBatch(source: BatchSource): Promise<void> {
  background.want('batch', []);
  const { set } = useBatch.getState();
  set({ source, plan: undefined, problems: [], ...nothingFound });
  store(openKey, { source, isRunning: false });
  const [read, isLate] = await Promise.all([readBatch(source), isRuledLate(source.written)]);
  if (useBatch.getState().source !== source) return;
  if (read.ok) set({ plan: read.value, of: runsIn(read.value), isRuledLate: isLate });
  else set({ problems: read.problems });
}

/** What was open when this device's tab ended, going on if it ran; once. */
export async function reopenBatch(): Promise<void> {
  const { source, isRunning } = stored(openKey);
  if (useBatch.getState().source !== undefined || !isSource(source)) return;
  await openBatch(source);
  if (isRunning === true) runBatch();
}

/** Runs what is missing of the open batch. */
export function runBatch(): void {
  const { plan, source, set } = useBatch.getState();
  if (plan === undefined || source === undefined) return;
  void registerRule(source.written);
  set({ progress: 'running', failure: undefined, problems: [] });
  store(openKey, { source, isRunning: true });
  background.want('batch', [batchTask(plan)]);
}

/** Stops the runs; what is known stays. */
export function pauseBatch(): void {
  const { source, set } = useBatch.getState();
  background.want('batch', []);
  set({ progress: 'paused', leftSeconds: undefined });
  store(openKey, { source, isRunning: false });
}

function isSource(source: unknown): source is BatchSource {
  return typeof source === 'object' && source !== null && 'written' in source
    && 'beside' in source;
}
