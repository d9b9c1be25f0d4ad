// Tidy rules that need no parser: names of files, first lines, line lengths, markers, titles. Each
// takes one file and gives back sentences about what is wrong, none when all is well.

import { isCode } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

export type Rule = (file: SourceFile) => string[];

const LONGEST_LINE = 100;
const BANNED_NAMES = /^(utils?|helpers?|common|misc|managers?|shared|stuff)(\.|$)/;
// Joined from halves, so that the list does not find itself.
const BANNED_MARKERS = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'];
/** From the root: a folder of ours that has such a name within is none of them. */
const foreign = ['/wo' + 'rk/', '/ro' + 'ot/', '(?<!\\w)/ho' + 'me/\\w'];
const FOREIGN_PATHS = new RegExp(foreign.join('|'));

const KEBAB_FOLDER = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;
const KEBAB_FILE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const NAMES_BY_CUSTOM = new Set([
  'README.md', 'README.zh.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE',
  'CITATION.cff',
]);

/** Files and folders are in kebab-case, and none is a drawer for everything. */
export const namesAreKebabCase: Rule = ({ path }) => {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const problems = parts
    .filter((folder) => !KEBAB_FOLDER.test(folder) || BANNED_NAMES.test(folder))
    .map((folder) => `folder ${folder} is not kebab-case, or says nothing`);
  if (!NAMES_BY_CUSTOM.has(name) && !KEBAB_FILE.test(name)) problems.push('not kebab-case');
  if (BANNED_NAMES.test(name)) problems.push(`${name} does not say what is in it`);
  return problems;
};

/** A file opens with sentences about what it is. */
export const opensWithComment: Rule = ({ path, text }) => {
  if (!isCode(path) && !path.endsWith('.css')) return [];
  const first = text.replace(/^#!.*\n/, '').trimStart();
  const good = /^(\/\/ \S|\/\*\*?\s)/.test(first) && !/^\/\/ eslint|^\/\/ @ts/.test(first);
  return good ? [] : ['the first line is not a comment that says what this file is'];
};

/** Lines fit; a line that is nothing but one string or one address is data and may be longer. */
export const linesFit: Rule = ({ path, text }) => {
  if (!isCode(path) && !path.endsWith('.css')) return [];
  return text.split('\n').flatMap((line, i) => {
    if (line.length <= LONGEST_LINE || isOneString(line) || isAddress(line)) return [];
    return [`line ${i + 1} has ${line.length} columns, more than ${LONGEST_LINE}`];
  });
};

function isOneString(line: string): boolean {
  return /^\s*(['"]?[\w.-]+['"]?: )?(['"`])(?:(?!\2).)*\2[,;)]*$/.test(line);
}

function isAddress(line: string): boolean {
  return /https?:\/\/\S{40,}/.test(line);
}

/** What is left to do is an issue, not a word in the code. */
export const noMarkers: Rule = ({ text }) =>
  BANNED_MARKERS.filter((marker) => new RegExp(`\\b${marker}\\b`).test(text)).map(
    (marker) => `contains the marker ${marker}`,
  );

/** A path of somebody's machine means nothing on another. */
export const noForeignPaths: Rule = ({ text }) =>
  text.split('\n').flatMap((line, i) => {
    const withoutImports = line.replace(/(from|import\()\s*['"][^'"]*['"]/, '');
    return FOREIGN_PATHS.test(withoutImports) ? [`line ${i + 1} names a machine's path`] : [];
  });

/** A document has exactly one title. */
export const oneTitle: Rule = ({ path, text }) => {
  const isDocument = path.endsWith('.md') && (!path.includes('/') || path.startsWith('docs/'));
  if (!isDocument) return [];
  const withoutCode = text.replace(/^```[\s\S]*?^```/gm, '');
  const titles = withoutCode.match(/^# .+$/gm) ?? [];
  return titles.length === 1 ? [] : [`has ${titles.length} titles instead of one`];
};

/** No tabs, no blanks at the end of a line, one newline at the end. */
export const plainEndings: Rule = ({ path, text }) => {
  if (!isCode(path) && !path.endsWith('.css')) return [];
  const problems: string[] = [];
  if (/\t/.test(text)) problems.push('contains a tab');
  if (/[ \t]$/m.test(text)) problems.push('has blanks at the end of a line');
  if (!text.endsWith('\n')) problems.push('does not end with a newline');
  return problems;
};
