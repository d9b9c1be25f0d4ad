// Districts that are chosen for a lever, on the map and by name alike. A setting says which they
// are as soon as another value holds there than elsewhere; until then they are kept here.

import { create } from 'zustand';
import { leverById, type Setting, type VariedSetting } from '../../sim-core/index.ts';
import { baselineIn, settingIn, withLever } from './lever-settings.ts';
import { plainSetting, useSetup } from './setup.ts';
import { varied } from './varied.ts';

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

/** The districts in which a setting has a value of their own. */
export function districtsOf(setting: Setting): readonly DistrictRow[] {
  return typeof setting === 'object' ? setting.districts ?? [] : [];
}

/** The districts chosen for a lever: those of its setting, or else those that wait for a value. */
export function chosenIn(setting: Setting, pending: readonly number[]): readonly number[] {
  const own = districtsOf(setting).map(({ district }) => district);
  return own.length > 0 ? own : pending;
}

/** The setting with values of their own for these districts and no others. */
export function withDistricts(
  setting: Setting,
  plain: number,
  districts: readonly DistrictRow[],
): Setting {
  const { hours = [], rows = [] } = typeof setting === 'object' ? setting : {};
  // What holds everywhere all day need not be said of a district; over odd hours it must be.
  const own = districts
    .filter(({ value }) => value !== plain || hours.length > 0)
    .toSorted((one, other) => one.district - other.district);
  return varied(plain, { hours, districts: own, rows });
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
  const own = districtsOf(setting);
  if (own.length === 0 && plain === baseline) return { setting, pending: chosen };
  const [elsewhere, there] = own.length === 0 ? [baseline, plain] : [plain, own[0].value];
  const rows = chosen.map((each) => (
    own.find((row) => row.district === each) ?? { district: each, value: there }
  ));
  return { setting: withDistricts(setting, elsewhere, rows), pending: [] };
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
