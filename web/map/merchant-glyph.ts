// How merchants are drawn: a square that fills from below as its queue grows; a closed one is
// faint, and one that is not there is not drawn.

import { merchantField, merchantStride } from '../../sim-core/screen.ts';
import type { GlyphKind } from './glyph-layer.ts';

const vs = `#version 300 es
#define SHADER_NAME merchant-glyph-vertex
in vec2 shop;
in float queue;
in float isOpen;
flat out float fill;
flat out float open;
void main() {
  fill = clamp(queue / 10.0, 0.0, 1.0);
  open = isOpen;
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(shop, 0.0), none, none, common_position);
  gl_PointSize = 9.0 * glyph.scale;
  if (glyph.shown.x < 0.5 || isOpen < -0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const fs = `#version 300 es
#define SHADER_NAME merchant-glyph-fragment
precision highp float;
flat in float fill;
flat in float open;
out vec4 fragColor;
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  float reach = max(abs(p.x), abs(p.y));
  if (reach > 0.9) discard;
  bool line = reach > 0.66;
  bool full = p.y > 1.0 - 1.66 * fill - 0.34 && reach <= 0.66;
  float alpha = open < 0.5 ? (line ? 0.2 : 0.0) : line ? 0.6 : full ? 0.6 : 0.0;
  if (alpha == 0.0) { fragColor = vec4(glyph.ground.rgb, 0.6 * open * glyph.presence); return; }
  fragColor = vec4(glyph.ink.rgb, alpha * glyph.presence);
}
`;

export const merchantGlyph: GlyphKind = {
  floatsInRow: merchantStride,
  attributes: [
    { name: 'shop', floats: 2, at: merchantField.x },
    { name: 'queue', floats: 1, at: merchantField.queue },
    { name: 'isOpen', floats: 1, at: merchantField.open },
  ],
  vs,
  fs,
};
