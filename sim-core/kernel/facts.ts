// Facts to whoever listens. A fact is a method with up to five numbers; an observer has the methods
// that it cares for; the broadcast is built once, so that a fact which nobody wants costs one empty
// call.

type Fact = (first: number, second: number, third: number, fourth: number, fifth: number) => void;

/** An object with one method for each name, which calls the observers in their order. */
export function broadcast<Facts extends object>(
  names: readonly (keyof Facts & string)[],
  observers: readonly Partial<Facts>[],
): Facts {
  const methods = names.map((name) => {
    const listeners = observers
      .filter((observer) => typeof observer[name] === 'function')
      .map((observer) => (observer[name] as Fact).bind(observer));
    return [name, tellAll(listeners)] as const;
  });
  // A copy of an object is laid out for reading, which one that grew name by name is not.
  return { ...Object.fromEntries(methods) } as Facts;
}

function tellAll(listeners: readonly Fact[]): Fact {
  if (listeners.length === 0) return () => undefined;
  if (listeners.length === 1) return listeners[0];
  return (first, second, third, fourth, fifth) => {
    for (let i = 0; i < listeners.length; i++) listeners[i](first, second, third, fourth, fifth);
  };
}
