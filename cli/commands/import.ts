// `o2o import`: other people's data, one subcommand a format.

import { Command } from 'commander';
import { importCityCommand, importReplayCommand } from './import-city.ts';
import { importTslCommand } from './import-tsl.ts';
import { mdrpCommand } from './mdrp.ts';

export function importCommand(): Command {
  return new Command('import')
    .description('Read data of your own or in a public format, check it, run it')
    .addCommand(importCityCommand())
    .addCommand(importReplayCommand())
    .addCommand(importTslCommand())
    .addCommand(mdrpCommand())
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- import city town --template
  $ npm run -s o2o -- import mdrp scenarios/mdrp/instances --rule bundle
`);
}
