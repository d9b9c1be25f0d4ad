// Names of districts as text over the map: small capitals or Han, fewer of them when farther out.

import { Marker, type Map as BaseMap } from 'maplibre-gl';
import { lngLat, type CityMap } from './ground.ts';

type Label = CityMap['districtLabels'][number];

export class DistrictNames {
  readonly #map: BaseMap;
  readonly #names: { readonly label: Label; readonly element: HTMLElement }[];

  constructor(map: BaseMap, labels: readonly Label[]) {
    this.#map = map;
    this.#names = labels.map((label) => {
      const element = document.createElement('span');
      element.className = 'district-name';
      new Marker({ element }).setLngLat(lngLat(label.x, label.y)).addTo(map);
      element.removeAttribute('role');
      element.removeAttribute('aria-label');
      element.setAttribute('aria-hidden', 'true');
      return { label, element };
    });
    map.on('moveend', () => this.#thin());
  }

  write(language: 'zh' | 'en'): void {
    for (const { label, element } of this.#names) {
      element.textContent = label[language];
      element.lang = language;
    }
    this.#thin();
  }

  /** 0 by day, 1 on a dark ground. */
  dim(night: number): void {
    this.#map.getContainer().style.setProperty('--night', `${Math.round(night * 100)}%`);
  }

  /** Busy districts come first; a name that would touch one already written is left out. */
  #thin(): void {
    const taken: { x: number; y: number; half: number }[] = [];
    const width = this.#map.getContainer().clientWidth;
    for (const { label, element } of this.#names) {
      const { x, y } = this.#map.project(lngLat(label.x, label.y));
      const half = (element.textContent ?? '').length * (element.lang === 'zh' ? 6.5 : 4) + 6;
      const free = taken.every(
        (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > 18,
      );
      const inside = x - half > 0 && x + half < width;
      element.hidden = !free || !inside;
      if (!element.hidden) taken.push({ x, y, half });
    }
  }
}
