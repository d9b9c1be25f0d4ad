// The colour key of a stakeholder or an arm, as a style that `.key` and marks understand.

import type { CSSProperties } from 'react';
import type { MetricGroup } from '../../sim-core/figures.ts';

type HueName = MetricGroup | 'arm-a' | 'arm-b';

export function hue(name: HueName): CSSProperties {
  return { '--hue': `var(--${name})` } as CSSProperties;
}
