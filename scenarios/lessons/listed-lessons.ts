// Made by `npm run lessons` from the files of lessons; do not edit.

export const listedLessons = [
  {
    id: 'free-delivery',
    number: 1,
    file: () => import('./files/free-delivery.json'),
    answers: () => import('./answers/free-delivery.json'),
  },
  {
    id: 'pay-rise',
    number: 2,
    file: () => import('./files/pay-rise.json'),
    answers: () => import('./answers/pay-rise.json'),
  },
  {
    id: 'commission-cap',
    number: 3,
    file: () => import('./files/commission-cap.json'),
    answers: () => import('./answers/commission-cap.json'),
  },
  {
    id: 'stacking',
    number: 4,
    file: () => import('./files/stacking.json'),
    answers: () => import('./answers/stacking.json'),
  },
  {
    id: 'guarantee',
    number: 5,
    file: () => import('./files/guarantee.json'),
    answers: () => import('./answers/guarantee.json'),
  },
  {
    id: 'rain',
    number: 6,
    file: () => import('./files/rain.json'),
    answers: () => import('./answers/rain.json'),
  },
  {
    id: 'price-war',
    number: 7,
    file: () => import('./files/price-war.json'),
    answers: () => import('./answers/price-war.json'),
  },
  {
    id: 'subsidy-stops',
    number: 8,
    file: () => import('./files/subsidy-stops.json'),
    answers: () => import('./answers/subsidy-stops.json'),
  },
  {
    id: 'warehouse-density',
    number: 9,
    file: () => import('./files/warehouse-density.json'),
    answers: () => import('./answers/warehouse-density.json'),
  },
  {
    id: 'screening',
    number: 10,
    file: () => import('./files/screening.json'),
    answers: () => import('./answers/screening.json'),
  },
  {
    id: 'pharmacy-night',
    number: 11,
    file: () => import('./files/pharmacy-night.json'),
    answers: () => import('./answers/pharmacy-night.json'),
  },
  {
    id: 'county-town',
    number: 12,
    file: () => import('./files/county-town.json'),
    answers: () => import('./answers/county-town.json'),
  },
] as const;
