// A programmer's mistake stops the run with the values that show it. Trouble in a file is never an
// assertion (it is a list of problems), and trouble in the model is a fact.

/** Throws when `condition` is false; up to three numbers are put behind the message. */
export function assert(
  condition: boolean,
  message: string,
  first?: number,
  second?: number,
  third?: number,
): asserts condition {
  if (!condition) fail(message, first, second, third);
}

function fail(message: string, first?: number, second?: number, third?: number): never {
  const values = [first, second, third].filter((value) => value !== undefined);
  throw new Error(values.length > 0 ? `${message}: ${values.join(', ')}` : message);
}
