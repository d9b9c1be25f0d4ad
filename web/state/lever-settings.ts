// Where the setting of a lever is kept in a question, and what it is held against: a policy's in B
// against A, an assumption's in the world against its default.

import type { Lever, Setting } from '../../sim-core/index.ts';
import { basicsOf, withBasics, type Settings } from './policies.ts';
import { settingOf, withSetting, type Setup } from './setup.ts';

/** What a lever is set to in a question. */
export function settingIn(setup: Setup, lever: Lever): Setting {
  return settingOf(settingsIn(setup, lever), lever);
}

/** What it is held against. */
export function baselineIn({ a }: Setup, lever: Lever): Setting {
  return settingOf(lever.owner === 'world' ? {} : basicsOf(a), lever);
}

/** The part of the question that is another one when the lever is set. */
export function withLever(setup: Setup, lever: Lever, setting: Setting): Partial<Setup> {
  const next = withSetting(settingsIn(setup, lever), lever, setting);
  return lever.owner === 'world' ? { world: next } : { b: withBasics(setup.b, next) };
}

function settingsIn({ world, b }: Setup, { owner }: Lever): Settings {
  return owner === 'world' ? world : basicsOf(b);
}
