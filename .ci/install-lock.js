// A lock against two installations into one folder at once. It says what it waits for and gives up;
// an error that is not "somebody else holds it" is told at once.

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** A lock without a holder's number is being written, or was left by a crash. */
const longestWritingSeconds = 5;
const pauseMilliseconds = 200;

/**
 * Runs `work` while this process alone holds the lock file, and gives what it gives; throws an
 * error with a sentence for the user when the lock cannot be had.
 */
export async function whileAlone(lockFile, longestWaitSeconds, work) {
  const startedAt = Date.now();
  let toldOf;
  while (!takes(lockFile)) {
    const holder = holderOf(lockFile);
    if (holder !== undefined && holder !== toldOf) {
      toldOf = holder;
      process.stderr.write(`Waiting for process ${holder}, which installs packages `
        + `(it holds ${lockFile}).\n`);
    }
    if (Date.now() - startedAt > longestWaitSeconds * 1000) {
      throw new Error(`${lockFile} is still held`
        + `${holder === undefined ? '' : ` by process ${holder}`}. `
        + 'If nothing is being installed, remove that file and try again.');
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  const release = () => rmSync(lockFile, { force: true });
  process.on('exit', release);
  try {
    return work();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** True when the lock is ours now. */
function takes(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (trouble) {
    if (trouble.code !== 'EEXIST') {
      throw new Error(`Packages are missing and cannot be installed here: ${trouble.message}`);
    }
    return false;
  }
}

/** The living process that holds the lock; a lock whose holder is gone is taken away. */
function holderOf(lockFile) {
  let text;
  let ageSeconds;
  try {
    text = readFileSync(lockFile, 'utf8');
    ageSeconds = (Date.now() - statSync(lockFile).mtimeMs) / 1000;
  } catch {
    // It was given back in this moment.
    return undefined;
  }
  const holder = /^\d+$/.test(text) ? Number(text) : 0;
  const isLeft = holder > 0 ? !isAlive(holder) : ageSeconds > longestWritingSeconds;
  if (isLeft) rmSync(lockFile, { force: true });
  return holder > 0 && !isLeft ? holder : undefined;
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (trouble) {
    return trouble.code === 'EPERM';
  }
}
