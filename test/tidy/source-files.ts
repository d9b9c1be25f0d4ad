// The files that the tidy rules read: everything that git tracks or would track, so that a file is
// judged before it is committed.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
}

const TEXT_ENDING = /\.(ts|tsx|js|css|html|json|md|cff)$|^(LICENSE|\.ci\/run)$/;

/** All text files, without the lock file, which npm writes. */
export function readSourceFiles(): SourceFile[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return [...new Set(listed.split('\0'))]
    .filter((path) => TEXT_ENDING.test(path) && path !== 'package-lock.json' && existsSync(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** True for files of code, whose length and shape are limited. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|js)$/.test(path);
}
