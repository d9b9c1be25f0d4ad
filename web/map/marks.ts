// All that moves on one map, as layers: from near riders, orders and shops, from far hexagons and
// flows, and in between a little of both.

import { COORDINATE_SYSTEM } from '@deck.gl/core';
import {
  type CityPortrait, merchantField, merchantStride, orderField, orderStride, riderActivity,
} from '../../sim-core/screen.ts';
import { netOf } from '../engine/hexagons.ts';
import type { Picture } from '../engine/live-pair.ts';
import type { OrderColour, RiderColour } from '../state/colours.ts';
import { flowCycleSeconds, flowGlyph, hexGlyph } from './far-glyphs.ts';
import { GlyphLayer, type Clock, type GlyphKind, type GlyphLook } from './glyph-layer.ts';
import { merchantGlyph } from './merchant-glyph.ts';
import { orderGlyph } from './order-glyph.ts';
import { riderGlyph } from './rider-glyph.ts';
import { RiderMotion, type Drawn } from './rider-motion.ts';
import { RowsInSight, widened, type Sight } from './rows-in-sight.ts';
import {
  legendName, movingKindOf, servicesWithPlaces, shownServices,
} from './services-shown.ts';
import { trailGlyph } from './trail-glyph.ts';

/** Sizes of marks are for a city some kilometres wide on the screen; smaller when farther out. */
const fullSizeZoom = 12.6;
/** Marks of one shop at a busy hour, counted with its orders and riders. */
const marksPerShop = 3.4;
/** Square pixels of a pane of two on a laptop's screen. */
const busyPanePixels = 155_000;
/** With so few square pixels for a mark the city is seen from afar, with so many from near. */
const farPixels = 190;
const nearPixels = 330;

/** Names in the legend of what riders do, by their activity. */
export const riderEntries = ['idle', 'toMerchant', 'waiting', 'toDoor', 'toDoor'] as const;

/** A mark whose middle is so far outside the pane may still reach into it. */
const edgePixels = 24;

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

/** What a layer draws of a picture. */
type RowsOf = (picture: Picture) => Float32Array;

/** The layers that were last made, and for what. */
interface Made {
  readonly layers: readonly GlyphLayer[];
  readonly outlook: Outlook;
  readonly near: number;
}

type Shown = readonly [number, number, number, number];

/**
 * Between near and far, where marks lie thick, only riders and orders are drawn throughout; the
 * rest is drawn with its own half.
 */
function late(presence: number): number {
  return Math.max(0, 2 * presence - 1);
}

export class Marks {
  readonly #portrait: CityPortrait;
  readonly #hasTrails: boolean;
  readonly #motion = new RiderMotion();
  /** Across one hexagon of the far view. */
  readonly #acrossMetres: number;
  readonly #merchants = new RowsInSight(merchantStride, merchantField.x);
  readonly #orders = new RowsInSight(orderStride, orderField.x);
  #frame: Picture | undefined;
  /** Whether it has not been drawn yet. */
  #isNew = false;
  /** What all layers read the moment from. */
  readonly #clock: Clock = { now: 0 };
  #made: Made | undefined;
  /** Riders as they were last placed; undefined when picture, moment or outlook is another. */
  #placed: Drawn | undefined;

  constructor(portrait: CityPortrait, hasTrails: boolean) {
    this.#portrait = portrait;
    this.#hasTrails = hasTrails;
    this.#acrossMetres = netOf(portrait.map).acrossMetres;
  }

  get frame(): Picture | undefined {
    return this.#frame;
  }

  /** Layers that are there show the new picture from the next moment on. */
  take(frame: Picture): void {
    this.#frame = frame;
    this.#placed = undefined;
    this.#isNew = true;
  }

  /**
   * 0 from afar, 1 from near, by the room that a mark has where most shops are; a picture must
   * have told where that is.
   */
  nearness({ metresPerPixel }: Pick<Outlook, 'metresPerPixel'>): number {
    const { bounds } = this.#portrait.map;
    const area = (bounds.maxX - bounds.minX) * (bounds.maxY - bounds.minY);
    // In a pane there is no more than the whole city, which may be drawn smaller than the pane.
    const pane = Math.min(busyPanePixels, area / metresPerPixel ** 2);
    const inBusyPane = this.#frame!.crowding * pane * metresPerPixel ** 2;
    const shops = Math.max(1, Math.min(this.#portrait.merchantCount, inBusyPane));
    const pixels = pane / (shops * marksPerShop);
    return Math.min(1, Math.max(0, (pixels - farPixels) / (nearPixels - farPixels)));
  }

  /** New layers for a look at the picture that there must be. */
  layers(of: Outlook): GlyphLayer[] {
    const outlook = { ...of, sight: widened(of.sight, edgePixels * of.metresPerPixel) };
    const near = this.nearness(outlook);
    const layers = [
      ...(near < 1 ? this.#farLayers(outlook, 1 - near) : []),
      ...(near > 0 ? this.#nearLayers(outlook, near) : []),
    ].filter(({ props }) => props.presence > 0);
    this.#made = { layers, outlook, near };
    this.#setClock(outlook.now);
    return layers;
  }

  /** Entries of the legend of which no mark is drawn: switched off, or seen from too far away. */
  get undrawn(): ReadonlySet<string> {
    const near = this.#made?.near ?? 0;
    return new Set([
      ...(this.#made?.outlook.hidden ?? []),
      ...(near > 0 ? [] : [...riderEntries, 'orders']),
      ...(late(near) > 0 ? [] : this.#portrait.services.map(legendName)),
    ]);
  }

  /** Has the layers that are there drawn as they are at another moment, if that shows. */
  moveTo(now: number): void {
    if (this.#made === undefined) return;
    const isFar = this.#made.near === 0;
    const isSoon = Math.abs(now - this.#clock.now) < pulseStepSeconds;
    if (isFar && isSoon && !this.#isNew) return;
    this.#setClock(now);
    for (const layer of this.#made.layers) layer.setNeedsRedraw();
  }

  #setClock(now: number): void {
    this.#clock.now = now;
    this.#placed = undefined;
    this.#isNew = false;
  }

  /** Riders and their trails where they are by the clock, worked out when they are drawn. */
  #riders(): Drawn {
    const { outlook: { sight, colours } } = this.#made!;
    this.#placed ??= this.#motion.drawn(
      this.#frame!, this.#clock.now, sight, colours.riders, this.#trailed,
    );
    return this.#placed;
  }

  /** What riders do who leave a trail: those under way whom the legend shows. */
  get #trailed(): ReadonlySet<number> {
    const { near, outlook: { hidden } } = this.#made!;
    if (!this.#hasTrails || late(near) === 0) return new Set();
    const { toMerchant, toCustomer } = riderActivity;
    return new Set([
      ...(hidden.has('toMerchant') ? [] : [toMerchant]),
      ...(hidden.has('toDoor') ? [] : [toCustomer]),
    ]);
  }

  #farLayers(outlook: Outlook, presence: number): GlyphLayer[] {
    const shows = (name: string): number => (outlook.hidden.has(name) ? 0 : 1);
    const shown: Shown = [shows('orders'), 0, 0, shows('toDoor')];
    return [
      this.#layer('hexes', hexGlyph, ({ far }) => far.hexes, shown, outlook, late(presence)),
      this.#layer('flows', flowGlyph, ({ far }) => far.flows, shown, outlook, late(presence)),
    ];
  }

  #nearLayers(outlook: Outlook, presence: number): GlyphLayer[] {
    const { hidden, sight } = outlook;
    const shows = (name: string): number => (hidden.has(name) ? 0 : 1);
    const orders: Shown = [shows('orders'), 0, 0, 0];
    const { services } = this.#portrait;
    const merchants: Shown = [
      shownServices(services, hidden), servicesWithPlaces(services), movingKindOf(services), 0,
    ];
    const riders: Shown = [shows('idle'), shows('toMerchant'), shows('waiting'), shows('toDoor')];
    const layer = (
      id: string, kind: GlyphKind, rows: RowsOf, shown: Shown, strength = presence,
    ): GlyphLayer => this.#layer(id, kind, rows, shown, outlook, strength);
    return [
      layer(
        'merchants', merchantGlyph, (of) => this.#merchants.of(of.merchants, sight), merchants,
        late(presence),
      ),
      layer('trails', trailGlyph, () => this.#riders().trails, riders, late(presence)),
      layer('orders', orderGlyph, (of) => this.#orders.of(of.orders, sight), orders),
      layer('riders', riderGlyph, () => this.#riders().marks, riders),
    ];
  }

  #layer(
    id: string,
    kind: GlyphKind,
    rows: RowsOf,
    shown: Shown,
    { zoom, metresPerPixel, look, colours }: Outlook,
    presence: number,
  ): GlyphLayer {
    const size = Math.min(1.5, Math.max(0.42, 2 ** ((zoom - fullSizeZoom) * 0.5)));
    return new GlyphLayer({
      id,
      kind,
      rows: () => rows(this.#frame!),
      clock: this.#clock,
      look,
      shown,
      presence,
      byKind: id === 'orders' && colours.orders === 'stage',
      pixelRatio: size * window.devicePixelRatio,
      cellPixels: (this.#acrossMetres / metresPerPixel) * window.devicePixelRatio,
      data: [],
      // All lie on the ground, and the later over the earlier.
      getPolygonOffset: null,
      coordinateSystem: COORDINATE_SYSTEM.METER_OFFSETS,
      coordinateOrigin: [0, 0, 0],
    });
  }
}
