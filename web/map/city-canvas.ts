// One picture of one arm: the base map, and the riders, orders and merchants over it. It is told of
// frames and moments by the playback and draws without React; two of them share one camera.

import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Device } from '@luma.gl/core';
import type { GeoJSONSource, Map as BaseMap } from 'maplibre-gl';
import type { CityPortrait } from '../../sim-core/screen.ts';
import type { PlaybackListener } from '../engine/playback.ts';
import type { FramePair, Picture } from '../engine/live-pair.ts';
import { nextFrame } from '../engine/next-frame.ts';
import { followStillness, isStill, keepStill } from '../engine/stillness.ts';
import type { Theme } from '../palette.ts';
import type { Arm } from '../state/setup.ts';
import type { Chosen } from '../state/view.ts';
import { type MapManner, openBaseMap } from './base-map.ts';
import { paintBase, showPlaces } from './base-style.ts';
import { cameraOf, cameraOver, lookFrom, steeredIn } from './camera.ts';
import { ChosenMark } from './chosen-mark.ts';
import { duskOf, isDarkAt, lookAt, mapColoursAt, nightAt } from './daylight.ts';
import type { GlyphLook } from './glyph-layer.ts';
import { metresAt, metresPerPixelAt } from './ground.ts';
import { Marks, type Colours, type Outlook } from './marks.ts';
import { MapNames } from './map-names.ts';
import { RainVeil } from './weather-veil.ts';

type Feature = GeoJSON.Feature;

/** Places as areas, and lines over them: of a difference, or districts to choose from. */
export interface Places {
  readonly areas: Feature[];
  readonly lines: Feature[];
  /** Whether the marks stay, over them. */
  readonly isUnderMarks?: boolean;
}

export interface CanvasOptions {
  readonly arm: Arm;
  /** Trails are motion for its own sake to who asked for less of it. */
  readonly trails: boolean;
}

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
  readonly marks: Marks;
  /** Called when the browser has taken the graphics context; the canvas is of no use then. */
  onLost: (() => void) | undefined;
  /** Told when the city is seen from afar, and when it is not any more. */
  onFar: ((isFar: boolean) => void) | undefined;
  #isFar: boolean | undefined;
  #isLost = false;
  readonly #chosen: ChosenMark;
  #isCaptioned: boolean;
  /** How dark the base map is painted, and for which theme. */
  #painted = '';
  #shade = 0;
  #places: Places | undefined;
  readonly #overlay: MapLibreOverlay;
  readonly #names: MapNames;
  readonly #rain: RainVeil;
  #hidden: ReadonlySet<string> = new Set();
  #colours: Colours = { riders: 'slack', orders: 'slack' };
  #isAway = false;
  /** The size that it was last made for. */
  #fitted: readonly [number, number, number];
  /** As it is written for a place: to a part of a pixel, or else the map takes it for another. */
  #room: readonly [string, string];
  #isRemoved = false;
  #isDrawing = false;
  /** Whether more than the moment has changed since layers were made. */
  #isStale = true;
  readonly #unfollow: () => void;
  #device: Device | undefined;
  #theme: Theme;
  /** Below 0 until the first moment comes. */
  #now = -1;
  #look: GlyphLook;

  /** Throws where the browser gives no context. */
  constructor(
    box: HTMLElement, portrait: CityPortrait, options: CanvasOptions, manner: MapManner,
  ) {
    this.portrait = portrait;
    this.arm = options.arm;
    this.marks = new Marks(portrait, options.trails);
    this.#theme = manner.theme;
    this.#isCaptioned = manner.interactive;
    this.#look = lookAt(manner.theme, 0);
    this.element.className = 'city-surface';
    box.append(this.element);
    this.map = openBaseMap(this.element, portrait, manner);
    this.#overlay = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      onDeviceInitialized: (device) => this.#keepDevice(device),
    });
    this.map.addControl(this.#overlay);
    this.#rain = new RainVeil(this.map.getCanvasContainer());
    this.#names = new MapNames(this.map, portrait.map);
    this.#chosen = new ChosenMark(this.map, options.arm);
    this.#behave(manner);
    this.map.on('move', ({ originalEvent }) => this.#beMoved(originalEvent));
    this.#lookAgain();
    this.#fitted = this.#size;
    this.#room = roomOf(this.element);
    this.map.on('resize', () => {
      this.#fitted = this.#size;
      this.#room = roomOf(this.element);
      this.#lookAgain();
    });
    this.map.once('load', () => this.#paint());
    this.#unfollow = followStillness(() => this.#catchUp());
    // The event does not bubble, but it is caught on its way down.
    this.element.addEventListener('webglcontextlost', () => this.#lose(), true);
  }

  /** Undefined before anything is drawn. */
  get isFar(): boolean | undefined {
    return this.#isFar;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Shows the same picture in another place of the page: as it is at once, what is new after. */
  moveTo(box: HTMLElement, manner: MapManner): void {
    if (manner.theme === this.#theme) void nextFrame().then(keepStill());
    this.element.style.width = this.element.style.height = '';
    box.append(this.element);
    // Still as in the place before: nobody chose what it shows while it takes its size.
    this.fit();
    this.#isCaptioned = manner.interactive;
    this.#lookAgain();
    this.setTheme(manner.theme);
    this.#behave(manner);
  }

  /**
   * Lies out of use in the size that it had on the page, which it may have left by now: buffers of
   * another size are dear to make.
   */
  leaveTo(box: HTMLElement): void {
    const { style } = this.element;
    [style.width, style.height] = this.#room;
    box.append(this.element);
    this.setAway(true);
  }

  /** What a person chooses to see in such a place stays chosen, on all maps of the city. */
  #beMoved(byEvent: unknown): void {
    this.#draw();
    if (!this.#isCaptioned) return;
    // The first turn of a wheel comes without its event.
    const isSteered = byEvent !== undefined || this.map.scrollZoom.isZooming();
    if (isSteered || steeredIn.has(this.portrait)) steeredIn.set(this.portrait, cameraOf(this.map));
  }

  /** Where a person has chosen to look in such a place, or else at the whole city. */
  #lookAgain(): void {
    const steered = this.#isCaptioned ? steeredIn.get(this.portrait) : undefined;
    lookFrom(this.map, steered ?? cameraOver(this.portrait.map, this.element, this.#isCaptioned));
  }

  #behave({ language, interactive }: MapManner): void {
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
    if (frame === this.marks.frame) return;
    this.marks.take(frame);
    this.#drawSoon();
  }

  moment(atSeconds: number): void {
    if (atSeconds === this.#now) return;
    this.#now = atSeconds;
    const look = this.#look;
    this.#light(atSeconds);
    if (this.#look === look) this.#drawSoon();
    else this.#draw();
  }

  #light(atSeconds: number): void {
    const night = nightAt(atSeconds);
    const hour = Math.floor(atSeconds / 3600);
    const isDark = isDarkAt(this.#theme, this.#isPaper ? 0 : night);
    this.#rain.set(this.portrait.rainLevel[hour] ?? 0, isDark);
    this.element.classList.toggle('dark', isDark);
    // A difference is of a whole day, and has no hour of its own.
    this.#shade = this.#isPaper ? 0 : duskOf(night);
    this.#paint();
    if (night !== this.#look.night) this.#look = lookAt(this.#theme, night);
  }

  /** The base map in the colours of theme and hour, when they are other ones than before. */
  #paint(): void {
    const wanted = `${this.#theme} ${this.#shade}`;
    if (wanted === this.#painted || this.map.getLayer('edge') === undefined) return;
    this.#painted = wanted;
    paintBase(this.map, mapColoursAt(this.#theme, this.#shade));
    if (this.#places !== undefined) this.#showPlaces(this.#places);
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#look = lookAt(theme, this.#look.night);
    this.#light(this.#now);
    this.#draw();
  }

  /** Whether places stand instead of the marks. */
  get #isPaper(): boolean {
    return this.#places !== undefined && this.#places.isUnderMarks !== true;
  }

  /** Paints places, most in place of the marks, or shows the marks again. */
  setPlaces(places: Places | undefined): void {
    if (places === undefined && this.#places === undefined) return;
    this.#places = places;
    this.element.classList.toggle('shows-places', this.#isPaper);
    this.#showPlaces(places);
    this.#light(this.#now);
    this.#draw();
  }

  #showPlaces(places: Places | undefined): void {
    showPlaces(this.map, places !== undefined);
    if (places === undefined) return;
    this.#fill('places', places.areas);
    this.#fill('glow', places.lines);
  }

  #fill(id: string, features: Feature[]): void {
    const source = this.map.getSource<GeoJSONSource>(id);
    source?.setData({ type: 'FeatureCollection', features });
  }

  setLanguage(language: 'zh' | 'en'): void {
    this.#names.write(language);
  }

  /** Rings what was clicked and draws its way, in the other arm what is the same there. */
  setChosen(chosen: Chosen | undefined): void {
    this.#chosen.choose(chosen);
    this.#draw();
  }

  setHidden(hidden: ReadonlySet<string>): void {
    this.#hidden = hidden;
    this.#draw();
  }

  setColours(colours: Colours): void {
    this.#colours = colours;
    this.#draw();
  }

  /** The place under a point of the canvas, and how many metres a pixel is there. */
  under(point: { x: number; y: number }): { place: [number, number]; metresPerPixel: number } {
    const here = this.map.unproject([point.x, point.y]);
    const beside = this.map.unproject([point.x + 1, point.y]);
    const place = metresAt(here.lng, here.lat);
    return { place, metresPerPixel: Math.abs(metresAt(beside.lng, 0)[0] - place[0]) };
  }

  /** The picture whose marks are to be seen; none where places stand instead of them. */
  get frame(): Picture | undefined {
    return this.#isPaper ? undefined : this.marks.frame;
  }

  /** Takes the size of its place and the pixels of the screen, where they have changed. */
  fit(): void {
    if (this.#size.every((each, i) => each === this.#fitted[i])) return;
    this.map.resize();
    this.#draw();
  }

  /** Of the place on the page: its pixels, and how many of the screen one of them is. */
  get #size(): readonly [number, number, number] {
    const { clientWidth, clientHeight } = this.element;
    return [clientWidth, clientHeight, devicePixelRatio];
  }

  /** Out of sight nothing is drawn; what was missed is drawn on coming back. */
  setAway(isAway: boolean): void {
    this.#isAway = isAway;
    if (isAway) return;
    this.fit();
    this.#catchUp();
  }

  /** Draws what was missed while maps stood still or this one was out of sight. */
  #catchUp(): void {
    if (this.#isAway) return;
    this.map.triggerRepaint();
    this.#draw();
  }

  remove(): void {
    this.#isRemoved = true;
    this.#unfollow();
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
    this.#isStale = true;
    this.#drawSoon();
  }

  /** Once for all that changes together, as picture and moment do. */
  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    if (this.#isRemoved || this.#isAway || isStill() || this.marks.frame === undefined) return;
    if (this.#isStale && !this.#isPaper) this.#drawLayers();
    else if (!this.#isPaper) this.marks.moveTo(this.#now);
    this.#chosen.draw(this.marks.frame, this.#now);
  }

  #drawLayers(): void {
    const outlook = this.#outlook();
    this.#overlay.setProps({ layers: this.marks.layers(outlook) });
    this.#isStale = false;
    const isFar = this.marks.nearness(outlook) < 0.5;
    if (isFar !== this.#isFar) this.onFar?.(isFar);
    this.#isFar = isFar;
  }

  #outlook(): Outlook {
    const bounds = this.map.getBounds();
    const [minX, minY] = metresAt(bounds.getWest(), bounds.getSouth());
    const [maxX, maxY] = metresAt(bounds.getEast(), bounds.getNorth());
    const zoom = this.map.getZoom();
    return {
      now: this.#now,
      zoom,
      // By zoom, not by the pane's width, which the map may not have taken yet: A and B agree.
      metresPerPixel: metresPerPixelAt(zoom),
      sight: { minX, minY, maxX, maxY },
      look: this.#look,
      hidden: this.#hidden,
      colours: this.#colours,
    };
  }
}

function roomOf(element: HTMLElement): [string, string] {
  const { width, height } = element.getBoundingClientRect();
  return [`${width}px`, `${height}px`];
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
