// One picture of one arm: the base map, and the riders, orders and merchants over it. It is told of
// frames and moments by the playback and draws without React; two of them share one camera.

import { COORDINATE_SYSTEM } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Device } from '@luma.gl/core';
import { Map as BaseMap, setWorkerUrl, type MapOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { CityPortrait, Frame } from '../../sim-core/screen.ts';
import type { PlaybackListener } from '../engine/playback.ts';
import type { FramePair } from '../engine/live-pair.ts';
import type { Theme } from '../palette.ts';
import type { Arm } from '../state/setup.ts';
import { baseStyle } from './base-style.ts';
import { lookAt, nightAt } from './daylight.ts';
import { GlyphLayer, type GlyphKind, type GlyphLook } from './glyph-layer.ts';
import { lngLat, metresAt, zoomFor } from './ground.ts';
import { merchantGlyph, merchantRows } from './merchant-glyph.ts';
import { orderGlyph } from './order-glyph.ts';
import { riderGlyph } from './rider-glyph.ts';
import { DistrictNames } from './district-names.ts';
import { Weather } from './weather-veil.ts';

setWorkerUrl(workerUrl);

export interface CanvasOptions {
  readonly arm: Arm;
  /** Trails are motion for its own sake to who asked for less of it. */
  readonly trails: boolean;
}

/** How a canvas is to look and behave where it is shown. */
export interface CanvasManner {
  readonly theme: Theme;
  readonly language: 'zh' | 'en';
  readonly interactive: boolean;
}

/** Sizes of marks are for a city some kilometres wide on the screen; smaller when farther out. */
const fullSizeZoom = 12.6;
/** What a person can do to the map, switched off where it is only looked at. */
const handlerNames = [
  'scrollZoom', 'boxZoom', 'dragPan', 'keyboard', 'doubleClickZoom', 'touchZoomRotate',
] as const;

export class CityCanvas implements PlaybackListener {
  /** What is put into a place on the page, and moved from one to another. */
  readonly element = document.createElement('div');
  readonly map: BaseMap;
  readonly portrait: CityPortrait;
  readonly arm: Arm;
  /** Called when the browser has taken the graphics context; the canvas is of no use then. */
  onLost: (() => void) | undefined;
  #isLost = false;
  /** Whether a person has chosen what is to be seen. */
  #isSteered = false;
  readonly #overlay: MapLibreOverlay;
  readonly #names: DistrictNames;
  readonly #veil: Weather;
  readonly #options: CanvasOptions;
  #hidden: ReadonlySet<string> = new Set();
  #isAway = false;
  #isRemoved = false;
  #device: Device | undefined;
  #theme: Theme;
  #frame: Frame | undefined;
  #merchants: Float32Array = new Float32Array(0);
  /** Below 0 until the first moment comes. */
  #now = -1;
  #look: GlyphLook;

  /** Throws where the browser gives no context. */
  constructor(
    box: HTMLElement,
    portrait: CityPortrait,
    options: CanvasOptions,
    manner: CanvasManner,
  ) {
    this.portrait = portrait;
    this.arm = options.arm;
    this.#options = options;
    this.#theme = manner.theme;
    this.#look = lookAt(manner.theme, 0);
    this.element.className = 'city-surface';
    box.append(this.element);
    this.map = new BaseMap(mapOptions(this.element, portrait, manner.theme));
    this.#overlay = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      onDeviceInitialized: (device) => this.#keepDevice(device),
    });
    this.map.addControl(this.#overlay);
    this.#veil = new Weather(this.map.getCanvasContainer());
    this.#names = new DistrictNames(this.map, portrait.map.districtLabels);
    this.#behave(manner);
    this.map.on('zoom', () => this.#draw());
    this.map.on('movestart', ({ originalEvent }) => {
      this.#isSteered ||= originalEvent !== undefined;
    });
    // The event does not bubble, but it is caught on its way down.
    this.element.addEventListener('webglcontextlost', () => this.#lose(), true);
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Shows the same picture in another place of the page. */
  moveTo(box: HTMLElement, manner: CanvasManner): void {
    box.append(this.element);
    this.map.resize();
    if (!this.#isSteered) this.map.jumpTo(cameraOver(this.portrait, this.element));
    this.setTheme(manner.theme);
    this.#behave(manner);
  }

  #behave({ language, interactive }: CanvasManner): void {
    this.#names.write(language);
    for (const name of handlerNames) {
      if (interactive) this.map[name].enable();
      else this.map[name].disable();
    }
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
  }

  #lose(): void {
    if (this.#isRemoved) return;
    this.#isLost = true;
    this.onLost?.();
  }

  frames(pair: FramePair): void {
    const frame = pair[this.arm];
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#merchants = merchantRows(this.portrait.merchantPositions, this.#frame);
    this.#draw();
  }

  moment(atSeconds: number): void {
    if (atSeconds === this.#now) return;
    this.#now = atSeconds;
    this.#light(atSeconds);
  }

  #light(atSeconds: number): void {
    const night = nightAt(atSeconds);
    const hour = Math.floor(atSeconds / 3600);
    this.#veil.set(this.#theme, night, this.portrait.rainLevel[hour] ?? 0);
    this.#names.dim(this.#theme === 'dark' ? 1 : night);
    this.#look = lookAt(this.#theme, night);
    this.#draw();
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.map.setStyle(baseStyle(this.portrait.map, theme));
    this.#light(this.#now);
  }

  setLanguage(language: 'zh' | 'en'): void {
    this.#names.write(language);
  }

  setHidden(hidden: ReadonlySet<string>): void {
    this.#hidden = hidden;
    this.#draw();
  }

  /** The place under a point of the canvas, and how many metres a pixel is there. */
  under(point: { x: number; y: number }): { place: [number, number]; metresPerPixel: number } {
    const here = this.map.unproject([point.x, point.y]);
    const beside = this.map.unproject([point.x + 1, point.y]);
    const place = metresAt(here.lng, here.lat);
    return { place, metresPerPixel: Math.abs(metresAt(beside.lng, 0)[0] - place[0]) };
  }

  get frame(): Frame | undefined {
    return this.#frame;
  }

  /** The screen has other pixels than before: it was zoomed, or the window moved to another one. */
  fit(): void {
    this.map.resize();
    this.#draw();
  }

  /** Out of sight nothing is drawn; what was missed is drawn on coming back. */
  setAway(isAway: boolean): void {
    this.#isAway = isAway;
    if (isAway) return;
    this.map.resize();
    this.#draw();
  }

  remove(): void {
    this.#isRemoved = true;
    this.map.removeControl(this.#overlay);
    if (this.#device !== undefined) release(this.#device);
    this.map.remove();
    this.element.remove();
  }

  /** The device of the marks comes some frames after the overlay, perhaps when all is over. */
  #keepDevice(device: Device): void {
    if (this.#isRemoved) release(device);
    else this.#device = device;
  }

  #draw(): void {
    const frame = this.#frame;
    if (frame === undefined || this.#isAway) return;
    const shows = (name: string): number => (this.#hidden.has(name) ? 0 : 1);
    const orders: Shown = [shows('orders'), 0, 0, 0];
    const merchants: Shown = [shows('merchants'), 0, 0, 0];
    const riders: Shown = [shows('idle'), shows('toMerchant'), shows('waiting'), shows('toDoor')];
    const none = { stepSeconds: 0, length: 0 };
    const trail = this.#options.trails ? { stepSeconds: 14, length: 4 } : none;
    this.#overlay.setProps({
      layers: [
        this.#layer('merchants', merchantGlyph, this.#merchants, merchants, none),
        this.#layer('orders', orderGlyph, frame.orders, orders, none),
        this.#layer('riders', riderGlyph, frame.riders, riders, trail),
      ],
    });
  }

  #layer(
    id: string,
    kind: GlyphKind,
    rows: Float32Array,
    shown: Shown,
    trail: { stepSeconds: number; length: number },
  ): GlyphLayer {
    const size = Math.min(1.5, Math.max(0.42, 2 ** ((this.map.getZoom() - fullSizeZoom) * 0.5)));
    return new GlyphLayer({
      id,
      kind,
      rows,
      count: rows.length / kind.floatsInRow,
      now: this.#now,
      look: this.#look,
      shown,
      trail,
      pixelRatio: size * window.devicePixelRatio,
      data: [],
      coordinateSystem: COORDINATE_SYSTEM.METER_OFFSETS,
      coordinateOrigin: [0, 0, 0],
    });
  }
}

/**
 * The overlay leaves its device behind, whose watch on the screen's pixels holds the canvas for
 * ever and whose context is one of the few that a browser allows.
 */
function release(device: Device): void {
  device.getDefaultCanvasContext().destroy();
  device.loseDevice();
  device.destroy();
}

type Shown = readonly [number, number, number, number];

function mapOptions(
  box: HTMLElement,
  portrait: CityPortrait,
  theme: Theme,
): MapOptions {
  return {
    container: box,
    style: baseStyle(portrait.map, theme),
    ...cameraOver(portrait, box),
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 8,
    maxZoom: 18,
    fadeDuration: 0,
  };
}

/** The middle of the shops, near enough for the city to fill most of the picture. */
function cameraOver(
  { map: { bounds }, merchantPositions: shops }: CityPortrait,
  box: HTMLElement,
): { center: [number, number]; zoom: number } {
  const wide = zoomFor(bounds.maxX - bounds.minX, box.clientWidth);
  const tall = zoomFor(bounds.maxY - bounds.minY, box.clientHeight);
  const zoom = Math.min(Math.max(wide, tall) + 0.1, Math.min(wide, tall) + 0.75);
  // In the direction that fits, the city's own middle; in the other, where its shops are.
  const midX = (bounds.minX + bounds.maxX) / 2;
  const midY = (bounds.minY + bounds.maxY) / 2;
  const x = wide < tall ? middleOf(shops, 0) : midX;
  const y = wide < tall ? midY : middleOf(shops, 1);
  return { center: lngLat(x, y), zoom };
}

function middleOf(shops: Float32Array, axis: 0 | 1): number {
  let sum = 0;
  for (let at = axis; at < shops.length; at += 2) sum += shops[at];
  return (2 * sum) / shops.length;
}

/** Makes several maps move as one until the function that it gives is called. */
export function shareCamera(canvases: readonly CityCanvas[]): () => void {
  const [first, ...others] = canvases;
  for (const { map } of others) {
    map.jumpTo({ center: first.map.getCenter(), zoom: first.map.getZoom() });
  }
  let leading = false;
  const followings = canvases.map((canvas) =>
    canvas.map.on('move', () => {
      if (leading) return;
      leading = true;
      const { map } = canvas;
      for (const other of canvases) {
        if (other !== canvas) other.map.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
      }
      leading = false;
    }),
  );
  return () => followings.forEach((following) => following.unsubscribe());
}
