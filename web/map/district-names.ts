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
    map.on('zoomend', () => this.#thin());
    this.#thin();
  }

  write(language: 'zh' | 'en'): void {
    for (const { label, element } of this.#names) element.textContent = label[language];
  }

  /** 0 by day, 1 on a dark ground. */
  dim(night: number): void {
    this.#map.getContainer().style.setProperty('--night', `${Math.round(night * 100)}%`);
  }

  #thin(): void {
    const zoom = this.#map.getZoom();
    const deepest = zoom > 12 ? 2 : zoom > 11 ? 1 : 0;
    for (const { label, element } of this.#names) element.hidden = label.rank > deepest;
  }
}
