// The divider of a swipe: A on its left, B on its right; it is dragged, or moved with the arrows.

import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';

interface Props {
  /** Of the map's width, what lies on its left. */
  readonly share: number;
  readonly onMove: (share: number) => void;
}

const step = 0.02;

export function Divider({ share, onMove }: Props) {
  const words = useWords();
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(held(share + by));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box !== undefined) onMove(held((event.clientX - box.left) / box.width));
  };
  return (
    <div
      className="divider"
      role="slider"
      tabIndex={0}
      aria-label={words(mapWords.divider)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      onKeyDown={onKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => (event.buttons === 1 ? drag(event) : undefined)}
    />
  );
}

function held(share: number): number {
  return Math.min(1, Math.max(0, share));
}
