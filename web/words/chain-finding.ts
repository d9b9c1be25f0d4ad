// What may be said of the chain from lever to outcome: at most three links, each of which is sure
// and matters, and none where the effect itself is not claimed.

import type { EffectPart, MediatedEffect, MediatedFigure } from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';
import { isClaimed } from '../state/paired.ts';
import { chainSentences, chainWords, pathWords, type PathId } from './chain-words.ts';
import { joined, showChange } from './format.ts';
import { unbroken } from './headline.ts';
import type { Language } from './language.ts';

/** A path from lever to outcome and what goes along it. */
export interface ChainLink extends EffectPart {
  readonly path: PathId;
}

const mostLinks = 3;

/** All paths that were measured, the direct one last. */
export function linksOf(
  { through, direct }: MediatedFigure,
  mediators: MediatedEffect['mediators'],
): ChainLink[] {
  return [...through, direct].map((part, i) => ({ ...part, path: mediators[i] ?? 'direct' }));
}

/** Whether a link is sure and matters: its interval keeps away from zero, its verdict says so. */
export function isSure(link: EffectPart): boolean {
  return isClaimed(link) && (link.low > 0 || link.high < 0);
}

/** The links that explain an effect, the largest first. */
export function explaining(
  figure: MediatedFigure,
  mediators: MediatedEffect['mediators'],
): ChainLink[] {
  if (!isSure({ ...figure.direct, ...figure, part: figure.difference })) return [];
  return linksOf(figure, mediators)
    .filter(isSure)
    .sort((one, other) => Math.abs(other.part) - Math.abs(one.part))
    .slice(0, mostLinks);
}

/** "Orders: the largest sure part, +140, goes through prices". */
export function chainTitle(
  metric: Metric,
  figure: MediatedFigure,
  mediators: MediatedEffect['mediators'],
  language: Language,
): string {
  const name = metric.label[language];
  const [largest] = explaining(figure, mediators);
  if (largest !== undefined) {
    const part = unbroken(joined(showChange(metric, largest.part, language)));
    return chainSentences.largest[language](name, pathWords[largest.path][language], part);
  }
  const { noneSure, noEffect, mayBeLuck } = chainWords;
  const isEffect = isSure({ ...figure.direct, ...figure, part: figure.difference });
  const words = isEffect ? noneSure : figure.verdict === 'same' ? noEffect : mayBeLuck;
  return name + (language === 'zh' ? '：' : ': ') + words[language];
}

/** A sentence a link. */
export function chainExplanation(
  metric: Metric,
  figure: MediatedFigure,
  mediators: MediatedEffect['mediators'],
  language: Language,
): string[] {
  const show = (value: number): string => unbroken(joined(showChange(metric, value, language)));
  return explaining(figure, mediators).map(({ path, part, low, high }) => (
    chainSentences.link[language](pathWords[path][language], show(part), show(low), show(high))
  ));
}
