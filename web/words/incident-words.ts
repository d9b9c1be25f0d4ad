// Words of what happens next: the kinds, and one sentence about each as it happened.

import type { Text } from '../../sim-core/index.ts';
import type { Incident, IncidentKind } from '../../sim-core/screen.ts';
import { clockTime, plainNumber } from './format.ts';
import type { Language, Sentence } from './language.ts';

export const incidentWords = {
  next: { zh: '接下来…', en: 'Next…' },
  nextIs: { zh: '跳到接下来发生的事', en: 'Go to what happens next' },
  searching: { zh: '正在往后找…', en: 'Looking ahead…' },
} as const satisfies Record<string, Text>;

/** Each kind with the key that looks for it. */
export const incidentNames: Readonly<Record<IncidentKind, Text & { readonly key: string }>> = {
  orderLate: { zh: '订单超时', en: 'Order late', key: 'O' },
  orderCancelled: { zh: '订单取消', en: 'Order cancelled', key: 'X' },
  offerDeclined: { zh: '骑手拒单', en: 'Rider declines', key: 'V' },
  riderGivesUp: { zh: '骑手收工', en: 'Rider gives up', key: 'G' },
  shortage: { zh: '运力短缺', en: 'Riders run short', key: 'H' },
};

/** Why an order was cancelled, in the order of the engine's reasons. */
const cancelReasons: readonly Text[] = [
  { zh: '没有骑手接单', en: 'nobody took it' },
  { zh: '商家迟迟没有做好', en: 'the shop was not ready in time' },
  { zh: '问过的骑手都拒绝了', en: 'every rider who was asked declined' },
  { zh: '商家缺货', en: 'it was sold out' },
  { zh: '上门时没有人', en: 'nobody was there' },
];

/** What happened, with its moment to the second. */
export function whatHappened(incident: Incident, language: Language): string {
  const { kind, reason, netFenPerHour, askedFenPerHour, atSeconds } = incident;
  const second = String(atSeconds % 60).padStart(2, '0');
  const yuan = (fen: number): string => plainNumber(fen / 100, 2, language);
  const sayings: Readonly<Record<IncidentKind, Text>> = {
    orderLate: { zh: '过了承诺时间还没送到', en: 'its promise passes undelivered' },
    orderCancelled: {
      zh: `取消：${cancelReasons[reason]?.zh}`, en: `cancelled: ${cancelReasons[reason]?.en}`,
    },
    offerDeclined: { zh: '拒绝了一单', en: 'declines an order' },
    riderGivesUp: {
      zh: `下线：今天一小时净赚 ${yuan(netFenPerHour)} 元，想要 ${yuan(askedFenPerHour)} 元`,
      en: `goes offline: an hour today nets ¥${yuan(netFenPerHour)}, `
        + `less than the ¥${yuan(askedFenPerHour)} asked`,
    },
    shortage: {
      zh: '待派的单多过空闲骑手，这一单等得最久',
      en: 'more orders wait than riders are free; this one waits longest',
    },
  };
  return `${clockTime(atSeconds)}:${second} ${sayings[kind][language]}`;
}

export const incidentSentences = {
  none: {
    zh: (kind, arm) => `到模拟结束，${arm} 中再没有：${kind}`,
    en: (kind, arm) => `None until the end of the run in ${arm}: ${kind.toLowerCase()}`,
  } satisfies Sentence<[string, string]>,
  inArm: {
    zh: (kind, arm) => `${arm} 中下一次${kind}`,
    en: (kind, arm) => `Next in ${arm}: ${kind.toLowerCase()}`,
  } satisfies Sentence<[string, string]>,
} as const;
