// A period's lessons: addresses that can be typed, and minutes that add up to the period.

import { describe, expect, it } from 'vitest';
import { lessonNamed } from '../../cli/lessons.ts';
import { periodMinutes } from '../../scenarios/lessons/lesson.ts';
import { periodText, readClassAddress } from '../../scenarios/lessons/period.ts';
import { stepMinutes } from '../../scenarios/lessons/plan.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';

describe('the address of a class', () => {
  it.each(shelf.map(({ id }) => id))('%s is short and opens it for a student', (lesson) => {
    const text = periodText([lesson]);
    expect(text.length).toBeLessThanOrEqual(2);
    expect(readClassAddress(`#zh-${text}`))
      .toEqual({ page: 'learn', lessonMode: 'student', lesson, language: 'zh' });
  });

  it('opens several lessons as a list', () => {
    expect(readClassAddress('#en-1.6')).toMatchObject({ period: '1.6', language: 'en' });
    expect(readClassAddress('#en-1.6')).not.toHaveProperty('lesson');
  });

  it.each(['', '#', '#en-', '#fr-1', '#en-1,6', '#PYtLCoAgFEX3csc1'])('is not %s', (hash) => {
    expect(readClassAddress(hash)).toBeUndefined();
  });

  it('that names no lesson is left for the link to refuse', () => {
    expect(readClassAddress('#en-99')).toMatchObject({ period: '99' });
  });
});

describe('the minutes of a step', () => {
  it.each([1, 2, 3, 4])('add up where %i lessons share a period', (lessonCount) => {
    for (const { id } of shelf) {
      const lesson = lessonNamed(id);
      const minutes = Object.values(stepMinutes(lesson, lessonCount));
      expect(minutes.reduce((sum, each) => sum + each, 0))
        .toBe(Math.floor(periodMinutes / lessonCount));
      expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
      if (lessonCount === 1) expect(minutes).toEqual(Object.values(lesson.period));
    }
  });
});
