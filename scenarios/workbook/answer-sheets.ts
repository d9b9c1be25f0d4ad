// An answer as tables: where it comes from, every figure under every policy, the stretches of days,
// the parts that were looked at, each seed, the people, what the model leaves out, and a data
// dictionary of all of it. Numbers are the engine's own, in its units and with all digits.

import {
  type Breakdowns, type ComparedFigure, type Comparison, judgedAcross, type JudgedPart,
  type PeopleCompared, peopleCompared, personalOutcomeIds, personalOutcomes, type SeedMean,
  type Text,
} from '../../sim-core/index.ts';
import {
  type DimensionId, dimensions, type FigureId, metrics, type TallyShape,
} from '../../sim-core/figures.ts';
import type { Cell, Rows } from '../csv-text.ts';
import { leftOutOf } from '../left-out/left-out.ts';
import { comparedColumns } from './compared-columns.ts';
import { answerTables, type DescribedTable, partValues } from './sheet-columns.ts';
import { longestCell, type Sheet } from './workbook.ts';

/** A policy that was held against the baseline. */
export interface AnsweredArm {
  /** B, C and so on, or `policy`. */
  readonly name: string;
  readonly comparison: Comparison;
}

/** What a workbook is made from. */
export interface AnswerFile {
  /** Days of the figures, as `1` or `22-28`. */
  readonly days: string;
  /** The policies, in the order of asking; each on the same seeds and days. */
  readonly arms: readonly AnsweredArm[];
  /** The city's verticals, by id. */
  readonly verticals: readonly string[];
  /** Where the numbers come from: what each line tells, and the line. */
  readonly origin: readonly (readonly [name: string, says: string])[];
  /** Parts of figures that were looked at, of one arm. */
  readonly parts?: {
    readonly arm: string;
    readonly breakdowns: Breakdowns<JudgedPart>;
    readonly shape: TallyShape;
  };
}

/** The tables of an answer; those that would be empty are left out. */
export function answerSheets(answer: AnswerFile): Sheet[] {
  const rows: Readonly<Record<Exclude<TableName, 'dictionary'>, Rows>> = {
    provenance: originRows(answer),
    figures: figureRows(answer),
    windows: windowRows(answer),
    parts: partRows(answer),
    runs: runRows(answer),
    people: peopleRows(answer),
    left_out: leftOutRows(answer),
  };
  const all = Object.keys(rows) as (keyof typeof rows)[];
  const names = all.filter((name) => rows[name].length > 0);
  return [
    ...names.map((name) => sheetOf(name, rows[name])),
    sheetOf('dictionary', dictionaryRows(names, rows.figures)),
  ];
}

type TableName = keyof typeof answerTables;

function sheetOf(name: TableName, rows: Rows): Sheet {
  const columns = answerTables[name].columns.map(({ id }) => ({ id, width: widthOf(id) }));
  return { name, columns, rows };
}

function originRows({ origin }: AnswerFile): Rows {
  return origin.flatMap(([name, says]) => piecesOf(says).map((piece) => [name, piece]));
}

/** A text as cells hold it: longer ones go on in the next row. */
function piecesOf(text: string): readonly string[] {
  // No pair of surrogates is parted, since neither half can be written alone.
  return text.match(new RegExp(`[^]{1,${longestCell}}(?![\\udc00-\\udfff])`, 'g')) ?? [''];
}

/** One figure of one arm on some days. */
interface FigureRow {
  readonly arm: string;
  readonly window: string;
  readonly id: FigureId;
  readonly figure: ComparedFigure;
}

function figureRows({ arms, days }: AnswerFile): Rows {
  return judgedRows(arms.flatMap(({ name, comparison }) => (
    rowsOf(name, days, comparison.figures)
  )));
}

function windowRows({ arms, days }: AnswerFile): Rows {
  const windows = [...new Set(arms.flatMap(({ comparison }) => Object.keys(comparison.windows)))];
  return judgedRows(windows.filter((window) => window !== days).flatMap((window) => (
    arms.flatMap(({ name, comparison }) => (
      rowsOf(name, window, comparison.windows[window]?.figures ?? {})
    ))
  )));
}

function rowsOf(
  arm: string, window: string, figures: Partial<Comparison['figures']>,
): FigureRow[] {
  return metrics.flatMap(({ id }): FigureRow[] => {
    const figure = figures[id];
    return figure === undefined ? [] : [{ arm, window, id, figure }];
  });
}

/** Several policies are looked at together, and so judged together: stretch by stretch. */
function judgedRows(rows: readonly FigureRow[]): Rows {
  const judged = new Map<FigureRow, ComparedFigure>();
  for (const window of new Set(rows.map((row) => row.window))) {
    const own = rows.filter((row) => row.window === window);
    const isOne = new Set(own.map(({ arm }) => arm)).size === 1;
    const found = judgedAcross(own.map(({ id, figure }) => [id, figure] as const));
    own.forEach((row, i) => judged.set(row, isOne ? row.figure : found[i]));
  }
  return rows.map((row) => [
    row.arm, row.window, ...figureCells(row.id),
    ...comparedColumns.map(({ cell }) => cell(judged.get(row) ?? row.figure)),
    noteOn(row.figure.n),
  ]);
}

function figureCells(id: FigureId): readonly Cell[] {
  const metric = metrics.find((each) => each.id === id);
  return [id, metric?.unit, metric?.label.zh, metric?.label.en];
}

/** Why a figure's cells are empty. */
function noteOn(n: number): string {
  return n === 0 ? '这些种子上没有定义 undefined on these seeds' : '';
}

function partRows({ parts, days }: AnswerFile): Rows {
  if (parts === undefined) return [];
  const { arm, breakdowns, shape } = parts;
  return metrics.flatMap(({ id }) => Object.entries(breakdowns[id] ?? {}).flatMap((
    [dimension, found],
  ) => shape.parts[dimension as DimensionId].map((part) => [
    arm, days, ...figureCells(id), dimension, part.id, part.label.zh, part.label.en,
    ...partValues.map(({ cell }) => cell(found[part.id] ?? {})),
  ])));
}

function runRows({ arms, days }: AnswerFile): Rows {
  return arms.flatMap(({ name, comparison: { seeds, figures } }) => metrics.flatMap(({ id }) => {
    const found = figures[id]?.perSeed;
    if (found === undefined) return [];
    return seeds.map((seed, i) => (
      [name, days, id, seed, found.baseline[i], found.policy[i], found.difference[i]]
    ));
  }));
}

function peopleRows({ arms }: AnswerFile): Rows {
  return arms.flatMap(({ name, comparison: { people } }) => (
    people === undefined ? [] : personalOutcomeIds.flatMap((id) => (
      rowsOfPeople(name, peopleCompared(people, id))
    ))
  ));
}

function rowsOfPeople(arm: string, compared: PeopleCompared): Rows {
  const { outcome, deciles } = compared;
  const { zh, en } = personalOutcomes[outcome].label;
  const row = (group: string, tells: string, { mean, low, high, noInterval }: SeedMean) => (
    [arm, outcome, zh, en, group, tells, mean, low, high, noInterval]
  );
  const plain = (tells: string, mean: number): readonly Cell[] => (
    [arm, outcome, zh, en, 'all', tells, mean]
  );
  return [
    ...(['better', 'worse', 'same', 'change', 'gain', 'loss'] as const)
      .map((tells) => row('all', tells, compared[tells])),
    plain('byLuck', compared.byLuck),
    plain('people', compared.people),
    plain('baselineOnly', compared.baselineOnly),
    plain('policyOnly', compared.policyOnly),
    plain('smallest', compared.smallest),
    ...deciles.flatMap((decile, i) => (
      (['baseline', 'better', 'worse', 'change'] as const)
        .map((tells) => row(String(i + 1), tells, decile[tells]))
    )),
  ];
}

function leftOutRows({ verticals }: AnswerFile): Rows {
  return leftOutOf(verticals).flatMap(({ id, says }) => says.map(({ zh, en }) => [id, zh, en]));
}

/** Every column of every table, then every figure that they name and what it may be divided by. */
function dictionaryRows(names: readonly TableName[], figures: Rows): Rows {
  const line = (sheet: string, name: string, unit: Text, { zh, en }: Text): readonly Cell[] => (
    [sheet, name, unit.zh, unit.en, zh, en]
  );
  const named = (id: string): boolean => figures.some((cells) => cells[2] === id);
  const explained = ({ label, doc }: { label: Text; doc: Text }): Text => (
    { zh: `${label.zh}：${doc.zh}`, en: `${label.en}: ${doc.en}` }
  );
  return [
    ...[...names, 'dictionary' as const].flatMap((name) => {
      const { columns }: DescribedTable = answerTables[name];
      return columns.map(({ id, unit, doc }) => line(name, id, unit, doc));
    }),
    ...metrics.filter(({ id }) => named(id)).map((metric) => (
      line('figure', metric.id, { zh: metric.unit, en: metric.unit }, explained(metric))
    )),
    ...Object.entries(dimensions).map(([id, dimension]) => (
      line('dimension', id, { zh: '', en: '' }, explained(dimension))
    )),
  ];
}

/** Wide where columns hold sentences. */
function widthOf(id: string): number {
  if (['says', 'zh', 'en'].includes(id)) return 90;
  return /figure|_zh|_en|tells|note|outcome/.test(id) ? 28 : 14;
}
