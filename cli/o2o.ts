// The command line's entry.

import { exitCodes } from './bad-input.ts';
import { runProgram } from './program.ts';

// A reader that closes early (as `head` does) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2));
