// How a day's needs spread over its minutes: level within an hour, and straight passages around
// full hours from one level to the next, so that demand does not jump where published hours do.

/** Minutes on either side of a full hour over which demand passes to the next hour's level. */
const passageMinutes = 15;

/**
 * Each minute's share of a day's needs. Every hour keeps its sum; needs lead the given hours by
 * `leadMinutes`.
 */
export function shareByMinute(
  shareByHour: readonly number[],
  leadMinutes = 0,
): Float64Array {
  const minutes = new Float64Array(1440);
  for (let hour = 0; hour < 24; hour++) {
    const share = shareByHour[hour];
    const left = (shareByHour[(hour + 23) % 24] + share) / 2;
    const right = (shareByHour[(hour + 1) % 24] + share) / 2;
    const level = Math.max(0.2 * share, (share - 0.125 * (left + right)) / 0.75);
    let sum = 0;
    for (let minute = 0; minute < 60; minute++) {
      const fromLeft = Math.min(1, (minute + 0.5) / passageMinutes);
      const fromRight = Math.min(1, (59.5 - minute) / passageMinutes);
      const value =
        fromLeft < 1 ? left + (level - left) * fromLeft : right + (level - right) * fromRight;
      minutes[hour * 60 + minute] = value;
      sum += value;
    }
    // Hours without a need, between others without one, have nothing to be scaled.
    const scale = sum > 0 ? share / sum : 0;
    for (let minute = 0; minute < 60; minute++) minutes[hour * 60 + minute] *= scale;
  }
  return minutes.map((_, minute) => minutes[(minute + leadMinutes) % minutes.length]);
}
