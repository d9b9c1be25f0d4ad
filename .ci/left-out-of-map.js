// For Vite: stands for what `lean-map.js` leaves out of the base map's library. Each thing that a
// module left out lets out is its namesake here, `never` where it asks whether something is of its
// kind, and `leftOut` else, which refuses.

/** As a class or as a function. */
export function leftOut() {
  throw new Error('This is left out of the page: see .ci/lean-map.js');
}

export function never() {
  return false;
}

const nothing = () => {};

/** Styles are the page's own; `npm run dev` and the types judge them. */
export const validateStyle = {};
export const SPEC_SOURCE_TYPES = new Set();
export const validateStyleAndEmit = never;
export const validateAndEmit = never;
export const emitValidationErrors = never;

/** No names are written by the library: it has none to place. */
class Placement {
  collisionGroups = {};
  hasTransitions = never;
  stillRecent = never;
  setStale = nothing;
  symbolFadeChange = () => 1;
}

export class PauseablePlacement {
  placement = new Placement();

  constructor(transform) {
    this.placement.transform = transform;
  }

  isDone() {
    return this.isCommitted === true;
  }

  continuePlacement() {
    this.isCommitted = true;
  }

  commit() {
    return this.placement;
  }
}

export class CrossTileSymbolIndex {
  pruneUnusedLayers() {}
}

export class GlyphManager {
  setURL() {}
  setFontFaces() {}
  destroy() {}
}

/** What a tile was made of is kept for questions about what was drawn: none are asked. */
export class PbfWriter {
  writeMessage() {}

  finish() {
    return new Uint8Array();
  }
}

/** The world is laid flat in one way. */
export const getRegisteredProjection = nothing;

/** Seen from above, there is none. */
export const drawSky = nothing;
