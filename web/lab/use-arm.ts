// Reading and writing one lever of policy B or of the world, so that a control need not know where
// its setting is kept.

import type { Lever, Setting } from '../../sim-core/index.ts';
import { basicsOf, withBasics, type Settings } from '../state/policies.ts';
import { plainSetting, settingOf, useSetup, withSetting, type Setup } from '../state/setup.ts';

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
  const isWorld = lever.owner === 'world';
  const settingsIn = ({ world, b }: Setup): Settings => (isWorld ? world : basicsOf(b));
  const setting = useSetup(({ held, setup }) => settingOf(settingsIn(held ?? setup), lever));
  const baselineSetting = useSetup(({ held, setup }) => (
    settingOf(isWorld ? {} : basicsOf((held ?? setup).a), lever)
  ));
  const { hold, commit } = useSetup.getState();
  const write = (setting: Setting): Partial<Setup> => {
    const { setup } = useSetup.getState();
    const next = withSetting(settingsIn(setup), lever, setting);
    return isWorld ? { world: next } : { b: withBasics(setup.b, next) };
  };
  return {
    setting,
    plain: plainSetting(setting, lever),
    baseline: plainSetting(baselineSetting, lever),
    changed: JSON.stringify(setting) !== JSON.stringify(baselineSetting),
    hold: (next) => hold(write(next)),
    commit: (next) => commit(write(next)),
    reset: () => commit(write(baselineSetting)),
  };
}
