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

export function useLever(lever: Lever): LeverControl {
  const shown = useSetup((state) => state.held ?? state.setup);
  const { hold, commit } = useSetup.getState();
  const isWorld = lever.group === 'world';
  const settingsIn = ({ world, b }: Setup): Settings => (isWorld ? world : basicsOf(b));
  const own = settingsIn(shown);
  const base = isWorld ? {} : basicsOf(shown.a);
  const write = (setting: Setting): Partial<Setup> => {
    const { setup } = useSetup.getState();
    const next = withSetting(settingsIn(setup), lever, setting);
    return isWorld ? { world: next } : { b: withBasics(setup.b, next) };
  };
  const setting = settingOf(own, lever);
  const baselineSetting = settingOf(base, lever);
  return {
    setting,
    plain: plainSetting(own, lever),
    baseline: plainSetting(base, lever),
    changed: JSON.stringify(setting) !== JSON.stringify(baselineSetting),
    hold: (next) => hold(write(next)),
    commit: (next) => commit(write(next)),
    reset: () => commit(write(baselineSetting)),
  };
}
