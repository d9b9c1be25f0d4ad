// What the regulator decides for everybody in the city.

import { choiceLever, integerLever } from '../lever.ts';

/** The most that any platform may charge merchants, per mille of the food's price. */
export const commissionCap = integerLever({
  id: 'regulator.commission-cap',
  owner: 'regulator',
  group: 'regulator',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 5,
  value: 300,
  usual: [150, 300],
  label: { zh: '佣金上限', en: 'Commission cap' },
  doc: {
    zh: '任何平台向商家收取的佣金不得超过此比例；30% 为佣金可设的最大值，即不设上限。',
    en: 'No platform may charge a merchant more than this share; 30 % is as high as commission '
      + 'goes, which is no cap.',
  },
  source: { cite: 'C05a', quality: 'published' },
  varies: [],
});

/** To whose orders the cap applies. */
export const commissionCapScope = choiceLever({
  id: 'regulator.commission-cap-scope',
  owner: 'regulator',
  group: 'regulator',
  value: 'all',
  options: [
    { id: 'all', label: { zh: '所有商家', en: 'All merchants' } },
    { id: 'independents', label: { zh: '仅独立商家', en: 'Independents only' } },
  ],
  label: { zh: '佣金上限适用范围', en: 'Whom the cap protects' },
  doc: {
    zh: '佣金上限适用于所有商家，或只适用于非连锁商家。',
    en: 'Whether the cap on commission holds for all merchants or only for those outside chains.',
  },
  source: { cite: 'C05a', quality: 'published' },
  varies: [],
});
