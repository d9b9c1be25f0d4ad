// An experiment that is killed at twenty moments and gone on with each time, against one that never
// was: whether its files are the same to the byte, and how many runs each kill lost.

import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync }
  from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import seedrandom from 'seedrandom';
import { runProgram } from '../cli/program.ts';
import { benchRow, type BenchRow } from './harness.ts';

const kills = 20;
const workers = 2;
/** Runs of the whole are twice as many: enough for some of them between any two kills. */
const seeds = 240;
/** A run or two: a kill comes at any moment of them. */
const longestWait = 60;

/** What the killed process does: the command line, with each run that a thread is given noted. */
async function noting(log: string, words: readonly string[]): Promise<void> {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function noted(
    this: Worker, ...sent: Parameters<Worker['postMessage']>
  ): void {
    const [message] = sent as readonly { readonly kind?: unknown }[];
    if (message.kind === 'run') appendFileSync(log, '.');
    postMessage.apply(this, sent);
  };
  process.exitCode = await runProgram(words);
}

/** When to kill: once so many runs more are there, and so long after that. */
interface Kill {
  readonly runs: number;
  readonly milliseconds: number;
}

/** Starts or goes on, to its end or its kill; gives the exit code, null if killed. */
function attempt(folder: string, words: readonly string[], kill?: Kill): Promise<number | null> {
  const program = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [
    '--import', 'tsx', program, join(folder, 'begun.log'), ...words,
  ], { stdio: 'ignore' });
  const before = runsIn(folder).length;
  const looks = setInterval(() => {
    if (kill === undefined || runsIn(folder).length - before < kill.runs) return;
    clearInterval(looks);
    setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  }, 1);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(looks);
      resolve(code);
    });
  });
}

function runsIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'runs')).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** Every file of a folder with its bytes, but for the log of this bench. */
function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String).sort()
    .filter((name) => name !== 'begun.log' && statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

export async function run(): Promise<BenchRow[]> {
  const root = mkdtempSync(join(tmpdir(), 'resume-'));
  const file = join(root, 'study.json');
  writeFileSync(file, JSON.stringify({
    title: 'Commission', scenario: { preset: 'riverside' }, seeds,
    arms: [{ id: 'lower', policy: { 'merchant.commission': 150 } }], figures: ['orders.placed'],
  }));
  const words = (out: string): string[] => (
    ['experiment', 'run', file, '--out', out, '--workers', String(workers)]
  );
  const [whole, torn] = [join(root, 'whole'), join(root, 'torn')];
  const luck = seedrandom('kills');
  let most = 0;
  let lost = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const begunBefore = begunIn(torn);
      const thereBefore = runsIn(torn).length;
      const runs = Math.floor(luck() * (2 * seeds - thereBefore) / (kills - kill));
      const code = await attempt(torn, words(torn), { runs, milliseconds: luck() * longestWait });
      if (code !== null) throw new Error(`it ended with ${code} before kill ${kill + 1}`);
      const gone = begunIn(torn) - begunBefore - (runsIn(torn).length - thereBefore);
      most = Math.max(most, gone);
      lost += gone;
    }
    if (await attempt(torn, words(torn)) !== 0) throw new Error('it did not end well');
    if (await attempt(whole, words(whole)) !== 0) throw new Error('nor the other');
    const files = filesIn(whole);
    const others = filesIn(torn);
    const differ = [...new Set([...files.keys(), ...others.keys()])]
      .filter((name) => files.get(name) !== others.get(name));
    if (differ.length > 0) throw new Error(`files differ: ${differ.slice(0, 5).join(', ')}`);
    if (most > workers) throw new Error(`a kill lost ${most} runs`);
    return [
      benchRow('kills of an experiment on two threads', kills, ''),
      benchRow('files equal to the byte in the end', files.size, ''),
      benchRow('runs that all kills lost', lost, ''),
      benchRow('the most that one kill lost', most, ''),
    ];
  } finally {
    rmSync(root, { recursive: true });
  }
}

function begunIn(folder: string): number {
  try {
    return statSync(join(folder, 'begun.log')).size;
  } catch {
    return 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [log, ...words] = process.argv.slice(2);
  await noting(log, words);
}
