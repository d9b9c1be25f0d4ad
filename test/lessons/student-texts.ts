// All that a student reads of lessons, worksheets, role cards, challenges and glossary, with the
// place where it stands. What only teachers read, the guide and the courses, is left out.

import { readdirSync, readFileSync } from 'node:fs';
import { curves } from '../../scenarios/curves/named.ts';
import type { Term } from '../../scenarios/glossary/term.ts';
import { leverById, type Text } from '../../sim-core/index.ts';
import { metricById } from '../../sim-core/figures.ts';
import { answerSentences, answerWords, sidesInSentence } from '../../web/words/answer-words.ts';
import {
  challengeSentences, challengeWords, triesFaults,
} from '../../web/words/challenge-words.ts';
import { curveSentences, curveWords } from '../../web/words/curve-words.ts';
import { stakeholderWords } from '../../web/words/lab-words.ts';
import {
  codeFaults, exhibitWords, learnSentences, learnWords, noChangeWords, periodWords, revealWords,
  stepWords,
} from '../../web/words/learn-words.ts';
import { sheetSentences, sheetWords } from '../../web/words/sheet-words.ts';

/** A text and where it stands. */
export interface StudentText {
  readonly place: string;
  readonly text: Text;
}

const scenarios = new URL('../../scenarios/', import.meta.url);

/** What the page says beside a lesson's curves and shares. */
const besideCurves = {
  elasticity: curveSentences.elasticity,
  slope: curveSentences.slope,
  arc: curveSentences.arc,
  interval: curveSentences.interval,
  ends: answerSentences.ends,
  lost: answerSentences.lost,
  made: answerSentences.made,
};

/** What the page's glossary explains. */
export function glossaryTerms(): readonly Term[] {
  return readJson('glossary/spoken.json') as Term[];
}

/** Every text that a student reads. */
export function studentTexts(): StudentText[] {
  return [
    ...['lessons/files', 'challenges/files'].flatMap(textsOfFolder),
    ...textsIn('glossary/spoken.json', glossaryTerms()),
    ...textsIn('the curves', curves),
    ...textsIn('the page', [
      challengeWords, triesFaults, codeFaults, exhibitWords, learnWords, noChangeWords, periodWords,
      revealWords, stepWords, sheetWords, stakeholderWords, sidesInSentence, answerWords.ofEachYuan,
      curveWords.platform, curveWords.others, curveWords.change,
    ]),
    ...[challengeSentences, learnSentences, sheetSentences, besideCurves]
      .flatMap(textsOfSentences),
  ];
}

/** Of each file of a folder, with the names of the figures and levers that it shows. */
function textsOfFolder(folder: string): StudentText[] {
  return readdirSync(new URL(`${folder}/`, scenarios)).flatMap((file) => {
    const { courses: _forTeachers, ...shown } = readJson(`${folder}/${file}`) as Shown;
    const levers = shown.levers?.map(({ lever }) => leverById(lever)?.label) ?? [];
    const cards = shown.predict?.dots.map(({ figure }) => metricById(figure)?.doc) ?? [];
    const figures = figuresIn(shown).map((id) => metricById(id)?.label);
    return textsIn(file.replace('.json', ''), [shown, levers, cards, figures]);
  });
}

interface Shown {
  readonly courses?: Text;
  readonly levers?: readonly { readonly lever: string }[];
  readonly predict?: { readonly dots: readonly { readonly figure: string }[] };
}

/** Texts anywhere in what a file or a module holds. */
function textsIn(place: string, held: unknown): StudentText[] {
  if (typeof held !== 'object' || held === null) return [];
  const here = isText(held) ? [{ place, text: held }] : [];
  return [...here, ...Object.values(held).flatMap((each) => textsIn(place, each))];
}

/** Ids under `figure`, anywhere. */
function figuresIn(held: unknown): string[] {
  if (typeof held !== 'object' || held === null) return [];
  return Object.entries(held).flatMap(([name, each]: [string, unknown]) => (
    name === 'figure' && typeof each === 'string' ? [each] : figuresIn(each)
  ));
}

function isText(held: object): held is Text {
  return 'zh' in held && 'en' in held
    && typeof held.zh === 'string' && typeof held.en === 'string';
}

type SaidOf = (...parts: readonly number[]) => string;

/** What is said of two of everything, so that plurals are read. */
function textsOfSentences(sentences: Readonly<Record<string, object>>): StudentText[] {
  return Object.values(sentences).map((sentence) => {
    const { zh, en } = sentence as Record<keyof Text, SaidOf>;
    const said = (say: SaidOf): string => say(...Array.from({ length: say.length }, () => 2));
    return { place: 'the page', text: { zh: said(zh), en: said(en) } };
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, scenarios), 'utf8'));
}
