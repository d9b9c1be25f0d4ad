// The tidy rule that the engine names no vertical: neither a file of its folder nor its id, alone
// or before the name of a lever, a figure or a luck, stands anywhere else in sim-core.

import ts from 'typescript';
import { verticals } from '../../sim-core/index.ts';
import { parse, visitAll } from './code-rules.ts';
import type { Rule } from './text-rules.ts';

/** Files that list all verticals, and those that are of one: a benchmark's days are of meals. */
const mayName: readonly string[] = [
  'sim-core/verticals/index.ts',
  'sim-core/verticals/brought.ts',
  'sim-core/index.ts',
  'sim-core/benchmark-day/city-of-day.ts',
];

const named = verticals.map(({ id }) => ({
  id,
  form: new RegExp(`^${id}([./]|$)|/${id}/`),
  /** Folders that may name it: its own, and those of verticals that stand on it. */
  folders: verticals
    .filter((each) => each.id === id || each.standsOn === id)
    .map((each) => `sim-core/verticals/${each.id}/`),
}));

export const engineNamesNoVertical: Rule = ({ path, text }) => {
  if (!/^sim-core\/.*\.ts$/.test(path) || mayName.includes(path)) return [];
  const others = named.filter(({ folders }) => !folders.some((folder) => path.startsWith(folder)));
  const problems: string[] = [];
  visitAll(parse({ path, text }), (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return;
    const found = others.find(({ form }) => form.test(node.text));
    if (found !== undefined) problems.push(`'${node.text}' names the vertical ${found.id}`);
  });
  return problems;
};
