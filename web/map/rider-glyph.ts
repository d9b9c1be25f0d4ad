// How riders are drawn: the shape says what they do, the direction where they go, the colour how
// much time their most urgent order has left. A rider goes along one street and then the other.

import { riderField, riderStride } from '../../sim-core/screen.ts';
import { slackColour, type GlyphKind } from './glyph-layer.ts';

const vs = `#version 300 es
#define SHADER_NAME rider-glyph-vertex
in vec2 legFrom;
in vec2 legTo;
in vec2 legTime;
in vec3 look;
in float riderId;
out vec3 colour;
out vec2 facing;
flat out float activity;
flat out float several;
${slackColour}
void main() {
  float span = max(legTime.y - legTime.x, 1.0);
  float done = clamp((glyph.now - legTime.x) / span, 0.0, 1.0);
  vec2 way = legTo - legFrom;
  vec2 size = abs(way);
  float gone = done * (size.x + size.y);
  bool eastFirst = mod(riderId, 2.0) < 0.5;
  float first = eastFirst ? size.x : size.y;
  float a = first > 0.0 ? min(gone / first, 1.0) : 1.0;
  float second = eastFirst ? size.y : size.x;
  float b = second > 0.0 ? clamp((gone - first) / second, 0.0, 1.0) : 1.0;
  vec2 share = eastFirst ? vec2(a, b) : vec2(b, a);
  vec2 place = legFrom + way * share;
  bool onFirst = gone < first;
  facing = onFirst == eastFirst ? vec2(sign(way.x), 0.0) : vec2(0.0, sign(way.y));
  if (dot(facing, facing) == 0.0) facing = vec2(0.0, 1.0);
  activity = look.x;
  several = look.y;
  colour = look.x < 0.5 ? glyph.idle.rgb : slackColour(look.z);
  float seen = look.x < 0.5 ? glyph.shown.x
    : look.x < 1.5 ? glyph.shown.y
    : look.x < 2.5 ? glyph.shown.z : glyph.shown.w;
  bool moving = look.x == 1.0 || look.x == 3.0;
  if (glyph.ghost > 0.0 && (!moving || done <= 0.0)) seen = 0.0;
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(place, 0.0), none, none, common_position);
  float size_px = look.x < 0.5 ? 9.0 : look.x == 2.0 ? 11.0 : 15.0 + min(several, 4.0);
  if (glyph.ghost > 0.0) size_px = 5.0 * (1.0 - 0.6 * glyph.ghost);
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
  if (glyph.ghost > 0.0) {
    float dotAlpha = 1.0 - smoothstep(0.8 - soft, 0.8, length(q));
    fragColor = vec4(colour, dotAlpha * 0.5 * (1.0 - glyph.ghost));
    return;
  }
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
  fragColor = vec4(tone, alpha);
}
`;

export const riderGlyph: GlyphKind = {
  floatsInRow: riderStride,
  attributes: [
    { name: 'riderId', floats: 1, at: riderField.id },
    { name: 'legFrom', floats: 2, at: riderField.fromX },
    { name: 'legTo', floats: 2, at: riderField.toX },
    { name: 'legTime', floats: 2, at: riderField.startSeconds },
    { name: 'look', floats: 3, at: riderField.activity },
  ],
  vs,
  fs,
};

/** Where a rider is at a moment, by the same rule as the shader: for picking and for the card. */
export function riderPlace(rows: Float32Array, row: number, now: number): [number, number] {
  const at = row * riderStride;
  const field = (name: keyof typeof riderField): number => rows[at + riderField[name]];
  const span = Math.max(field('endSeconds') - field('startSeconds'), 1);
  const done = Math.min(1, Math.max(0, (now - field('startSeconds')) / span));
  const wayX = field('toX') - field('fromX');
  const wayY = field('toY') - field('fromY');
  const gone = done * (Math.abs(wayX) + Math.abs(wayY));
  const eastFirst = field('id') % 2 === 0;
  const first = Math.abs(eastFirst ? wayX : wayY);
  const second = Math.abs(eastFirst ? wayY : wayX);
  const a = first > 0 ? Math.min(gone / first, 1) : 1;
  const b = second > 0 ? Math.min(1, Math.max(0, (gone - first) / second)) : 1;
  const [shareX, shareY] = eastFirst ? [a, b] : [b, a];
  return [field('fromX') + wayX * shareX, field('fromY') + wayY * shareY];
}
