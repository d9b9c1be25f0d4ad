// The teacher's guide in one language, made from the lessons and their answers, so that a number in
// it is the number of the run and both languages say the same.

import { challengeSeeds, mostTries } from '../scenarios/challenges/challenge.ts';
import { challengeIds } from '../scenarios/challenges/ids.ts';
import { type Answers, answerOn } from '../scenarios/lessons/answers.ts';
import { codeLength } from '../scenarios/lessons/code.ts';
import { filled } from '../scenarios/lessons/gaps.ts';
import type { FigureOn, Lesson } from '../scenarios/lessons/lesson.ts';
import {
  lessonSeeds, metricOf, periodMinutes, periodSteps, spokenMinutes,
} from '../scenarios/lessons/lesson.ts';
import { shelf } from '../scenarios/lessons/shelf.ts';
import type { MetricUnit } from '../sim-core/figures.ts';
import type { Scenario, Text } from '../sim-core/index.ts';
import { figureText, metricLabel, shownUnits } from './figure-text.ts';
import type { Language } from './language.ts';
import { exhibitTables } from './lesson-exhibits.ts';
import { keptAnswers, lessonNamed } from './lessons.ts';

/** The guide, without the line that says how it is made. */
export function teacherGuide(language: Language): string {
  const lessons = shelf.map(({ id }) => lessonNamed(id));
  const say = (text: Text): string => text[language];
  return `# ${say(words.title)}

${say(words.other)}

## ${say(words.how)}

![${say(words.picture)}](images/lesson.webp)

${words.howText.map((text) => `- ${say(text)}`).join('\n')}

## ${say(words.courses)}

| ${say(words.lesson)} | ${say(words.aim)} | ${say(words.courses)} |
| --- | --- | --- |
${lessons.map(({ number, title, aim, courses }) => (
    `| ${number} ${say(title)} | ${say(aim)} | ${say(courses)} |`
  )).join('\n')}

${lessons.map((lesson) => lessonSection(lesson, language)).join('\n')}
## ${say(words.write)}

${words.writeText.map((text, i) => `${i + 1}. ${say(text)}`).join('\n')}
`;
}

function lessonSection(lesson: Lesson, language: Language): string {
  const kept = keptAnswers(lesson.id);
  if (kept === undefined) throw new Error(`${lesson.id} has no answers: npm run lessons`);
  const say = (text: Text): string => text[language];
  const told = (text: Text, answers: Answers): string => (
    filled(text[language], ({ kind, ...asked }) => numberText(asked, kind, answers, language))
  );
  const { predict, explain, transfer } = lesson;
  const rows = (dots: readonly FigureOn[], answers: Answers): string => (
    dots.map((dot) => answerRow(dot, answers, language)).join('\n')
  );
  const windows = predict.scenario.windows ?? [];
  const seen = [...new Set(predict.dots.map(({ figure }) => figure))]
    .flatMap((figure) => windows.map((window) => ({ figure, window })));
  return `## ${lesson.number} ${say(lesson.title)}

${say(lesson.aim)}

${say(words.run)} ${runWords(predict.scenario)}

${say(words.period)} ${periodSteps.map((step) => (
    `${say(words.steps[step])} ${lesson.period[step]}`
  )).join(language === 'zh' ? '、' : ', ')}

> ${say(lesson.read)}

**${say(words.answers)}**

| ${say(words.figure)} | ${say(words.days)} | ${say(words.before)} | ${say(words.change)} | 95 % |
| --- | --- | ---: | ---: | --- |
${rows(seen, kept.predict)}

${exhibitTables(lesson, kept, language)}**${say(predict.why)}**

${predict.reasons.map(({ text, isRight, feedback }) => (
    `- ${isRight ? `**${say(text)}**` : say(text)} ${told(feedback, kept.predict)}`
  )).join('\n')}

**${say(words.why)}** ${told(explain.text, kept.predict)}

**${say(words.leavesOut)}** ${say(explain.leavesOut)}

**${say(words.transfer)}** ${say(transfer.text)} ${told(transfer.right, kept.transfer)}

| ${say(words.figure)} | ${say(words.days)} | ${say(words.before)} | ${say(words.change)} | 95 % |
| --- | --- | ---: | ---: | --- |
${rows([transfer.dot], kept.transfer)}

**${say(words.spoken)}**

${lesson.withoutDevices.map(({ minutes, text }) => (
    `- ${minutes} ${say(words.minutes)}${say(text)}`
  )).join('\n')}
`;
}

function answerRow(asked: FigureOn, answers: Answers, language: Language): string {
  const metric = metricOf(asked);
  const { before, change, low, high } = answerOn(answers, asked);
  const interval = low === null || high === null
    ? '–'
    : `${figureText(metric, low, true)} … ${figureText(metric, high, true)}`;
  const cells = [
    metricLabel(metric, language),
    asked.window,
    figureText(metric, before),
    figureText(metric, change, true),
    interval,
  ];
  return `| ${cells.join(' | ')} |`;
}

function numberText(
  asked: FigureOn,
  kind: 'before' | 'after' | 'change',
  answers: Answers,
  language: Language,
): string {
  const metric = metricOf(asked);
  const { before, after, change } = answerOn(answers, asked);
  const number = kind === 'change'
    ? figureText(metric, change, true)
    : figureText(metric, kind === 'before' ? before : after);
  // A change of a share is told in points.
  const isPoints = kind === 'change' && metric.unit === 'share';
  const unit = (
    isPoints ? words.points : counters[metric.unit] ?? shownUnits[metric.unit].words
  )[language];
  return unit === '' ? number : `${number} ${unit}`;
}

/** What a sentence counts by, where a table needs no unit. */
const counters: Readonly<Partial<Record<MetricUnit, Text>>> = {
  orders: { zh: '单', en: '' },
  riders: { zh: '人', en: '' },
  people: { zh: '人', en: '' },
  merchants: { zh: '家', en: '' },
};

function runWords({ id, weather, days }: Scenario): string {
  return `${id}, ${weather}, ${days} d`;
}

const words = {
  title: { zh: '教师手册', en: 'Teacher’s guide' },
  other: { zh: '[In English](teaching.md)', en: '[中文](teaching.zh.md)' },
  how: { zh: '怎样上一课', en: 'How to hold a lesson' },
  picture: { zh: '一课：先押注，后揭晓', en: 'A lesson: guess first' },
  howText: [
    {
      zh: '先押注，后揭晓。学生在任何数出现之前，为每一方放一个点（方向与大小），再选一个理由；说不准可以空着，不扣分。',
      en: 'Guess before anything is shown. Students put a dot for each figure (direction and size) and choose a reason before any number of the result appears; leaving one out costs nothing.',
    },
    {
      zh: `不需要服务器。每台设备给出 ${codeLength} 个字符的答案码，里面是全部预测；老师在“全班一起上”里逐个输入，或用扫码枪扫学生屏幕上的图，输完最后一个字符自动收下，任何一个字符输错都会被发现。没有设备的学生举手，点一下格子加一票。`,
      en: `No server is needed. Each device gives an answer code of ${codeLength} characters that holds the whole guess; the teacher types them under “With a class”, or reads them off the screens with a hand scanner, where each is taken at its last character and any single wrong character is caught. For hands in the air, press a cell to add one.`,
    },
    {
      zh: '逐步揭晓：预测的分布、结果与区间、理由、为什么。“投影”按钮把字放大到 24 像素以上。',
      en: 'Reveal step by step: the guesses, the result with its interval, the reasons, why. “Projector” makes all text 24 pixels or more.',
    },
    {
      zh: `“一节课”列出每个环节的分钟数，共 ${periodMinutes} 分钟（课文件里的 period，是假设，没有在课堂上量过），可以计时；“显示课程链接和二维码”给学生的设备用，它们要能打开这个地址；地址短，可以照着输入。`,
      en: `“A period” lists minutes for each step, ${periodMinutes} in all (period in the lesson’s file; assumed, not measured in a class), with a timer. “Show link and QR code” is for the students’ devices, which must reach that address; it is short enough to be typed.`,
    },
    {
      zh: '一节课上几课：在课程列表里把它们排进一节课，分钟数自动相加，每课的计时按课数平分一节课；链接和二维码带着这份单子，学生打开就看到同样几课、同样的次序。带虚线的词，点一下就有解释，列表末尾是术语表。',
      en: 'Several lessons in one period: put them “Into a period” in the list, and their minutes are added up; each lesson’s clock then has its part of the period; the link and its QR code hold the list, so that students find the same lessons in the same order. A dotted word explains itself when pressed, and the glossary stands below the list.',
    },
    {
      zh: `学完之后：课程列表下面有${challengeIds.length}道题，每道给预算、目标和${mostTries}次机会，每次在同样的 ${challengeSeeds} 天上真的模拟。成绩是一个码，里面是每次的杠杆和指标，任何一个字符输错都会被发现；排行榜只在这台设备上。换几天，差一点的成绩可能换位。`,
      en: `Afterwards: below the lessons stand ${challengeIds.length} challenges, each with a budget, a goal and ${mostTries} tries, each of which is run on the same ${challengeSeeds} days. The result is a code that holds the levers and figures of every try, of which any single wrong character is caught; the board is of this device alone. On other days, close results may change places.`,
    },
    {
      zh: `没有任何设备时，每课有一个 ${spokenMinutes} 分钟的口头版本，列在该课之后。`,
      en: `Without any device each lesson has a version of ${spokenMinutes} minutes, listed at its end.`,
    },
    {
      zh: `每个数都来自模拟：政策与基准在同样的 ${lessonSeeds} 个随机种子上各跑一遍，差异只来自政策；区间反映逐日的运气，不反映模型是否正确。`,
      en: `Every number is of runs: policy and baseline on the same ${lessonSeeds} seeds, so that what differs is the policy. Intervals show the luck of the day and not whether the model is right.`,
    },
  ],
  courses: { zh: '对应课程', en: 'Courses' },
  lesson: { zh: '课', en: 'Lesson' },
  aim: { zh: '学什么', en: 'What is learnt' },
  run: { zh: '模拟：', en: 'Run:' },
  period: { zh: '一节课的分钟数：', en: 'Minutes of a period:' },
  steps: {
    read: { zh: '读情境', en: 'read' },
    guess: { zh: '各自猜', en: 'guess' },
    run: { zh: '收码、开跑', en: 'collect and run' },
    reveal: { zh: '看结果', en: 'reveal' },
    explain: { zh: '讲为什么', en: 'explain' },
    transfer: { zh: '换一例', en: 'another case' },
  },
  answers: { zh: '答案', en: 'Answers' },
  figure: { zh: '指标', en: 'Figure' },
  days: { zh: '天', en: 'Days' },
  before: { zh: '之前', en: 'Before' },
  change: { zh: '变化', en: 'Change' },
  why: { zh: '为什么。', en: 'Why.' },
  leavesOut: { zh: '模型没有算进去的。', en: 'What the model leaves out.' },
  transfer: { zh: '换一个情形。', en: 'Another case.' },
  spoken: { zh: '不用设备的十分钟', en: 'Ten minutes without devices' },
  points: { zh: '个百分点', en: 'pt' },
  minutes: { zh: '分钟：', en: 'min: ' },
  write: { zh: '自己写一课', en: 'Writing a lesson' },
  writeText: [
    {
      zh: '复制 `scenarios/lessons/files/` 中的一课，改 `id` 与 `number`（1 至 45，答案码用它，不再改动）。',
      en: 'Copy a lesson of `scenarios/lessons/files/` and change `id` and `number` (1 to 45; answer codes carry it, so it stays).',
    },
    {
      zh: '`predict` 与 `transfer` 各写场景和政策：政策是 `scenarios/policies/` 里的文件名、同一文件夹中的文件，或以杠杆 id 为名的设置（id、范围和默认值见 `docs/levers.md`；设成默认值等于什么也没改）；`predict` 的场景至少有两个时间窗。问的是另一种世界时，用 `assume` 写对世界的假设。',
      en: '`predict` and `transfer` each name a scenario and a policy: a file of `scenarios/policies/`, one beside the lesson, or settings by lever id (`docs/levers.md` has ids, ranges and defaults; a setting at its default changes nothing). The scenario of `predict` has two windows or more. Where the question is another world, `assume` holds what is assumed of it.',
    },
    {
      zh: '每个点写指标（见 `docs/metrics.md`）、时间窗和两个分界（“一点”与“中等”在哪里结束）。三到四个理由，恰好一个 `isRight`，每个都写回应。`period` 把 45 分钟分给六个环节。',
      en: 'Each dot has a figure (of `docs/metrics.md`), a window and two sizes, where “a little” and “middling” end. Three or four reasons, `isRight` of exactly one, an answer to each. `period` parts 45 minutes among six steps.',
    },
    {
      zh: '句子里不写结果的数，写 `{change FIGURE WINDOW}`、`{before …}` 或 `{after …}`，数由程序填。链条与 `transfer` 里的 `moves`（up、down、none），以及链条里的 `under`（变化小于多少），由测试核对。',
      en: 'No sentence holds a number of the result: write `{change FIGURE WINDOW}`, `{before …}` or `{after …}`. What `moves` says of the chain and of `transfer` (up, down, none), and `under` in the chain (less than that), is held against the answers by a test.',
    },
    {
      zh: '`explain.shows` 可列一两样：`supply`（底价与在线骑手）或 `demand`（配送费与订单），在这一课的城市和基准上只动这一个杠杆，标出首日与最后几天的弹性和区间；`promise`，承诺每多一分钟给平台和其他各方带来什么（外部性）；`incidence`，一元钱最后归谁；`lorenz`，骑手收入的洛伦兹曲线。',
      en: '`explain.shows` may list one or two of these: `supply` (base pay and riders online) or `demand` (delivery fee and orders), the curve of that lever alone, over the lesson’s baseline and in its city, with its elasticity and interval on the first day and the last ones; `promise`, what each minute more of a promise brings the platform and all others (its externality); `incidence`, where one yuan ends; `lorenz`, the Lorenz curve of riders’ pay.',
    },
    {
      zh: '`npm run -s o2o -- check FILE` 列出所有问题，带行号、位置和允许的范围；`npm run lessons` 计算答案、把课上架，并说出哪句话与结果不符；`npm run docs` 更新本手册。',
      en: '`npm run -s o2o -- check FILE` lists every problem with its line, its place and what is allowed. `npm run lessons` computes the answers, puts the lesson on the shelf and says which of its claims did not come out; `npm run docs` makes this guide.',
    },
    {
      zh: '`npm run words` 列出学生读到的文字里不够平常的字和词：国标 GB/T 2312 第 1 级的 3755 个汉字以外的，和英语电影字幕最常见的 3250 个词以外的（约为 CEFR B1 的上限）。换一个平常的说法；换不了的，在 `scenarios/lessons/allowed-words.json` 写下理由。术语表解释的词不必写。',
      en: '`npm run words` lists what students read that is not plain: Chinese characters outside the 3,755 of level 1 of GB/T 2312, and English words outside the 3,250 commonest of film subtitles, about the top of CEFR B1. Say it in plainer words; where that cannot be, write a reason into `scenarios/lessons/allowed-words.json`. What the glossary explains needs none.',
    },
  ],
} as const;
