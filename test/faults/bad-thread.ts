// A thread that goes wrong as soon as it is asked for anything, in the way that its address names:
// `?spins` hears nothing more, `?exits` is gone without an answer.

import { parentPort } from 'node:worker_threads';

const spins = import.meta.url.endsWith('?spins');

parentPort?.on('message', () => {
  while (spins);
  process.exit(3);
});
