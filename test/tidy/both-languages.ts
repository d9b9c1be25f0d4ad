// What the Chinese and the English page of the manual must have in common: the same blocks one
// after the other (headings, paragraphs, list items, table rows, code), and in each the same code,
// the same numbers and the same links. Where a sentence stands in its paragraph is the language's.

import { existsSync } from 'node:fs';

export interface Page {
  /** Relative to the repository, `docs/model.md` or `docs/model.zh.md`. */
  path: string;
  text: string;
}

type BlockKind = 'heading' | 'code' | 'row' | 'item' | 'quote' | 'text';

interface Block {
  kind: BlockKind;
  text: string;
}

/** The path of a page in the other language. */
export function otherLanguage(path: string): string {
  return path.endsWith('.zh.md') ? path.replace('.zh.md', '.md') : path.replace('.md', '.zh.md');
}

/** Sentences about where a Chinese page says other than the English one; `paths`: all files. */
export function differences(english: Page, chinese: Page, paths: ReadonlySet<string>): string[] {
  const ours = blocksOf(english.text);
  const theirs = blocksOf(chinese.text);
  const problems: string[] = [];
  let section = '';
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const [one, other] = [ours[i], theirs[i]] as (Block | undefined)[];
    const place = `${chinese.path}, ${section}block ${i + 1}`;
    if (one?.kind !== other?.kind || headingLevel(one) !== headingLevel(other)) {
      // Everything behind it stands at another place and would only be told again.
      return [...problems, `${place}: ${shown(other)} where the English has ${shown(one)}`];
    }
    if (one === undefined || other === undefined) break;
    if (one.kind === 'heading') section = `“${one.text}”, `;
    problems.push(...blockProblems(one, other, linksWanted(one.text, english.path, paths))
      .map((problem) => `${place}: ${problem}`));
  }
  return problems;
}

/** Links of a page, as they stand, that lead to no file or folder of the repository. */
export function deadLinks({ path, text }: Page): string[] {
  return linksOf(withoutFences(text)).filter((link) => (
    !/^(https?:|#)/.test(link) && !existsSync(resolved(link.replace(/#.*/, ''), path))
  ));
}

function blockProblems(one: Block, other: Block, links: readonly string[]): string[] {
  if (one.kind === 'code') {
    return withoutComments(one.text) === withoutComments(other.text) ? [] : ['other code'];
  }
  const problems = [
    ...missing('link', links, linksOf(other.text)),
    ...missing('code', codesOf(one.text), codesOf(other.text)),
  ];
  const [ours, theirs] = [piecesOf(one), piecesOf(other)];
  if (ours.length !== theirs.length) return [...problems, 'another number of cells'];
  ours.forEach((piece, i) => {
    problems.push(...missing('number', numbersOf(piece), numbersOf(theirs[i])));
  });
  const prose = wordsOf(one.text);
  const isEnglish = /\p{Script=Latin}+ \p{Script=Latin}+ \p{Script=Latin}+/u.test(prose);
  if (isEnglish && !/\p{Script=Han}/u.test(other.text)) problems.push('is not translated');
  return problems;
}

/** What either side has that the other has not, repeated as often. */
function missing(what: string, ours: readonly string[], theirs: readonly string[]): string[] {
  const left = (from: readonly string[], by: readonly string[]): string[] => {
    const rest = [...by];
    return from.filter((each) => {
      const at = rest.indexOf(each);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...left(ours, theirs).map((each) => `lacks the ${what} ${each}`),
    ...left(theirs, ours).map((each) => `has the ${what} ${each} besides`),
  ];
}

/** The links of an English block as the Chinese page must give them: to Chinese pages. */
function linksWanted(text: string, path: string, paths: ReadonlySet<string>): string[] {
  return linksOf(text).map((link) => {
    if (!link.endsWith('.md')) return link;
    const twin = otherLanguage(resolved(link, path));
    return paths.has(twin) ? otherLanguage(link) : link;
  });
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let isFenced = false;
  for (const line of text.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
    const kind = isFenced ? 'code' : kindOf(line);
    if (kind === 'code' && line.startsWith('```')) isFenced = !isFenced;
    if (kind === undefined) {
      open = undefined;
    } else if (open !== undefined && goesOn(open, kind, line)) {
      open.text += `\n${line}`;
    } else {
      open = { kind, text: line };
      blocks.push(open);
    }
    if (kind === 'code' && !isFenced) open = undefined;
  }
  return blocks;
}

/** `undefined` for an empty line. */
function kindOf(line: string): BlockKind | undefined {
  if (line.trim() === '') return undefined;
  if (line.startsWith('```')) return 'code';
  if (/^#+ /.test(line)) return 'heading';
  if (line.startsWith('|')) return 'row';
  if (/^ *([-*]|\d+\.) /.test(line)) return 'item';
  return line.startsWith('>') ? 'quote' : 'text';
}

function goesOn(open: Block, kind: BlockKind, line: string): boolean {
  if (kind === 'text') return open.kind === 'text' || (open.kind === 'item' && /^ /.test(line));
  return kind === open.kind && (kind === 'code' || kind === 'quote');
}

function headingLevel(block: Block | undefined): number {
  return block?.kind === 'heading' ? block.text.indexOf(' ') : 0;
}

function shown(block: Block | undefined): string {
  return block === undefined ? 'nothing' : `${block.kind} “${block.text.slice(0, 40)}”`;
}

/** A row's cells each keep their own numbers. */
function piecesOf({ kind, text }: Block): string[] {
  return kind === 'row' ? text.split(/(?<!\\)\|/) : [text];
}

function codesOf(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1].replace(/\s+/g, ' '));
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1]);
}

/** Numbers and ids with digits in them, with their signs; thousands may be set apart or not. */
function numbersOf(text: string): string[] {
  return wordsOf(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .split(/[^A-Za-z0-9.,:+-]+/)
    .map((word) => word.replace(/^[,:]+|[.,:+-]+$/g, ''))
    .filter((word) => /\d/.test(word));
}

/** Without code, addresses, and what begins a list item. */
function wordsOf(text: string): string {
  return text.replace(/`[^`]*`|\]\([^)]*\)/g, ' ').replace(/^ *\d+\. /, '');
}

/** Comments are for readers and may be translated; `--` options and `#` in words are none. */
function withoutComments(code: string): string {
  return code.replace(/\s+(#|\/\/) .*$/gm, '');
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

/** A link's target, from the root of the repository. */
function resolved(link: string, path: string): string {
  return new URL(link, `file:///${path}`).pathname.slice(1).replace(/\/$/, '');
}
