// One of a city's platforms as a scenario names it.

import type { Text } from '../kernel/text.ts';
import type { PlatformPolicy } from '../policy/policy.ts';

/** Its name, and what it decides apart from the run's policy. */
export interface PlatformPlan extends PlatformPolicy {
  readonly label: Text;
}
