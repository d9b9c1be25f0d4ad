// Names for districts, put together from neutral words: two syllables and what kind of quarter it
// is. They are unique within a city, and compass words are left out, since they make real names.

import { streamOf } from '../../kernel/random.ts';
import type { CitySpec } from './city-spec.ts';
import type { Districts } from './districts.ts';
import type { LandUse } from './land-use.ts';

export interface DistrictName {
  readonly zh: string;
  readonly en: string;
}

type Word = readonly [zh: string, en: string];

const first: readonly Word[] = [
  ['青', 'Qing'], ['云', 'Yun'], ['禾', 'He'], ['松', 'Song'], ['柳', 'Liu'], ['霞', 'Xia'],
  ['星', 'Xing'], ['竹', 'Zhu'], ['梅', 'Mei'], ['石', 'Shi'], ['金', 'Jin'], ['白', 'Bai'],
  ['翠', 'Cui'], ['澄', 'Cheng'], ['沐', 'Mu'], ['霁', 'Ji'], ['春', 'Chun'], ['秋', 'Qiu'],
  ['兰', 'Lan'], ['枫', 'Feng'], ['望', 'Wang'], ['新', 'Xin'], ['双', 'Shuang'], ['月', 'Yue'],
  ['桃', 'Tao'], ['棠', 'Tang'], ['苇', 'Wei'], ['鹭', 'Lu'],
];
const second: readonly Word[] = [
  ['川', 'chuan'], ['塘', 'tang'], ['溪', 'xi'], ['林', 'lin'], ['岭', 'ling'], ['原', 'yuan'],
  ['桥', 'qiao'], ['田', 'tian'], ['泉', 'quan'], ['坡', 'po'], ['台', 'tai'], ['渡', 'du'],
  ['浦', 'pu'], ['屏', 'ping'], ['麓', 'lu'], ['堤', 'di'], ['园', 'yuan'], ['渚', 'zhu'],
  ['峰', 'feng'], ['洲', 'zhou'], ['亭', 'ting'], ['陌', 'mo'], ['湖', 'hu'], ['杨', 'yang'],
];
/** By the kind of most of the district's land, in the order of ZoneKind. */
const quarter: readonly Word[] = [
  ['岸', 'Shore'], ['里', 'Gardens'], ['中心', 'Centre'], ['学苑', 'Campus'], ['工园', 'Works'],
  ['坊', 'Lanes'], ['苑', 'Park'], ['村', 'Village'], ['郊', 'Fields'],
];

export function nameDistricts(spec: CitySpec, use: LandUse, districts: Districts): DistrictName[] {
  const rng = streamOf(spec.seed, 'district names');
  const kinds = mainKinds(use, districts);
  const order = shuffledPairs(rng);
  const names: DistrictName[] = [];
  const takenEnglish = new Set<string>();
  let next = 0;
  for (let d = 0; d < districts.count; d++) {
    let english = '';
    let pair = 0;
    do {
      pair = order[next++ % order.length];
      english = first[pair % first.length][1] + second[Math.floor(pair / first.length)][1];
    } while (takenEnglish.has(english) && next < 4 * order.length);
    takenEnglish.add(english);
    const kind = quarter[kinds[d]];
    const chinese = first[pair % first.length][0] + second[Math.floor(pair / first.length)][0];
    names.push({ zh: chinese + kind[0], en: `${english} ${kind[1]}` });
  }
  return names;
}

/** The name of a city's river. */
export function nameRiver(spec: CitySpec): DistrictName {
  const rng = streamOf(spec.seed, 'river name');
  const one = first[Math.floor(rng() * first.length)];
  const other = second[Math.floor(rng() * second.length)];
  return { zh: `${one[0]}${other[0]}江`, en: `${one[1]}${other[1]} River` };
}

function mainKinds(use: LandUse, districts: Districts): Uint8Array {
  const votes = new Float64Array(districts.count * quarter.length);
  for (let zone = 0; zone < use.kind.length; zone++) {
    // Rare kinds weigh more, since they are what a quarter is called after.
    const kind = use.kind[zone];
    const weight = kind === 2 || kind === 3 || kind === 5 || kind === 7 ? 2.5 : 1;
    if (kind !== 0) votes[districts.of[zone] * quarter.length + kind] += weight;
  }
  const kinds = new Uint8Array(districts.count);
  for (let d = 0; d < districts.count; d++) {
    for (let kind = 1; kind < quarter.length; kind++) {
      const base = d * quarter.length;
      if (votes[base + kind] > votes[base + kinds[d]]) kinds[d] = kind;
    }
  }
  return kinds;
}

function shuffledPairs(rng: () => number): number[] {
  const order = Array.from({ length: first.length * second.length }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
  return order;
}
