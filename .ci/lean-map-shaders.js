// For Vite: the base map's library without the shaders of what this page never draws (symbols,
// pictures, heights, heat, the globe). The base map is flat, of areas and lines alone.

const library = /\/maplibre-gl\.mjs$/;
const undrawn = [
  'projectionGlobe', 'backgroundPattern', 'circle', 'heatmap', 'heatmapTexture', 'collisionBox',
  'collisionCircle', 'colorRelief', 'debug', 'fillOutlinePattern', 'fillPattern', 'fillExtrusion',
  'fillExtrusionPattern', 'hillshadePrepare', 'hillshade', 'lineGradient', 'linePattern', 'lineSDF',
  'lineGradientSDF', 'raster', 'symbolIcon', 'symbolSDF', 'symbolTextAndIcon', 'terrain',
  'terrainDepth', 'terrainHeight', 'atmosphere',
];
const source = '(?:`[^`]*`|[\\w$]+)';

export const leanMapShaders = {
  name: 'lean-map-shaders',
  enforce: 'pre',
  transform: {
    filter: { id: library },
    handler: (code) => ({ code: undrawn.reduce(without, code), map: null }),
  },
};

/** Fails where another version of the library has it elsewhere. */
function without(code, name) {
  const shader = new RegExp(`([{,]${name}:[\\w$]+\\()${source},${source}\\)`);
  if (!shader.test(code)) throw new Error(`maplibre-gl has no shader ${name}`);
  return code.replace(shader, '$1``,``)');
}
