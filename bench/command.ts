// The command line as a process of its own, watched while it works: when it said what, and how much
// memory it held.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a watched command did. */
export interface Watched {
  readonly seconds: number;
  /** Lines of standard error, and after how many seconds each came. */
  readonly lines: readonly { readonly atSeconds: number; readonly text: string }[];
  /** Megabytes that it held at each look, in order; looks are a tenth of a second apart. */
  readonly megabytes: readonly number[];
}

export const program = ['--import', 'tsx', 'cli/o2o.ts'];

/** Runs a command to its end; throws when it fails. */
export async function watched(words: readonly string[]): Promise<Watched> {
  const startedAt = performance.now();
  const atSeconds = (): number => (performance.now() - startedAt) / 1000;
  const lines: { atSeconds: number; text: string }[] = [];
  const megabytes: number[] = [];
  const child = spawn(process.execPath, [...program, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (piece: Buffer) => {
    for (const text of piece.toString().trimEnd().split('\n')) {
      lines.push({ atSeconds: atSeconds(), text });
    }
  });
  const looks = setInterval(() => {
    const held = megabytesOf(child);
    if (held !== undefined) megabytes.push(held);
  }, 100);
  const code = await new Promise((resolve) => { child.on('close', resolve); });
  clearInterval(looks);
  if (code !== 0) throw new Error(`${words[0]} ended with ${String(code)}: ${lines.at(-1)?.text}`);
  return { seconds: atSeconds(), lines, megabytes };
}

/** Where the machine tells it (Linux). */
function megabytesOf({ pid }: ChildProcess): number | undefined {
  try {
    const told = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return told === null ? undefined : Number(told[1]) / 1000;
  } catch {
    return undefined;
  }
}
