// Objects whose keys are added one by one. What grows alike has one hidden class, for which the
// hot path is compiled; a spread of many keys may give every object a class of its own, and
// compiled code is then thrown away with each new run or city, or looks up each key anew.

/** All keys of two objects; where both have one, the second's holds. */
export function joined<A extends object, B extends object>(first: A, second: B): A & B {
  return Object.fromEntries([...Object.entries(first), ...Object.entries(second)]) as A & B;
}

/** Copies of objects that all have the keys of any of them, in one order; undefined if absent. */
export function alike<T extends object>(objects: readonly T[]): T[] {
  const keys = [...new Set(objects.flatMap((each) => Object.keys(each)))] as (keyof T)[];
  return objects.map((each) => Object.fromEntries(keys.map((key) => [key, each[key]])) as T);
}
