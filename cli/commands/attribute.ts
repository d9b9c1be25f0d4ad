// `o2o attribute`: which of a policy's levers made which part of its effect, from runs of the
// policies in between.

import { Command } from 'commander';
import { notOneOf } from '../../scenarios/schema/strict.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import {
  attributedLevers, attributionJobs, type AttributionRequest, mostPlayers, startAttribution,
} from '../../sim-core/index.ts';
import type { FigureId } from '../../sim-core/figures.ts';
import { attributionCsv, attributionText } from '../attribution-text.ts';
import { BadInput, readAll } from '../bad-input.ts';
import { checkFigures, wholeNumberOption } from '../inputs.ts';
import { give } from '../output.ts';
import { provenance } from '../provenance.ts';
import { readQuestion } from '../question.ts';
import {
  allFigures, checkDiffers, effectJson, figuresAsked, firstHeadlines,
} from '../told-effect.ts';
import { finish } from '../work.ts';
import {
  gather, type SharedOptions, withOutputOptions, withScenarioOptions, withSeedOptions,
} from './options.ts';

interface Options extends SharedOptions {
  readonly baseline?: string;
  readonly figure?: readonly string[];
  readonly together?: readonly string[];
  readonly pairs?: string;
}

const seedsUnlessAsked = 8;
const mostPairs = 1000;

export function attributeCommand(): Command {
  const command = new Command('attribute')
    .description("Share out a policy's effect among the levers that it changes (Shapley values)")
    .argument('<scenario>', 'preset (county-town, riverside, district, metropolis, megacity) '
      + 'or scenario file')
    .option('--baseline <file>',
      "policy file to compare with (default: the policy's own baseline)")
    .option('--figure <id>', 'a figure that is told, repeatable (default: the first four of the '
      + 'headline; all of them in JSON)', gather)
    .option('--together <id,id>', 'levers that count as one; repeatable', gather)
    .option('--pairs <n>', 'orders in which levers join that are drawn, each with its reverse, '
      + 'where all subsets of the levers would be more runs (default: 8)');
  withScenarioOptions(command);
  withSeedOptions(command, String(seedsUnlessAsked));
  return withOutputOptions(command)
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- attribute riverside --set delivery-fee.base=200 \\
      --set merchant.commission=220 --set rider-pay.base=480
  $ npm run -s o2o -- attribute riverside --policy scenarios/policies/price-war.json \\
      --figure platform.profit --together coupon.amount,coupon.threshold --keep runs --json
`)
    .action((name: string, options: Options) => attributeFrom(name, options));
}

async function attributeFrom(name: string, options: Options): Promise<void> {
  const [asked, pairs, together] = readAll<
    [readonly FigureId[] | undefined, number | undefined, readonly (readonly string[])[]]
  >(
    () => figuresAsked(options.figure),
    () => wholeNumberOption('--pairs', options.pairs, 2, mostPairs),
    () => (options.together ?? []).map((words) => words.split(',').map((word) => word.trim())),
  );
  const question = await readQuestion(name, options, seedsUnlessAsked);
  const { scenario, pair, seeds, windows } = question;
  checkFigures('--figure', scenario, asked);
  const request: AttributionRequest = { scenario, ...pair, together, pairs, seeds, windows };
  checkLevers(request);
  const runs = attributionJobs(request).length;
  const { result, seconds } = await finish(question, options, runs, (runner, onDone) => (
    startAttribution(request, runner, { onDone })
  ));
  const { levers, isExact: exact, orders } = result;
  const told = asked ?? allFigures;
  give(options, {
    json: () => ({
      ...effectJson(question, result, { levers, exact, orders }, runs, told),
      ...(options.timing ? { seconds } : {}),
    }),
    csv: () => ({
      about: provenance(question, { ...pair }),
      rows: attributionCsv(result, told),
    }),
    table: () => attributionText(question, result, runs, asked ?? firstHeadlines),
  });
}

/** Refuses a policy that changes nothing or too much, and groups of levers that do not differ. */
function checkLevers(request: AttributionRequest): void {
  const levers = attributedLevers(request);
  const changed = levers.flat();
  const strangers = (request.together ?? []).flat().filter((id) => !changed.includes(id));
  readAll(
    () => checkDiffers(changed),
    () => {
      if (levers.length <= mostPlayers) return;
      throw new BadInput('--policy, --set', [problemAt([], {
        message: { zh: `改变了 ${levers.length} 个杠杆`, en: `changes ${levers.length} levers` },
        allowed: {
          zh: `至多 ${mostPlayers} 个，可用 --together 合并`,
          en: `${mostPlayers} at most; --together takes several as one`,
        },
      })]);
    },
    () => {
      if (changed.length === 0 || strangers.length === 0) return;
      throw new BadInput('--together', strangers.map((id) => problemAt([], notOneOf(id, changed))));
    },
  );
}
