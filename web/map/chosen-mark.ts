// The mark of what was clicked, in both arms: a ring that goes with it, and the way of the rider
// who has it; for an order a line from its shop to its door as long as nobody carries it.

import type { GeoJSONSource, Map as BaseMap } from 'maplibre-gl';
import type { Picture } from '../engine/live-pair.ts';
import { playback } from '../engine/session.ts';
import { palettes } from '../palette.ts';
import type { Arm } from '../state/setup.ts';
import type { Chosen } from '../state/view.ts';
import { lookOf, type Place } from './chosen-place.ts';
import { lngLat } from './ground.ts';
import { numberIn } from './twin.ts';

export class ChosenMark {
  readonly #map: BaseMap;
  readonly #arm: Arm;
  readonly #ring = document.createElement('div');
  #chosen: Chosen | undefined;
  #drawn = '';

  constructor(map: BaseMap, arm: Arm) {
    this.#map = map;
    this.#arm = arm;
    this.#ring.className = 'chosen-ring';
    this.#ring.hidden = true;
    map.getContainer().append(this.#ring);
  }

  choose(chosen: Chosen | undefined): void {
    this.#chosen = chosen;
  }

  draw(frame: Picture | undefined, now: number): void {
    const pair = playback.latest;
    const chosen = this.#chosen;
    const number = chosen === undefined || pair === undefined
      ? undefined
      : numberIn(this.#arm, chosen, pair);
    if (frame === undefined || chosen === undefined || number === undefined) return this.#none();
    const { place, way } = lookOf(frame, chosen.kind, number, now);
    this.#ring.hidden = place === undefined;
    this.#showWay(way);
    if (place === undefined) return;
    const { x, y } = this.#map.project(lngLat(...place));
    this.#ring.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  #none(): void {
    if (this.#ring.hidden && this.#drawn === '') return;
    this.#ring.hidden = true;
    this.#showWay([]);
  }

  /** The line changes with the leg, not with the frame. */
  #showWay(way: readonly Place[]): void {
    const wanted = way.join(' ');
    if (wanted === this.#drawn) return;
    const source = this.#map.getSource<GeoJSONSource>('chosen');
    if (source === undefined) return;
    this.#drawn = wanted;
    const { armA, armB } = palettes.dark;
    const line = this.#arm === 'a' ? armA : armB;
    const feature: GeoJSON.Feature = {
      type: 'Feature',
      properties: { line },
      geometry: { type: 'LineString', coordinates: way.map(([x, y]) => lngLat(x, y)) },
    };
    source.setData({ type: 'FeatureCollection', features: way.length < 2 ? [] : [feature] });
  }
}
