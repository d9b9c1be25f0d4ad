// Reading and writing one lever of policy B or of the world, so that a control need not know where
// its setting is kept.

import type { Lever, Setting } from '../../sim-core/index.ts';
import { baselineIn, settingIn, withLever } from '../state/lever-settings.ts';
import { plainSetting, useSetup, type Setup } from '../state/setup.ts';

export interface LeverControl {
  readonly setting: Setting;
  /** The whole day's number or option, whatever single hours say. */
  readonly plain: number | string;
  /** The baseline's: policy A for a policy, the default for an assumption. */
  readonly baseline: number | string;
  readonly changed: boolean;
  hold(setting: Setting): void;
  commit(setting: Setting): void;
  reset(): void;
}

/** Only what concerns this lever is followed: a touch of one lever draws no other. */
export function useLever(lever: Lever): LeverControl {
  const setting = useSetup(({ held, setup }) => settingIn(held ?? setup, lever));
  const baselineSetting = useSetup(({ held, setup }) => baselineIn(held ?? setup, lever));
  const { hold, commit } = useSetup.getState();
  const write = (next: Setting): Partial<Setup> => (
    withLever(useSetup.getState().setup, lever, next)
  );
  return {
    setting,
    plain: plainSetting(setting, lever),
    baseline: plainSetting(baselineSetting, lever),
    changed: differ(setting, baselineSetting),
    hold: (next) => hold(write(next)),
    commit: (next) => commit(write(next)),
    reset: () => commit(write(baselineSetting)),
  };
}

/** Ids of the levers that differ: a policy's in B from A, an assumption's from its default. */
export function changedLevers(levers: readonly Lever[], setup: Setup): string[] {
  return levers
    .filter((lever) => differ(settingIn(setup, lever), baselineIn(setup, lever)))
    .map(({ id }) => id);
}

function differ(one: Setting, other: Setting): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
