// Words of lessons and of class mode.

import type { CodeFault } from '../../scenarios/lessons/code.ts';
import type { PeriodStep } from '../../scenarios/lessons/lesson.ts';
import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const learnWords = {
  title: { zh: '先猜，再看', en: 'Guess first, then look' },
  lead: {
    zh: '每一课先让你押注：谁多、谁少、多少、为什么。锁定之后，模拟的结果才落下来。',
    en: 'Each lesson asks you to commit first: who gets more, who less, how much and why. Only then does the result fall in.',
  },
  predicted: { zh: '已预测', en: 'guessed' },
  forClass: { zh: '全班一起上', en: 'With a class' },
  allLessons: { zh: '全部课程', en: 'All lessons' },
  steps: { zh: '步骤', en: 'Steps' },
  guess: { zh: '你的预测', en: 'Your guess' },
  guessHow: {
    zh: '把每个圆点拖到你认为的位置，或用方向键；拿不准就留空，不扣分。',
    en: 'Drag each dot to where you think it will be, or use the arrow keys. Leave it out if not sure; that costs nothing.',
  },
  notSure: { zh: '说不准', en: 'Not sure' },
  lock: { zh: '锁定预测，看结果', en: 'Lock my guess and look' },
  lockNote: { zh: '锁定后不能改。', en: 'It cannot be changed afterwards.' },
  code: { zh: '你的答案码', en: 'Your answer code' },
  codeNote: {
    zh: '老师在课堂上收这个码：五个字符就是你的全部预测。',
    en: 'In class, hand this to the teacher: the five characters are your whole guess.',
  },
  result: { zh: '结果', en: 'What happened' },
  you: { zh: '你', en: 'you' },
  reasonRight: { zh: '理由也对', en: 'The right reason' },
  reasonWrong: { zh: '理由不对', en: 'Another reason' },
  reasonNone: { zh: '没有选理由。正确的是：', en: 'No reason chosen. The right one:' },
  rightReason: { zh: '正确的理由', en: 'The right reason' },
  otherReasons: { zh: '其他理由错在哪里', en: 'What is wrong with the others' },
  why: { zh: '为什么', en: 'Why' },
  inTime: { zh: '随时间的变化', en: 'How it came in time' },
  leavesOut: { zh: '模型没有算进去的', en: 'What the model leaves out' },
  transfer: { zh: '换一个情形', en: 'Another case' },
  lockTransfer: { zh: '锁定', en: 'Lock' },
  sandbox: { zh: '自己试', en: 'Try it yourself' },
  openLab: { zh: '在实验室打开', en: 'Open in the Lab' },
  again: { zh: '再猜一次', en: 'Guess again' },
  nextPerson: { zh: '换一个人猜', en: 'Next person' },
  againNote: {
    zh: '再猜不改你的答案码；共用设备时换人，从头开始。',
    en: 'Guessing again leaves your code as it is. On a shared device the next person begins again.',
  },
  firstCode: {
    zh: '这是第一次预测的码。看过结果之后再猜的，不算进全班。',
    en: 'This is the code of the first guess. One that is made after the result is not for the class.',
  },
  showResult: { zh: '看结果', en: 'Show what happened' },
  notes: { zh: '教师备注（有答案）', en: 'Teacher’s notes, with the answers' },
  withoutDevices: { zh: '不用设备的十分钟', en: 'Ten minutes without devices' },
  stale: {
    zh: '这一课的答案由另一版引擎算出，暂不显示。',
    en: 'The answers of this lesson were found by another version of the engine and are not shown.',
  },
  directionRight: { zh: '方向对', en: 'direction right' },
  sizeRight: { zh: '大小也对', en: 'size right' },
  sizeMore: { zh: '实际更大', en: 'it moved more' },
  sizeLess: { zh: '实际更小', en: 'it moved less' },
  noChange: { zh: '没有明显变化', en: 'no clear change' },
  directionWrong: { zh: '方向不对', en: 'other direction' },
  leftOut: { zh: '未猜', en: 'left out' },
  perDay: { zh: '每天', en: 'a day' },
  console: { zh: '课堂', en: 'Class' },
  typeCode: { zh: '输入答案码', en: 'Type an answer code' },
  typeNote: {
    zh: '满五个字符自动收下，不用按回车；扫码枪也行。没有手机的学生举手，点一下格子加一票。'
      + '收到的码只留在这个标签页里，刷新不丢，关掉就没了。',
    en: 'Taken at the fifth character, without Enter; a hand scanner types too. For hands in the air, press a cell to add one. '
      + 'Codes stay on this page alone, also when it is loaded again, until it is closed.',
  },
  undo: { zh: '撤回上一个', en: 'Take the last back' },
  nextClass: { zh: '清空，换下一班', en: 'Empty it for the next class' },
  emptyTally: { zh: '还没有收到预测', en: 'No guesses yet' },
  projector: { zh: '投影', en: 'Projector' },
  showLink: { zh: '显示课程链接和二维码', en: 'Show link and QR code' },
  linkNote: {
    zh: '学生扫码或输入地址，各自预测，先看到答案码，要看结果再按一下；他们的设备要能打开这个地址。',
    en: 'Students scan it or type the address and guess on their own. They see their code first, and what happened when they press for it. Their devices must reach the address.',
  },
  qr: { zh: '这一课的二维码', en: 'QR code of this lesson' },
  plan: { zh: '一节课（45 分钟）', en: 'A period of 45 minutes' },
  startTimer: { zh: '开始计时', en: 'Start the clock' },
  pauseTimer: { zh: '暂停', en: 'Stop the clock' },
  nextStep: { zh: '下一环节', en: 'Next step' },
  nextLesson: { zh: '下一课', en: 'Next lesson' },
  timeUp: { zh: '时间到', en: 'Time is up' },
  timeLeft: { zh: '剩余', en: 'left' },
  next: { zh: '下一步：', en: 'Next: ' },
  before: { zh: '原来', en: 'before' },
  after: { zh: '之后', en: 'after' },
  period: { zh: '一节课上这些', en: 'Lessons of one period' },
  toPeriod: { zh: '排进一节课', en: 'Into a period' },
  takeOut: { zh: '拿出', en: 'Take out' },
  terms: { zh: '术语表', en: 'Glossary' },
  guide: { zh: '给老师：怎么上一节课，各课的答案', en: 'For teachers: how a period goes, all answers' },
  reasonsTally: { zh: '理由', en: 'Reasons' },
} as const satisfies Readonly<Record<string, Text>>;

/** How a period goes, for who has ten minutes to prepare one. */
export const guideSteps: readonly Text[] = [
  {
    zh: '挑一课，按“全班一起上”。几课连上，先逐课按“排进一节课”，得到一个链接。',
    en: 'Choose a lesson and press “With a class”. For several, press “Into a period” at each: they get one link.',
  },
  {
    zh: '打印学习单和角色卡，或让学生扫二维码；没有设备就举手，教师备注里有十分钟的玩法。',
    en: 'Print the worksheet and role cards, or let the class scan the QR code. Without devices count hands; the notes have a version for ten minutes.',
  },
  {
    zh: '投影，读情境，按下计时；每人先猜，收五个字符的答案码。',
    en: 'Project it, read the case, start the clock. All guess, and you type their codes of five characters.',
  },
  {
    zh: '一步一步揭晓：结果、理由、为什么、换一个情形。每一步先问“谁猜对了，凭什么”。',
    en: 'Reveal it step by step: result, reasons, why, another case. Before each ask who was right, and by what reason.',
  },
  {
    zh: '最后说模型没有算进去什么，再到实验室里自己试。',
    en: 'End with what the model leaves out, and try it in the Lab.',
  },
];

export const stepWords: readonly Text[] = [
  { zh: '读', en: 'Read' },
  { zh: '猜', en: 'Guess' },
  { zh: '看', en: 'Look' },
  { zh: '为什么', en: 'Why' },
  { zh: '换一例', en: 'Another case' },
];

/** What a class does in a period. */
export const periodWords: Readonly<Record<PeriodStep, Text>> = {
  read: { zh: '读情境', en: 'Read' },
  guess: { zh: '各自猜', en: 'Guess' },
  run: { zh: '收码、开跑', en: 'Collect and run' },
  reveal: { zh: '看结果', en: 'Reveal' },
  explain: { zh: '讲为什么', en: 'Explain' },
  transfer: { zh: '换一例', en: 'Another case' },
};

/** What is revealed to a class, one after the other. */
export const revealWords: readonly Text[] = [
  { zh: '结果', en: 'result' },
  { zh: '理由', en: 'reasons' },
  { zh: '为什么', en: 'why' },
  { zh: '换一个情形', en: 'another case' },
  { zh: '它的结果', en: 'its result' },
];

/** Of what stands beside an explanation. */
export const exhibitWords = {
  incidence: { zh: '一元钱最后归谁', en: 'Where one yuan ends' },
  measured: {
    zh: '每一份都是模拟量出的得失之差，不是按规则分摊的。',
    en: 'Every part is a difference that was measured in the runs; nothing is shared out by a rule.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const codeFaults: Readonly<Record<CodeFault, Text>> = {
  length: { zh: '答案码有五个字符', en: 'A code has five characters' },
  character: {
    zh: '含有码中没有的字符（没有 0、1、I、L、O）',
    en: 'It holds a character that codes do not have (no 0, 1, I, L or O)',
  },
  check: { zh: '有一个字符输错了', en: 'A character is wrong' },
  lesson: { zh: '这是另一课的码', en: 'That is a code of another lesson' },
};

export const learnSentences = {
  periodSum: {
    zh: (minutes: number, of: number) => (
      `共 ${minutes} 分钟，${minutes > of ? `超出一节课 ${minutes - of} 分钟` : `一节课 ${of} 分钟`}`
    ),
    en: (minutes: number, of: number) => (
      `${minutes} min of ${of}${minutes > of ? `: ${minutes - of} too many` : ''}`
    ),
  },
  minutes: {
    zh: (minutes: number) => `${minutes} 分钟`,
    en: (minutes: number) => `${minutes} min`,
  },
  now: { zh: (level: string) => `现在 ${level}`, en: (level: string) => `now ${level}` },
  score: {
    zh: (points: number, of: number) => `满分 ${of}，得 ${points} 分`,
    en: (points: number, of: number) => `${points} of ${of} points`,
  },
  seeds: {
    zh: (days: string, n: number) => `${days}；每个小点是一个随机种子，共 ${n} 个`,
    en: (days: string, n: number) => `${days}; a small dot for each of ${n} seeds`,
  },
  between: {
    zh: (low: string, high: string) => `95\u00a0% 区间 ${low} 至 ${high}`,
    en: (low: string, high: string) => `95\u00a0% interval ${low} to ${high}`,
  },
  guesses: {
    zh: (n: number) => `收到 ${n} 份预测`,
    en: (n: number) => (n === 1 ? '1 guess' : `${n} guesses`),
  },
  hands: {
    zh: (n: number) => `举手 ${n} 次`,
    en: (n: number) => (n === 1 ? '1 hand' : `${n} hands`),
  },
  votes: {
    zh: (place: string, n: number) => `${place}：${n} 票，加一票`,
    en: (place: string, n: number) => `${place}: ${n}, add one`,
  },
  less: { zh: (size: string) => `减少${size}`, en: (size: string) => `less by ${size}` },
  more: { zh: (size: string) => `增加${size}`, en: (size: string) => `more by ${size}` },
  upTo: { zh: (size: string) => `不到 ${size}`, en: (size: string) => `up to ${size}` },
  from: {
    zh: (low: string, high: string) => ` ${low} 至 ${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  beyond: { zh: (size: string) => `超过 ${size}`, en: (size: string) => `over ${size}` },
} satisfies Readonly<Record<string, Sentence<never[]> | Sentence<[number]> | Sentence<[string]>
  | Sentence<[number, number]> | Sentence<[string, number]> | Sentence<[string, string]>>>;

export const noChangeWords: Text = { zh: '几乎不变', en: 'about the same' };
