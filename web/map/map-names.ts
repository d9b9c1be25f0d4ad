// Names over everything else on the map: districts in small capitals or Han, and the river along
// its course. Busy districts come first; a name that would touch one already written, or lie
// behind the words of the home page, is left out.

import type { Map as BaseMap } from 'maplibre-gl';
import { lngLat, type CityMap } from './ground.ts';

interface Name {
  readonly zh: string;
  readonly en: string;
  readonly at: [number, number];
  /** Degrees clockwise on the screen. */
  readonly turn: number;
  readonly isWater: boolean;
  readonly element: HTMLElement;
}

/** No more names than this at once, however large the window. */
const mostNames = 40;
const rowPixels = 20;

export class MapNames {
  readonly #map: BaseMap;
  readonly #box = document.createElement('div');
  readonly #names: readonly Name[];
  #language: 'zh' | 'en' = 'en';

  constructor(map: BaseMap, { districtLabels, waterLabels }: CityMap) {
    this.#map = map;
    this.#box.className = 'map-names';
    this.#box.setAttribute('aria-hidden', 'true');
    map.getContainer().append(this.#box);
    const water = waterLabels.map(({ zh, en, x, y, angleDegrees }) => (
      this.#name({ zh, en, at: lngLat(x, y), turn: -angleDegrees, isWater: true })
    ));
    const districts = districtLabels.map(({ zh, en, x, y }) => (
      this.#name({ zh, en, at: lngLat(x, y), turn: 0, isWater: false })
    ));
    this.#names = [...water, ...districts];
    map.on('move', () => this.place());
    map.on('resize', () => this.place());
  }

  write(language: 'zh' | 'en'): void {
    this.#language = language;
    for (const name of this.#names) {
      name.element.textContent = name[language];
      name.element.lang = language;
    }
    this.place();
  }

  /** Stands above what else lies over the map. */
  toTop(): void {
    this.#map.getContainer().append(this.#box);
  }

  place(): void {
    const taken: { x: number; y: number; half: number }[] = [];
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const words = wordsOver(this.#map.getContainer());
    for (const { at, turn, element, isWater, ...texts } of this.#names) {
      const { x, y } = this.#map.project(at);
      const half = texts[this.#language].length * (this.#language === 'zh' ? 6.5 : 4.2) + 8;
      const isFree = taken.every((other) =>
        Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > rowPixels);
      const isInside = x > half && x < width - half && y > 44 && y < height - 44;
      const isSeen = isInside && !(x - half < words.right && y < words.bottom && y > words.top);
      element.hidden = !isFree || !isSeen || taken.length >= mostNames;
      if (element.hidden) continue;
      taken.push({ x, y, half });
      const turned = isWater ? ` rotate(${turn}deg)` : '';
      element.style.transform =
        `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)${turned}`;
    }
  }

  #name(name: Omit<Name, 'element'>): Name {
    const element = document.createElement('span');
    element.className = name.isWater ? 'map-name water' : 'map-name';
    this.#box.append(element);
    return { ...name, element };
  }
}

/** What the home page writes over a map's left part, in the map's own pixels; nothing elsewhere. */
function wordsOver(container: HTMLElement): { right: number; top: number; bottom: number } {
  const words = container.closest('.hero')?.querySelector('.hero-words');
  if (words === null || words === undefined) return { right: -Infinity, top: 0, bottom: 0 };
  const { left, top } = container.getBoundingClientRect();
  const over = words.getBoundingClientRect();
  return { right: over.right - left, top: over.top - top, bottom: over.bottom - top };
}
