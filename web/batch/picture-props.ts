// What a picture of an experiment is drawn from.

import type { Experiment } from '../../scenarios/experiments.ts';
import type { Metric } from '../../sim-core/figures.ts';
import type { Look, MovedFactor } from '../state/batch-rows.ts';

export interface PictureProps {
  readonly experiment: Experiment;
  readonly moved: readonly MovedFactor[];
  readonly metric: Metric;
  readonly look: Look;
}
