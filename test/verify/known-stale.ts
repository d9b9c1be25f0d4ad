// What CHANGELOG.md says about rows that no longer belong to the present engine: a change may land
// before its hours of verification, but not without saying so.

import { readFileSync } from 'node:fs';
import { engineVersion } from '../../sim-core/run/version.ts';

/** Whether the changelog says of the present engine that something has not been computed for it. */
export function isKnownStale(id: string): boolean {
  const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  return knownStale(changelog, engineVersion).includes(id);
}

/**
 * Ids of the verifications that the section of a version lists as stale: the line `Known stale
 * verifications: a, b.`; none when the section or the line is missing.
 */
export function knownStale(changelog: string, version: string): string[] {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version) ?? '';
  const line = /^Known stale verifications: (.+)\.$/m.exec(section)?.[1] ?? 'none';
  return line === 'none' ? [] : line.split(', ');
}
