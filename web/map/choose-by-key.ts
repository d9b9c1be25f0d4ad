// Choosing on a map that has the focus, without a mouse: Enter takes the mark nearest to the
// middle, Shift with an arrow the next one that way, T goes from riders to orders to shops. Arrows
// alone move the map, as ever, and are then no keys of the clock.

import type { Picture } from '../engine/live-pair.ts';
import { playback } from '../engine/session.ts';
import { useView, type Chosen } from '../state/view.ts';
import { lookOf, type Place } from './chosen-place.ts';
import type { CityCanvas } from './city-canvas.ts';
import { eachMark } from './pick.ts';

type Kind = Chosen['kind'];

const kinds: readonly Kind[] = ['rider', 'order', 'merchant'];
const ways: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1],
};

/** Lets a canvas be chosen on by key until the function that it gives is called. */
export function chooseByKey(canvas: CityCanvas): () => void {
  const { element } = canvas;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = ways[event.key];
    const next = event.key === 'Enter' ? atMiddle(canvas)
      : event.key.toLowerCase() === 't' ? ofNextKind(canvas)
      : way !== undefined && event.shiftKey ? onward(canvas, way) : undefined;
    if (way === undefined && next === undefined) return;
    // The page would take an arrow for the clock's.
    event.stopPropagation();
    if (next === undefined) return;
    event.preventDefault();
    useView.getState().show({ chosen: { ...next, arm: canvas.arm } });
  };
  element.addEventListener('keydown', onKey);
  return () => element.removeEventListener('keydown', onKey);
}

type Mark = Pick<Chosen, 'kind' | 'id'>;

function atMiddle(canvas: CityCanvas): Mark | undefined {
  const { frame } = canvas;
  if (frame === undefined) return undefined;
  const { clientWidth, clientHeight } = canvas.element;
  const { place } = canvas.under({ x: clientWidth / 2, y: clientHeight / 2 });
  return nearestMark(canvas, frame, place, chosenIn(canvas)?.kind);
}

/** The nearest to what is chosen of the kind that follows, or of the one after. */
function ofNextKind(canvas: CityCanvas): Mark | undefined {
  const chosen = chosenIn(canvas);
  const from = placeIn(canvas);
  const { frame } = canvas;
  if (chosen === undefined || from === undefined || frame === undefined) return atMiddle(canvas);
  const at = kinds.indexOf(chosen.kind);
  const following = [...kinds.slice(at + 1), ...kinds.slice(0, at)];
  return following
    .map((kind) => nearestMark(canvas, frame, from, kind))
    .find((mark) => mark !== undefined);
}

/** The next one of the same kind that way, or with nothing chosen the one in the middle. */
function onward(canvas: CityCanvas, way: Place): Mark | undefined {
  const chosen = chosenIn(canvas);
  const from = placeIn(canvas);
  const { frame } = canvas;
  if (chosen === undefined || from === undefined || frame === undefined) return atMiddle(canvas);
  return nextMark(frame, from, way, chosen, playback.shownAtSeconds, canvas.marks.undrawn);
}

/**
 * The nearest mark of the kind of `from` in the quarter towards `way`; what lies aside counts
 * twice. Undefined when none lies there.
 */
export function nextMark(
  frame: Picture, place: Place, way: Place, from: Mark, now: number, undrawn: ReadonlySet<string>,
): Mark | undefined {
  let nearest = Infinity;
  let found: Mark | undefined;
  eachMark(frame, now, undrawn, (kind, id, x, y) => {
    if (kind !== from.kind || id === from.id) return;
    const along = (x - place[0]) * way[0] + (y - place[1]) * way[1];
    const aside = Math.abs((x - place[0]) * way[1] - (y - place[1]) * way[0]);
    const away = along + 2 * aside;
    if (along <= 0 || aside > along || away >= nearest) return;
    nearest = away;
    found = { kind, id };
  });
  return found;
}

function nearestMark(
  { marks: { undrawn } }: CityCanvas, frame: Picture, place: Place, wanted: Kind | undefined,
): Mark | undefined {
  let nearest = Infinity;
  let found: Mark | undefined;
  eachMark(frame, playback.shownAtSeconds, undrawn, (kind, id, x, y) => {
    const away = Math.hypot(x - place[0], y - place[1]);
    if ((wanted !== undefined && kind !== wanted) || away >= nearest) return;
    nearest = away;
    found = { kind, id };
  });
  return found;
}

function chosenIn({ arm }: CityCanvas): Chosen | undefined {
  const { chosen } = useView.getState();
  return chosen?.arm === arm ? chosen : undefined;
}

/** Where what is chosen in this arm is now. */
function placeIn(canvas: CityCanvas): Place | undefined {
  const chosen = chosenIn(canvas);
  if (chosen === undefined || canvas.frame === undefined) return undefined;
  return lookOf(canvas.frame, chosen.kind, chosen.id, playback.shownAtSeconds).place;
}
