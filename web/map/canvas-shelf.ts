// Canvases out of use, one for each arm: a map is dear to make, above all without a graphics card,
// so it goes from the home page to the Lab and back instead of being made anew. They lie in a place
// of their own outside the window, where they keep a size and can be made ready.

import type { CityPortrait } from '../../sim-core/screen.ts';
import type { Arm } from '../state/setup.ts';
import type { MapManner } from './base-map.ts';
import { CityCanvas, type CanvasOptions } from './city-canvas.ts';

const kept = new Map<Arm, CityCanvas>();
let place: HTMLElement | undefined;

/** The canvas of an arm in a place on the page; nothing where the browser gives no context. */
export function takeCanvas(
  box: HTMLElement,
  portrait: CityPortrait,
  options: CanvasOptions,
  manner: MapManner,
): CityCanvas | undefined {
  const ready = kept.get(options.arm);
  kept.delete(options.arm);
  if (ready !== undefined && ready.portrait === portrait && !ready.isLost) {
    ready.moveTo(box, manner);
    return ready;
  }
  ready?.remove();
  try {
    return new CityCanvas(box, portrait, options, manner);
  } catch {
    box.replaceChildren();
    return undefined;
  }
}

/** Puts a canvas away until somebody wants this arm of this city again. */
export function giveBackCanvas(canvas: CityCanvas): void {
  canvas.onLost = undefined;
  canvas.onFar = undefined;
  if (canvas.isLost) return canvas.remove();
  kept.get(canvas.arm)?.remove();
  kept.set(canvas.arm, canvas);
  canvas.leaveTo(shelf());
  canvas.setPlaces(undefined);
}

/** Makes an arm's canvas before it is wanted, unless there is one. */
export function readyCanvas(
  portrait: CityPortrait,
  options: CanvasOptions,
  manner: MapManner,
): CityCanvas | undefined {
  const ready = kept.get(options.arm);
  if (ready !== undefined) return ready;
  const made = takeCanvas(shelf(), portrait, options, manner);
  if (made === undefined) return undefined;
  kept.set(options.arm, made);
  // Drawn once, it waits like the others there.
  void made.map.once('idle', () => {
    if (kept.get(options.arm) === made) made.setAway(true);
  });
  return made;
}

function shelf(): HTMLElement {
  if (place !== undefined) return place;
  place = document.createElement('div');
  place.className = 'canvas-shelf';
  place.inert = true;
  place.setAttribute('aria-hidden', 'true');
  document.body.append(place);
  return place;
}
