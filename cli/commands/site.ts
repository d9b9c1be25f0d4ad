// `o2o site`: where to open the next site of a vertical. Places that shorten homes' ways most are
// simulated against the city as it is; the policy that opens the best of them can be kept and given
// to `compare`.

import { Command } from 'commander';
import { policyInFile } from '../../scenarios/schema/policy-file.ts';
import { mostSites } from '../../scenarios/schema/sites.ts';
import { type FigureId, figures as figuresById, metrics } from '../../sim-core/figures.ts';
import { siteGround } from '../../sim-core/ground.ts';
import {
  BuiltCity, daysPerWeek, opening, type Scenario, type SiteRequest,
  type SiteSearch, standingSites, startSiteSearch, type TriedSite, verdicts, verticals,
  withGround,
} from '../../sim-core/index.ts';
import { readAll } from '../bad-input.ts';
import { comparedCells } from '../breakdown-text.ts';
import { metricLabel } from '../figure-text.ts';
import {
  checkFigures, checkSmallest, namesBehind, policyInResult, wholeNumberOption,
} from '../inputs.ts';
import type { Language } from '../language.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { give, tableText } from '../output.ts';
import { provenance, scenarioInResult } from '../provenance.ts';
import { type Question, readQuestion } from '../question.ts';
import { comparedColumns, figureColumn } from '../../scenarios/result-columns.ts';
import { seedsText, windowHeading } from '../window-text.ts';
import { finish } from '../work.ts';
import {
  withOutputOptions, withScenarioOptions, withSeedOptions, withSmallestOption,
} from './options.ts';
import type { SharedOptions } from './options.ts';

interface Options extends SharedOptions {
  readonly vertical: string;
  readonly tier?: string;
  readonly add?: string;
  readonly places?: string;
  readonly rank?: string;
}

const seedsUnlessAsked = 16;
const daysUnlessAsked = 14;
const placesUnlessAsked = 5;
const mostPlaces = 50;
/** Verticals that open sites: those that sell. */
const withSites = verticals.filter(({ tiers }) => tiers.length > 0).map(({ id }) => id);
const rankUnlessAsked: FigureId = 'welfare.total';
/** What a site changes: for whom, how many orders more, and how fast they come. */
const told: readonly FigureId[] = [
  'welfare.total', 'welfare.consumers', 'welfare.merchants', 'welfare.riders', 'welfare.platforms',
  'orders.placed', 'delivery.time-mean',
];

export function siteCommand(): Command {
  const command = new Command('site')
    .description('Find where to open the next site of a vertical, by simulating places')
    .argument('<scenario>', 'preset or scenario file; the vertical is added where it is not there')
    .requiredOption('--vertical <id>', withSites.join(', '))
    .option('--tier <id>', "one of the vertical's tiers (default: drawn like any newcomer's)")
    .option('--add <n>', `sites to open, one after the other, 1 to ${mostSites} (default: 1)`)
    .option('--places <n>', 'places that are simulated for each, 1 to '
      + `${mostPlaces} (default: ${placesUnlessAsked})`)
    .option('--rank <figure>', `figure that decides among them (default: ${rankUnlessAsked})`);
  withScenarioOptions(command);
  withSeedOptions(command, String(seedsUnlessAsked));
  withSmallestOption(command);
  return withOutputOptions(command)
    .addHelpText('after', `
Figures are read in the last week (of fewer days, all of them) of ${daysUnlessAsked} days unless
--days and --windows say otherwise; of several windows the last decides.

Examples:
  $ npm run -s o2o -- site riverside --vertical grocery --add 1 --json
  $ npm run -s o2o -- site district --vertical retail --tier pharmacy --rank welfare.consumers
`)
    .action((name: string, options: Options) => siteFrom(name, options));
}

interface SiteQuestion extends Question {
  readonly asked: SiteRequest;
}

async function siteFrom(name: string, options: Options): Promise<void> {
  const question = await readSiteQuestion(name, options);
  const { asked } = question;
  const ground = siteGround(asked.scenario.city);
  const standing = standingSites(new BuiltCity(asked.scenario), asked.vertical, asked.tier);
  const runs = asked.add * (asked.tried + 1) * asked.seeds.length;
  const { result, seconds } = await finish(question, options, runs, (runner, onDone) => (
    startSiteSearch(asked, { ground, standing }, runner, onDone)
  ));
  give(options, {
    json: () => ({
      ...siteJson(question, result, standing.length),
      ...(options.timing ? { seconds } : {}),
    }),
    csv: () => ({ about: provenance(question, { ...question.pair }), rows: siteRows(result) }),
    table: () => siteText(question, result, standing.length),
  });
}

/** Every problem of the options at once, those of `compare` among them. */
async function readSiteQuestion(name: string, options: Options): Promise<SiteQuestion> {
  const days = options.days ?? String(daysUnlessAsked);
  const read = await readQuestion(name, { ...options, days }, seedsUnlessAsked)
    .catch((error: unknown) => () => { throw error; });
  const [question, vertical, tier, add = 1, tried = placesUnlessAsked, rank] = readAll<
    [Question, string, string | undefined, number | undefined, number | undefined, FigureId]
  >(
    () => typeof read === 'function' ? read() : read,
    () => namesBehind('--vertical', [options.vertical], withSites)[0],
    () => options.tier === undefined
      ? undefined
      : namesBehind('--tier', [options.tier], tiersOf(options.vertical))[0],
    () => wholeNumberOption('--add', options.add, 1, mostSites),
    () => wholeNumberOption('--places', options.places, 1, mostPlaces),
    () => namesBehind(
      '--rank', [options.rank ?? rankUnlessAsked], metrics.map(({ id }) => id),
    )[0],
  );
  const { windows, pair, seeds, smallestEffects } = question;
  const scenario = withVertical(question.scenario, vertical);
  checkFigures('--rank', scenario, [rank]);
  checkSmallest(scenario, smallestEffects);
  const window = windows.at(-1) ?? lastWeekOf(scenario.days);
  return {
    ...question,
    scenario,
    asked: {
      scenario, baseline: pair.policy, vertical, tier, add, tried, rank, told, seeds, window,
      smallestEffects,
    },
  };
}

function withVertical(scenario: Scenario, vertical: string): Scenario {
  const isThere = scenario.verticals.includes(vertical);
  if (isThere) return scenario;
  return { ...scenario, verticals: withGround([...scenario.verticals, vertical]) };
}

function tiersOf(vertical: string): readonly string[] {
  return verticals.find(({ id }) => id === vertical)?.tiers.map(({ id }) => id) ?? [];
}

function lastWeekOf(days: number): string {
  if (days === 1) return '1';
  return `${Math.max(1, days - daysPerWeek + 1)}-${days}`;
}

/** The search as one plain object; `policy` can be kept as a file for `compare`. */
function siteJson(
  { asked, seeds }: SiteQuestion,
  { steps, sites }: SiteSearch,
  standing: number,
): Record<string, unknown> {
  const { scenario, vertical, tier, rank, window, baseline } = asked;
  return {
    preset: scenario.id,
    ...scenarioInResult(scenario),
    vertical,
    ...(tier === undefined ? {} : { tier }),
    standing,
    rank,
    window,
    seeds,
    n: seeds.length,
    baseline: policyInResult(baseline),
    steps,
    policy: policyInFile(opening(baseline, sites)),
  };
}

function siteRows({ steps }: SiteSearch): Rows {
  return [
    [
      'step', 'place', 'xMetres', 'yMetres', 'district', 'savedMetres', figureColumn.id,
      ...comparedColumns.map(({ id }) => id),
    ],
    ...steps.flatMap(({ tried }, step) => tried.flatMap((site, place) => (
      Object.entries(site.figures).map(([id, figure]) => [
        step + 1, place + 1, site.xMetres, site.yMetres, site.district,
        Math.round(site.savedMetres), id, ...comparedColumns.map(({ cell }) => cell(figure)),
      ])
    ))),
  ];
}

function siteText(
  { asked, seeds, language }: SiteQuestion,
  { steps }: SiteSearch,
  standing: number,
): string {
  const { rank, window } = asked;
  const blocks = steps.map(({ tried }, step) => {
    const table = tableText([
      placeHead(rank, language), ...tried.map((site) => placeRow(site, rank, language)),
    ]);
    const [best] = tried;
    return `${stepHeading(step + 1, standing + step, language)}\n\n${table}\n`
      + `${bestText(best, rank, language)}\n\n${bestTable(best, language)}\n`;
  });
  if (blocks.length === 0) blocks.push(`${nothingText[language]}\n`);
  const foot = [seedsText(seeds, true, language), windowHeading(window, language)];
  return `${blocks.join('\n')}${foot.join('\n')}\n`;
}

const nothingText = {
  zh: '没有能缩短住户路程的地点。',
  en: 'No place shortens the way from any home.',
} as const;

function stepHeading(step: number, standing: number, language: Language): string {
  return language === 'zh'
    ? `第 ${step} 处新址，已有 ${standing} 处`
    : `Site ${step}, beside ${standing} that stand`;
}

function placeHead(rank: FigureId, language: Language): readonly string[] {
  const figure = metricLabel(figuresById[rank], language);
  return language === 'zh'
    ? ['地点（米）', '片区', '住户少走（米）', figure, '95% 置信区间', '结论']
    : ['place, m', 'district', 'homes nearer by, m', figure, '95 % interval', 'verdict'];
}

function placeRow(site: TriedSite, rank: FigureId, language: Language): readonly string[] {
  const { xMetres, yMetres, districtName, savedMetres, figures } = site;
  return [
    `${xMetres}, ${yMetres}`, districtName[language], savedMetres.toFixed(0),
    ...comparedCells(figuresById[rank], figures[rank], language).slice(2),
    verdicts[figures[rank].verdict][language],
  ];
}

function bestText(site: TriedSite, rank: FigureId, language: Language): string {
  const { xMetres, yMetres, districtName, figures } = site;
  const { verdict } = figures[rank];
  const which = verdict === 'better' || verdict === 'higher'
    ? { zh: '最好的地点', en: 'The best of them' }
    : verdict === 'worse' || verdict === 'lower'
      ? { zh: '都不如不开；差得最少的是', en: 'All are worse than opening none; the least bad' }
      : { zh: '不能肯定好于不开；均值最好的是', en: 'Not sure to beat opening none; the best mean' };
  return language === 'zh'
    ? `${which.zh}：${districtName.zh}（${xMetres}, ${yMetres}）`
    : `${which.en}: ${districtName.en} (${xMetres}, ${yMetres})`;
}

function bestTable({ figures }: TriedSite, language: Language): string {
  return tableText(Object.entries(figures).map(([id, figure]) => [
    metricLabel(figuresById[id as FigureId], language),
    ...comparedCells(figuresById[id as FigureId], figure, language),
    verdicts[figure.verdict][language],
  ]));
}
