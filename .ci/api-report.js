// Writes down what the doors of the packages let out: docs/api, one report a door, made by API
// Extractor from the declarations that are packed. A report changes only with a change of what
// programs outside can see, so a review sees that it does. Run by `npm run docs`.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { buildPackages } from './pack.js';
import { packages, packagesFolder, root } from './packages.js';

/** Where the reports stand. */
export const reportsFolder = join(root, 'docs', 'api');

/**
 * Reads the packages as they were built. Gives reports by file name, and the types that can be met
 * behind a door without being named by it.
 *
 * @returns {{
 *   reports: Record<string, string>,
 *   unnamed: { door: string, name: string }[],
 * }}
 */
export function apiReports() {
  const found = { reports: {}, unnamed: [] };
  for (const each of packages) {
    const scratch = mkdtempSync(join(tmpdir(), 'api-report-'));
    try {
      reportDoors(each, scratch, found);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return found;
}

/** One compilation serves all doors of a package. */
function reportDoors(owner, scratch, found) {
  const folder = join(packagesFolder, owner.folder);
  const doors = Object.entries(owner.doors).map(([door, file]) => ({
    name: owner.name + door.slice(1),
    source: `${owner.source}/${file}`,
    report: [owner.source, ...door.split('/').slice(1)].join('-'),
    entry: join(folder, file.replace(/\.ts$/, '.d.ts')),
  }));
  const configurations = doors.map((door) => configuration(folder, door, scratch));
  const compilerState = CompilerState.create(configurations[0], {
    additionalEntryPoints: doors.map(({ entry }) => entry),
  });
  doors.forEach((door, i) => {
    const result = Extractor.invoke(configurations[i], {
      compilerState,
      localBuild: true,
      messageCallback: (message) => {
        if (message.messageId === 'ae-forgotten-export') {
          found.unnamed.push({ door: door.name, name: /"(\w+)"/.exec(message.text)[1] });
        }
        // What is left to say is that a scratch folder has no report yet.
        if (message.logLevel !== 'error') message.logLevel = 'none';
      },
    });
    if (result.errorCount > 0) throw new Error(`${door.name}: its declarations do not compile`);
    const written = readFileSync(join(scratch, `${door.report}.api.md`), 'utf8');
    found.reports[`${door.report}.api.md`] = asDocument(door, written);
  });
}

function asDocument({ name, source }, written) {
  const code = /```ts\n([\s\S]*?)```/.exec(written.replaceAll('\r\n', '\n'))[1].trim();
  return `<!-- Made by \`npm run docs\`; do not edit. -->\n\n# ${name}\n\n`
    + `What \`${source}\` lets out.\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
}

function configuration(folder, { report, entry }, scratch) {
  const quiet = { logLevel: 'none' };
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entry,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: compilerSettings(folder) },
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: scratch,
        reportTempFolder: join(scratch, 'new'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: {
          default: quiet,
          'ae-forgotten-export': { logLevel: 'warning' },
        },
        tsdocMessageReporting: { default: quiet },
      },
    },
  });
}

function compilerSettings(folder) {
  return {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      strict: true,
      skipLibCheck: true,
      types: [],
      paths: Object.fromEntries(packages.flatMap((each) =>
        Object.entries(each.doors).map(([door, file]) => [
          each.name + door.slice(1),
          [join(packagesFolder, each.folder, file.replace(/\.ts$/, '.d.ts'))],
        ]))),
    },
    include: [join(folder, '**/*.d.ts')],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPackages();
  mkdirSync(reportsFolder, { recursive: true });
  for (const [name, text] of Object.entries(apiReports().reports)) {
    writeFileSync(join(reportsFolder, name), text);
  }
}
