// Two maps under one camera: whichever is moved, by whatever gesture, the other looks at the same.

import type { Map as BaseMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';
import { shareCamera } from '../../web/map/camera.ts';

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
