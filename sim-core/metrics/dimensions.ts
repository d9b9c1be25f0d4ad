// What figures can be broken down by: each dimension has a name, its parts in a given city, and
// labels for both. Measures, tables, charts and the command line's --by read this one list.

import type { Text } from '../kernel/text.ts';
import { hoursPerDay } from '../kernel/units.ts';
import { broughtName, sumsIn } from '../world/brought-reasons.ts';
import type { City } from '../world/city.ts';
import type { PostingReason } from '../world/reasons.ts';
import { riderKinds } from '../world/riders.ts';
import { segments } from '../world/segments.ts';

/** A part of a whole, as one district is of the city. */
export interface Part {
  readonly id: string;
  readonly label: Text;
}

/** One way of dividing a whole into parts. */
export interface Dimension {
  readonly label: Text;
  /** What its parts are, in a few words. */
  readonly doc: Text;
  /** In the order of their numbers. */
  parts(city: City): readonly Part[];
}

/** The dimensions by id. */
export const dimensions = {
  hour: dimension(
    '小时', 'Hour', '一天中的小时，0 到 23', 'Hours of the day, 0 to 23', () => hourParts,
  ),
  district: dimension(
    '片区', 'District', '顾客所在片区，从 0 编号', 'Of the customer, numbered from 0', ({ space }) =>
      space.districtName.map((label, number) => ({ id: String(number), label })),
  ),
  'rider-kind': dimension(
    '骑手类型', 'Kind of rider', '专送、众包', 'dedicated, crowdsourced', () => riderKinds,
  ),
  segment: dimension(
    '客群', 'Segment', '顾客所属客群', 'Of the customer', () => segments.map(named),
  ),
  platform: dimension(
    '平台', 'Platform', '场景中的平台', 'Those of the scenario', ({ platforms }) =>
      platforms.map(({ plan }) => named(plan)),
  ),
  vertical: dimension(
    '业态', 'Vertical', '场景中的业态', 'Those of the scenario', ({ verticals }) =>
      verticals.map(named),
  ),
  'merchant-tier': dimension(
    '商家类型', 'Kind of merchant', '各业态的商家类型', 'Tiers of each vertical', tierParts,
  ),
} as const satisfies Record<string, Dimension>;

/** What sums can be divided by. */
export type DimensionId = keyof typeof dimensions;
/** All dimensions in the order in which they are shown. */
export const dimensionIds = Object.keys(dimensions) as readonly DimensionId[];

/** The number of each dimension, for places in a tally. */
export const Axis = Object.fromEntries(dimensionIds.map((id, number) => [id, number])) as {
  readonly [D in DimensionId]: number;
};

/** What the cells of a city's tallies stand for: plain data that goes with a run's result. */
export interface TallyShape {
  /** The parts of each dimension, in the order of their numbers. */
  readonly parts: Readonly<Record<DimensionId, readonly Part[]>>;
  /** What the ledger posts for, by row. */
  readonly reasons: readonly PostingReason[];
  /** Names of the sums that verticals bring, by their `broughtName`. */
  readonly sums: readonly string[];
}

export function shapeOf(city: City): TallyShape {
  const parts = dimensionIds.map((id) => [id, dimensions[id].parts(city)]);
  return {
    parts: Object.fromEntries(parts) as TallyShape['parts'],
    reasons: city.ledger.reasons,
    sums: city.verticals.flatMap((vertical) => (
      sumsIn(vertical, city.space.districtCount).map((name) => broughtName(vertical.id, name))
    )),
  };
}

/** In the order of `city.tiers`; where there are several verticals, an id names its own first. */
function tierParts({ verticals }: City): readonly Part[] {
  return verticals.flatMap(({ id, tiers }) => tiers.map((tier) => (
    verticals.length === 1 ? named(tier) : { ...named(tier), id: `${id}/${tier.id}` }
  )));
}

const hourParts: readonly Part[] = Array.from({ length: hoursPerDay }, (_, hour) => (
  { id: String(hour), label: { zh: `${hour} 时`, en: `${hour} h` } }
));

function dimension(
  zh: string,
  en: string,
  docZh: string,
  docEn: string,
  parts: Dimension['parts'],
): Dimension {
  return { label: { zh, en }, doc: { zh: docZh, en: docEn }, parts };
}

/** Without the rest of what a segment or a platform is. */
function named({ id, label }: Part): Part {
  return { id, label };
}
