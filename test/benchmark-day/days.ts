// Days for the tests of this folder: our own small instances always, the published ones when the
// shared data lies beside the repository.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importMdrp, MDRP_FILES } from '../../scenarios/mdrp/import.ts';
import type { MdrpTexts } from '../../scenarios/mdrp/import.ts';
import type { BenchmarkDay } from '../../sim-core/benchmark-day/day.ts';

const OWN = new URL('../../scenarios/mdrp/instances', import.meta.url).pathname;
const SHARED = new URL('../../../shared/mdrp/instances', import.meta.url).pathname;

/** Whether the published instances are here. */
export const sharedDaysPresent = existsSync(SHARED);

/** Why a test of published days is skipped, for its name. */
export const SHARED_SKIP = sharedDaysPresent ? '' :
  ' (skipped: ../shared/mdrp/instances is not beside the repository)';

/** The published days by name, here or not: their settings in every combination. */
export const publishedDayNames: readonly string[] = [0, 1, 2, 3, 4].flatMap((day) => (
  ['o100', 'o50', 'r50'].flatMap((demand) => ['t100', 't75'].flatMap((travel) => (
    ['s1', 's2'].flatMap((service) => ['p100', 'p125'].map((preparation) => (
      `${day}${demand}${travel}${service}${preparation}`
    )))
  )))
));

export const ownDayNames: readonly string[] = readdirSync(OWN).sort();

export function ownTexts(name: string): MdrpTexts {
  return texts(join(OWN, name));
}

export function ownDay(name: string): BenchmarkDay {
  return load(name, OWN);
}

export function sharedDay(name: string): BenchmarkDay {
  return load(name, SHARED);
}

export function sharedDayNames(): string[] {
  return sharedDaysPresent ? readdirSync(SHARED).sort() : [];
}

function load(name: string, folder: string): BenchmarkDay {
  const { day, problems } = importMdrp(name, texts(join(folder, name)));
  if (day === null) throw new Error(`${name}: ${JSON.stringify(problems.slice(0, 3))}`);
  return day;
}

function texts(folder: string): MdrpTexts {
  const text = (part: keyof MdrpTexts): string =>
    readFileSync(join(folder, MDRP_FILES[part]), 'utf8');
  return { orders: text('orders'), restaurants: text('restaurants'),
    couriers: text('couriers'), parameters: text('parameters') };
}
