// A person's extract of OpenStreetMap: read by what it is, and what is said of it.

import { basename } from 'node:path';
import type { Datum } from '../scenarios/own-city/datum.ts';
import { waysInFeatures } from '../scenarios/own-city/street-features.ts';
import { lengthOf } from '../scenarios/own-city/street-network.ts';
import type { StreetCity, StreetMap } from '../scenarios/own-city/streets.ts';
import type { Town } from '../scenarios/own-city/town.ts';
import { problemAt, type Problem } from '../scenarios/schema/problem.ts';
import { visibleCut } from '../scenarios/schema/visible-text.ts';
import { BadInput, valueOrThrow } from './bad-input.ts';
import { waysInXml } from './osm-xml.ts';
import { textOfFile } from './text-file.ts';

export interface StreetsOptions {
  readonly streets?: string;
  readonly streetsDatum: Datum;
}

/** A name in both languages, and a value. */
export type SummaryLine = readonly [zh: string, en: string, value: string];

/** A city of ten by ten kilometres with all that is mapped there. */
const mostBytes = 134_217_728;

/** The map that was asked for; throws with every problem of its file. */
export function readStreets({ streets, streetsDatum: datum }: StreetsOptions):
StreetMap | undefined {
  if (streets === undefined) return undefined;
  refusePacked(streets);
  const file = basename(streets);
  const text = valueOrThrow(streets, textOfFile(streets, mostBytes));
  const problems: Problem[] = [];
  const read = /^\uFEFF?\s*</.test(text) ? waysInXml : waysInFeatures;
  const ways = read(file, text, problems);
  if (problems.length > 0) throw new BadInput(streets, problems);
  return { file, datum, ways };
}

/** Forms that are not text are told with what turns them into one that is. */
function refusePacked(path: string): void {
  const name = visibleCut(basename(path));
  const [, kind] = /\.(pbf|o5m|gz|bz2|zst|zip)$/.exec(path.toLowerCase()) ?? [];
  if (kind === undefined) return;
  const command = kind === 'pbf' || kind === 'o5m'
    ? `osmium tags-filter ${name} w/highway -o streets.osm`
    : { gz: 'gunzip', bz2: 'bunzip2', zst: 'unzstd', zip: 'unzip' }[kind]!.concat(` ${name}`);
  throw new BadInput(path, [problemAt([], {
    message: { zh: `是 .${kind}，不是文字文件`, en: `is a .${kind}, no text` },
    allowed: { zh: `先运行 ${command}`, en: `what this makes of it: ${command}` },
  })]);
}

/** What was found on the streets, and what was left out. */
export function streetLines(
  { zones }: Town, { ways, network, bridgeMetres, peopleShare, ridden }: StreetCity,
): SummaryLine[] {
  const { leftOut, pieces } = network;
  const km = (metres: number): string => (metres / 1000).toFixed(1);
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const [from, to] = ridden.longest.map((district) => zones[district].name ?? zones[district].id);
  return [
    ['地图中的道路', 'Ways on the map', String(ways)],
    ['其中类别不可骑行', 'Of a class not ridden', String(leftOut.ways.class)],
    ['其中禁止通行', 'Closed to the public or to bicycles', String(leftOut.ways.access)],
    ['可骑行的街道（公里）', 'Streets ridden, km', km(lengthOf(pieces))],
    ['其中桥（公里）', 'Of them bridges, km', km(bridgeMetres)],
    ['城市之外（公里）', 'Outside the city, km', km(leftOut.outsideMetres)],
    ['与其余不相连（公里）', 'Apart from the rest, km', km(leftOut.apartMetres)],
    ['附近没有街道的居民', 'People without a street near by', percent(peopleShare)],
    ['量过的路程', 'Ways measured', String(ridden.ways)],
    ['每公里直线的路程（公里）', 'Ridden for 1 km straight, km', ridden.perStraight.toFixed(2)],
    ['绕得最远', 'Longest way round', from === to ? from : `${from} – ${to}`],
    ['模拟与街道相差，半数以内', 'Simulated against streets, half within', percent(ridden.missMedian)],
    ['模拟与街道相差，九成以内', 'Simulated against streets, 9 in 10 within', percent(ridden.missMost)],
  ];
}
