// Makes small days that look like the published meal-delivery instances without being any of them:
// two meal peaks, restaurants in a few clusters, overlapping shifts. The shipped instances come
// from the recipes below and a test holds them equal to what the generator writes.
import seedrandom from 'seedrandom';
import type { MdrpTexts } from './import.ts';

/** What a small day is made of. Counts are of a whole day; the town is a square. */
export interface SmallDayRecipe {
  readonly seed: string;
  readonly orders: number;
  readonly restaurants: number;
  readonly riders: number;
  readonly townMetres: number;
  readonly metresPerMinute: number;
  /** Share of orders in the lunch peak, the dinner peak; the rest is spread over the day. */
  readonly lunchShare: number;
  readonly dinnerShare: number;
  readonly shiftMinutes: number;
  /** Minute at which the last shift ends; orders come until minute 700. */
  readonly lastOffMinute: number;
}

/** The instances shipped beside this file, by folder name. */
export const SMALL_DAYS: { readonly [name: string]: SmallDayRecipe } = {
  'even-supply': { seed: 'even-supply', orders: 120, restaurants: 14, riders: 42,
    townMetres: 9000, metresPerMinute: 320, lunchShare: 0.3, dinnerShare: 0.4,
    shiftMinutes: 180, lastOffMinute: 840 },
  'dinner-rush': { seed: 'dinner-rush', orders: 140, restaurants: 8, riders: 30,
    townMetres: 8000, metresPerMinute: 320, lunchShare: 0.15, dinnerShare: 0.7,
    shiftMinutes: 240, lastOffMinute: 840 },
  'thin-supply': { seed: 'thin-supply', orders: 90, restaurants: 20, riders: 16,
    townMetres: 12000, metresPerMinute: 427, lunchShare: 0.3, dinnerShare: 0.4,
    shiftMinutes: 300, lastOffMinute: 840 },
  'early-close': { seed: 'early-close', orders: 60, restaurants: 6, riders: 12,
    townMetres: 6000, metresPerMinute: 320, lunchShare: 0.2, dinnerShare: 0.5,
    shiftMinutes: 200, lastOffMinute: 640 },
};

type Draw = () => number;
const LUNCH_MINUTE = 130;
const DINNER_MINUTE = 520;
const LAST_PLACEMENT_MINUTE = 700;

/** Writes the four texts of a small day; the same recipe gives the same texts. */
export function generateSmallDay(recipe: SmallDayRecipe): MdrpTexts {
  const draw: Draw = seedrandom(`small-day/${recipe.seed}`);
  const clusters = [0, 1, 2].map(() => point(draw, recipe.townMetres));
  const restaurants = Array.from({ length: recipe.restaurants }, (_, i) => {
    const centre = clusters[i % clusters.length];
    return [`r${i + 1}`, ...near(draw, centre, recipe.townMetres)];
  });
  const orders = Array.from({ length: recipe.orders }, (_, i) => {
    const placed = placementMinute(draw, recipe);
    // A product of two draws makes some restaurants much busier than others.
    const restaurant = Math.floor(draw() * draw() * recipe.restaurants);
    const ready = placed + 8 + Math.floor(draw() * 12) + Math.floor(draw() * 6);
    return [`o${i + 1}`, ...point(draw, recipe.townMetres), placed, `r${restaurant + 1}`, ready];
  });
  const couriers = Array.from({ length: recipe.riders }, (_, i) => {
    // Supply follows demand: a shift is centred on the minute of some possible order.
    const middle = placementMinute(draw, recipe) + 20;
    const on = Math.max(0, middle - recipe.shiftMinutes / 2);
    const off = Math.min(recipe.lastOffMinute, on + recipe.shiftMinutes);
    return [`c${i + 1}`, ...point(draw, recipe.townMetres), Math.min(on, off - 60), off];
  });
  return {
    orders: table('order x y placement_time restaurant ready_time', orders),
    restaurants: table('restaurant x y', restaurants),
    couriers: table('courier x y on_time off_time', couriers),
    parameters: 'meters_per_minute\tpickup service minutes\tdropoff service minutes\t' +
      'target click-to-door\tmaximum click-to-door\tpay per order\tguaranteed pay per hour\n' +
      `${recipe.metresPerMinute}\t4\t4\t40\t90\t10\t15\n`,
  };
}

function table(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return [header.split(' ').join('\t'), ...rows.map((row) => row.join('\t'))].join('\n') + '\n';
}

function point(draw: Draw, townMetres: number): [number, number] {
  return [Math.floor(draw() * townMetres), Math.floor(draw() * townMetres)];
}

function near(draw: Draw, centre: readonly [number, number], townMetres: number): number[] {
  return centre.map((metres) => {
    const away = (draw() + draw() - 1) * townMetres / 5;
    return Math.max(0, Math.min(townMetres, Math.floor(metres + away)));
  });
}

function placementMinute(draw: Draw, recipe: SmallDayRecipe): number {
  const kind = draw();
  const bell = (draw() + draw() + draw() - 1.5) * 80;
  if (kind < recipe.lunchShare) return Math.floor(LUNCH_MINUTE + bell);
  if (kind < recipe.lunchShare + recipe.dinnerShare) return Math.floor(DINNER_MINUTE + bell);
  return Math.floor(draw() * LAST_PLACEMENT_MINUTE);
}
