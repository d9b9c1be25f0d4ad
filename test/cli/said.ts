// Runs the command line inside the test and gives what it wrote and its exit code.

import { runProgram } from '../../cli/program.ts';

export interface Said {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export async function said(words: readonly string[]): Promise<Said> {
  const output: string[] = [];
  const errors: string[] = [];
  const restore = [caught(process.stdout, output), caught(process.stderr, errors)];
  try {
    const code = await runProgram(words);
    return { code, output: output.join(''), errors: errors.join('') };
  } finally {
    for (const each of restore) each();
    process.exitCode = undefined;
  }
}

function caught(stream: NodeJS.WriteStream, into: string[]): () => void {
  const { write } = stream;
  stream.write = ((text: string | Uint8Array) => {
    into.push(String(text));
    return true;
  }) as typeof stream.write;
  return () => { stream.write = write; };
}
