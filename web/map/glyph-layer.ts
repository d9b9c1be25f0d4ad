// A layer of small marks drawn as plain GL points: one interleaved buffer straight from the
// engine's frame, moved and shaped on the GPU. Instanced marks would be the usual way, and are ten
// times slower where there is no graphics card; nothing here runs once per mark on the page's own
// thread.

import { Layer, project32, type UpdateParameters } from '@deck.gl/core';
import { Buffer, type BufferLayout } from '@luma.gl/core';
import { Model } from '@luma.gl/engine';
import { firstKind, plentySeconds } from './colour-schemes.ts';

export type Colour = readonly [number, number, number];

/** What the shaders of every kind of mark may read. */
export interface GlyphLook {
  /** Three stops from plenty of time to late. */
  readonly slack: readonly [Colour, Colour, Colour];
  readonly idle: Colour;
  /** Kinds beside `idle`, which is the first. */
  readonly kinds: readonly [Colour, Colour, Colour];
  readonly ink: Colour;
  readonly ground: Colour;
  /** What lamps and windows give off. */
  readonly lamp: Colour;
  /** 0 by day, 1 in the dark: marks get a glow. */
  readonly night: number;
}

export interface Clock {
  /** Seconds since day 0, with fractions. */
  now: number;
}

export interface GlyphProps {
  /**
   * The marks to be drawn now, as rows of floats, as many to a row as the kind's stride. The same
   * array as before means that nothing has changed in it. As the clock moves on under the layer,
   * so do they: a layer of other looks is made anew, one of another moment only drawn again.
   */
  readonly rows: () => Float32Array;
  readonly clock: Clock;
  readonly look: GlyphLook;
  /** 1 for kinds that the legend shows, 0 for hidden ones. */
  readonly shown: readonly [number, number, number, number];
  /** How strongly the marks are drawn, 0 to 1. */
  readonly presence: number;
  readonly pixelRatio: number;
  /** Device pixels across a hexagon. */
  readonly cellPixels: number;
  /** Whether orders take the colours of their stages and not of their promises. */
  readonly byKind: boolean;
}

/** How one kind of mark reads its rows and what it looks like. */
export interface GlyphKind {
  /** Points unless it says lines: then two rows make a line. */
  readonly topology?: 'point-list' | 'line-list';
  readonly floatsInRow: number;
  readonly attributes: readonly { name: string; floats: 1 | 2 | 3 | 4; at: number }[];
  readonly vs: string;
  readonly fs: string;
}

const block = `\
layout(std140) uniform glyphUniforms {
  vec4 slackA;
  vec4 slackB;
  vec4 slackC;
  vec4 idle;
  vec4 kindB;
  vec4 kindC;
  vec4 kindD;
  vec4 ink;
  vec4 ground;
  vec4 lamp;
  vec4 shown;
  float now;
  float night;
  float scale;
  float presence;
  float cellPixels;
  float byKind;
} glyph;
`;

const glyphUniforms = {
  name: 'glyph',
  vs: block,
  fs: block,
  uniformTypes: {
    slackA: 'vec4<f32>',
    slackB: 'vec4<f32>',
    slackC: 'vec4<f32>',
    idle: 'vec4<f32>',
    kindB: 'vec4<f32>',
    kindC: 'vec4<f32>',
    kindD: 'vec4<f32>',
    ink: 'vec4<f32>',
    ground: 'vec4<f32>',
    lamp: 'vec4<f32>',
    shown: 'vec4<f32>',
    now: 'f32',
    night: 'f32',
    scale: 'f32',
    presence: 'f32',
    cellPixels: 'f32',
    byKind: 'f32',
  },
} as const;

/** Colour of a share of the scale, or of a kind (`colour-schemes.ts`). */
export const paintColour = `
vec3 paintColour(float paint) {
  if (paint > ${firstKind}.0 - 0.5) {
    float kind = paint - ${firstKind}.0;
    return kind < 0.5 ? glyph.idle.rgb : kind < 1.5 ? glyph.kindB.rgb
      : kind < 2.5 ? glyph.kindC.rgb : glyph.kindD.rgb;
  }
  return paint < 0.6
    ? mix(glyph.slackA.rgb, glyph.slackB.rgb, paint / 0.6)
    : mix(glyph.slackB.rgb, glyph.slackC.rgb, (paint - 0.6) / 0.4);
}
`;

/** Colour by seconds left to the promise. */
export const slackColour = `${paintColour}
vec3 slackColour(float seconds) {
  return paintColour(clamp(1.0 - seconds / ${plentySeconds}.0, 0.0, 1.0));
}
`;

export class GlyphLayer extends Layer<GlyphProps & { kind: GlyphKind }> {
  static override readonly layerName = 'GlyphLayer';
  declare state: { model?: Model; held?: Float32Array; buffer?: Buffer };

  override initializeState(): void {
    this.getAttributeManager()?.remove(['instancePickingColors']);
    const { kind } = this.props;
    const shaders = this.getShaders({
      vs: kind.vs,
      fs: kind.fs,
      modules: [project32, glyphUniforms],
    }) as ConstructorParameters<typeof Model>[1];
    const model = new Model(this.context.device, {
      ...shaders,
      id: this.props.id,
      topology: kind.topology ?? 'point-list',
      isInstanced: false,
      bufferLayout: [layoutOf(kind)],
    });
    this.setState({ model });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    const { model } = this.state;
    if (model === undefined) return;
    model.shaderInputs.setProps({ glyph: uniformsOf(this.props) });
  }

  #fill(model: Model, rows: Float32Array): void {
    if (rows === this.state.held) return;
    this.state.held = rows;
    model.setVertexCount(rows.length / this.props.kind.floatsInRow);
    const { buffer: old } = this.state;
    if (old !== undefined && old.byteLength >= rows.byteLength) return old.write(rows);
    // Room to grow, so that a buffer serves many pictures.
    const byteLength = rows.byteLength + (rows.byteLength >> 2);
    const usage = Buffer.VERTEX | Buffer.COPY_DST;
    const buffer = this.context.device.createBuffer({ byteLength, usage });
    buffer.write(rows);
    model.setAttributes({ rows: buffer });
    this.state.buffer = buffer;
    old?.destroy();
  }

  override draw(): void {
    const { model } = this.state;
    const { clock, presence } = this.props;
    if (model === undefined || presence === 0) return;
    const rows = this.props.rows();
    if (rows.length === 0) return;
    this.#fill(model, rows);
    model.shaderInputs.setProps({ glyph: { now: clock.now } });
    model.draw(this.context.renderPass);
  }

  override finalizeState(context: Parameters<Layer['finalizeState']>[0]): void {
    super.finalizeState(context);
    const { model } = this.state;
    this.state.buffer?.destroy();
    model?.destroy();
  }
}

/** All that does not change with the moment. */
function uniformsOf(props: GlyphProps): Record<string, number | readonly number[]> {
  const { look, shown, presence, pixelRatio, cellPixels, byKind } = props;
  return {
    slackA: opaque(look.slack[0]),
    slackB: opaque(look.slack[1]),
    slackC: opaque(look.slack[2]),
    idle: opaque(look.idle),
    kindB: opaque(look.kinds[0]),
    kindC: opaque(look.kinds[1]),
    kindD: opaque(look.kinds[2]),
    ink: opaque(look.ink),
    ground: opaque(look.ground),
    lamp: opaque(look.lamp),
    shown,
    night: look.night,
    scale: pixelRatio,
    presence,
    cellPixels,
    byKind: byKind ? 1 : 0,
  };
}

function layoutOf(kind: GlyphKind): BufferLayout {
  return {
    name: 'rows',
    stepMode: 'vertex',
    byteStride: kind.floatsInRow * 4,
    attributes: kind.attributes.map(({ name, floats, at }) => ({
      attribute: name,
      format: floats === 1 ? 'float32' : `float32x${floats}`,
      byteOffset: at * 4,
    })),
  };
}

function opaque([red, green, blue]: Colour): [number, number, number, number] {
  return [red, green, blue, 1];
}
