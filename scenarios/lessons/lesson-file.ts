// Lesson files: everything that is wrong with one is told at once, with its place and what would be
// allowed.

import * as z from 'zod/mini';
import {
  assumedLevers, decidedLevers, leverById, noChange, type PolicyDiff, type Scenario, type Text,
} from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { exhibitIds } from '../curves/named.ts';
import { idSchema } from '../schema/city-file.ts';
import { readSize, type Size } from '../schema/experiment-rules.ts';
import { readJson } from '../schema/json-text.ts';
import { isAssumed, policyFileName } from '../schema/policy-file.ts';
import {
  accepted, type Parsed, pathText, type Problem, problemAt, refused, type Step,
} from '../schema/problem.ts';
import { parseScenario } from '../schema/scenario-file.ts';
import { readSettings, type Settings, settingsSchema } from '../schema/setting.ts';
import {
  bothLanguages, furtherRead, leaf, listOf, notA, oneOf, readBy, type Report, type Schema, shown,
  someText, wholeNumber, yesOrNo,
} from '../schema/strict.ts';
import { gapMisfits, windowsAllowed } from './gaps.ts';
import {
  type Dot, type FigureOn, type Lesson, mostDots, mostExhibits, mostLessons, mostReasons,
  movements, periodMinutes, spokenMinutes, type Trial,
} from './lesson.ts';

/** Finds a policy by the name of its file, with what it is held against. */
export type LessonPolicyNamed = (name: string) => Parsed<Pick<Trial, 'policy' | 'baseline'>>;

/** Words of the text that is read first, at most; characters where it is Chinese. */
const longestRead: Readonly<Record<keyof Text, number>> = { en: 60, zh: 110 };
const figureIds = metrics.map(({ id }) => id);

const figureOn = { figure: oneOf(figureIds), window: someText(20) };
const dotSchema = z.strictObject({ ...figureOn, steps: leaf(readSteps) });
const minutes = (most: number): Schema<number> => (
  wholeNumber(1, most, { zh: '分钟', en: 'minutes' })
);

const trialParts = {
  scenario: z.unknown(),
  policy: leaf(readPolicyWords),
  assume: z.optional(settingsSchema(assumedLevers)),
};

const lessonSchema = z.strictObject({
  id: idSchema(),
  number: wholeNumber(1, mostLessons),
  title: bothLanguages(60),
  aim: bothLanguages(300),
  courses: bothLanguages(300),
  minutes: minutes(periodMinutes),
  period: furtherRead(
    z.strictObject({
      read: minutes(20), guess: minutes(20), run: minutes(20), reveal: minutes(20),
      explain: minutes(20), transfer: minutes(20),
    }),
    wholePeriod,
  ),
  read: furtherRead(bothLanguages(600), checkLength),
  predict: z.strictObject({
    ...trialParts,
    dots: listOf(dotSchema, 1, mostDots),
    why: bothLanguages(200),
    reasons: furtherRead(listOf(z.strictObject({
      text: bothLanguages(200),
      isRight: z.optional(yesOrNo()),
      feedback: bothLanguages(500),
    }), 3, mostReasons), oneRight),
  }),
  explain: z.strictObject({
    chain: listOf(z.strictObject({
      ...figureOn, moves: oneOf(movements), under: z.optional(leaf(readBound)),
      text: bothLanguages(160),
    }), 2, 6),
    text: bothLanguages(900),
    leavesOut: bothLanguages(600),
    shows: z.optional(furtherRead(listOf(oneOf(exhibitIds), 1, mostExhibits), eachOnce)),
  }),
  transfer: z.strictObject({
    ...trialParts,
    text: bothLanguages(500),
    dot: dotSchema,
    moves: oneOf(movements),
    right: bothLanguages(500),
    wrong: bothLanguages(500),
  }),
  sandbox: z.strictObject({ lever: leaf(readLever), text: bothLanguages(300) }),
  withoutDevices: furtherRead(listOf(z.strictObject({
    minutes: minutes(spokenMinutes), text: bothLanguages(500),
  }), 2, 8), tenMinutes),
});

type Written = z.output<typeof lessonSchema>;

/** A lesson from the parsed JSON of its file. */
export function parseLesson(value: unknown, policyNamed: LessonPolicyNamed): Parsed<Lesson> {
  const read = readBy(lessonSchema, value);
  if (!read.ok) return read;
  const { predict, transfer, ...words } = read.value;
  const problems: Problem[] = [];
  const main = trialOf(predict, ['predict'], policyNamed, problems);
  const other = trialOf(transfer, ['transfer'], policyNamed, problems);
  if (main !== undefined) problems.push(...mainMisfits(read.value, main));
  if (other !== undefined) {
    problems.push(...windowMisfit(transfer.dot, other.scenario, ['transfer', 'dot']));
    for (const part of ['right', 'wrong'] as const) {
      problems.push(...gapMisfits(transfer[part], windowsOf(other.scenario), ['transfer', part]));
    }
  }
  if (main === undefined || other === undefined || problems.length > 0) return refused(problems);
  const reasons = predict.reasons.map(({ isRight = false, ...reason }) => ({ ...reason, isRight }));
  const { text, dot, moves, right, wrong } = transfer;
  return accepted({
    ...words,
    predict: { ...main, dots: predict.dots, why: predict.why, reasons },
    transfer: { ...other, text, dot, moves, right, wrong },
  });
}

/** A lesson from the text of its file. */
export function readLesson(text: string, policyNamed: LessonPolicyNamed): Parsed<Lesson> {
  const json = readJson(text);
  return json.ok ? parseLesson(json.value, policyNamed) : json;
}

/** What a lesson says of days that its trial has not. */
function mainMisfits({ predict, explain }: Written, { scenario }: Trial): Problem[] {
  const windows = windowsOf(scenario);
  const problems: Problem[] = [];
  if (windows.length < 2) {
    problems.push(problemAt(['predict', 'scenario', 'windows'], {
      message: { zh: `有 ${windows.length} 个时间窗`, en: `has ${windows.length} windows` },
      allowed: { zh: '两个或更多，例如 ["1", "22-28"]', en: 'two or more, such as ["1", "22-28"]' },
    }));
  }
  predict.dots.forEach((dot, i) => {
    problems.push(...windowMisfit(dot, scenario, ['predict', 'dots', i]));
  });
  predict.reasons.forEach(({ feedback }, i) => {
    problems.push(...gapMisfits(feedback, windows, ['predict', 'reasons', i, 'feedback']));
  });
  explain.chain.forEach((link, i) => {
    problems.push(...windowMisfit(link, scenario, ['explain', 'chain', i]));
    problems.push(...gapMisfits(link.text, windows, ['explain', 'chain', i, 'text']));
  });
  problems.push(...gapMisfits(explain.text, windows, ['explain', 'text']));
  return problems;
}

function windowsOf({ windows = [] }: Scenario): readonly string[] {
  return windows;
}

function windowMisfit({ window }: FigureOn, scenario: Scenario, path: readonly Step[]): Problem[] {
  const windows = windowsOf(scenario);
  if (windows.includes(window)) return [];
  return [problemAt([...path, 'window'], {
    message: { zh: `${shown(window)} 不是窗口`, en: `${shown(window)} is no window` },
    allowed: windowsAllowed(windows),
  })];
}

function trialOf(
  written: WrittenTrial,
  path: readonly Step[],
  policyNamed: LessonPolicyNamed,
  problems: Problem[],
): Trial | undefined {
  const { scenario: words = null, policy, assume } = written;
  const scenario = parseScenario(typeof words === 'string' ? { preset: words } : words);
  const found = typeof policy === 'string' ? policyNamed(policy) : accepted(ofSettings(policy));
  if (!scenario.ok) problems.push(...beneath([...path, 'scenario'], scenario.problems));
  if (!found.ok) problems.push(...beneath([...path, 'policy'], found.problems));
  if (!scenario.ok || !found.ok) return undefined;
  const trial = { scenario: scenario.value, ...found.value };
  if (assume === undefined) return trial;
  const changes = [{ fromSeconds: 0, set: assume }, ...trial.policy.changes];
  return { ...trial, policy: { ...trial.policy, changes }, assume };
}

interface WrittenTrial {
  readonly scenario?: unknown;
  readonly policy: Settings | string;
  readonly assume?: Settings | undefined;
}

function ofSettings(set: Settings): Pick<Trial, 'policy' | 'baseline'> {
  const policy: PolicyDiff = { title: 'B', changes: [{ fromSeconds: 0, set }] };
  return { policy, baseline: noChange };
}

function beneath(path: readonly Step[], problems: readonly Problem[]): Problem[] {
  const before = pathText(path);
  return problems.map((problem) => {
    const isIndex = problem.path === '' || problem.path.startsWith('[');
    return { ...problem, path: before + (isIndex ? '' : '.') + problem.path };
  });
}

function readPolicyWords(value: unknown, report: Report): Settings | string {
  if (typeof value !== 'string') return readSettings(decidedLevers, isAssumed, value, report);
  if (policyFileName.test(value)) return value;
  report({
    message: { zh: `${shown(value)} 不是政策文件名`, en: `${shown(value)} names no policy file` },
    allowed: {
      zh: '政策文件名，或以杠杆 id 为名的设置',
      en: 'the name of a policy file, or settings by lever id',
    },
  });
  return value;
}

function readLever(value: unknown, report: Report): string {
  if (typeof value === 'string' && leverById(value) !== undefined) return value;
  report({
    message: notA(value, '杠杆', 'a lever'),
    allowed: { zh: 'docs/levers.md 中的 id', en: 'an id of docs/levers.md' },
  });
  return '';
}

function readSteps(value: unknown, report: Report): Dot['steps'] {
  const allowed = {
    zh: '两个由小到大的大小，例如 ["2%", "10%"]', en: 'two sizes that rise, such as ["2%", "10%"]',
  };
  if (!Array.isArray(value) || value.length !== 2) {
    report({ message: notA(value, '两个大小', 'two sizes'), allowed });
    return [{ amount: 1, isShare: false }, { amount: 2, isShare: false }];
  }
  const [little, middling] = value.map((each, i) => (
    readSize(each, (complaint, path = []) => report(complaint, [i, ...path]))
  )) as [Size, Size];
  const rises = little.isShare === middling.isShare && little.amount > 0
    && middling.amount > little.amount;
  if (!rises) report({ message: { zh: '没有由小到大', en: 'do not rise from above 0' }, allowed });
  return [little, middling];
}

/** A size by itself, from above 0. */
function readBound(value: unknown, report: Report): Size {
  const size = readSize(value, report);
  if (size.amount <= 0) {
    report({
      message: { zh: '不大于 0', en: 'is not above 0' },
      allowed: { zh: '例如 "10%"', en: 'such as "10%"' },
    });
  }
  return size;
}

function checkLength(text: Text, report: Report): Text {
  const lengths = { en: text.en.trim().split(/\s+/).length, zh: [...text.zh].length };
  for (const language of ['zh', 'en'] as const) {
    const most = longestRead[language];
    if (lengths[language] <= most) continue;
    report({
      message: { zh: `太长：${lengths[language]}`, en: `is too long: ${lengths[language]}` },
      allowed: language === 'zh'
        ? { zh: `至多 ${most} 个字`, en: `at most ${most} characters` }
        : { zh: `至多 ${most} 个单词`, en: `at most ${most} words` },
    }, [language]);
  }
  return text;
}

function oneRight<R extends { readonly isRight?: boolean | undefined }>(
  reasons: R[],
  report: Report,
): R[] {
  const count = reasons.filter(({ isRight }) => isRight).length;
  if (count !== 1) {
    report({
      message: { zh: `有 ${count} 个正确理由`, en: `has ${count} right reasons` },
      allowed: { zh: '恰好一个 isRight', en: 'isRight of exactly one' },
    });
  }
  return reasons;
}

function eachOnce<Id extends string>(ids: Id[], report: Report): Id[] {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) === i) return;
    report({
      message: { zh: `${id} 重复`, en: `${id} stands twice` },
      allowed: { zh: '各一次', en: 'each once' },
    }, [i]);
  });
  return ids;
}

function tenMinutes<S extends { readonly minutes: number }>(steps: S[], report: Report): S[] {
  checkSum(steps.map((step) => step.minutes), spokenMinutes, report);
  return steps;
}

function wholePeriod(period: Lesson['period'], report: Report): Lesson['period'] {
  checkSum(Object.values(period), periodMinutes, report);
  return period;
}

function checkSum(parts: readonly number[], wanted: number, report: Report): void {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === wanted) return;
  report({
    message: { zh: `共 ${sum} 分钟`, en: `takes ${sum} minutes` },
    allowed: { zh: `${wanted} 分钟`, en: `${wanted} minutes` },
  });
}
