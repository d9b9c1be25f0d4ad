// A lever over the hours of the week: a grid of days and hours that is painted with a value by drag
// and by keyboard. The first row and column stand for all days and all hours; what holds at an hour
// is the height of its bar.

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { IntegerLever, Setting } from '../../sim-core/index.ts';
import { type Drawn, drawnOf, isWritable, placeIn, type Week } from '../state/drawn.ts';
import {
  type Cell, evenedSetting, gridOf, hoursBetween, paintedSetting, valueAt, type WeekGrid,
} from '../state/painted.ts';
import { said } from '../words/diff-sentence.ts';
import { showSetting } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { leverSentences, leverWords } from '../words/lever-words.ts';
import { cellInWords, dayInitial } from '../words/week-words.ts';
import { LeverSlider } from './lever-slider.tsx';
import type { LeverControl } from './use-arm.ts';

interface Props {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
  /** Where is painted: these districts, or the city where there are none. */
  readonly districts: readonly number[];
}

export function WeekPainter({ lever, control, districts }: Props) {
  const words = useWords();
  const grid = gridOf(lever);
  const drawn = drawnOf(control.setting, lever.value);
  const place = districts.length === 0 ? drawn : placeIn(drawn, districts[0]);
  const plain = place.plain ?? drawn.plain;
  const [chosen, setBrush] = useState<number | undefined>(undefined);
  const brush = chosen ?? firstBrush(lever, plain, place.week);
  const [isTooMuch, setTooMuch] = useState(false);
  const isOdd = place.week.some((value) => value !== plain);
  const commit = (next: Setting): void => {
    setTooMuch(!isWritable(next));
    control.commit(isWritable(next) ? next : control.setting);
  };
  const painter: Painter = {
    setting: control.setting,
    stroke: (setting, hours, isErased) => paintedSetting(setting, lever.value, {
      hours, districts, value: isErased ? undefined : brush,
    }),
    hold: control.hold,
    commit,
  };
  const even = (): void => commit(evenedSetting(control.setting, lever.value, districts));
  return (
    <div className="painter" data-testid="painter">
      <Brush lever={lever} control={control} brush={brush} plain={plain} choose={setBrush} />
      <Cells lever={lever} week={place.week} plain={plain} brush={brush} painter={painter} />
      <LiesOver lever={lever} drawn={drawn} />
      {isTooMuch ? <p className="small callout">{words(leverWords.tooManyRows)}</p> : null}
      {isOdd ? (
        <button className="plain mini" onClick={even}>
          {words(grid.days.length > 1 ? leverWords.wholeWeek : leverWords.wholeDay)}
        </button>
      ) : null}
    </div>
  );
}

interface BrushProps {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
  readonly brush: number;
  /** What holds where nothing is painted. */
  readonly plain: number;
  choose(value: number): void;
}

/** The value that is painted. */
function Brush({ lever, control, brush, plain, choose }: BrushProps) {
  const words = useWords();
  const name = words(leverWords.brush);
  const take = (next: Setting): void => choose(Number(next));
  const own: LeverControl = {
    ...control, setting: brush, plain: brush, baseline: plain, hold: take, commit: take,
  };
  return (
    <>
      <p className="small">{name}</p>
      <LeverSlider lever={lever} control={own} name={`${words(lever.label)}: ${name}`} />
    </>
  );
}

/** What a file says of weather, which wins over all that is painted. */
function LiesOver({ lever, drawn }: { lever: IntegerLever; drawn: Drawn }) {
  const language = useLanguage();
  if (drawn.kept.length === 0) return null;
  const kept = said(lever, { default: drawn.plain, rows: drawn.kept }, language);
  return <p className="small quiet">{leverSentences.liesOver[language](kept)}</p>;
}

/** What is painted with before anybody chooses: what was painted, or an end of the usual range. */
function firstBrush({ usual: [low, high] }: IntegerLever, plain: number, week: Week): number {
  const odd = week.find((value) => value !== plain);
  return odd ?? (plain === high ? low : high);
}

/** What a stroke makes of a setting, and where that goes. */
interface Painter {
  readonly setting: Setting;
  stroke(setting: Setting, hours: readonly number[], isErased: boolean): Setting;
  hold(setting: Setting): void;
  commit(setting: Setting): void;
}

interface CellsProps {
  readonly lever: IntegerLever;
  readonly week: Week;
  readonly plain: number;
  readonly brush: number;
  readonly painter: Painter;
}

function Cells({ lever, week, plain, brush, painter }: CellsProps) {
  const words = useWords();
  const language = useLanguage();
  const grid = gridOf(lever);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [pointed, point] = useState<Cell | undefined>(undefined);
  const valueOf = (cell: Cell) => valueAt(week, hoursBetween(grid, cell, cell));
  const isBrushed = (cell: Cell): boolean => valueOf(cell) === brush;
  const strokes = useStrokes(grid, painter, isBrushed, point);
  const inWords = (cell: Cell): string => {
    const value = valueOf(cell);
    const shown = value === undefined
      ? words(leverWords.differs)
      : showSetting(lever, value, language);
    return `${cellInWords(grid, cell, language)} ${shown}`;
  };
  const focus = (cell: Cell): void => {
    setAt(cell);
    point(cell);
  };
  return (
    <>
      <div
        role="grid"
        aria-label={`${words(lever.label)}: ${words(leverWords.hoursOfWeek)}`}
        className={grid.hours.length > 1 ? 'week-grid' : 'week-grid of-days'}
        onPointerLeave={() => point(undefined)}
        onKeyDown={(event) => onKey(event, at, grid, painter, isBrushed)}
        {...strokes}
      >
        {grid.days.map((_, row) => (
          <div role="row" key={row}>
            {grid.hours.map((_group, column) => {
              const cell = { row, column };
              const value = valueOf(cell);
              return (
                <span
                  key={column}
                  role={roleOf(grid, cell)}
                  tabIndex={sameCell(cell, at) ? 0 : -1}
                  className={value === plain || value === undefined ? 'cell' : 'cell odd'}
                  data-row={row}
                  data-column={column}
                  aria-label={inWords(cell)}
                  onFocus={() => focus(cell)}
                >
                  <CellSign lever={lever} grid={grid} cell={cell} value={value} />
                </span>
              );
            })}
          </div>
        ))}
      </div>
      <p className="painter-foot small quiet" aria-hidden="true">
        {pointed === undefined ? words(leverWords.howToPaint) : inWords(pointed)}
      </p>
    </>
  );
}

/** A drag that has begun: on what, from where, and whether it takes back. */
interface Drag {
  readonly setting: Setting;
  readonly from: Cell;
  readonly isErasing: boolean;
  to: Cell;
}

/** What the pointer does: a rectangle from where it was pressed, one step when it is let go. */
function useStrokes(
  grid: WeekGrid,
  { setting, stroke, hold, commit }: Painter,
  isBrushed: (cell: Cell) => boolean,
  point: (cell: Cell) => void,
) {
  const drag = useRef<Drag | undefined>(undefined);
  const result = ({ setting: before, from, to, isErasing }: Drag): Setting => (
    stroke(before, hoursBetween(grid, from, to), isErasing)
  );
  const end = (isMeant: boolean) => (): void => {
    const ended = drag.current;
    drag.current = undefined;
    if (ended !== undefined) commit(isMeant ? result(ended) : ended.setting);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const from = cellUnder(event);
      if (from === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { setting, from, to: from, isErasing: isBrushed(from) };
      point(from);
      hold(result(drag.current));
    },
    onPointerMove: (event: PointerEvent): void => {
      const to = cellUnder(event);
      if (to === undefined) return;
      point(to);
      if (drag.current === undefined || sameCell(to, drag.current.to)) return;
      drag.current.to = to;
      hold(result(drag.current));
    },
    onPointerUp: end(true),
    onPointerCancel: end(false),
  };
}

/** Arrows move, with Shift they paint on their way; space paints or takes back. */
function onKey(
  event: KeyboardEvent<HTMLElement>,
  at: Cell,
  grid: WeekGrid,
  { setting, stroke, commit }: Painter,
  isBrushed: (cell: Cell) => boolean,
): void {
  const to = cellAfter(event.key, at, grid);
  const here = hoursBetween(grid, at, at);
  if (to !== undefined) {
    if (event.shiftKey) commit(stroke(setting, hoursBetween(grid, at, to), false));
    event.currentTarget.querySelector<HTMLElement>(selectorOf(to))?.focus();
  } else if (event.key === ' ' || event.key === 'Enter') {
    commit(stroke(setting, here, isBrushed(at)));
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    commit(stroke(setting, here, true));
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

interface SignProps {
  readonly lever: IntegerLever;
  readonly grid: WeekGrid;
  readonly cell: Cell;
  readonly value: number | undefined;
}

/** A bar as high as the value; in the heads, what they stand for. */
function CellSign({ lever, grid, cell, value }: SignProps) {
  const language = useLanguage();
  const role = roleOf(grid, cell);
  if (role === 'rowheader') return <b>{dayInitial(grid, cell, language)}</b>;
  if (role === 'columnheader') {
    const hour = cell.column - 1;
    return <b>{hour >= 0 && hour % 6 === 0 ? hour : ''}</b>;
  }
  const share = value === undefined ? 0 : (value - lever.min) / (lever.max - lever.min);
  return <i style={{ height: `${100 * share}%` }} />;
}

function roleOf({ days, hours }: WeekGrid, { row, column }: Cell) {
  if (days.length > 1 && row === 0 && hours.length > 1) return 'columnheader';
  return hours.length > 1 && column === 0 ? 'rowheader' : 'gridcell';
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
function cellAfter(key: string, { row, column }: Cell, grid: WeekGrid): Cell | undefined {
  const lastRow = grid.days.length - 1;
  const lastColumn = grid.hours.length - 1;
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: lastColumn };
  const step = steps[key];
  if (step === undefined) return undefined;
  return {
    row: Math.min(lastRow, Math.max(0, row + step[0])),
    column: Math.min(lastColumn, Math.max(0, column + step[1])),
  };
}

function cellUnder({ clientX, clientY }: PointerEvent): Cell | undefined {
  const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-column]');
  if (cell === null || cell === undefined) return undefined;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function selectorOf({ row, column }: Cell): string {
  return `[data-row="${row}"][data-column="${column}"]`;
}

function sameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}
