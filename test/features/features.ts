// What demanding users of sandboxes, simulators and experiment tools have come to expect, in our
// own words, each with an honest score and what shows it: a file, and words that stand in it.

/** 1 there as described, 0.5 in part, 0 not there. */
export type Score = 0 | 0.5 | 1;

export interface Feature {
  readonly says: string;
  readonly score: Score;
  /** `path: words`, where the words stand in the file; none where there is nothing to show. */
  readonly shownBy: readonly string[];
  /** What is not there; of everything below 1. */
  readonly missing?: string;
}

const lab = 'test/web/lab.e2e.test.ts';
const map = 'test/web/map.e2e.test.ts';

/** By area, in the order of the list that we hold ourselves against. */
export const features: Readonly<Record<string, readonly Feature[]>> = {
  'Setting up': [
    {
      says: 'Static files in a browser are all that is needed for a first result.',
      score: 1, shownBy: ['test/web/offline.e2e.test.ts: works after one visit'],
    },
    {
      says: 'It can be installed and works without a network, an account or a request elsewhere.',
      score: 1,
      shownBy: [
        'test/web/offline.e2e.test.ts: before the first click and after a reload',
        'test/web/page.ts: request to another machine',
        'web/public/city.webmanifest: "display": "standalone"',
      ],
    },
    {
      says: 'Figures with intervals stand there before anybody has done anything.',
      score: 1, shownBy: [`${lab}: AC-A2, AC-A3`],
    },
    {
      says: 'One begins with a question, which opens as a comparison that is ready.',
      score: 1, shownBy: [`${lab}: a question of the home page`],
    },
    {
      says: 'Policies come ready-made, with author, source, date and what they leave out.',
      score: 1,
      shownBy: ['test/web/policy-files.test.ts: come with author, date, source'],
    },
    {
      says: 'Somebody’s own city comes in without programming, and is reported on.',
      score: 0.5,
      shownBy: [
        'test/cli/import-city.test.ts: comes to a comparison', 'docs/cli.md: import city',
        'test/web/own-city.test.ts: files of a city',
      ],
      missing: 'The page takes the city that the command line makes of the files, not the files.',
    },
    {
      says: 'Cities are generated from a few numbers and a seed, with a preview.',
      score: 1,
      shownBy: [
        'docs/city.md: seed', 'test/web/own-city.test.ts: the form of a city',
        'test/web/tools.e2e.test.ts: a city of somebody’s own',
      ],
    },
    {
      says: 'A scenario is one checked file with a version, the same for page, program and link.',
      score: 1,
      shownBy: [
        'test/policy/link.test.ts: standard question', 'scenarios/schema/scenario-file.ts: preset',
      ],
    },
    {
      says: 'Unit, range, source and legal bounds stand beside each setting.',
      score: 1,
      shownBy: ['test/policy/levers.test.ts: source', 'test/policy/levers.test.ts: what law says'],
    },
  ],
  'Watching the city': [
    {
      says: 'Thousands of people move on a map, their shapes say what they do.',
      score: 1, shownBy: ['test/web/legend.test.ts: has an entry for each layer'],
    },
    {
      says: 'The day plays, stops, steps and runs at many speeds.',
      score: 1, shownBy: ['test/web/playback.test.ts: the clock'],
    },
    {
      says: 'Any moment is gone back to and is as it was.',
      score: 1, shownBy: ['test/run/any-moment.test.ts: the same to the byte'],
    },
    { says: 'It plays backwards.', score: 1, shownBy: [`${map}: backwards`] },
    {
      says: 'One jumps to what happens next: the next shortage, late order, rider who gives up.',
      score: 1, shownBy: [
        `${map}: is gone to by key and button`,
        'test/run/incidents.test.ts: each is found, in order, and none besides',
      ],
    },
    {
      says: 'A rider, order or shop is followed, with state, money and reasons.',
      score: 1,
      shownBy: ['web/map/chosen-card.tsx: why', 'web/map/order-money.tsx: split'],
    },
    {
      says: 'What colours mean is chosen among named schemes, and the legend is the filter.',
      score: 1, shownBy: [
        'test/web/legend.test.ts: hides the marks of an entry and no others',
        'test/web/legend.test.ts: paints riders by what the chosen scheme says',
      ],
    },
    {
      says: 'Drawing never holds up the model.',
      score: 1,
      shownBy: ['test/run/any-moment.test.ts: 1,200', 'web/engine/engine.worker.ts: worker'],
    },
    {
      says: 'One clock drives maps, charts and tables; a pointer on a chart moves it.',
      score: 1,
      shownBy: [
        `${map}: shows an hour before it is chosen`,
        'test/web/behind.e2e.test.ts: One clock',
      ],
    },
  ],
  'Setting policies': [
    {
      says: 'Figures follow a slider while it is held, intervals when it is let go.',
      score: 1, shownBy: ['test/web/recovery.e2e.test.ts: AC-L1'],
    },
    {
      says: 'All that was changed is listed, each line with its own way back.',
      score: 1, shownBy: [`${lab}: what is changed`],
    },
    {
      says: 'Settings are found by name, effect and pinyin, in both languages.',
      score: 1, shownBy: ['test/web/search.test.ts: pinyin'],
    },
    {
      says: 'Steps are undone and redone without end, single settings put back.',
      score: 1, shownBy: ['test/web/setup.test.ts: AC-L3'],
    },
    {
      says: 'A setting is drawn over the hours of the week.',
      score: 1,
      shownBy: [
        'test/web/lab.e2e.test.ts: painted over the hours of the week', 'test/web/drawn.test.ts',
      ],
    },
    {
      says: 'A policy holds in places that are drawn or chosen.',
      score: 1,
      shownBy: [
        `${map}: are chosen by key and on the map`,
        'test/web/placing.test.ts: is carried by file and link',
      ],
    },
    {
      says: 'One is warned, with the reason, of what has no effect or was never checked.',
      score: 1, shownBy: [`${lab}: never triggered`, `${lab}: AC-L6`],
    },
    {
      says: 'A sentence says before the run what will be changed and what is expected of it.',
      score: 1, shownBy: [`${lab}: Said before the answer`, 'test/policy/expected.test.ts'],
    },
    {
      says: 'Rules are written as code, kept from harming anything else.',
      score: 0.5, shownBy: ['test/dispatch/outside.test.ts: told'],
      missing: 'They run in the engine’s own process, checked but not locked up.',
    },
  ],
  'Comparing': [
    {
      says: 'Every number has A, B, the difference and its interval.',
      score: 1, shownBy: ['web/lab/figures-panel.tsx: IntervalBar'],
    },
    {
      says: 'More than two policies are held against each other.',
      score: 1,
      shownBy: [`${lab}: stand side by side against A`, 'test/web/further.test.ts: judged as one'],
    },
    {
      says: 'Two maps side by side, swiped or blinking, under one camera and clock.',
      score: 1, shownBy: [`${map}: swipe and blink`, 'test/web/shared-camera.test.ts: AC-M6'],
    },
    {
      says: 'A map of the difference around zero, faint where nothing is sure.',
      score: 1, shownBy: ['test/web/difference.test.ts: adds up to the figure of the city'],
    },
    {
      says: 'Several seeds and intervals are the rule, and their number is always said.',
      score: 1, shownBy: [`${lab}: AC-R2`],
    },
    {
      says: 'Both policies meet the same people, wishes and weather.',
      score: 1, shownBy: ['test/determinism/common-luck.test.ts: same wishes of the same people'],
    },
    {
      says: 'Runs go on until the answer is as precise as was asked.',
      score: 1, shownBy: ['test/experiment/precision.test.ts: is as narrow as asked'],
    },
    {
      says: 'What will be done upon which answer is fixed beforehand, with guardrails.',
      score: 1, shownBy: [
        'test/experiment/precision.test.ts: adopts what meets all',
        'test/web/batch.test.ts: ready-made rules',
        'test/web/batch.e2e.test.ts: ends as on the command line',
      ],
    },
    {
      says: 'Many looks at once are allowed for.',
      score: 1, shownBy: ['test/experiment/verdict.test.ts: Benjamini and Hochberg'],
    },
    {
      says: 'Any figure by part of the city, hour, kind of people; thin parts are pale.',
      score: 1, shownBy: ['test/web/answer.e2e.test.ts: judging all of them together'],
    },
    {
      says: 'How many people are better and worse off, and by how much.',
      score: 1,
      shownBy: [
        'test/experiment/people.test.ts: only by more than what is worth noting',
        'test/web/behind.e2e.test.ts: people-better-and-worse',
      ],
    },
    {
      says: 'Inequality by Gini index, percentiles and a Lorenz curve of both arms.',
      score: 1,
      shownBy: [
        'test/metrics/spread.test.ts: the Gini index',
        'test/web/behind.e2e.test.ts: rider-lorenz',
      ],
    },
    {
      says: 'Each answer is checked: money, orders, pairing, start, queues.',
      score: 1, shownBy: ['test/web/health.test.ts: a fault put in on purpose'],
    },
    {
      says: 'One or two settings are swept and drawn as a line or a surface.',
      score: 1, shownBy: [
        'test/experiment/response.test.ts: a planted elasticity',
        'test/web/behind.e2e.test.ts: levers share it out, payments balance, hours are read',
      ],
    },
    {
      says: 'The policy that reaches a goal is searched for.',
      score: 1, shownBy: [
        'test/cli/seek.test.ts: o2o seek',
        'test/web/batch.test.ts: is sought through a pause',
        'test/web/batch.e2e.test.ts: a goal is sought',
      ],
    },
    {
      says: 'What was run once is never run again: results are kept by all they depend on.',
      score: 1,
      shownBy: [
        'sim-core/run/run-key.ts: The key of a run',
        'test/web/background-runs.test.ts: lose nothing',
      ],
    },
  ],
  'Explaining and teaching': [
    {
      says: 'A chain from policy over mechanisms to outcome, measured in the run.',
      score: 1,
      shownBy: [
        'test/experiment/mediation.test.ts: through what an effect goes',
        'test/web/behind.e2e.test.ts: chainIsMeasured',
        'test/web/chain.test.ts: AC-W6',
      ],
    },
    {
      says: 'With several changes, what each contributes, adding up to the whole.',
      score: 1,
      shownBy: [
        'test/cli/attribute.test.ts: o2o attribute',
        'test/web/behind.e2e.test.ts: all their subsets, adding up',
      ],
    },
    {
      says: 'Each decision about one order with its inputs, options and reason.',
      score: 0.5, shownBy: ['test/dispatch/explain.test.ts: explain'],
      missing: 'For the matching of orders; other decisions are not explained.',
    },
    {
      says: 'One rider, order or merchant in both worlds, with the moment at which they part.',
      score: 1,
      shownBy: [
        'test/web/parting.test.ts: is the first difference',
        'test/web/map.e2e.test.ts: partsFromItself',
      ],
    },
    {
      says: 'How money flows among all, for an order and for a day.',
      score: 1,
      shownBy: [
        'test/web/behind.e2e.test.ts: less what it pays is its profit',
        'web/map/order-money.tsx: split',
      ],
    },
    {
      says: 'A short tour.', score: 1,
      shownBy: ['test/web/tour.e2e.test.ts: leads through the page'],
    },
    {
      says: 'A guess is asked for before the answer, and held against it.',
      score: 1, shownBy: ['test/web/learn.e2e.test.ts: no hint of a result is there'],
    },
    {
      says: 'Lessons whose tasks check themselves, written as files.',
      score: 1,
      shownBy: [
        'test/lessons/lesson-file.test.ts: is good as it ships',
        'test/lessons/lessons.test.ts: claims',
        'test/web/learn.e2e.test.ts: are finished at 360 pixels',
        'test/challenges/challenges.test.ts: is not reached by what is',
      ],
    },
    {
      says: 'A class works through a question together, without accounts.',
      score: 1, shownBy: ['test/web/learn.e2e.test.ts: five keys a code'],
    },
    {
      says: 'Every figure has its definition, formula and code one step away.',
      score: 1,
      shownBy: [
        'test/cli/docs.test.ts: has the formula of every figure as it is in the code',
        'test/web/behind.e2e.test.ts: formula-text',
      ],
    },
    {
      says: 'Sentences are made from the numbers and never claim more than the interval.',
      score: 1, shownBy: ['test/web/answer.test.ts: AC-R6'],
    },
  ],
  'Sharing and reproducing': [
    {
      says: 'A link holds all that is on the screen, and opens the same numbers.',
      score: 1, shownBy: ['test/web/link.e2e.test.ts: AC-U1'],
    },
    {
      says: 'Old links go on working.',
      score: 1, shownBy: ['test/policy/link.test.ts: opens as it was'],
    },
    {
      says: 'A report in one file that opens anywhere.',
      score: 1, shownBy: ['test/web/report.e2e.test.ts: AC-X1'],
    },
    {
      says: 'The answer prints as a brief of a few pages, in both languages.',
      score: 1, shownBy: ['test/web/print.e2e.test.ts: on which nothing is cut off'],
    },
    {
      says: 'Every chart as a table file, every run as rows, with a dictionary of columns.',
      score: 1,
      shownBy: [
        `${lab}: AC-R7`, 'docs/results.md: |',
        'test/cli/workbook.test.ts: holds every number, every seed and part',
        'test/cli/rows.test.ts: are the same in a Parquet file',
      ],
    },
    {
      says: 'Every chart as a picture that says what it was made of.',
      score: 1, shownBy: ['test/web/picture.e2e.test.ts: says below it where it comes from'],
    },
    {
      says: 'A command that gives the same numbers to the last bit.',
      score: 1, shownBy: ['test/web/reproduce.test.ts: comes out of the command line'],
    },
    {
      says: 'A part of the page, with chosen settings, inside other pages.',
      score: 1, shownBy: ['test/web/embed.e2e.test.ts: stands in another page'],
    },
    {
      says: 'The same bits on every machine, by a digest that is shown.',
      score: 1, shownBy: ['test/determinism/engines.e2e.test.ts: the same digests as in Node'],
    },
  ],
  'Extending': [
    {
      says: 'Behaviours and dispatchers plug in behind types, with examples and contract tests.',
      score: 1,
      shownBy: ['test/packages/packages.test.ts: uses every door', 'docs/verticals.md: contract'],
    },
    {
      says: 'The same engine without a screen, by command line and as a library.',
      score: 1, shownBy: ['test/packages/packages.test.ts: installed in an empty folder'],
    },
    {
      says: 'People put their own panels together and keep them.',
      score: 1,
      shownBy: [
        'test/web/behind.e2e.test.ts: partsAreLaidOut', 'test/web/layouts.test.ts: are kept',
      ],
    },
  ],
  'For everybody': [
    {
      says: 'Everything by keyboard, the map too, with a list of the keys.',
      score: 1, shownBy: [
        'test/web/person.e2e.test.ts: AC-K1',
        `${map}: lets riders, orders and shops be chosen by key`,
      ],
    },
    {
      says: 'Charts and maps for who cannot see them: summary, table, reading by arrow keys.',
      score: 1,
      shownBy: [
        'web/charts/chart-description.ts: shape', `${lab}: AC-R7`,
        'test/web/behind.e2e.test.ts: marksAreRead', 'test/web/map.e2e.test.ts: district-table',
      ],
    },
    {
      says: 'Colours that every kind of sight tells apart, tested.',
      score: 1, shownBy: ['test/web/palette.test.ts: in every vision'],
    },
    {
      says: 'All of it in Chinese and English.',
      score: 1,
      shownBy: [
        'web/words/language.ts: missing translation', `${lab}: AC-I1`,
        'test/tidy/both-languages.test.ts: says the same in Chinese',
      ],
    },
    {
      says: 'On a phone one reads, moves a lever, compares and takes a lesson.',
      score: 1,
      shownBy: ['test/web/answer.e2e.test.ts: AC-S3', 'test/web/learn.e2e.test.ts: AC-E3'],
    },
    {
      says: 'Dark and with less motion, as the system is set.',
      score: 1, shownBy: ['test/web/look.e2e.test.ts: AC-T5'],
    },
  ],
  'Size and speed': [
    {
      says: 'Ten thousand people move in the browser at thirty pictures a second.',
      score: 0.5, shownBy: ['docs/contracts.md: P10'],
      missing: 'A thousand at sixty, on a graphics card; ten thousand were not measured on one.',
    },
    {
      says: 'A hundred thousand people in runs without a picture.',
      score: 1, shownBy: ['docs/speed.md: megacity'],
    },
    {
      says: 'Runs share all cores, and the city that is watched has its own.',
      score: 1, shownBy: ['test/experiment/pool.test.ts: any number of workers'],
    },
    {
      says: 'Progress, time left, stop and pause; a reload loses nothing.',
      score: 1,
      shownBy: [
        'test/web/recovery.e2e.test.ts: stopping', 'test/web/pace.test.ts',
        'test/web/kept.e2e.test.ts: is there after a reload',
      ],
    },
  ],
  Trust: [
    {
      says: 'Assumptions, data and limits are a step away from every number.',
      score: 1, shownBy: [`${lab}: assumptions`, 'test/web/tools.e2e.test.ts: Food that cools'],
    },
    {
      says: 'What was published beside what the model gives, inside or outside, on the page.',
      score: 1,
      shownBy: [
        'test/web/tools.e2e.test.ts: what the model was held against', 'docs/validation.md: band',
      ],
    },
    {
      says: 'Whether a run is sound is seen at once, and which check failed.',
      score: 1,
      shownBy: [
        'test/web/health.test.ts: a fault put in on purpose',
        'web/lab/answer-tools.tsx: HealthChip',
      ],
    },
    {
      says: 'Assumptions are moved, and those that turn the answer are named.',
      score: 1,
      shownBy: [
        'test/web/tools.e2e.test.ts: ten assumptions, each with a bar to either side',
        'docs/sensitivity.md: turn',
      ],
    },
    {
      says: 'What is not final yet says so, and is never mixed with what is.',
      score: 1, shownBy: ['web/words/lab-words.ts: provisional'],
    },
  ],
};
