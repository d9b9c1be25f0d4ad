// The policies that lessons name, for whoever has no files to read: a page.

import { noChange } from '../../sim-core/index.ts';
import { parsePolicy } from '../schema/policy-file.ts';
import { accepted, problemAt, refused } from '../schema/problem.ts';
import type { LessonPolicyNamed } from './lesson-file.ts';
import { listedPolicies } from './listed-policies.ts';

/** A policy that ships, by the name of its file, with what it is held against. */
export const shippedPolicy: LessonPolicyNamed = (name) => {
  if (!Object.hasOwn(listedPolicies, name)) {
    const list = Object.keys(listedPolicies).join(', ');
    return refused([problemAt([], {
      message: { zh: '不是课上用的政策', en: 'is no policy that lessons use' },
      allowed: { zh: list, en: list },
    })]);
  }
  const read = parsePolicy(listedPolicies[name]);
  if (!read.ok) return read;
  const { baseline = 'defaults' } = read.value;
  if (baseline === 'defaults') return accepted({ policy: read.value, baseline: noChange });
  const base = shippedPolicy(baseline);
  if (!base.ok) return base;
  const changes = [...base.value.policy.changes, ...read.value.changes];
  return accepted({ policy: { ...read.value, changes }, baseline: base.value.policy });
};
