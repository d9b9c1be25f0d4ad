// `npm run pack`: builds the engine and the scenarios as packages in dist/packages, plain
// JavaScript with declarations, and packs each into a tarball that `npm install` takes. Nothing is
// published.

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { exampleForPackages, ownPackage, packages, packagesFolder, root } from './packages.js';

/** Builds all packages; gives their folders, without tarballs yet. */
export async function buildPackages() {
  rmSync(packagesFolder, { recursive: true, force: true });
  const needs = compile();
  const version = await engineVersion();
  for (const each of packages) {
    const folder = join(packagesFolder, each.folder);
    const description = describe(each, version, needs.get(each.name));
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, undefined, 2)}\n`);
    writeFileSync(join(folder, 'README.md'), readmeOf(each));
    copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    for (const data of Object.values(each.data)) {
      cpSync(join(root, each.source, data), join(folder, data), { recursive: true });
    }
  }
  return packages.map(({ folder }) => join(packagesFolder, folder));
}

/** Packs built folders; gives the tarballs' paths. */
export function packFolders(folders, destination = packagesFolder) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return folders.map((folder) => {
    const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
    const packed = spawnSync(npm, words, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (packed.status !== 0) throw new Error(`npm pack failed in ${folder}:\n${packed.stderr}`);
    return join(destination, JSON.parse(packed.stdout)[0].filename);
  });
}

/** Compiles what the doors reach; gives the foreign packages that each package needs. */
function compile() {
  const needs = new Map(packages.map(({ name }) => [name, new Set()]));
  const doors = packages.flatMap(({ source, doors }) =>
    Object.values(doors).map((file) => join(root, source, file)));
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson({
    ...config.compilerOptions,
    types: [],
    noEmit: false,
    incremental: false,
    tsBuildInfoFile: null,
    declaration: true,
    stripInternal: true,
    rewriteRelativeImportExtensions: true,
    rootDir: root,
    outDir: packagesFolder,
  }, root);
  const program = ts.createProgram(doors, options);
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length > 0) throw new Error(problemText(problems));
  program.emit(undefined, (path, text) => {
    const from = relative(packagesFolder, path).split(sep).join('/');
    const owner = packages.find(({ source }) => from.startsWith(`${source}/`));
    if (owner === undefined) throw new Error(`${from} belongs to no package`);
    const target = join(packagesFolder, owner.folder, relative(owner.source, from));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withPackageNames(from, text, owner, needs.get(owner.name)));
  });
  return needs;
}

function problemText(problems) {
  return ts.formatDiagnostics(problems, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });
}

/**
 * Imports of an emitted file as they must stand in its package: own files by their ending .js,
 * other packages by name. `needed` gets the names of packages from outside.
 */
function withPackageNames(from, text, owner, needed) {
  const imports = ts.preProcessFile(text, true, true).importedFiles;
  let result = text;
  // From the last to the first, so that places before stay right.
  for (const { fileName, pos } of [...imports].reverse()) {
    const name = nameInPackage(from, fileName, owner, needed);
    const at = result.indexOf(fileName, pos);
    result = result.slice(0, at) + name + result.slice(at + fileName.length);
  }
  return result;
}

function nameInPackage(from, name, owner, needed) {
  if (!name.startsWith('.')) {
    needed.add(name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
    return name;
  }
  const plain = name.replace(/\.ts$/, '.js');
  const to = posix.join(posix.dirname(from), plain);
  const other = packages.find(({ source }) => to.startsWith(`${source}/`));
  if (other === owner) return plain;
  const file = to.slice(other?.source.length + 1).replace(/\.js$/, '.ts');
  const door = other && Object.keys(other.doors).find((each) => other.doors[each] === file);
  if (door === undefined) throw new Error(`${from} imports ${to}, which no package lets out`);
  needed.add(other.name);
  return other.name + door.slice(1);
}

/** The engine's version, from the engine as it was built. */
async function engineVersion() {
  const built = join(packagesFolder, packages[0].folder, 'index.js');
  return (await import(pathToFileURL(built).href)).engineVersion;
}

function describe({ name, description, doors, data }, version, needed) {
  const { license, engines, dependencies } = ownPackage();
  const own = new Set(packages.map((each) => each.name));
  const versionOf = (each) => (own.has(each) ? version : dependencies[each]);
  return {
    name,
    version,
    description,
    license,
    // Packed here and installed from the file; never sent to a registry.
    private: true,
    type: 'module',
    sideEffects: false,
    engines,
    exports: {
      ...Object.fromEntries(Object.entries(doors).map(([door, file]) => [door, {
        types: `./${file.replace(/\.ts$/, '.d.ts')}`,
        default: `./${file.replace(/\.ts$/, '.js')}`,
      }])),
      ...Object.fromEntries(Object.entries(data).map(([path]) => [path, path])),
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries([...needed].sort().map((each) => [each, versionOf(each)])),
  };
}

function readmeOf({ name, description, doors }) {
  const list = Object.keys(doors).map((door) => `- \`${name}${door.slice(1)}\``).join('\n');
  return `# ${name}\n\n${description}. Plain JavaScript for Node 20.19 or newer and for browsers, `
    + `with types.\n\n${list}\n\n\`\`\`ts\n${exampleForPackages()}\`\`\`\n\n`
    + 'Built from the sources of O2O City by `npm run pack`; not published to a registry.\n';
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const tarball of packFolders(await buildPackages())) {
    process.stdout.write(`${relative(process.cwd(), tarball)}\n`);
  }
}
