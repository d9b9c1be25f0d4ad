// Every colour that carries meaning, for paper by day and ink by night. A test simulates three
// kinds of colour-vision deficiency over these and measures contrast, so that the choice is
// checked and not a matter of taste. Text never takes these colours: it stays ink beside a
// coloured key.

export type Theme = 'light' | 'dark';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly hairline: string;
  readonly raised: string;
  /** One hue a stakeholder, as a key, a line or a mark. */
  readonly consumers: string;
  readonly riders: string;
  readonly merchants: string;
  readonly platform: string;
  readonly city: string;
  /** The two arms of a comparison; B is dashed as well. */
  readonly armA: string;
  readonly armB: string;
  readonly better: string;
  readonly worse: string;
  /** From plenty of time to late: lightness moves one way only. */
  readonly slack: readonly [string, string, string];
  readonly idle: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#F6F5F1',
    ink: '#1B2027',
    inkQuiet: '#565D67',
    hairline: '#DEDCD5',
    raised: '#FFFFFF',
    consumers: '#1D7BC3',
    riders: '#E35528',
    merchants: '#0F4424',
    platform: '#631F5E',
    city: '#8B7077',
    armA: '#0072B2',
    armB: '#C2410C',
    better: '#0B6E8A',
    worse: '#B3541E',
    slack: ['#5F84A6', '#8A4F93', '#6B0F35'],
    idle: '#7A8087',
  },
  dark: {
    ground: '#10151C',
    ink: '#E9E7E1',
    inkQuiet: '#A3ABB5',
    hairline: '#262E38',
    raised: '#1A212A',
    consumers: '#35B5F9',
    riders: '#DBB512',
    merchants: '#217A43',
    platform: '#8A5B84',
    city: '#DFE5CE',
    armA: '#56B4E9',
    armB: '#FF9F45',
    better: '#5CC8E6',
    worse: '#F3A15F',
    slack: ['#6C8DB0', '#D08BC0', '#FFE2C4'],
    idle: '#8B939C',
  },
};

/** The base map: soft hierarchy a shade off the ground, the same drawing by day and by night. */
export interface MapColours {
  readonly land: string;
  readonly water: string;
  readonly park: string;
  readonly blocks: Readonly<Record<string, string>>;
  readonly block: string;
  readonly major: string;
  readonly minor: string;
  readonly bridge: string;
  readonly label: string;
}

export const mapColours: Readonly<Record<Theme, MapColours>> = {
  light: {
    land: '#EFEDE6',
    water: '#CBDCE6',
    park: '#DCE5D3',
    blocks: { office: '#E4E0DA', campus: '#E6E3EA', industrial: '#E3E1DF', oldTown: '#EAE1D2' },
    block: '#E8E5DD',
    major: '#FDFCF9',
    minor: '#F7F5F0',
    bridge: '#FBF9F4',
    label: '#5D646E',
  },
  dark: {
    land: '#151B23',
    water: '#0C2232',
    park: '#16241F',
    blocks: { office: '#1E2630', campus: '#1D2331', industrial: '#1B2229', oldTown: '#24241F' },
    block: '#1A212A',
    major: '#2D3743',
    minor: '#232B35',
    bridge: '#35414F',
    label: '#98A2AE',
  },
};

/** Red, green and blue between 0 and 1. */
export function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
