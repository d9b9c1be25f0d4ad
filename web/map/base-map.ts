// The ground of a map: streets, water and names, on which the marks are laid.

import { LngLat, Map as BaseMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { CityPortrait } from '../../sim-core/screen.ts';
import { isStill } from '../engine/stillness.ts';
import type { Theme } from '../palette.ts';
import { baseStyle } from './base-style.ts';
import { cameraOver, mostZoom, withinCity } from './camera.ts';
import { mapColoursAt } from './daylight.ts';

setWorkerUrl(workerUrl);

/** How a map is to look and behave where it is shown. */
export interface MapManner {
  readonly theme: Theme;
  readonly language: 'zh' | 'en';
  readonly interactive: boolean;
}

/** A base map that draws nothing while maps are to stand still. */
class PatientMap extends BaseMap {
  override triggerRepaint(): void {
    if (!isStill()) super.triggerRepaint();
  }
}

/** Throws where the browser gives no context. */
export function openBaseMap(
  box: HTMLElement, portrait: CityPortrait, manner: MapManner,
): BaseMap {
  return new PatientMap(mapOptions(box, portrait, manner));
}

function mapOptions(
  box: HTMLElement,
  portrait: CityPortrait,
  { theme, interactive }: MapManner,
): MapOptions {
  return {
    container: box,
    style: baseStyle(portrait.map, mapColoursAt(theme, 0)),
    ...cameraOver(portrait.map, box, interactive),
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    maxZoom: mostZoom,
    transformConstrain: ({ lng, lat }, zoom) => {
      const held = withinCity(portrait.map, { center: [lng, lat], zoom });
      return { center: new LngLat(...held.center), zoom: held.zoom };
    },
    fadeDuration: 0,
  };
}
