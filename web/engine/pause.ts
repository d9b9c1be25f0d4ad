// Lets a worker take messages in the middle of its work. A message to itself comes back behind
// those that are already waiting, and much sooner than a timer would.

/** Whoever tells a worker to stop waits no longer than this and a slice of its work. */
const mostMilliseconds = 4;

let pausedAt = 0;
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves after the messages that wait now have been taken. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/** The same, but only where the worker has not taken messages for a few milliseconds. */
export function pauseWhenDue(): Promise<void> | undefined {
  if (performance.now() - pausedAt < mostMilliseconds) return undefined;
  return pause().then(() => {
    pausedAt = performance.now();
  });
}
