// The command line's entry.

import { exitCodes } from './bad-input.ts';
import { runProgram } from './program.ts';

// A reader that closes early (as `head` does) is no failure of ours; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  process.stderr.write(`The result could not be written: ${error.message}\n`);
  process.exit(exitCodes.failure);
});
// Nobody is left to be told.
process.stderr.on('error', () => process.exit(exitCodes.failure));

process.exitCode = await runProgram(process.argv.slice(2));
