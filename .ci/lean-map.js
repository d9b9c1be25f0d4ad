// For Vite: the base map's library is built from the source that comes with it, without the modules
// that this page cannot reach. The base map is flat and of areas and lines that the page itself
// gives; nothing is fetched, no name is written, nothing is asked about what was drawn. What stands
// for a module that is left out is in `left-out-of-map.js`. A module that another version of the
// library has elsewhere fails the build.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import * as standIns from './left-out-of-map.js';

/** Where the modules lie, in the folder of what is installed. */
const source = 'maplibre-gl/src/';
const spec = '@maplibre/maplibre-gl-style-spec/dist/';

const eitherSide = [
  // Sources of tiles and pictures from elsewhere, and questions about what was drawn.
  ...within(`${source}source/`, [
    'canvas_source', 'image_source', 'video_source', 'raster_tile_source', 'raster_dem_tile_source',
    'vector_tile_source', 'vector_tile_worker_source', 'raster_dem_tile_worker_source',
    'vector_tile_mlt', 'query_features', 'rtl_text_plugin_worker',
  ]),
  ...within(`${source}util/`, ['vectortile_to_geojson', 'intersection_tests', 'geojson_reproject']),
  // Layers that are not areas, lines or ground; styles are judged by their types and `npm run dev`.
  ...within(`${source}style/`, [
    'style_layer/circle_style_layer', 'style_layer/heatmap_style_layer',
    'style_layer/hillshade_style_layer', 'style_layer/color_relief_style_layer',
    'style_layer/raster_style_layer', 'style_layer/symbol_style_layer',
    'style_layer/fill_extrusion_style_layer', 'style_layer/custom_style_layer',
    'validate_style', 'pauseable_placement',
  ]),
  ...within(`${source}data/`, ['bucket/symbol_bucket', 'dem_data']),
  // Marks and names.
  ...within(`${source}symbol/`, ['cross_tile_symbol_index', 'symbol_layout', 'symbol_size']),
  // The globe, heights and other ways to lay the world flat.
  ...within(`${source}geo/projection/`, [
    'globe_projection', 'globe_transform', 'globe_camera_helper',
    'vertical_perspective_projection', 'vertical_perspective_transform',
    'vertical_perspective_camera_helper', 'crs', 'projection_crud',
  ]),
  // Expressions that no layer is painted by, and the functions that there were before them.
  ...within(spec, [
    'expression/definitions/distance', 'expression/definitions/within',
    'expression/definitions/collator', 'expression/definitions/format',
    'expression/definitions/image', 'expression/definitions/number_format',
    'expression/definitions/slice', 'expression/definitions/index_of', 'function/index', 'diff',
  ], '.mjs'),
  // Tiles as bytes.
  'maplibre-gl/node_modules/pbf/index.js', '@maplibre/vt-pbf/node_modules/pbf/index.js',
];

/** What the page's own thread does not do: its worker cuts areas up. */
const pageSide = [
  ...within(`${source}render/`, [
    'subdivision', 'fill_large_mesh_arrays', 'terrain', 'glyph_manager',
  ]),
  ...within(`${source}webgl/`, [
    'render_to_texture', 'draw/draw_symbol', 'draw/draw_circle', 'draw/draw_heatmap',
    'draw/draw_fill_extrusion', 'draw/draw_hillshade', 'draw/draw_color_relief',
    'draw/draw_raster', 'draw/draw_debug', 'draw/draw_custom', 'draw/draw_terrain',
    'draw/draw_sky', 'program/circle_program', 'program/heatmap_program',
    'program/fill_extrusion_program', 'program/hillshade_program',
    'program/color_relief_program', 'program/raster_program', 'program/debug_program',
    'program/sky_program', 'program/atmosphere_program',
    'program/symbol_program',
  ]),
  ...within(`${source}ui/`, ['control/attribution_control', 'control/logo_control', 'hash']),
  `${source}style/load_sprite.ts`,
];

const undrawn = [
  '_projection_globe', 'atmosphere', 'background_pattern', 'circle', 'collision_box',
  'collision_circle', 'color_relief', 'debug', 'fill_extrusion', 'fill_extrusion_pattern',
  'fill_outline_pattern', 'fill_pattern', 'heatmap', 'heatmap_texture', 'hillshade',
  'hillshade_prepare', 'line_gradient', 'line_gradient_sdf', 'line_pattern', 'line_sdf', 'raster',
  'sky', 'symbol_icon', 'symbol_sdf', 'symbol_text_and_icon', 'terrain', 'terrain_depth',
  'terrain_height',
].flatMap((name) => [`${name}.vertex`, `${name}.fragment`]);
const shaders = within(`${source}shaders/glsl/`, undrawn, '.glsl.g.ts');

/** Of what the library knows of all styles, what it reads of these layers. */
const known = [
  'transition', 'light', 'sky', 'terrain', 'projection',
  ...['background', 'fill', 'line'].flatMap((type) => [`layout_${type}`, `paint_${type}`]),
];

/**
 * What the page asks of the library, by what it loads. How finely areas are cut is told to the
 * worker, though they are cut there alone.
 */
const entries = {
  'maplibre-gl/dist/maplibre-gl.mjs': `
    import * as cut from '../src/render/subdivision_granularity_settings.ts';
    import { config } from '../src/util/config.ts';
    import { register } from '../src/util/web_worker_transfer.ts';
    for (const name of ['SubdivisionGranularityExpression', 'SubdivisionGranularitySetting']) {
      register(name, cut[name]);
    }
    export { LngLat } from '../src/geo/lng_lat.ts';
    export { Map } from '../src/ui/map.ts';
    export const setWorkerUrl = (url) => { config.WORKER_URL = url; };
  `,
  'maplibre-gl/dist/maplibre-gl-worker.mjs': "import '../src/source/worker.ts';",
};

const library = /\/node_modules\/(maplibre-gl|@maplibre\/[a-z-]+)\/.*\.m?[jt]s$/;
/** What acts when it is loaded, and not only when it is used: classes that go between threads. */
const acting = /^(register\(|if \(isWorker)/m;

function within(folder, names, ending = '.ts') {
  return names.map((name) => folder + name + ending);
}

/** For the build of the page, and for that of the base map's worker. */
export const leanMap = () => plugin(new Set([...eitherSide, ...pageSide]));
export const leanMapWorker = () => plugin(new Set(eitherSide));

function plugin(leftOut) {
  return {
    name: 'lean-map',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      for (const path of [...leftOut, ...shaders, ...Object.keys(entries)]) {
        if (!existsSync(new URL(`../node_modules/${path}`, import.meta.url))) {
          this.error(`lean-map: the base map's library has no ${path} any more`);
        }
      }
    },
    transform: {
      filter: { id: library },
      async handler(code, id) {
        const path = id.slice(id.indexOf('/node_modules/') + '/node_modules/'.length);
        const isActing = path in entries || (acting.test(code) && !leftOut.has(path));
        const script = await scriptOf(path, code, (text) => this.parse(text), leftOut);
        return { code: script, map: null, moduleSideEffects: isActing };
      },
    },
  };
}

async function scriptOf(path, code, parse, leftOut) {
  if (path in entries) return entries[path];
  if (shaders.includes(path)) return "export default '';";
  if (path.endsWith('/reference/v8.mjs')) return knownOf(code, parse(code));
  const script = path.endsWith('.ts') ? await withoutTypes(code, path) : code;
  return leftOut.has(path) ? insteadOf(parse(script)) : script;
}

/** As the library is built by its authors: a field without a value is a type and no more. */
async function withoutTypes(code, path) {
  const { code: script } = await transformWithOxc(code, path, {
    target: 'es2022',
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  });
  return script;
}

/** A module that lets out the same names. */
function insteadOf({ body }) {
  const names = body.flatMap(namesOut).map((name) => {
    if (name in standIns) return name;
    return `${/^is[A-Z]/.test(name) ? 'never' : 'leftOut'} as ${name}`;
  });
  const file = fileURLToPath(new URL('left-out-of-map.js', import.meta.url));
  return `export { ${names.join(', ')} } from ${JSON.stringify(file)};`;
}

function namesOut({ type, declaration, specifiers }) {
  if (type === 'ExportDefaultDeclaration') return ['default'];
  if (type !== 'ExportNamedDeclaration') return [];
  if (declaration === null) return specifiers.map(({ exported }) => exported.name);
  return (declaration.declarations ?? [declaration]).map(({ id }) => id.name);
}

function knownOf(code, { body }) {
  const all = body.flatMap(({ declarations = [] }) => declarations[0]?.init?.properties ?? []);
  const parts = known.map((id) => {
    const part = all.find(({ key }) => (key.name ?? key.value) === id);
    if (part === undefined) throw new Error(`lean-map: the library knows no ${id} any more`);
    return code.slice(part.start, part.end);
  });
  return `export default { ${parts.join(', ')} };`;
}
