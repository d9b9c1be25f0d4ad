// C7: what defaults, comments, policies and tests cite stands in the repository, with a source.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citeLink } from '../../cli/evidence-chapter.ts';
import { facts } from '../../scenarios/evidence/index.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import { readSourceFiles } from '../tidy/source-files.ts';

/** Ids as the evidence numbers them: A1.07, A1.h12, B2.04, C03a, C10, D01. */
const idForm = /\b(?:[AB][1-9]\.h?\d\d|C(?:0[3-9]|1\d)[a-e]?|D(?:0[1-9]|1[01]))\b/g;
/** Where they are cited; the page of the manual is made from the facts themselves. */
const citing = /^(?:sim-core|scenarios|cli|web|test|docs)\/.*\.(?:ts|tsx|json|md)$/;
const notCiting = /^(?:docs\/evidence\.md|scenarios\/evidence\/|test\/validation\/evidence)/;

const cited = new Map<string, string>();
for (const { path, text } of readSourceFiles()) {
  if (!citing.test(path) || notCiting.test(path)) continue;
  for (const [id] of text.matchAll(idForm)) cited.set(id, path);
}

describe('C7: published facts', () => {
  it('are there for every id that is cited', () => {
    expect(cited.size).toBeGreaterThan(25);
    // C06 stands for C06a, C06b and so on.
    const isThere = (id: string): boolean => facts.some((fact) => (
      fact.id === id || (/^C\d\d$/.test(id) && fact.id.startsWith(id))
    ));
    const missing = [...cited].filter(([id]) => !isThere(id));
    expect(missing.map(([id, path]) => `${id} in ${path}`)).toEqual([]);
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s is complete', (_id, fact) => {
    expect(fact.quantity.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(fact.quantity.en).toMatch(/^[A-Z].{8,}/);
    expect([fact.unit, fact.place, fact.source.title]).not.toContain('');
    const { value, low, high, unit } = fact;
    expect(value !== null || low !== null || unit === 'direction').toBe(true);
    if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    const needsAddress = fact.kind === 'direct' || fact.kind === 'secondary';
    if (needsAddress) expect(fact.source.url).toMatch(/^https?:\/\//);
  });

  it('are linked from every lever that cites one', () => {
    const manual = readFileSync(new URL('../../docs/levers.md', import.meta.url), 'utf8');
    const page = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8');
    for (const { id, source } of leverList) {
      if (source.quality === 'assumed') continue;
      expect(manual, id).toContain(`${citeLink(source.cite)} (${source.quality})`);
      expect(page, id).toContain(`<a id="${source.cite}"></a>`);
    }
  });
});
