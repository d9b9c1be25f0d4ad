// Whether this browser can draw the living map.

/** True when WebGL 2 is there. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow only a few contexts at a time, so a probe gives its own back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
