// All that moves on one map, as layers: from near riders, orders and shops, from far hexagons and
// flows, and in between a little of both.

import { COORDINATE_SYSTEM } from '@deck.gl/core';
import type { CityPortrait } from '../../sim-core/screen.ts';
import { netOf } from '../engine/hexagons.ts';
import type { FarRows } from '../engine/far-view.ts';
import type { Picture } from '../engine/live-pair.ts';
import type { OrderColour, RiderColour } from '../state/colours.ts';
import { flowCycleSeconds, flowGlyph, hexGlyph } from './far-glyphs.ts';
import { GlyphLayer, type Clock, type GlyphKind, type GlyphLook } from './glyph-layer.ts';
import { merchantGlyph } from './merchant-glyph.ts';
import { orderGlyph } from './order-glyph.ts';
import { riderGlyph } from './rider-glyph.ts';
import { RiderMotion, type Sight } from './rider-motion.ts';
import { movingKindOf, servicesWithPlaces, shownServices } from './services-shown.ts';
import { trailGlyph } from './trail-glyph.ts';

/** Sizes of marks are for a city some kilometres wide on the screen; smaller when farther out. */
const fullSizeZoom = 12.6;
/** Marks of one shop at a busy hour, counted with its orders and riders. */
const marksPerShop = 3.4;
/** With so few square pixels for a mark the city is seen from afar, with so many from near. */
const farPixels = 190;
const nearPixels = 330;

/** In so many of the city's seconds the pulse of a flow goes on by a pixel or two. */
const pulseStepSeconds = flowCycleSeconds / 40;

/** How a map is looked at. */
export interface Outlook {
  readonly now: number;
  readonly zoom: number;
  /** Metres in a pixel of the page. */
  readonly metresPerPixel: number;
  readonly sight: Sight;
  readonly look: GlyphLook;
  /** What the legend has switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly colours: Colours;
}

/** What colours mean. */
export interface Colours {
  readonly riders: RiderColour;
  readonly orders: OrderColour;
}

type Shown = readonly [number, number, number, number];

export class Marks {
  readonly #portrait: CityPortrait;
  readonly #hasTrails: boolean;
  readonly #motion = new RiderMotion();
  /** Across one hexagon of the far view. */
  readonly #acrossMetres: number;
  #frame: Picture | undefined;
  /** What all layers read the moment from. */
  readonly #clock: Clock = { now: 0 };
  #far: readonly GlyphLayer[] = [];

  constructor(portrait: CityPortrait, hasTrails: boolean) {
    this.#portrait = portrait;
    this.#hasTrails = hasTrails;
    this.#acrossMetres = netOf(portrait.map).acrossMetres;
  }

  get frame(): Picture | undefined {
    return this.#frame;
  }

  take(frame: Picture): void {
    this.#frame = frame;
  }

  /** 0 from afar, 1 from near. */
  nearness({ metresPerPixel }: Pick<Outlook, 'metresPerPixel'>): number {
    const { bounds } = this.#portrait.map;
    const area = (bounds.maxX - bounds.minX) * (bounds.maxY - bounds.minY);
    const marks = this.#portrait.merchantCount * marksPerShop;
    const pixels = area / metresPerPixel ** 2 / Math.max(1, marks);
    return Math.min(1, Math.max(0, (pixels - farPixels) / (nearPixels - farPixels)));
  }

  layers(outlook: Outlook): GlyphLayer[] {
    const frame = this.#frame;
    this.#clock.now = outlook.now;
    this.#far = [];
    if (frame === undefined) return [];
    const near = this.nearness(outlook);
    const far = near < 1 ? this.#farLayers(frame.far, outlook, 1 - near) : [];
    if (near === 0) this.#far = far;
    return [...far, ...(near > 0 ? this.#nearLayers(frame, outlook, near) : [])];
  }

  /**
   * Has the layers that were last made drawn as they are at another moment, if it shows. False where
   * that needs new ones: from near each mark goes its own way.
   */
  moveTo(now: number): boolean {
    if (this.#far.length === 0) return false;
    if (Math.abs(now - this.#clock.now) < pulseStepSeconds) return true;
    this.#clock.now = now;
    for (const layer of this.#far) layer.setNeedsRedraw();
    return true;
  }

  #farLayers({ hexes, flows }: FarRows, outlook: Outlook, presence: number): GlyphLayer[] {
    const shows = (name: string): number => (outlook.hidden.has(name) ? 0 : 1);
    const shown: Shown = [shows('orders'), 0, 0, shows('toDoor')];
    return [
      this.#layer('hexes', hexGlyph, hexes, shown, outlook, presence),
      this.#layer('flows', flowGlyph, flows, shown, outlook, presence),
    ];
  }

  #nearLayers(frame: Picture, outlook: Outlook, presence: number): GlyphLayer[] {
    const { now, sight, hidden, colours } = outlook;
    const shows = (name: string): number => (hidden.has(name) ? 0 : 1);
    const orders: Shown = [shows('orders'), 0, 0, 0];
    const { services } = this.#portrait;
    const merchants: Shown = [
      shownServices(services, hidden), servicesWithPlaces(services), movingKindOf(services), 0,
    ];
    const riders: Shown = [shows('idle'), shows('toMerchant'), shows('waiting'), shows('toDoor')];
    const hasTrails = this.#hasTrails && !hidden.has('toMerchant') && !hidden.has('toDoor');
    const trails = hasTrails
      ? this.#motion.trails(frame, now, sight, colours.riders)
      : new Float32Array(0);
    const marks = this.#motion.marks(frame, now, sight, colours.riders);
    const layer = (id: string, kind: GlyphKind, rows: Float32Array, shown: Shown): GlyphLayer =>
      this.#layer(id, kind, rows, shown, outlook, presence);
    return [
      layer('merchants', merchantGlyph, frame.merchants, merchants),
      layer('trails', trailGlyph, trails, riders),
      layer('orders', orderGlyph, frame.orders, orders),
      layer('riders', riderGlyph, marks, riders),
    ];
  }

  #layer(
    id: string,
    kind: GlyphKind,
    rows: Float32Array,
    shown: Shown,
    { zoom, metresPerPixel, look, colours }: Outlook,
    presence: number,
  ): GlyphLayer {
    const size = Math.min(1.5, Math.max(0.42, 2 ** ((zoom - fullSizeZoom) * 0.5)));
    return new GlyphLayer({
      id,
      kind,
      rows,
      count: rows.length / kind.floatsInRow,
      clock: this.#clock,
      look,
      shown,
      presence,
      byKind: id === 'orders' && colours.orders === 'stage',
      pixelRatio: size * window.devicePixelRatio,
      cellPixels: (this.#acrossMetres / metresPerPixel) * window.devicePixelRatio,
      data: [],
      coordinateSystem: COORDINATE_SYSTEM.METER_OFFSETS,
      coordinateOrigin: [0, 0, 0],
    });
  }
}
