// What a link may say of the screen, apart from the question: each part with its allowed values
// and where it goes. A part that cannot be shown as it stands is a problem, and is never bent into
// one that can.

import { challengeIds } from '../../scenarios/challenges/ids.ts';
import { periodText, readPeriod } from '../../scenarios/lessons/period.ts';
import { shelf } from '../../scenarios/lessons/shelf.ts';
import { problemAt, type Problem } from '../../scenarios/schema/problem.ts';
import type { LinkView } from '../../scenarios/schema/link.ts';
import type { Scenario, Text } from '../../sim-core/index.ts';
import { metrics } from '../../sim-core/figures.ts';
import { groundFigureIds } from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { pages } from '../pages.ts';
import { orderColours, riderColours } from './colours.ts';
import { horizons } from './horizon.ts';
import { type LessonMode, lessonModes, useLesson } from './lesson.ts';
import { speeds, usePlayback, type Speed } from './playback.ts';
import { usePreferences } from './preferences.ts';
import { armsShown, useView } from './view.ts';

type Value = LinkView[string];

/** One part of the view: what it may be, and how it is read from the screen and shown on it. */
interface ViewPart {
  readonly options: readonly Value[];
  /** Whether something else may stand, where options are no more than examples. */
  allows?(value: Value): boolean;
  read(): Value | undefined;
  /** Undefined where the link does not say: then it is as at first, not as another link had it. */
  show(value: Value | undefined): void;
}

type View = ReturnType<typeof useView.getState>;

/** A part that the view holds as a link says it. */
function ofView<Key extends keyof View>(
  key: Key, options: readonly (View[Key] & Value)[],
): ViewPart {
  return {
    options,
    read: () => useView.getState()[key] as Value | undefined,
    show: (value) => useView.setState({ [key]: value ?? useView.getInitialState()[key] }),
  };
}

const secondsPerDay = 86_400;
/** What a link says where no lesson is open. */
const lessonList = 'list';

const parts: Readonly<Record<string, ViewPart>> = {
  page: ofView('page', pages.map(({ id }) => id)),
  tab: ofView('tab', ['city', 'results']),
  horizon: ofView('horizon', horizons),
  arms: ofView('arms', armsShown),
  figure: ofView('figure', metrics.map(({ id }) => id)),
  place: ofView('placeFigure', groundFigureIds),
  placeHours: ofView('placeHours', ['day', 'now']),
  riderColour: ofView('riderColour', riderColours),
  orderColour: ofView('orderColour', orderColours),
  lesson: {
    options: [lessonList, ...shelf.map(({ id }) => id), ...challengeIds],
    read: () => whileLearning(useLesson.getState().lesson ?? lessonList),
    show: (lesson = lessonList) => useLesson.setState({
      lesson: lesson === lessonList ? undefined : String(lesson),
    }),
  },
  lessonMode: {
    options: lessonModes,
    read: () => whileLearning(useLesson.getState().mode),
    show: (mode = 'alone') => useLesson.setState({ mode: mode as LessonMode }),
  },
  period: {
    options: ['1.6'],
    allows: (value) => typeof value === 'string' && readPeriod(value) !== undefined,
    read: () => whileLearning(periodText(useLesson.getState().period) || undefined),
    show: (period = '') => useLesson.setState({ period: readPeriod(String(period)) ?? [] }),
  },
  language: {
    options: ['zh', 'en'],
    read: () => usePreferences.getState().language,
    show: (language) => {
      // Whoever reads has chosen one.
      if (language !== undefined) usePreferences.getState().setLanguage(language as 'zh' | 'en');
    },
  },
  speed: {
    options: speeds,
    read: () => usePlayback.getState().speed,
    show: (speed = usePlayback.getInitialState().speed) => playback.setSpeed(speed as Speed),
  },
};

/** The screen as a link says it; the moment counts from the first midnight that counts. */
export function currentView(): LinkView {
  const view: Record<string, Value> = { time: Math.floor(playback.sinceStartSeconds) };
  for (const [name, part] of Object.entries(parts)) {
    const value = part.read();
    if (value !== undefined) view[name] = value;
  }
  return view;
}

/** Links of other pages say nothing of lessons. */
function whileLearning(value: Value | undefined): Value | undefined {
  return useView.getState().page === 'learn' ? value : undefined;
}

/** Puts a view without problems on the screen, the same whatever was there before. */
export function showView(view: LinkView): void {
  for (const [name, part] of Object.entries(parts)) {
    // Links of other pages leave lessons as they are.
    if (name in view || part.read() !== undefined) part.show(view[name]);
  }
  const { time = usePlayback.getInitialState().atSeconds } = view;
  playback.seekFromStart(Number(time));
}

/** What in a link's view cannot be shown for this scenario. */
export function viewProblems(view: LinkView, { days }: Scenario): Problem[] {
  const known = [...Object.keys(parts), 'time'];
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(view)) {
    const allowed = name === 'time' ? timeAllowed(value, days) : optionsAllowed(name, value, known);
    if (allowed === undefined) continue;
    const what = JSON.stringify(known.includes(name) ? value : name);
    const message = { zh: `${what} 无法显示`, en: `${what} cannot be shown` };
    problems.push(problemAt(['view', name], { message, allowed }));
  }
  return problems;
}

/** What the moment may be, when it is something else. */
function timeAllowed(value: Value, days: number): Text | undefined {
  const last = days * secondsPerDay;
  if (typeof value === 'number' && value >= 0 && value <= last) return undefined;
  return { zh: `0 至 ${last} 秒`, en: `0 to ${last} seconds` };
}

/** What a part may be, or which parts there are, when it is something else. */
function optionsAllowed(name: string, value: Value, known: readonly string[]): Text | undefined {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) return { zh: known.join('、'), en: known.join(', ') };
  if (part.options.includes(value) || part.allows?.(value) === true) return undefined;
  return { zh: part.options.join('、'), en: part.options.join(', ') };
}
