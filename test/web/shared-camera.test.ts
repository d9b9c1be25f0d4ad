// Two maps under one camera: whichever is moved, by whatever gesture, the other looks at the same,
// and neither loses the city.

import type { Map as BaseMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';
import { shareCamera, withinCity } from '../../web/map/camera.ts';
import { lngLat, metresPerPixelAt, type CityMap } from '../../web/map/ground.ts';

/** A map as far as a camera is concerned; it tells of its moves as the true one does. */
class MapUnderCamera {
  center = { lng: 0, lat: 0 };
  zoom = 12;
  moves = 0;
  private readonly followers = new Set<() => void>();

  getCenter = (): { lng: number; lat: number } => ({ ...this.center });
  getZoom = (): number => this.zoom;

  on(_event: 'move', follower: () => void): { unsubscribe(): void } {
    this.followers.add(follower);
    return { unsubscribe: () => this.followers.delete(follower) };
  }

  jumpTo({ center, zoom }: { center: { lng: number; lat: number }; zoom: number }): void {
    this.center = center;
    this.zoom = zoom;
    this.moves++;
    for (const follower of this.followers) follower();
  }
}

it('AC-M6: A and B have one camera after any gesture, until they part', () => {
  const maps = [new MapUnderCamera(), new MapUnderCamera()];
  const part = shareCamera(maps as unknown as BaseMap[]);
  const luck = keyOf(1, 'gestures');
  for (let gesture = 0; gesture < 300; gesture++) {
    const led = maps[draw(luck, gesture, 0) < 0.5 ? 0 : 1];
    led.jumpTo({
      center: { lng: draw(luck, gesture, 1) / 10, lat: draw(luck, gesture, 2) / 10 },
      zoom: 8 + 10 * draw(luck, gesture, 3),
    });
    expect(maps[0].getCenter()).toEqual(maps[1].getCenter());
    expect(maps[0].zoom).toBe(maps[1].zoom);
  }
  // Neither answers the other's answer, and what looked alike from the start was not moved.
  expect(maps[0].moves + maps[1].moves).toBe(600);
  part();
  maps[0].jumpTo({ center: { lng: 1, lat: 1 }, zoom: 9 });
  expect(maps[1].zoom).not.toBe(9);
});

it('keeps the city in the picture, however far and wherever it is moved', () => {
  const bounds = { minX: -4000, maxX: 6000, minY: 0, maxY: 8000 };
  const city = { bounds } as CityMap;
  const [east, south] = [lngLat(bounds.maxX, 0)[0], lngLat(0, bounds.minY)[1]];
  const lost = withinCity(city, { center: [east + 1, south - 1], zoom: 2 });
  expect(lost.center).toEqual([east, south]);
  // No smaller than the smallest pane that it is made to fit, and no closer than streets are drawn.
  expect((bounds.maxX - bounds.minX) / metresPerPixelAt(lost.zoom)).toBeCloseTo(80, 6);
  const inside = { center: lngLat(1000, 1000), zoom: 15 };
  expect(withinCity(city, inside)).toEqual(inside);
  expect(withinCity(city, { ...inside, zoom: 30 }).zoom).toBe(18);
});
