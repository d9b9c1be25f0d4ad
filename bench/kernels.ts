// The kernels that a simulated day consists of, against the same work in C++ -O3, compiled on
// the spot where there is a compiler. Both sides return a checksum, so that it is the same work.

import { DueQueue, exp, keyOf, table, unsignedBits } from '../sim-core/workbench.ts';
import { assignmentKernel } from './assignment-kernel.ts';
import { choiceKernel, nearestKernel } from './dispatch-kernels.ts';
import type { Kernel } from './dispatch-kernels.ts';
import { insertionKernel } from './insertion-kernel.ts';
import { benchRow, fastestNanoseconds } from './harness.ts';
import type { BenchRow } from './harness.ts';
import { openNative, type NativeKernels } from './native-kernels.ts';

const key = keyOf(7, 'bench');

const pendingCount = 100_000;
const queueSteps = 2_000_000;
const waitMask = 4095;
const drawSteps = 10_000_000;
const expSteps = 2_000_000;
const tableRows = 200_000;
const tablePasses = 50;
const roundCount = 3;

/**
 * Hold model: take the first of 100,000 tasks, file it again up to an hour later. How much later is
 * drawn beforehand: draws have a kernel of their own, and drawing here took half of the time.
 */
function queueKernel(): Kernel {
  const waits = Int32Array.from(
    { length: waitMask + 1 },
    (_, i) => 1 + (unsignedBits(key, i, 0) % 3600),
  );
  const work = (): number => {
    const queue = new DueQueue(pendingCount);
    for (let i = 0; i < pendingCount; i++) queue.push(waits[i & waitMask] - 1, 0, i);
    let sum = 0;
    for (let step = 1; step <= queueSteps; step++) {
      queue.pop(1_000_000_000);
      const { subject } = queue;
      sum = (Math.imul(sum, 31) + subject) | 0;
      queue.push(queue.due + waits[(subject ^ step) & waitMask], 0, subject);
    }
    return sum;
  };
  return { name: 'queue', stepCount: queueSteps, work };
}

function drawKernel(): Kernel {
  const work = (): number => {
    let sum = 0;
    for (let step = 0; step < drawSteps; step++) sum ^= unsignedBits(key, step, step & 7);
    return sum;
  };
  return { name: 'draw', stepCount: drawSteps, work };
}

function expKernel(): Kernel {
  const inputs = new Float64Array(4096);
  for (let i = 0; i < inputs.length; i++) inputs[i] = unsignedBits(key, i, 0) / 42_949_672.96 - 50;
  const work = (): number => {
    let sum = 0;
    for (let step = 0; step < expSteps; step++) sum = sum * 0.5 + exp(inputs[step & 4095]);
    return sum;
  };
  return { name: 'exp', stepCount: expSteps, work };
}

/** One conditional addition a row, as in paying everybody who is on a shift. */
function tableKernel(): Kernel {
  const rows = table('rows', tableRows, { earnedFen: 'f64', status: 'u8', payFen: 'i32' });
  const { earnedFen, status, payFen } = rows;
  for (let row = 0; row < tableRows; row++) {
    status[row] = unsignedBits(key, row, 0) & 1;
    payFen[row] = unsignedBits(key, row, 1) & 1023;
  }
  const work = (): number => {
    earnedFen.fill(0);
    for (let pass = 0; pass < tablePasses; pass++) {
      for (let row = 0; row < tableRows; row++) {
        if (status[row] === 1) earnedFen[row] += payFen[row];
      }
    }
    let sum = 0;
    for (let row = 0; row < tableRows; row++) sum += earnedFen[row];
    return sum;
  };
  return { name: 'table', stepCount: tableRows * tablePasses, work };
}

/** Nanoseconds a step of each kernel, and the share of C++ speed that it reaches. */
export function run(): Promise<BenchRow[]> {
  const kernels = [
    queueKernel(), drawKernel(), expKernel(), tableKernel(), choiceKernel(key), nearestKernel(key),
    insertionKernel(key), assignmentKernel(key, 60, 2000), assignmentKernel(key, 400, 200),
  ];
  const native = openNative(key);
  if (native === undefined) process.stderr.write('No C++ compiler: kernels without comparison.\n');
  try {
    return Promise.resolve(measured(kernels, native));
  } finally {
    native?.close();
  }
}

/** Both sides in turn, several times: what else the machine does then slows both alike. */
function measured(kernels: readonly Kernel[], native: NativeKernels | undefined): BenchRow[] {
  const here = new Map<string, number>();
  const there = new Map<string, number>();
  for (let round = 0; round < roundCount; round++) {
    const twins = native?.measure();
    for (const { name, stepCount, work } of kernels) {
      const { nanoseconds, checksum } = fastestNanoseconds(work, stepCount);
      here.set(name, Math.min(nanoseconds, here.get(name) ?? Infinity));
      const twin = twins?.get(name);
      if (twin === undefined) continue;
      if (twin.checksum !== checksum) {
        throw new Error(`kernel ${name}: ${checksum} here, but ${twin.checksum} in C++`);
      }
      there.set(name, Math.min(twin.nanoseconds, there.get(name) ?? Infinity));
    }
  }
  return [...here].flatMap(([name, nanoseconds]) => rowsOf(name, nanoseconds, there.get(name)));
}

function rowsOf(name: string, nanoseconds: number, inNative: number | undefined): BenchRow[] {
  const row = benchRow(`kernel ${name}`, nanoseconds, 'ns');
  if (inNative === undefined) return [row];
  return [
    row,
    benchRow(`kernel ${name} in C++`, inNative, 'ns'),
    benchRow(`kernel ${name}, share of C++ speed`, inNative / nanoseconds, ''),
  ];
}
