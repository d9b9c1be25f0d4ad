// What the toy grocer decides and what it has in a city: a shelf in each shop, and how many shops
// share a district.

import {
  type Derived, integerLever, type Opening, records, type Stock, stockColumns,
} from '../../../sim-core/plug-in.ts';

export const levers = {
  restockLevel: integerLever({
    id: 'toy-grocer.restock-level',
    owner: 'platform',
    group: 'merchant',
    unit: 'orders',
    min: 0,
    max: 2000,
    step: 10,
    value: 60,
    usual: [20, 200],
    label: { zh: '补货水平', en: 'Restock level' },
    doc: {
      zh: '每晚补货后一个片区的菜铺共有的份数，由片区内各店平分。',
      en: 'Units that the shops of a district have together after the nightly restock, in equal '
        + 'parts.',
    },
    source: { cite: 'assumed', quality: 'assumed' },
    varies: [],
  }),
};

export const reasons = {
  restock: {
    from: 'merchant', to: 'outside', book: 'onlineCosts',
    label: { zh: '菜铺进货', en: 'Restock of the toy grocer' },
  },
} as const;

export interface Shops {
  readonly number: number;
  readonly stock: Stock;
  readonly restockRow: number;
  /** Shops by district: derived from the merchants' table. */
  inDistrict: Int32Array;
}

export function openShops({ number, merchants, reasonRows }: Opening): Shops {
  return {
    number,
    stock: records('toy grocer shelves', merchants.rowCount, stockColumns, merchants.bits),
    restockRow: reasonRows.restock,
    inDistrict: new Int32Array(0),
  };
}

/** Counts the shops of each district. */
export function shopsByDistrict(shops: Shops): Derived {
  return {
    name: 'shops of the toy grocer by district',
    rebuild({ space, merchants }) {
      shops.inDistrict = new Int32Array(space.districtCount);
      for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
        const isOpen = merchants.isOpen[merchant] === 1;
        if (!isOpen || merchants.vertical[merchant] !== shops.number) continue;
        shops.inDistrict[merchants.district[merchant]]++;
      }
    },
  };
}
