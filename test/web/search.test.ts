// Finding a lever: by a part of its name in either language, by its id, and by the effect that
// people have in mind, in pinyin too; names come before effects.

import { describe, expect, it } from 'vitest';
import { leverList } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { listedLessons } from '../../scenarios/lessons/listed-lessons.ts';
import { lessonNames, lessonOfName } from '../../web/learn/lesson-names.ts';
import { namedOrMoved } from '../../web/words/search-words.ts';

const found = (typed: string): string[] => (
  namedOrMoved(leverList, ({ label }) => label, typed).map(({ id }) => id)
);

describe('what is typed', () => {
  it('finds by name in either language and by id, whatever the case', () => {
    expect(found('最大并单')).toEqual(['dispatch.largest-stack']);
    expect(found('LARGEST STACK')).toEqual(['dispatch.largest-stack']);
    expect(found(' dispatch.largest-stack ')).toEqual(['dispatch.largest-stack']);
  });

  it('finds by effect in both languages and pinyin, after those of that name', () => {
    for (const typed of ['补贴', 'butie', 'subsidy']) {
      expect(found(typed), typed).toContain('coupon.amount');
    }
    for (const typed of ['派单', 'paidan', 'assignment']) {
      expect(found(typed), typed).toContain('dispatch.batch-interval');
    }
    for (const typed of ['家政', 'jiazheng', 'worker']) {
      expect(found(typed), typed).toContain('home.take');
    }
    for (const typed of ['药店', 'yejian', 'night']) {
      expect(found(typed), typed).toContain('retail.duty-share');
    }
    const wage = found('wage');
    expect(wage.indexOf('world.reservation-wage')).toBeLessThan(wage.indexOf('rider-pay.base'));
  });

  it('finds a figure by the question that people have about it', () => {
    const figures = (typed: string): string[] => (
      namedOrMoved(metrics, ({ label }) => label, typed).map(({ id }) => id)
    );
    for (const typed of ['lowest tenth', 'poorest', '最低', 'zuidi']) {
      expect(figures(typed), typed).toContain('rider.hourly-p10');
    }
    for (const typed of ['cost per order', '成本', 'chengben']) {
      expect(figures(typed), typed).toContain('platform.profit-per-order');
    }
  });

  it('finds by the words of a question where nothing is called all of it', () => {
    expect(found('rest rule').slice(0, 8)).toContain('regulator.stop-after');
    expect(found('休息规则').slice(0, 2)).toContain('regulator.stop-after');
    expect(found('raise commission to 22 %')[0]).toBe('merchant.commission');
  });

  it('puts words before what merely has the letters within one', () => {
    const rest = found('rest');
    expect(rest[0]).toBe('regulator.reminder-after');
    expect(rest.indexOf('regulator.stop-after')).toBeLessThan(rest.indexOf('merchant.commission'));
  });

  it('finds lessons by their names and by the word', async () => {
    const names = await lessonNames();
    const lessons = (typed: string): string[] => (
      namedOrMoved(names, ({ name }) => name, typed).map(({ id }) => lessonOfName(id))
    );
    const all = listedLessons.map(({ id }) => id);
    for (const typed of ['lesson', 'Lessons', '课', '课程', 'kecheng']) {
      expect(lessons(typed), typed).toEqual(all);
    }
    expect(lessons('补贴停了')).toEqual(['subsidy-stops']);
    expect(lessons('county town')).toEqual(['county-town']);
  });

  it('finds all when nothing is typed, and nothing when nothing is so called', () => {
    expect(found('')).toHaveLength(leverList.length);
    expect(found('no such lever')).toEqual([]);
  });
});
