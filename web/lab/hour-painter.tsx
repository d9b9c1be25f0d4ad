// A lever by hour of the day: twenty-four cells to paint with the pointer, height by value. Each
// cell is also a slider for the keyboard.

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { IntegerLever } from '../../sim-core/index.ts';
import { showSetting } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { labWords } from '../words/lab-words.ts';
import { hoursOf, settingOfHours } from './hours.ts';
import type { LeverControl } from './use-arm.ts';

interface Props {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
}

export function HourPainter({ lever, control }: Props) {
  const words = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const painted = useRef<number[] | undefined>(undefined);
  const [hover, setHover] = useState<number | undefined>(undefined);
  const plain = Number(control.plain);
  const values = hoursOf(control.setting, lever);
  const paint = (event: PointerEvent, done: boolean): void => {
    const place = placeIn(box.current, event);
    const next = painted.current ?? [...values];
    next[place.hour] = valueAt(lever, place.height);
    painted.current = done ? undefined : next;
    setHover(place.hour);
    (done ? control.commit : control.hold)(settingOfHours(next, plain, control.setting));
  };
  const onKey = (event: KeyboardEvent, hour: number): void => {
    const moved = movedBy(event, lever, values[hour]);
    if (moved === undefined) return;
    event.preventDefault();
    control.commit(settingOfHours(values.with(hour, moved), plain, control.setting));
  };
  const evenOut = (): void => control.commit(settingOfHours([], plain, control.setting));
  return (
    <div className="painter">
      <div
        ref={box}
        className="cells"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          paint(event, false);
        }}
        onPointerMove={(event) => (painted.current === undefined ? undefined : paint(event, false))}
        onPointerUp={(event) => (painted.current === undefined ? undefined : paint(event, true))}
      >
        {values.map((value, hour) => (
          <Cell
            key={hour}
            lever={lever}
            hour={hour}
            value={value}
            odd={value !== plain}
            onKey={(event) => onKey(event, hour)}
            onFocus={() => setHover(hour)}
          />
        ))}
      </div>
      <div className="painter-foot small quiet">
        <span>0</span>
        <span>{hover === undefined ? '' : hourText(lever, hover, values[hover], language)}</span>
        <span>24</span>
      </div>
      {values.some((value) => value !== plain) ? (
        <button className="plain mini" onClick={evenOut}>{words(labWords.wholeDay)}</button>
      ) : null}
    </div>
  );
}

interface CellProps {
  readonly lever: IntegerLever;
  readonly hour: number;
  readonly value: number;
  /** Whether it differs from the rest of the day. */
  readonly odd: boolean;
  onKey(event: KeyboardEvent): void;
  onFocus(): void;
}

function Cell({ lever, hour, value, odd, onKey, onFocus }: CellProps) {
  const words = useWords();
  const language = useLanguage();
  return (
    <span
      role="slider"
      tabIndex={0}
      className={odd ? 'cell odd' : 'cell'}
      aria-label={`${words(lever.label)} ${hour}:00`}
      aria-valuemin={lever.min}
      aria-valuemax={lever.max}
      aria-valuenow={value}
      aria-valuetext={showSetting(lever, value, language)}
      onKeyDown={onKey}
      onFocus={onFocus}
    >
      <i style={{ height: `${(100 * (value - lever.min)) / (lever.max - lever.min)}%` }} />
    </span>
  );
}

function hourText(lever: IntegerLever, hour: number, value: number, language: Language): string {
  return `${hour}:00–${hour + 1}:00 ${showSetting(lever, value, language)}`;
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
};

/** The value after an arrow key, ten steps with Shift; undefined for other keys. */
function movedBy(event: KeyboardEvent, lever: IntegerLever, value: number): number | undefined {
  const by = keySteps[event.key];
  if (by === undefined) return undefined;
  const moved = value + by * lever.step * (event.shiftKey ? 10 : 1);
  return Math.min(lever.max, Math.max(lever.min, moved));
}

function placeIn(box: HTMLElement | null, event: PointerEvent): { hour: number; height: number } {
  if (box === null) return { hour: 0, height: 0 };
  const { left, top, width, height } = box.getBoundingClientRect();
  const hour = Math.floor((24 * (event.clientX - left)) / width);
  const share = 1 - (event.clientY - top) / height;
  return {
    hour: Math.min(23, Math.max(0, hour)),
    height: Math.min(1, Math.max(0, share)),
  };
}

function valueAt(lever: IntegerLever, height: number): number {
  const steps = Math.round((height * (lever.max - lever.min)) / lever.step);
  return lever.min + steps * lever.step;
}
