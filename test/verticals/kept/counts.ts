// What waits for days is counted when it begins and when it ends, once each: what the books of a
// vertical say was begun has ended, as one of the ways that there are, or is held.

import { Place, placeWord } from '../../../sim-core/verticals/collect/places.ts';
import { CaseStage, stageOf } from '../../../sim-core/verticals/health/cases.ts';
import { isVoucher } from '../../../sim-core/verticals/instore/vouchers.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { isHeldBy } from '../../../sim-core/world/holdings.ts';
import { isReturning, Stage } from '../../../sim-core/world/orders.ts';

interface Count {
  readonly vertical: string;
  /** What is begun and what ends, by the names of sums in the vertical's books. */
  readonly begun: string;
  readonly ended: readonly string[];
  /** Whether a holding of the vertical is one of these; all are if absent. */
  readonly isOne?: (city: City, holding: number) => boolean;
  /** Whether open orders of the vertical are some of them too. */
  readonly isOrder?: boolean;
}

const isOnShelf = ({ holdings }: City, row: number): boolean => (
  holdings.words[row + placeWord] === Place.shelf
);

const counts: readonly Count[] = [
  {
    vertical: 'home',
    begun: 'booked',
    ended: ['visits', 'privateVisits', 'failed', 'givenUp', 'contractsOver'],
  },
  {
    vertical: 'errands',
    begun: 'things',
    ended: ['received', 'cameBack', 'lost', 'notFetched', 'collected'],
    isOrder: true,
  },
  {
    vertical: 'instore',
    begun: 'sold',
    ended: ['used', 'repaid', 'broken'],
    isOne: ({ holdings }, row) => isVoucher(holdings, row),
  },
  {
    vertical: 'collect',
    begun: 'parcels',
    ended: ['fetched', 'sentBack'],
    isOne: (city, row) => !isOnShelf(city, row),
  },
  {
    vertical: 'collect',
    begun: 'toFetch',
    ended: ['fetchedOrders', 'restocked'],
    isOne: isOnShelf,
  },
  {
    vertical: 'health',
    begun: 'asked',
    ended: ['left', 'advised', 'noPharmacy', 'notBrought', 'brought'],
    isOne: ({ holdings }, row) => stageOf(holdings, row) !== CaseStage.asked,
  },
];

/** A sentence for each count that does not add up, of the verticals that the city has. */
export function countProblems(city: City): string[] {
  return counts.flatMap((count) => {
    const vertical = city.verticals.find(({ id }) => id === count.vertical);
    if (vertical === undefined) return [];
    const { own, number, sumOf } = vertical;
    const read = (name: string): number => sumOf?.(own, name) ?? NaN;
    const ended = count.ended.reduce((sum, name) => sum + read(name), 0);
    const under = heldOf(city, number, count) + (count.isOrder === true ? openOf(city, number) : 0);
    return read(count.begun) === ended + under ? [] : [
      `${count.vertical}: ${read(count.begun)} ${count.begun}, ${ended} ended, ${under} under way`,
    ];
  });
}

function heldOf(city: City, number: number, { isOne = () => true }: Count): number {
  const { holdings } = city;
  let held = 0;
  for (let row = 0; row < holdings.end; row += holdings.step) {
    if (isHeldBy(holdings, number, row) && isOne(city, row)) held++;
  }
  return held;
}

function openOf({ orders }: City, number: number): number {
  let open = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    const isOpen = orders.stage[order] !== Stage.free && orders.vertical[order] === number;
    if (isOpen && !isReturning(orders, order)) open++;
  }
  return open;
}
