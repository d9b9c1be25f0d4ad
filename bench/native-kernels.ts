// Compiles native/kernels.cpp where there is a compiler, runs it and reads its figures. Without
// fused multiply-add, which JavaScript never uses, so that both sides round alike.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseSpeedMetresPerSecond, metresPerOrderOnHand } from '../sim-core/workbench.ts';

export interface NativeResult {
  nanoseconds: number;
  checksum: number;
}

/** The compiled program; every `measure` runs all its kernels, and `close` removes it. */
export interface NativeKernels {
  measure(): Map<string, NativeResult>;
  close(): void;
}

/** The C++ kernels, or undefined when there is no compiler. */
export function openNative(key: number): NativeKernels | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'o2o-bench-'));
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  const program = join(folder, 'kernels');
  if (!compile(program)) {
    close();
    return undefined;
  }
  const given = [key, metresPerOrderOnHand, baseSpeedMetresPerSecond].map(String);
  const measure = (): Map<string, NativeResult> => {
    const result = spawnSync(program, given, { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`the C++ kernels failed: ${result.stderr}`);
    return readResults(result.stdout);
  };
  return { measure, close };
}

function compile(program: string): boolean {
  const source = fileURLToPath(new URL('./native/kernels.cpp', import.meta.url));
  const words = ['-O3', '-std=c++17', '-ffp-contract=off', source, '-o', program];
  return ['g++', 'clang++'].some((compiler) => spawnSync(compiler, words).status === 0);
}

/** Lines of `name nanoseconds checksum`. */
function readResults(text: string): Map<string, NativeResult> {
  const results = new Map<string, NativeResult>();
  for (const line of text.trim().split('\n')) {
    const [name, nanoseconds, checksum] = line.split(' ');
    results.set(name, { nanoseconds: Number(nanoseconds), checksum: Number(checksum) });
  }
  return results;
}
