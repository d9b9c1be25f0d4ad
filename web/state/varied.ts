// A setting that varies, put together from its parts.

import type { Setting, VariedSetting } from '../../sim-core/index.ts';

/** A setting from its parts; a plain number when nothing varies. */
export function varied(
  plain: number,
  { hours = [], districts = [], rows = [] }: Omit<VariedSetting, 'default'>,
): Setting {
  if (hours.length + districts.length + rows.length === 0) return plain;
  return {
    default: plain,
    ...(hours.length === 0 ? {} : { hours }),
    ...(districts.length === 0 ? {} : { districts }),
    ...(rows.length === 0 ? {} : { rows }),
  };
}
