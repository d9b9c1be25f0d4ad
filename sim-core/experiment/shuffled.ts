// An order without order, for designs that must favour none of their factors.

/** The numbers below a count in an order drawn by `pickBelow`. */
export function shuffled(count: number, pickBelow: (left: number) => number): number[] {
  const order = Array.from({ length: count }, (_unused, i) => i);
  for (let left = count; left > 1; left--) {
    const other = pickBelow(left);
    [order[left - 1], order[other]] = [order[other], order[left - 1]];
  }
  return order;
}
