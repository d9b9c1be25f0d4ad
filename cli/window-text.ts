// What is said below figures: on which seeds they rest, who had time to react within their days,
// whether a policy pays for itself, and what still moved when they ended.

import { breakEvenOf, type Comparison, reactionsIn, readWindow } from '../sim-core/index.ts';
import { type FigureId, metricById } from '../sim-core/figures.ts';
import type { Language } from './language.ts';

/** A window's heading: its days, and which reactions its figures hold. */
export function windowHeading(id: string, language: Language): string {
  const window = readWindow(id);
  if (window === undefined) return id;
  const { first, last } = window;
  const days = language === 'zh'
    ? `第 ${id} 天`
    : `${first === last ? 'day' : 'days'} ${id}`;
  return `${days}${language === 'zh' ? '：' : ': '}${reactionsIn(window)[language]}`;
}

const mostNamed = 6;
const mostSeedsNamed = 40;

/** The seeds, and what intervals over them leave out. */
export function seedsText(seeds: readonly number[], isPaired: boolean, language: Language): string {
  const count = seeds.length;
  const named = seeds.slice(0, mostSeedsNamed).join(' ') + (count > mostSeedsNamed ? ' …' : '');
  if (language === 'zh') {
    return `${count} 个随机种子${isPaired ? '配对' : ''}：${named}。`
      + '区间反映天气和当日偶然性，不含模型误差；城市布局只有这一种。';
  }
  return `${count}${isPaired ? ' paired' : ''} seed${count === 1 ? '' : 's'}: ${named}. `
    + 'Intervals are the luck of weather and day, not model error, in one layout of the city.';
}

/** Whether the policy pays for itself: nothing where platforms do not surely lose by it. */
export function paybackText(comparison: Comparison, language: Language): readonly string[] {
  const { payback: { days, mostBehindFen }, figures } = comparison;
  if (mostBehindFen === 0 || figures['platform.profit'].verdict !== 'worse') return [];
  const { neededRise, foundRise } = breakEvenOf(comparison);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  if (language === 'zh') {
    const back = days === null ? '期内没有收回' : `第 ${days} 天收回`;
    const needed = neededRise === null ? '每单已无利润，增加订单不能保本' : percent(neededRise);
    return [`平台投入${back}。保本所需订单增幅：${needed}；实际：${percent(foundRise)}。`];
  }
  const back = days === null ? 'do not get back within the run' : `have got back by day ${days}`;
  const needed = neededRise === null
    ? 'no rise of orders is enough, since an order leaves nothing'
    : `orders would have to rise by ${percent(neededRise)}`;
  return [`What they gave up, platforms ${back}. To break even ${needed}; they ${
    foundRise < 0 ? `fell by ${percent(-foundRise)}` : `rose by ${percent(foundRise)}`}.`];
}

/** Which figures still moved; nothing where none did or nobody can tell. */
export function driftText(
  drifting: readonly FigureId[] | undefined,
  language: Language,
): readonly string[] {
  if (drifting === undefined || drifting.length === 0) return [];
  const labels = drifting.slice(0, mostNamed).map((id) => metricById(id)?.label[language] ?? id);
  const rest = drifting.length > mostNamed ? ' …' : '';
  return [language === 'zh'
    ? `最后一周与前一周相比仍在变化：${labels.join('、')}${rest}。结果尚未稳定。`
    : `Still moving between the last week and the one before: ${labels.join(', ')}${rest}. `
      + 'What is shown has not settled.'];
}
