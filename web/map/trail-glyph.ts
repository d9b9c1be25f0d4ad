// Trails: thin lines along the streets behind riders under way, fading with age; warm by night.

import { paintColour, type GlyphKind } from './glyph-layer.ts';
import { trailFloats } from './rider-motion.ts';

const vs = `#version 300 es
#define SHADER_NAME trail-glyph-vertex
in vec2 place;
in float age;
in float paint;
out vec4 colour;
${paintColour}
void main() {
  vec3 none = vec3(0.0);
  vec4 common_position;
  gl_Position = project_position_to_clipspace(vec3(place, 0.0), none, none, common_position);
  vec3 tone = mix(paintColour(paint), glyph.lamp.rgb, glyph.night * 0.75);
  colour = vec4(tone, (1.0 - age) * mix(0.6, 0.8, glyph.night));
}
`;

const fs = `#version 300 es
#define SHADER_NAME trail-glyph-fragment
precision highp float;
in vec4 colour;
out vec4 fragColor;
void main() {
  fragColor = vec4(colour.rgb, colour.a * glyph.presence);
}
`;

export const trailGlyph: GlyphKind = {
  topology: 'line-list',
  floatsInRow: trailFloats,
  attributes: [
    { name: 'place', floats: 2, at: 0 },
    { name: 'age', floats: 1, at: 2 },
    { name: 'paint', floats: 1, at: 3 },
  ],
  vs,
  fs,
};
