// Which of some numbers is the greatest, found by a tournament. Looking along the list costs a
// wrongly foreseen branch at each new best, some four in thirty numbers in chance order; here every
// comparison becomes a bit that moves a place, so none is foreseen.

/**
 * Place of the greatest of the first `count` values, the first of equal ones. `lead` is scratch for
 * half as many places, rounded up.
 */
export function greatestAt(values: Float64Array, count: number, lead: Int32Array): number {
  let left = count >> 1;
  for (let i = 0; i < left; i++) {
    const a = i << 1;
    lead[i] = a | +(values[a | 1] > values[a]);
  }
  if ((count & 1) === 1) lead[left++] = count - 1;
  while (left > 1) {
    const pairs = left >> 1;
    for (let i = 0; i < pairs; i++) {
      const a = lead[i << 1];
      const b = lead[(i << 1) | 1];
      lead[i] = a ^ ((a ^ b) & -(values[b] > values[a]));
    }
    if ((left & 1) === 1) lead[pairs] = lead[left - 1];
    left = pairs + (left & 1);
  }
  return lead[0];
}
