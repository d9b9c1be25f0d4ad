// Districts that are chosen for a lever, on the map and by name alike. A setting says which they
// are as soon as another value holds there than elsewhere; until then they are kept here.

import { create } from 'zustand';
import { leverById, type Setting, type VariedSetting } from '../../sim-core/index.ts';
import { drawnOf, placeIn, placeWith, settingOfDrawn, withPlaces, withPlain } from './drawn.ts';
import { baselineIn, settingIn, withLever } from './lever-settings.ts';
import { plainSetting, useSetup } from './setup.ts';

type DistrictRow = NonNullable<VariedSetting['districts']>[number];

interface Placing {
  /** Id of the lever whose districts are being chosen. */
  readonly lever: string | undefined;
  /** Chosen, with nothing of their own yet. */
  readonly pending: readonly number[];
  /** The district that is pointed at, on the map or in the list. */
  readonly lit: number | undefined;
}

export const usePlacing = create<Placing>(() => (
  { lever: undefined, pending: [], lit: undefined }
));

/** Begins to choose districts for a lever, or ends it. */
export function placeLever(lever: string | undefined): void {
  usePlacing.setState({ lever, pending: [], lit: undefined });
}

/** The districts in which a setting has something of their own, and what holds there mostly. */
export function districtsOf(setting: Setting, plain: number): readonly DistrictRow[] {
  const drawn = drawnOf(setting, plain);
  return drawn.places.map(({ district, plain: there = drawn.plain }) => (
    { district, value: there }
  ));
}

/** The districts chosen for a lever: those of its setting, or else those that wait for a value. */
export function chosenIn(setting: Setting, pending: readonly number[]): readonly number[] {
  const own = districtsOf(setting, 0).map(({ district }) => district);
  return own.length > 0 ? own : pending;
}

/** The setting with values of their own for these districts and no others; odd hours stay. */
export function withDistricts(
  setting: Setting,
  plain: number,
  districts: readonly DistrictRow[],
): Setting {
  const drawn = drawnOf(withPlain(setting, plain), plain);
  const places = districts.map(({ district, value }) => (
    placeWith(placeIn(drawn, district), drawn.week, value)
  ));
  return settingOfDrawn(withPlaces({ ...drawn, places: [] }, places));
}

/** What the choice of districts comes to, and what of it still waits for a value. */
export interface Chosen {
  readonly setting: Setting;
  readonly pending: readonly number[];
}

/**
 * A district more or less. The first ones take what was changed for the whole city, which elsewhere
 * goes back to `baseline`; where nothing was changed they wait for a value of their own.
 */
export function withToggled(
  { setting, pending }: Chosen,
  plain: number,
  baseline: number,
  district: number,
): Chosen {
  const before = chosenIn(setting, pending);
  const chosen = before.includes(district)
    ? before.filter((each) => each !== district)
    : [...before, district];
  const drawn = drawnOf(setting, plain);
  const [first] = drawn.places;
  if (first === undefined) {
    if (plain === baseline) return { setting, pending: chosen };
    const rows = chosen.map((each) => ({ district: each, value: plain }));
    return { setting: withDistricts(setting, baseline, rows), pending: [] };
  }
  const places = chosen.map((each) => (
    { ...(drawn.places.find((place) => place.district === each) ?? first), district: each }
  ));
  const sorted = withPlaces({ ...drawn, places: [] }, places);
  return { setting: settingOfDrawn(sorted), pending: [] };
}

/** Chooses a district for the lever that is being placed, or lets it go: one step. */
export function toggleDistrict(district: number): void {
  const { lever: id, pending } = usePlacing.getState();
  const lever = id === undefined ? undefined : leverById(id);
  if (lever?.kind !== 'integer') return;
  const { setup, commit } = useSetup.getState();
  const setting = settingIn(setup, lever);
  const [plain, baseline] = [setting, baselineIn(setup, lever)]
    .map((each) => Number(plainSetting(each, lever)));
  const next = withToggled({ setting, pending }, plain, baseline, district);
  usePlacing.setState({ pending: next.pending });
  commit(withLever(setup, lever, next.setting));
}

/** Ends the choice of districts when another question is opened; gives the way to stop doing so. */
export function endWithQuestion(): () => void {
  return useSetup.subscribe(({ setup, past, future }, before) => {
    const isOpened = setup !== before.setup && past.length + future.length === 0;
    if (isOpened || setup.scenario.city !== before.setup.scenario.city) placeLever(undefined);
  });
}
