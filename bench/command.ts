// The command line as a process of its own, watched while it works: when it said what, how much
// memory it held, and how much of the processor it had (Linux tells; a busy machine disturbs that
// less than the clock).

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a watched command did. */
export interface Watched {
  readonly seconds: number;
  /** Of all its threads together. */
  readonly processorSeconds: number;
  /** Lines of standard error, and when each came. */
  readonly lines: readonly Line[];
  /** Megabytes that it held at each look, in order; looks are a tenth of a second apart. */
  readonly megabytes: readonly number[];
}

/** A line that a command said, by the clock and by the processor time that it had had by then. */
export interface Line {
  readonly atSeconds: number;
  readonly atProcessorSeconds: number;
  readonly text: string;
}

/** The kernel counts hundredths of seconds. */
const ticksPerSecond = 100;

export const program = ['--import', 'tsx', 'cli/o2o.ts'];

/** Runs a command to its end; throws when it fails. */
export async function watched(words: readonly string[]): Promise<Watched> {
  const startedAt = performance.now();
  const atSeconds = (): number => (performance.now() - startedAt) / 1000;
  const lines: Line[] = [];
  const megabytes: number[] = [];
  const child = spawn(process.execPath, [...program, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (piece: Buffer) => {
    for (const text of piece.toString().trimEnd().split('\n')) {
      lines.push({ atSeconds: atSeconds(), atProcessorSeconds: look(), text });
    }
  });
  let processorSeconds = 0;
  const look = (): number => {
    processorSeconds = Math.max(processorSeconds, processorSecondsOf(child));
    return processorSeconds;
  };
  const looks = setInterval(() => {
    look();
    const held = megabytesOf(child);
    if (held !== undefined) megabytes.push(held);
  }, 100);
  const code = await new Promise((resolve) => { child.on('close', resolve); });
  clearInterval(looks);
  if (code !== 0) throw new Error(`${words[0]} ended with ${String(code)}: ${lines.at(-1)?.text}`);
  return { seconds: atSeconds(), processorSeconds, lines, megabytes };
}

function megabytesOf(child: ChildProcess): number | undefined {
  const told = /^VmRSS:\s+(\d+) kB$/m.exec(toldOf(child, 'status'));
  return told === null ? undefined : Number(told[1]) / 1000;
}

function processorSecondsOf(child: ChildProcess): number {
  const words = toldOf(child, 'stat').replace(/^.*\) /, '').split(' ');
  return words.length < 13 ? 0 : (Number(words[11]) + Number(words[12])) / ticksPerSecond;
}

/** What the kernel tells of a process; nothing when it is gone. */
function toldOf({ pid }: ChildProcess, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
