// Whether this browser can draw the living map.

let isKnown = false;

/** True when WebGL 2 is there; where it was once, it is not asked for again. */
export function hasWebGl(): boolean {
  if (isKnown) return true;
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow only a few contexts at a time, so a probe gives its own back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  isKnown = context !== null;
  return isKnown;
}
