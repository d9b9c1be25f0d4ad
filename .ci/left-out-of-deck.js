// For Vite: stands for parts that deck.gl brings with it and that no layer of this page can reach:
// loading files from addresses (layers are given arrays, and the page makes no outside request),
// attributes and shaders for WebGPU (maps are drawn by WebGL), timers on the graphics card, the
// globe (a city is flat), deck's own hand on the camera (the base map has it) and its ears for
// pointers (its canvas lets them through to the base map, which hands on what layers ask for), its
// widgets (which measure the page after every picture, though there be none), and its diary, of
// which warnings and errors are left. Whoever needs one is told so.

function refuses(name) {
  return () => {
    throw new Error(`${name} is left out of the page: see .ci/left-out-of-deck.js`);
  };
}

function isLeftOut(name) {
  return class { constructor() { refuses(name)(); } };
}

/** deck.gl registers its loaders when it starts: nothing to do. */
export function registerLoaders() {}
/** What is said is a function that says it, once it is called. */
export class Log {
  level = 0;
  userData = {};
  get() {}
  set() {}
  enable() { return this; }
  assert(holds, words) {
    if (!holds) throw new Error(words);
  }
  warn(...words) { return () => console.warn(...words); }
  error(...words) { return () => console.error(...words); }
}
const unsaid = () => () => {};
for (const name of [
  'log', 'info', 'once', 'probe', 'table', 'time', 'timeEnd', 'timeStamp', 'group',
  'groupCollapsed', 'groupEnd', 'deprecated', 'removed',
]) Log.prototype[name] = unsaid;

/** deck.gl listens on its canvas, where nothing is to be heard. */
export class EventManager {
  on() {}
  off() {}
  watch() {}
  destroy() {}
}

/** deck.gl brings a widget of its own, for words that no layer has. */
export class WidgetManager {
  addDefault() {}
  setProps({ widgets }) {
    if (widgets?.length > 0) refuses('widgets')();
  }
  onRedraw() {}
  onHover() {}
  onEvent() {}
  finalize() {}
}
export class TooltipWidget {}

export class Pan {}
export class Pinch {}
export class Tap {}
export class DoubleClickDrag {}
export const ImageLoader = undefined;
export const load = refuses('load');
export const backendRegistry = { add: refuses('backendRegistry') };
export const cleanEvaluateSync = refuses('cleanEvaluateSync');
export const GPUDataEvaluator = refuses('GPUDataEvaluator');
export const interleave = refuses('interleave');
export const scanWGSLInterface = refuses('scanWGSLInterface');
export const MapState = isLeftOut('MapState');
export const WEBGLQuerySet = isLeftOut('WEBGLQuerySet');
/** Of `globe-view` and `map-controller`. */
const LeftOut = isLeftOut('GlobeView or MapController');
export { LeftOut as default };
