// `o2o mediate`: through what a policy has its effect, from runs in which each path is blocked.

import { Command } from 'commander';
import {
  attributedLevers, mediationJobs, type MediationRequest, mediatorLabels, startMediation,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { readAll } from '../bad-input.ts';
import { checkFigures, checkSmallest, namesBehind } from '../inputs.ts';
import { mediationCsv, mediationText } from '../mediation-text.ts';
import { give } from '../output.ts';
import { provenance } from '../provenance.ts';
import { readQuestion } from '../question.ts';
import {
  allFigures, checkDiffers, effectJson, figuresAsked, firstHeadlines,
} from '../told-effect.ts';
import { finish } from '../work.ts';
import {
  gather, type SharedOptions, withOutputOptions, withScenarioOptions, withSeedOptions,
  withSmallestOption,
} from './options.ts';

interface Options extends SharedOptions {
  readonly baseline?: string;
  readonly figure?: readonly string[];
  readonly through?: readonly string[];
  readonly bothWays?: boolean;
}

type Mediators = NonNullable<MediationRequest['mediators']>;

const seedsUnlessAsked = 8;
const known = Object.keys(mediatorLabels) as Mediators[number][];

export function mediateCommand(): Command {
  const command = new Command('mediate')
    .description('Tell through what a policy has its effect (runs in which paths are blocked)')
    .argument('<scenario>', 'preset (county-town, riverside, district, metropolis, megacity) '
      + 'or scenario file')
    .option('--baseline <file>',
      "policy file to compare with (default: the policy's own baseline)")
    .option('--figure <id>', 'a figure that is told, repeatable (default: the first four of the '
      + 'headline; all of them in JSON)', gather)
    .option('--through <mediator>', `what is held: ${known.join(', ')}; repeatable (default: each `
      + 'of them)', gather)
    .option('--both-ways', 'run the baseline too with each at what it was under the policy');
  withScenarioOptions(command);
  withSeedOptions(command, String(seedsUnlessAsked));
  withSmallestOption(command);
  return withOutputOptions(command)
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- mediate riverside --set delivery-fee.base=200
  $ npm run -s o2o -- mediate riverside --set rider-pay.base=480 --through riders \\
      --figure delivery.on-time-share --both-ways --json
`)
    .action((name: string, options: Options) => mediateFrom(name, options));
}

async function mediateFrom(name: string, options: Options): Promise<void> {
  const [asked, through] = readAll<[readonly FigureId[] | undefined, Mediators]>(
    () => figuresAsked(options.figure),
    () => [...new Set(namesBehind('--through', options.through ?? known, known))],
  );
  const question = await readQuestion(name, options, seedsUnlessAsked);
  const { scenario, pair, seeds, windows, smallestEffects } = question;
  checkFigures('--figure', scenario, asked);
  checkSmallest(scenario, smallestEffects);
  const request: MediationRequest = {
    scenario, ...pair, seeds, windows, mediators: through, isBothWays: options.bothWays,
    smallestEffects,
  };
  checkDiffers(attributedLevers(request).flat());
  const runs = mediationJobs(request).length;
  const { result, seconds } = await finish(question, options, runs, (runner, onDone) => (
    startMediation(request, runner, { onDone })
  ));
  const { mediators, idle } = result;
  const told = asked ?? allFigures;
  give(options, {
    json: () => ({
      ...effectJson(question, result, { mediators, idle }, runs, told),
      ...(options.timing ? { seconds } : {}),
    }),
    csv: () => ({
      about: provenance(question, { ...pair }),
      rows: mediationCsv(result, told),
    }),
    table: () => mediationText(question, result, runs, asked ?? firstHeadlines),
  });
}
