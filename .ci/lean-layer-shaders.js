// For Vite: deck.gl without its shaders in WGSL, the language of WebGPU: maps are drawn by WebGL.

const shader = /(\/\* wgsl \*\/\s*)`(?:[^`\\]|\\[^])*`/g;

export const leanLayerShaders = {
  name: 'lean-layer-shaders',
  enforce: 'pre',
  transform: {
    filter: { id: /\/@(deck|luma)\.gl\/.*\.js$/, code: '/* wgsl */' },
    handler: (code) => ({ code: code.replace(shader, '$1``'), map: null }),
  },
};
