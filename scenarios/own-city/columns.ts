// What the four files of a city of one's own hold, and under which names their columns are known:
// in both languages, as they are usual, and as somebody says.

import type { Text } from '../../sim-core/index.ts';
import { editSteps } from '../schema/nearest-name.ts';

/** A column: what it is, the names by which it is known, whether it may be missing. */
export interface Column {
  readonly id: string;
  readonly names: readonly string[];
  readonly meaning: Text;
  readonly isOptional?: boolean;
}

/** One of the four tables. */
export type TableName = 'zones' | 'merchants' | 'riders' | 'orders';

const id = (names: readonly string[]): Column => ({
  id: 'id', names: ['编号', '代码', 'code', ...names],
  meaning: { zh: '编号，文件中唯一', en: 'an id, once in its file' },
});
const where: readonly Column[] = [
  {
    id: 'longitude', names: ['经度', 'lon', 'lng', 'long', 'x'],
    meaning: { zh: '经度（度）', en: 'longitude, degrees' },
  },
  {
    id: 'latitude', names: ['纬度', 'lat', 'y'],
    meaning: { zh: '纬度（度）', en: 'latitude, degrees' },
  },
];
const optional = (column: Column): Column => ({ ...column, isOptional: true });

export const townColumns: Readonly<Record<TableName, readonly Column[]>> = {
  zones: [
    id(['区域编号', 'zone', 'zone id', '片区', '小区']),
    ...where,
    {
      id: 'residents', names: ['居民', '人口', '人口数', '常住人口', 'population', 'people'],
      meaning: { zh: '居民人数', en: 'people who live there' },
    },
    optional({
      id: 'jobs', names: ['就业', '岗位', '岗位数', '就业人数', 'workers', 'employment'],
      meaning: { zh: '工作人数', en: 'people who work there' },
    }),
    optional({
      id: 'name', names: ['名称', '区域名称', '片区名称', 'label', 'zone name'],
      meaning: { zh: '名称', en: 'its name' },
    }),
  ],
  merchants: [
    id(['商家编号', '商户编号', '店铺编号', 'merchant', 'merchant id', 'shop', 'restaurant', '商家']),
    ...where,
    optional({
      id: 'tier', names: ['类型', '档次', 'type', 'kind'],
      meaning: { zh: '独立小店、连锁品牌或纯外卖厨房', en: 'independent, chain or kitchen-only' },
    }),
    optional({
      id: 'specialty', names: ['菜系', '品类', 'cuisine', 'category'],
      meaning: { zh: '菜系（如 noodles、粉面）', en: 'a cuisine, as noodles' },
    }),
  ],
  riders: [
    id(['骑手编号', '骑手', 'rider', 'rider id', 'courier', 'courier id']),
    ...where,
    optional({
      id: 'on', names: ['上线', '上线时间', '上班', 'start', 'on time'],
      meaning: { zh: '上线时刻，如 10:00', en: 'comes online, as 10:00' },
    }),
    optional({
      id: 'off', names: ['下线', '下线时间', '下班', 'end', 'off time'],
      meaning: { zh: '下线时刻，如 21:30', en: 'goes offline, as 21:30' },
    }),
  ],
  orders: [
    id(['订单编号', '订单', '订单号', 'order', 'order id']),
    {
      id: 'placed', names: ['下单', '下单时间', 'placed at', 'time', 'created', 'order time'],
      meaning: { zh: '下单时刻，如 2026-03-02 11:45', en: 'when placed, as 2026-03-02 11:45' },
    },
    {
      id: 'merchant', names: ['商家', '商家编号', '商户', '店铺', 'shop', 'restaurant', 'merchant id'],
      meaning: { zh: '商家编号', en: 'id of its merchant' },
    },
    ...where,
    optional({
      id: 'ready', names: ['出餐', '出餐时间', 'ready at', 'cooked'],
      meaning: { zh: '出餐时刻', en: 'when the food was ready' },
    }),
    optional({
      id: 'delivered', names: ['送达', '送达时间', 'delivered at', 'arrived'],
      meaning: { zh: '送达时刻', en: 'when it was delivered' },
    }),
  ],
};

/** Small letters without blanks and strokes, so that `Zone_ID` is `zone id`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_\-()（）:：]+/g, '');
}

/** Whether two heads name one column. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** The column of a head by its names; undefined when none is it. */
export function columnOf(column: Column, head: readonly string[], asked?: string):
number | undefined {
  const names = asked === undefined ? [column.id, ...column.names] : [asked];
  for (const name of names) {
    const place = head.findIndex((each) => isSameName(each, name));
    if (place >= 0) return place;
  }
  return undefined;
}

/** The name in a head that was perhaps meant. */
export function nearestIn(column: Column, head: readonly string[]): string | undefined {
  const steps = (each: string): number => Math.min(...[column.id, ...column.names].map((name) => (
    editSteps(plain(each), plain(name))
  )));
  const best = head.reduce((a, b) => (steps(b) < steps(a) ? b : a), head[0] ?? '');
  return best !== '' && steps(best) <= 2 ? best : undefined;
}
