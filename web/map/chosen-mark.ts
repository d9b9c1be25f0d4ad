// The mark of what was clicked, in both arms: a ring that goes with it, and the way of the rider
// who has it; for an order a line from its shop to its door as long as nobody carries it.

import type { GeoJSONSource, Map as BaseMap } from 'maplibre-gl';
import {
  type Frame, merchantField, merchantStride, orderField, riderField, riderStride,
} from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { palettes } from '../palette.ts';
import type { Arm } from '../state/setup.ts';
import type { Chosen } from '../state/view.ts';
import { lngLat } from './ground.ts';
import { riderPlace, riderWay } from './rider-motion.ts';
import { numberIn, orderRow, riderRow } from './twin.ts';

type Place = [number, number];

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

  draw(frame: Frame | undefined, now: number): void {
    const pair = playback.latest;
    const chosen = this.#chosen;
    const number = chosen === undefined || pair === undefined
      ? undefined
      : numberIn(this.#arm, chosen, pair);
    if (frame === undefined || chosen === undefined || number === undefined) return this.#none();
    const [place, way] = this.#look(frame, chosen.kind, number, now);
    this.#ring.hidden = place === undefined;
    this.#showWay(way);
    if (place === undefined) return;
    const { x, y } = this.#map.project(lngLat(...place));
    this.#ring.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  #look(
    frame: Frame, kind: Chosen['kind'], number: number, now: number,
  ): [Place | undefined, Place[]] {
    if (kind === 'merchant') return [shopPlace(frame, number), []];
    if (kind === 'rider') return riderLook(frame, number, now);
    const at = orderRow(frame, number);
    if (at < 0) return [undefined, []];
    const field = (name: keyof typeof orderField): number => frame.orders[at + orderField[name]];
    const door: Place = [field('x'), field('y')];
    const [rider, way] = riderLook(frame, field('rider'), now);
    if (rider !== undefined && field('rider') >= 0) return [door, [...way, door]];
    const shop = shopPlace(frame, field('merchant'));
    return [door, shop === undefined ? [] : [shop, door]];
  }

  #none(): void {
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

function shopPlace({ merchants }: Frame, merchant: number): Place | undefined {
  const at = merchant * merchantStride;
  const isThere = at < merchants.length && merchants[at + merchantField.open] >= 0;
  return isThere ? [merchants[at + merchantField.x], merchants[at + merchantField.y]] : undefined;
}

function riderLook(frame: Frame, rider: number, now: number): [Place | undefined, Place[]] {
  const at = riderRow(frame, rider);
  if (at < 0) return [undefined, []];
  const row = at / riderStride;
  const rides = frame.riders[at + riderField.endSeconds] > now;
  return [riderPlace(frame, row, now), rides ? riderWay(frame, row) : []];
}
