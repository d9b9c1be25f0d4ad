// `o2o import`: other people's data, one subcommand a format.

import { Command } from 'commander';
import { mdrpCommand } from './mdrp.ts';

export function importCommand(): Command {
  return new Command('import')
    .description('Read data in a public format, check it, run it')
    .addCommand(mdrpCommand())
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- import mdrp scenarios/mdrp/instances --rule bundle
`);
}
