// How riders are drawn: the shape says what they do, the direction where they go, the colour what
// the chosen scheme says.

import { paintColour, type GlyphKind } from './glyph-layer.ts';
import { riderMarkFloats } from './rider-motion.ts';

const vs = `#version 300 es
#define SHADER_NAME rider-glyph-vertex
in vec2 place;
in vec2 way;
in vec3 look;
out vec3 colour;
out vec2 facing;
flat out float activity;
flat out float several;
${paintColour}
void main() {
  facing = way;
  activity = look.x;
  several = look.y;
  colour = paintColour(look.z);
  float seen = look.x < 0.5 ? glyph.shown.x
    : look.x < 1.5 ? glyph.shown.y
    : look.x < 2.5 ? glyph.shown.z : glyph.shown.w;
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(place, 0.0), none, none, common_position);
  float size_px = look.x < 0.5 ? 9.0 : look.x == 2.0 ? 11.0 : 15.0 + min(several, 4.0);
  gl_PointSize = seen * size_px * glyph.scale;
  if (seen < 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const fs = `#version 300 es
#define SHADER_NAME rider-glyph-fragment
precision highp float;
in vec3 colour;
in vec2 facing;
flat in float activity;
flat in float several;
out vec4 fragColor;
float arrow(vec2 p) {
  return max(abs(p.x) * 1.55 + p.y * 0.85 - 0.52, -p.y - 0.62 + abs(p.x) * 0.75);
}
void main() {
  vec2 q = (gl_PointCoord * 2.0 - 1.0) * vec2(1.0, -1.0);
  vec2 p = vec2(q.x * facing.y - q.y * facing.x, q.x * facing.x + q.y * facing.y);
  float soft = 2.0 * fwidth(q.x);
  float edge;
  if (activity < 0.5) edge = length(q) - 0.72;
  else if (activity == 2.0) edge = max(abs(q.x), abs(q.y)) - 0.62;
  else if (activity == 4.0) edge = abs(q.x) + abs(q.y) - 0.72;
  else edge = arrow(p);
  float body = 1.0 - smoothstep(-soft * 0.5, soft * 0.5, edge);
  // A rider with empty hands is a hollow ring; one on the way to a shop is hollow until loaded.
  float hollow = activity < 0.5 ? smoothstep(-0.34, -0.34 + soft, edge)
    : activity == 1.0 ? smoothstep(-0.22, -0.22 + soft, edge) : 1.0;
  float rim = 1.0 - smoothstep(0.0, 0.22, edge);
  vec3 inside = mix(glyph.ground.rgb, colour, hollow);
  vec3 tone = mix(glyph.ground.rgb, inside, body);
  float alpha = max(body, rim * 0.75);
  if (activity < 0.5) alpha *= 0.8;
  if (alpha < 0.01) discard;
  fragColor = vec4(tone, alpha * glyph.presence);
}
`;

export const riderGlyph: GlyphKind = {
  floatsInRow: riderMarkFloats,
  attributes: [
    { name: 'place', floats: 2, at: 0 },
    { name: 'way', floats: 2, at: 2 },
    { name: 'look', floats: 3, at: 4 },
  ],
  vs,
  fs,
};
