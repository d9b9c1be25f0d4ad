// Night and rain as veils between the base map and the marks: the city darkens, the marks stay
// clear.

import type { Theme } from '../palette.ts';

export class Weather {
  readonly #night: HTMLElement;
  readonly #rain: HTMLElement;

  constructor(box: HTMLElement) {
    this.#night = veil(box, 'night-veil');
    this.#rain = veil(box, 'rain-veil');
  }

  /** Night from 0 to 1; rain 0, 1 or 2. */
  set(theme: Theme, night: number, rain: number): void {
    this.#night.style.opacity = String(night * (theme === 'dark' ? 0.3 : 0.86));
    this.#rain.style.opacity = String(rain * 0.5);
  }
}

function veil(box: HTMLElement, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `map-veil ${name}`;
  box.append(element);
  return element;
}
