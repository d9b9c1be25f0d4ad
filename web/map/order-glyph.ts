// How orders are drawn: a dot at the door that grows a ring as the promise nears; by night a lit
// window.

import { orderField, orderStride } from '../../sim-core/screen.ts';
import { firstKind } from './colour-schemes.ts';
import { slackColour, type GlyphKind } from './glyph-layer.ts';

const vs = `#version 300 es
#define SHADER_NAME order-glyph-vertex
in vec2 door;
in float promisedAt;
in float stage;
out vec3 colour;
flat out float urgency;
${slackColour}
void main() {
  float left = promisedAt - glyph.now;
  urgency = clamp(1.0 - left / 1500.0, 0.0, 1.0);
  colour = glyph.byKind > 0.5 ? paintColour(${firstKind}.0 + stage) : slackColour(left);
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(door, 0.0), none, none, common_position);
  gl_PointSize = 15.0 * glyph.scale;
  if (glyph.shown.x < 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const fs = `#version 300 es
#define SHADER_NAME order-glyph-fragment
precision highp float;
in vec3 colour;
flat in float urgency;
out vec4 fragColor;
void main() {
  float r = length(gl_PointCoord * 2.0 - 1.0);
  float soft = 2.0 * fwidth(r);
  float core = 1.0 - smoothstep(0.24 - soft, 0.24, r);
  float radius = mix(0.3, 0.8, urgency);
  float ring = 1.0 - smoothstep(0.05, 0.05 + soft, abs(r - radius));
  float late = urgency >= 1.0 ? (1.0 - smoothstep(radius - soft, radius, r)) * 0.22 : 0.0;
  float glow = glyph.night * 0.55 * pow(max(0.0, 1.0 - r), 1.6);
  float mark = max(max(core * 0.95, ring * mix(0.0, 0.9, urgency)), late);
  float alpha = max(mark, glow);
  if (alpha < 0.01) discard;
  vec3 window = mix(colour, glyph.lamp.rgb, glyph.night * 0.9);
  vec3 tone = core > 0.1 ? mix(colour, window, core) : mix(window, colour, mark / alpha);
  fragColor = vec4(tone, alpha * glyph.presence);
}
`;

export const orderGlyph: GlyphKind = {
  floatsInRow: orderStride,
  attributes: [
    { name: 'door', floats: 2, at: orderField.x },
    { name: 'promisedAt', floats: 1, at: orderField.promisedAtSeconds },
    { name: 'stage', floats: 1, at: orderField.stage },
  ],
  vs,
  fs,
};
