// What a window of days is called, and who had time to react within it.

import { daysPerWeek, readWindow } from '../sim-core/index.ts';
import type { Language } from './language.ts';

/** A window's heading: its days, and which reactions its figures hold. */
export function windowHeading(id: string, language: Language): string {
  const window = readWindow(id);
  if (window === undefined) return id;
  const { first, last } = window;
  const days = language === 'zh'
    ? `第 ${id} 天`
    : `${first === last ? 'day' : 'days'} ${id}`;
  return `${days}${language === 'zh' ? '：' : ': '}${whoReacts(first, last)[language]}`;
}

function whoReacts(first: number, last: number): Record<Language, string> {
  if (last === 1) {
    return {
      zh: '只有数小时内就会反应的骑手和消费者；需要数周的变化还看不到',
      en: 'riders and consumers who react within hours; weeks need weeks',
    };
  }
  if (last <= daysPerWeek) {
    return {
      zh: '还有数日内学到的东西；需要数周的变化还看不到',
      en: 'also what is learnt within days; weeks need weeks',
    };
  }
  if (first <= daysPerWeek) {
    return {
      zh: '最初的反应和数周后的反应混在一起',
      en: 'first reactions and those of later weeks together',
    };
  }
  return {
    zh: '还有数周才形成的习惯',
    en: 'also habits that take weeks',
  };
}
