// A folder elsewhere with the packed packages in it, and nothing else of this repository: what they
// need is packed from the installed copies, so that no registry is asked.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packFolders } from '../../.ci/pack.js';
import { root } from '../../.ci/packages.js';

/** Runs a command in a folder; gives what it printed, and throws with all of it when it fails. */
function run(folder: string, command: string, words: readonly string[]): string {
  try {
    return execFileSync(command, words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // Nothing of this repository's modules may be found by accident.
      env: { ...process.env, NODE_PATH: '', NODE_OPTIONS: '' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${words.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Installs built packages into an empty folder of a program; gives the folder. */
export function installElsewhere(built: readonly string[], foreign: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const needed = foreign.map((name) => join(root, 'node_modules', name));
  const tarballs = packFolders([...built, ...needed], folder);
  const settings = { name: 'elsewhere', private: true, type: 'module' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(settings));
  run(folder, 'npm', [
    'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs,
  ]);
  return folder;
}

/** Names of all packages below a folder's node_modules, however deep. */
export function installedPackages(folder: string): string[] {
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) return [];
  const names = readdirSync(modules).filter((name) => !name.startsWith('.')).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((own) => `${name}/${own}`) : name);
  return names.flatMap((name) => [name, ...installedPackages(join(modules, name))]).sort();
}

/** All that programs and zod ask of a machine; the engine and the scenarios ask for nothing. */
const machine = 'declare const console: { log(...words: unknown[]): void };\n'
  + 'declare class URL { constructor(text: string, base: string); readonly href: string }\n';

/** Compiles programs in the folder as strictly as can be, declarations of packages included. */
export function compileThere(folder: string, programs: Readonly<Record<string, string>>): void {
  const files = { ...programs, 'machine.d.ts': machine };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const compilerOptions = {
    target: 'ES2023', module: 'nodenext', lib: ['ES2023'], types: [], strict: true,
    skipLibCheck: false, resolveJsonModule: true, exactOptionalPropertyTypes: true,
  };
  const settings = { compilerOptions, files: Object.keys(files) };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  run(folder, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.']);
}

/** What a compiled program prints in plain Node. */
export function printedThere(folder: string, program: string): string {
  return run(folder, process.execPath, ['--disable-warning=ExperimentalWarning', program]);
}
