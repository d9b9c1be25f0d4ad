// A lever over the hours of the week: a grid of days and hours that is painted with a value by drag
// and by keyboard. The first row and column stand for all days and all hours; what holds at an hour
// is the height of its bar.

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { IntegerLever, Setting } from '../../sim-core/index.ts';
import { drawnOf, isWritable, placeIn, type Week } from '../state/drawn.ts';
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
  const language = useLanguage();
  const grid = gridOf(lever);
  const drawn = drawnOf(control.setting, lever.value);
  const place = districts.length === 0 ? drawn : placeIn(drawn, districts[0]);
  const plain = place.plain ?? drawn.plain;
  const [chosen, setBrush] = useState<number | undefined>(undefined);
  const brush = chosen ?? firstBrush(lever, plain, place.week);
  const [isTooMuch, setTooMuch] = useState(false);
  const isOdd = place.week.some((value) => value !== plain);
  const strokeOn = (setting: Setting, hours: readonly number[], isErased: boolean): Setting => (
    paintedSetting(setting, lever.value, {
      hours, districts, value: isErased ? undefined : brush,
    })
  );
  const commit = (next: Setting): void => {
    setTooMuch(!isWritable(next));
    control.commit(isWritable(next) ? next : control.setting);
  };
  const brushControl: LeverControl = {
    ...control,
    setting: brush,
    plain: brush,
    baseline: plain,
    hold: (next) => setBrush(Number(next)),
    commit: (next) => setBrush(Number(next)),
  };
  const brushName = words(leverWords.brush);
  return (
    <div className="painter" data-testid="painter">
      <p className="small brush-name">{brushName}</p>
      <LeverSlider
        lever={lever}
        control={brushControl}
        name={`${words(lever.label)}: ${brushName}`}
      />
      <Cells
        lever={lever}
        grid={grid}
        week={place.week}
        plain={plain}
        brush={brush}
        setting={control.setting}
        stroke={strokeOn}
        hold={control.hold}
        commit={commit}
      />
      {drawn.kept.length === 0 ? null : (
        <p className="small quiet">
          {leverSentences.liesOver[language](
            said(lever, { default: drawn.plain, rows: drawn.kept }, language),
          )}
        </p>
      )}
      {isTooMuch ? <p className="small callout">{words(leverWords.tooManyRows)}</p> : null}
      {isOdd ? (
        <button
          className="plain mini"
          onClick={() => commit(evenedSetting(control.setting, lever.value, districts))}
        >
          {words(grid.days.length > 1 ? leverWords.wholeWeek : leverWords.wholeDay)}
        </button>
      ) : null}
    </div>
  );
}

/** What is painted with before anybody chooses: what was painted, or an end of the usual range. */
function firstBrush({ usual: [low, high] }: IntegerLever, plain: number, week: Week): number {
  const odd = week.find((value) => value !== plain);
  return odd ?? (plain === high ? low : high);
}

interface CellsProps {
  readonly lever: IntegerLever;
  readonly grid: WeekGrid;
  readonly week: Week;
  readonly plain: number;
  readonly brush: number;
  readonly setting: Setting;
  stroke(setting: Setting, hours: readonly number[], isErased: boolean): Setting;
  hold(setting: Setting): void;
  commit(setting: Setting): void;
}

/** A drag that has begun: on what, from where, and whether it takes back. */
interface Drag {
  readonly setting: Setting;
  readonly from: Cell;
  readonly isErasing: boolean;
  to: Cell;
}

function Cells({ lever, grid, week, plain, brush, setting, stroke, hold, commit }: CellsProps) {
  const words = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | undefined>(undefined);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState<Cell | undefined>(undefined);
  const hoursOf = (cell: Cell): number[] => hoursBetween(grid, cell, cell);
  const isBrushed = (cell: Cell): boolean => valueAt(week, hoursOf(cell)) === brush;
  const result = ({ setting: before, from, to, isErasing }: Drag): Setting => (
    stroke(before, hoursBetween(grid, from, to), isErasing)
  );
  const begin = (event: PointerEvent<HTMLElement>): void => {
    const from = cellUnder(event);
    if (from === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { setting, from, to: from, isErasing: isBrushed(from) };
    setPointed(from);
    hold(result(drag.current));
  };
  const move = (event: PointerEvent): void => {
    const to = cellUnder(event);
    if (to === undefined) return;
    setPointed(to);
    if (drag.current === undefined || sameCell(to, drag.current.to)) return;
    drag.current.to = to;
    hold(result(drag.current));
  };
  const end = (isMeant: boolean): void => {
    const ended = drag.current;
    drag.current = undefined;
    if (ended !== undefined) commit(isMeant ? result(ended) : ended.setting);
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = cellAfter(event.key, at, grid);
    if (to !== undefined) {
      if (event.shiftKey) commit(stroke(setting, hoursBetween(grid, at, to), false));
      box.current?.querySelector<HTMLElement>(selectorOf(to))?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      commit(stroke(setting, hoursOf(at), isBrushed(at)));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      commit(stroke(setting, hoursOf(at), true));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inWords = (cell: Cell): string => {
    const value = valueAt(week, hoursOf(cell));
    const shown = value === undefined
      ? words(leverWords.differs)
      : showSetting(lever, value, language);
    return `${cellInWords(grid, cell, language)} ${shown}`;
  };
  return (
    <>
      <div
        ref={box}
        role="grid"
        aria-label={`${words(lever.label)}: ${words(leverWords.hoursOfWeek)}`}
        className={grid.hours.length > 1 ? 'week-grid' : 'week-grid of-days'}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={() => end(true)}
        onPointerCancel={() => end(false)}
        onPointerLeave={() => setPointed(undefined)}
        onKeyDown={onKey}
      >
        {grid.days.map((_, row) => (
          <div role="row" key={row}>
            {grid.hours.map((_group, column) => {
              const cell = { row, column };
              const value = valueAt(week, hoursOf(cell));
              return (
                <span
                  key={column}
                  role={roleOf(grid, cell)}
                  tabIndex={sameCell(cell, at) ? 0 : -1}
                  className={value === plain || value === undefined ? 'cell' : 'cell odd'}
                  data-row={row}
                  data-column={column}
                  data-value={value}
                  aria-label={inWords(cell)}
                  onFocus={() => {
                    setAt(cell);
                    setPointed(cell);
                  }}
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
