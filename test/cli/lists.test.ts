// What the command line lists: levers and figures, with the vertical that brings each.

import { describe, expect, it } from 'vitest';
import { lawsOn } from '../../scenarios/law/laws.ts';
import { metricById, metrics } from '../../sim-core/figures.ts';
import { leverList } from '../../sim-core/index.ts';
import { said } from './said.ts';

interface Listed {
  readonly id: string;
  readonly vertical?: string;
}

describe('lists', () => {
  it('lists every lever', async () => {
    const { output } = await said(['levers', '--json']);
    const listed = leverList.map((lever) => ({ ...lever, laws: lawsOn(lever.id) }));
    const given = JSON.parse(output) as Listed[];
    expect(given.map(({ vertical: _, ...rest }) => rest))
      .toEqual(JSON.parse(JSON.stringify(listed)));
    const verticalOf = new Map(given.map(({ id, vertical }) => [id, vertical]));
    expect(verticalOf.get('grocery.markdown-discount')).toBe('grocery');
    expect(verticalOf.get('merchant.commission')).toBeUndefined();
    const one = await said(['levers', 'coupon.amount', '--lang', 'zh']);
    expect(one.output).toContain('优惠券面额');
  });

  it('lists every figure', async () => {
    const { output } = await said(['metrics', '--json']);
    const given = JSON.parse(output) as Listed[];
    expect(given.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id));
    const verticalOf = new Map(given.map(({ id, vertical }) => [id, vertical]));
    expect(verticalOf.get('retail.duty-gain')).toBe('retail');
    expect(verticalOf.get('platform.profit')).toBeUndefined();
    const one = await said(['metrics', 'platform.profit', '--lang', 'zh']);
    expect(one.output).toContain(metricById('platform.profit')?.doc.zh);
    const none = await said(['metrics', 'platform.proft']);
    expect([none.code, none.errors.includes('platform.profit')]).toEqual([2, true]);
  });
});
