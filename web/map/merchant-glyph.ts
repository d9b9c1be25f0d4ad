// How merchants are drawn: a mark that fills from below as its queue grows, its outline by service;
// a closed one is faint, and one that is not there or switched off is not drawn. What moves about
// is a cross with a rotor at each end.

import { merchantField, merchantStride } from '../../sim-core/screen.ts';
import type { GlyphKind } from './glyph-layer.ts';
import { kindsOfService, outlineCount } from './services-shown.ts';

/** The outline behind those of places. */
const rotors = `${outlineCount}.0`;

const vs = `#version 300 es
#define SHADER_NAME merchant-glyph-vertex
in vec2 shop;
in float queue;
in float isOpen;
in float service;
in float kind;
flat out float fill;
flat out float open;
flat out float outline;
void main() {
  fill = clamp(queue / 10.0, 0.0, 1.0);
  open = isOpen;
  float before = 0.0;
  for (float n = 0.0; n < service; n++) before += mod(floor(glyph.shown.y / exp2(n)), 2.0);
  bool moves = glyph.shown.z == service * ${kindsOfService}.0 + kind;
  outline = moves ? ${rotors} : mod(before, ${rotors});
  // A bit for each service that is shown.
  bool shown = mod(floor(glyph.shown.x / exp2(service)), 2.0) > 0.5;
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(shop, 0.0), none, none, common_position);
  gl_PointSize = (moves ? 20.0 : outline < 0.5 ? 9.0 : 14.0) * glyph.scale;
  if (!shown || isOpen < -0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const fs = `#version 300 es
#define SHADER_NAME merchant-glyph-fragment
precision highp float;
flat in float fill;
flat in float open;
flat in float outline;
out vec4 fragColor;
// How far out a point lies, 1 at the outline: square, diamond, house, triangle, hexagon, triangle
// on its tip, cross, hourglass.
float reachOf(vec2 p) {
  vec2 q = abs(p);
  if (outline < 0.5) return max(q.x, q.y);
  if (outline < 1.5) return q.x + q.y;
  if (outline < 2.5) return max(max(q.x * 1.15, p.y), q.x * 0.75 - p.y * 0.95);
  if (outline < 3.5) return max(p.y * 1.2, q.x * 1.25 - p.y * 0.72);
  if (outline < 4.5) return max(q.x, q.x * 0.5 + q.y * 0.9);
  if (outline < 5.5) return max(p.y * -1.2, q.x * 1.25 + p.y * 0.72);
  if (outline < 6.5) return max(max(q.x, q.y), 2.4 * min(q.x, q.y));
  return max(q.y, q.x / (0.3 + 0.7 * q.y));
}
float rotors(vec2 q) {
  float ring = abs(length(q - 0.58) - 0.26) - 0.09;
  return min(ring, max(abs(q.x - q.y) * 0.71 - 0.09, q.x + q.y - 0.9));
}
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  if (outline > ${rotors} - 0.5) {
    float edge = rotors(abs(p));
    if (edge > 0.12) discard;
    float shade = open < 0.5 ? 0.4 : 1.0;
    fragColor = vec4(edge > 0.0 ? glyph.ground.rgb : glyph.ink.rgb, shade * glyph.presence);
    return;
  }
  float reach = reachOf(p);
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
    { name: 'service', floats: 1, at: merchantField.service },
    { name: 'kind', floats: 1, at: merchantField.kind },
  ],
  vs,
  fs,
};
