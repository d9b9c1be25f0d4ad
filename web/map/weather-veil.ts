// Rain as weather: a cool, uneven veil of cloud over the base map, under the marks.

export class RainVeil {
  readonly #veil = document.createElement('div');

  constructor(box: HTMLElement) {
    this.#veil.className = 'rain-veil';
    box.append(this.#veil);
  }

  /** Rain 0, 1 or 2; by night clouds are dark. */
  set(rain: number, isDark: boolean): void {
    this.#veil.style.opacity = String(rain * 0.5);
    this.#veil.classList.toggle('dark', isDark);
  }
}
