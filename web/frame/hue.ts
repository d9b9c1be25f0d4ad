// The colour key of a stakeholder or an arm, as a style that `.key` and marks understand.

import type { CSSProperties } from 'react';
import { type FigureId, metricById, type MetricGroup } from '../../sim-core/figures.ts';

type HueName = MetricGroup | 'arm-a' | 'arm-b';

/** Whose money the figures of welfare are. */
const sides: Partial<Readonly<Record<FigureId, MetricGroup>>> = {
  'welfare.consumers': 'consumers',
  'welfare.merchants': 'merchants',
  'welfare.riders': 'riders',
  'welfare.platforms': 'platform',
};

/** The stakeholder whose colour a figure has. */
export function groupOf(figure: FigureId): MetricGroup {
  return sides[figure] ?? metricById(figure)?.group ?? 'city';
}

export function hue(name: HueName): CSSProperties {
  return { '--hue': `var(--${name})` } as CSSProperties;
}
