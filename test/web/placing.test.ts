// A lever that is bound to districts: what choosing them makes of its setting, that undoing gives
// it back, that file and link carry it, and that the sentence names them.

import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLinkState, encodeLink, readLink } from '../../scenarios/schema/link.ts';
import { parsePolicy, policyInFile } from '../../scenarios/schema/policy-file.ts';
import { policyLevers } from '../../sim-core/policy/levers/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { settingIn, withLever } from '../../web/state/lever-settings.ts';
import { basicsOf } from '../../web/state/policies.ts';
import {
  chosenIn, placeLever, toggleDistrict, usePlacing, withDistricts, withToggled,
} from '../../web/state/placing.ts';
import { evenedSetting } from '../../web/state/painted.ts';
import { firstSetup, useSetup } from '../../web/state/setup.ts';
import { diffSentence, leverChanges } from '../../web/words/diff-sentence.ts';

const fee = policyLevers.deliveryFeeBase;
const two = { default: 300, districts: [{ district: 2, value: 0 }, { district: 5, value: 0 }] };
const nothing = { setting: 300, pending: [] };

const setTo = (value: number): void => {
  const { setup, commit } = useSetup.getState();
  commit(withLever(setup, fee, value));
};
const setting = (): unknown => settingIn(useSetup.getState().setup, fee);

beforeEach(() => {
  useSetup.getState().replace(firstSetup);
  placeLever(fee.id);
});

describe('choosing districts for a lever', () => {
  it('takes what was changed for the whole city into them alone', () => {
    setTo(0);
    toggleDistrict(5);
    toggleDistrict(2);
    expect(setting()).toEqual(two);
    toggleDistrict(5);
    toggleDistrict(2);
    expect(setting()).toBe(300);
    const { undo } = useSetup.getState();
    for (let step = 0; step < 2; step++) undo();
    expect(setting()).toEqual(two);
    for (let step = 0; step < 3; step++) undo();
    expect(useSetup.getState().setup).toEqual(firstSetup);
  });

  it('changes nothing before another value holds there', () => {
    toggleDistrict(3);
    toggleDistrict(1);
    toggleDistrict(3);
    expect(usePlacing.getState().pending).toEqual([1]);
    expect(useSetup.getState().past).toHaveLength(0);
    const chosen = chosenIn(300, usePlacing.getState().pending);
    expect(withDistricts(300, 300, chosen.map((district) => ({ district, value: 300 })))).toBe(300);
    expect(withDistricts(300, 300, chosen.map((district) => ({ district, value: 100 }))))
      .toEqual({ default: 300, districts: [{ district: 1, value: 100 }] });
  });

  it('gives a further district the value of the others, and leaves hours and rows alone', () => {
    const rows = [{ when: 'rain' as const, value: 900 }];
    const varied = { ...two, hours: [{ from: 11, to: 13, value: 100 }], rows };
    const { setting: more } = withToggled({ setting: varied, pending: [] }, 300, 300, 4);
    const districts = [2, 4, 5].map((district) => ({ district, value: 0 }));
    expect(more).toEqual({ ...varied, districts });
    expect(evenedSetting(more, 300, [])).toEqual({ default: 300, districts, rows });
    expect(withToggled(nothing, 300, 300, 4)).toEqual({ setting: 300, pending: [4] });
    // Over odd hours the plain value is one of a district's own.
    const atNoon = { default: 300, hours: varied.hours };
    expect(withDistricts(atNoon, 300, [{ district: 4, value: 300 }]))
      .toEqual({ ...atNoon, districts: [{ district: 4, value: 300 }] });
  });
});

describe('a policy bound to districts', () => {
  const b = { title: 'B', changes: [{ fromSeconds: 0, set: { [fee.id]: two } }] };

  it('is carried by file and link, which knows the districts of its city', async () => {
    const file = parsePolicy(JSON.parse(JSON.stringify(policyInFile(b))));
    expect(file.ok && file.value.changes).toEqual(b.changes);
    const link = await readLink(encodeLink({ ...defaultLinkState, b }));
    expect(link.ok && link.value.b.changes).toEqual(b.changes);
    const wild = { default: 300, districts: [{ district: 400, value: 0 }] };
    const nowhere = { title: 'B', changes: [{ fromSeconds: 0, set: { [fee.id]: wild } }] };
    const refused = await readLink(encodeLink({ ...defaultLinkState, b: nowhere }));
    expect(refused.ok ? '' : refused.problems[0].message).toBe('the city has no such district');
  });

  it('is said with the names of the districts, and with numbers where they are not known', () => {
    const names = Array.from({ length: 6 }, (_, i) => ({ zh: `区${i}`, en: `Quarter ${i}` }));
    const words = (language: 'zh' | 'en', known: typeof names): string => (
      diffSentence(leverChanges(basicsOf(noChange), basicsOf(b), language, known), language)
    );
    expect(words('en', names)).toBe(
      'Delivery fee, base ¥3.00 → ¥0.00 (only Quarter 2, Quarter 5)',
    );
    expect(words('zh', names)).toBe('基础配送费 ¥3.00 → ¥0.00（仅区2、区5）');
    expect(words('en', [])).toBe('Delivery fee, base ¥3.00 → ¥0.00 (only district 2, 5)');
  });
});
