// The manual's chapter of published facts, and how other chapters point at one of them.

import { type Fact, type FactKind, factById, facts } from '../scenarios/evidence/index.ts';

/** A cited fact as a link into the chapter; any other word as it is. */
export function citeLink(cite: string): string {
  return factById(cite) === undefined ? cite : `[${cite}](evidence.md#${cite})`;
}

const kindWords: Readonly<Record<FactKind, string>> = {
  direct: 'read in its source',
  secondary: 'told by somebody else',
  derived: 'reckoned from others',
  memory: 'a prior without a source; nothing is held against it',
};

/** The chapter, without the line that says how it is made. */
export function evidenceChapter(): string {
  const kinds = Object.entries(kindWords).map(([kind, words]) => `\`${kind}\`: ${words}`);
  return `# Evidence 证据

Published figures that defaults, assumptions, policies and tests cite by their ids. A figure that
was read correctly may still be wrong: most of those on Chinese platforms are the companies' own.
Kinds:
${kinds.join('; ')}. The data are in \`scenarios/evidence/facts.json\`.

| id | what 内容 | value | low to high | unit | when | where | kind | source |
| --- | --- | ---: | --- | --- | --- | --- | --- | --- |
${facts.map(row).join('\n')}
`;
}

function row({ id, quantity, value, low, high, unit, year, place, kind, source }: Fact): string {
  const range = low === null && high === null ? '' : `${low ?? '…'} to ${high ?? '…'}`;
  const title = source.url === '' ? source.title : `[${source.title}](${source.url})`;
  const cells = [
    `<a id="${id}"></a>${id}`, `${quantity.en} ${quantity.zh}`, value ?? '', range, unit, year,
    place, kind, title,
  ];
  return `| ${cells.join(' | ')} |`;
}
