// What online doctors have in a city: who is with a doctor and who waits, by platform, the same for
// pharmacists who check, and the sums that figures are made of.

import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { table, type Table } from '../../kernel/table.ts';
import { mostPlatforms } from '../../world/platform.ts';
import type { Opening } from '../../world/vertical.ts';
import { binNamesOf } from '../fulfilment/bins.ts';
import { classCount, classQueueColumns } from '../fulfilment/class-queue.ts';
import { heldColumns } from '../fulfilment/held.ts';
import type { reasons } from './reasons.ts';

const bookColumns = {
  /** Cases, and what became of them. */
  asked: 'f64',
  left: 'f64',
  advised: 'f64',
  prescribed: 'f64',
  /** Prescriptions that were sent back once, and checks that were made. */
  sentBack: 'f64',
  checks: 'f64',
  /** Prescriptions for which no pharmacy was open and in reach, those that nobody brought. */
  noPharmacy: 'f64',
  notBrought: 'f64',
  brought: 'f64',
  /** Of these, those that no pharmacist had seen, and those with a fault. */
  unchecked: 'f64',
  faulty: 'f64',
  /** What riders were paid for them. */
  rideFen: 'f64',
  /** First consultations, repeated ones too, and the seconds of doctors with and without one. */
  seen: 'f64',
  consultations: 'f64',
  waitSeconds: 'f64',
  consultSeconds: 'f64',
  doctorSeconds: 'f64',
  ...heldColumns,
} as const;

/** By the district of the consumer's home. */
const districtColumns = {
  nightNeeds: 'f64',
  nightReached: 'f64',
  nightEnded: 'f64',
  nightBrought: 'f64',
  urgentPrescribed: 'f64',
  urgentInTime: 'f64',
} as const;

type BookName = keyof typeof bookColumns;
type DistrictName = keyof typeof districtColumns;

/** Bins of a minute of waits for a doctor, and of two from asking to the medicine at the door. */
export const waitBins = 60;
export const medicineBins = 60;
export const medicineBinMinutes = 2;

/** What the bins of a class's waits are called. */
export function waitName(ofClass: number): string {
  return `wait-${ofClass}`;
}

const classNumbers = Array.from({ length: classCount }, (_, ofClass) => ofClass);

export const districtNames = Object.keys(districtColumns) as readonly DistrictName[];

/** Names of the sums over a run. */
export const sumNames: readonly string[] = [
  ...Object.keys(bookColumns),
  ...districtNames,
  ...classNumbers.flatMap((ofClass) => binNamesOf(waitName(ofClass), waitBins)),
  ...binNamesOf('urgent', medicineBins),
];

/** Doctors or pharmacists of each platform, by its number's place. */
export type Desks = Records<typeof classQueueColumns>;

export interface HealthTables {
  readonly number: number;
  readonly doctors: Desks;
  readonly pharmacists: Desks;
  readonly books: Table<typeof bookColumns>;
  readonly districts: Table<typeof districtColumns>;
  /** By class and minute. */
  readonly waits: Table<{ readonly cases: 'f64' }>;
  /** Urgent medicines by minutes from asking to the door. */
  readonly urgent: Table<{ readonly brought: 'f64' }>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  /** Consultations of an ordinary day that are planned for all platforms together. */
  readonly perDay: number;
  /** Set from the run's seed. */
  readonly keys: { case: Key };
}

export function openHealth(opening: Opening): HealthTables {
  const { number, size, districtCount, reasonRows } = opening;
  return {
    number,
    doctors: records('health doctors', mostPlatforms, classQueueColumns),
    pharmacists: records('health pharmacists', mostPlatforms, classQueueColumns),
    books: table('health books', 1, bookColumns),
    districts: table('health districts', districtCount, districtColumns),
    waits: table('health waits', classCount * waitBins, { cases: 'f64' }),
    urgent: table('health urgent', medicineBins, { brought: 'f64' }),
    rows: reasonRows as HealthTables['rows'],
    perDay: size.ordersPerDay,
    keys: { case: 0 },
  };
}

/** One of `sumNames` over a run, or of `districtNames` with a district's number behind `@d`. */
export function sumOf({ books, districts, waits, urgent }: HealthTables, name: string): number {
  const [what, place] = name.split('@');
  if (place?.startsWith('d')) return districts[what as DistrictName][Number(place.slice(1))];
  if (what === 'urgent') return urgent.brought[Number(place)];
  if (place !== undefined) {
    const ofClass = classNumbers.findIndex((each) => waitName(each) === what);
    return waits.cases[ofClass * waitBins + Number(place)];
  }
  return what in districtColumns
    ? districts[what as DistrictName].reduce((a, b) => a + b, 0)
    : books[what as BookName][0];
}
