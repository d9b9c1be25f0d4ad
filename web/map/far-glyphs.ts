// How the city looks from far away: a hexagon as large as its open orders are many, in the colour
// of the time they have left, and flows as lines that run from shops to doors.

import { flowFloats, hexFloats } from '../engine/far-view.ts';
import { slackColour, type GlyphKind } from './glyph-layer.ts';

const hexVs = `#version 300 es
#define SHADER_NAME hex-glyph-vertex
in vec2 place;
in float fullness;
in float slack;
in float late;
out vec3 colour;
flat out float fill;
flat out float lateShare;
${slackColour}
void main() {
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(place, 0.0), none, none, common_position);
  colour = slackColour(slack);
  fill = clamp(sqrt(fullness), 0.18, 1.0);
  lateShare = late;
  gl_PointSize = glyph.cellPixels * 1.1547;
  if (glyph.shown.x < 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const hexFs = `#version 300 es
#define SHADER_NAME hex-glyph-fragment
precision highp float;
in vec3 colour;
flat in float fill;
flat in float lateShare;
out vec4 fragColor;
void main() {
  vec2 p = abs(gl_PointCoord * 2.0 - 1.0);
  // Pointy: flat sides left and right, at 0.866 of the reach of the corners.
  float reach = max(p.x / 0.866, p.x * 0.57735 + p.y);
  float soft = 2.0 * fwidth(reach);
  float edge = fill * 0.96;
  float body = 1.0 - smoothstep(edge - soft, edge, reach);
  float rim = body * smoothstep(edge - 0.1 - soft, edge - 0.1, reach);
  float cell = (1.0 - smoothstep(0.96 - soft, 0.96, reach)) * 0.07;
  float glow = glyph.night * 0.3 * max(0.0, 1.0 - reach);
  float alpha = max(max(body * mix(0.5, 0.78, lateShare), rim * 0.95), max(cell, glow));
  if (alpha < 0.01) discard;
  vec3 tone = mix(colour, glyph.lamp.rgb, body > 0.5 ? glyph.night * 0.35 : glyph.night * 0.8);
  fragColor = vec4(tone, alpha * glyph.presence);
}
`;

export const hexGlyph: GlyphKind = {
  floatsInRow: hexFloats,
  attributes: [
    { name: 'place', floats: 2, at: 0 },
    { name: 'fullness', floats: 1, at: 2 },
    { name: 'slack', floats: 1, at: 3 },
    { name: 'late', floats: 1, at: 4 },
  ],
  vs: hexVs,
  fs: hexFs,
};

/** A pulse takes so long, in the city's time, to where the next one was. */
export const flowCycleSeconds = 240;

const flowVs = `#version 300 es
#define SHADER_NAME flow-glyph-vertex
in vec2 place;
in float along;
in float strength;
out float share;
out float weight;
void main() {
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(place, 0.0), none, none, common_position);
  share = along;
  weight = strength;
  if (glyph.shown.w < 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const flowFs = `#version 300 es
#define SHADER_NAME flow-glyph-fragment
precision highp float;
in float share;
in float weight;
out vec4 fragColor;
void main() {
  float pulse = fract(share * 2.0 - glyph.now / ${flowCycleSeconds}.0);
  float alpha = (0.35 + 0.65 * pulse * pulse) * mix(0.4, 1.0, weight) * mix(0.4, 1.0, share);
  fragColor = vec4(mix(glyph.ink.rgb, glyph.lamp.rgb, glyph.night), alpha * glyph.presence);
}
`;

export const flowGlyph: GlyphKind = {
  topology: 'line-list',
  floatsInRow: flowFloats,
  attributes: [
    { name: 'place', floats: 2, at: 0 },
    { name: 'along', floats: 1, at: 2 },
    { name: 'strength', floats: 1, at: 3 },
  ],
  vs: flowVs,
  fs: flowFs,
};
