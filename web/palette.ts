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
  /** Three kinds of mark beside `idle`: none more than another, told apart by every eye. */
  readonly kinds: readonly [string, string, string];
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
    kinds: ['#C4701C', '#7A1F00', '#2A3D8F'],
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
    kinds: ['#EEDD88', '#D9483B', '#99DDFF'],
  },
};

/** The base map: soft hierarchy a shade off the ground. */
export interface MapColours {
  /** What the land fades into at the city's edge. */
  readonly edge: string;
  readonly land: string;
  readonly water: string;
  readonly park: string;
  readonly block: string;
  readonly office: string;
  readonly campus: string;
  readonly industrial: string;
  readonly oldTown: string;
  readonly major: string;
  readonly minor: string;
  readonly bridge: string;
}

const dayByPaper: MapColours = {
  edge: '#F6F5F1',
  land: '#EFEDE6',
  water: '#CBDCE6',
  park: '#DCE5D3',
  block: '#E8E5DD',
  office: '#E4E0DA',
  campus: '#E6E3EA',
  industrial: '#E3E1DF',
  oldTown: '#EAE1D2',
  major: '#FDFCF9',
  minor: '#F7F5F0',
  bridge: '#FBF9F4',
};

const dayByInk: MapColours = {
  edge: '#10151C',
  land: '#171E27',
  water: '#0E2A3F',
  park: '#182922',
  block: '#1C242E',
  office: '#212A35',
  campus: '#202636',
  industrial: '#1D252D',
  oldTown: '#282821',
  major: '#354150',
  minor: '#28323D',
  bridge: '#3D4B5B',
};

/** Lamps along the streets, and hardly anything else. */
const night: MapColours = {
  edge: '#0C1118',
  land: '#10161F',
  water: '#081A2B',
  park: '#0F1C1B',
  block: '#141B25',
  office: '#192230',
  campus: '#171D2C',
  industrial: '#151C24',
  oldTown: '#1D1E1E',
  major: '#4A4335',
  minor: '#2A2C2E',
  bridge: '#5A4F3A',
};

/** The same drawing by day and by night. */
export const mapColours: Readonly<Record<Theme, { day: MapColours; night: MapColours }>> = {
  light: { day: dayByPaper, night },
  dark: { day: dayByInk, night },
};

/** What lamps and windows give off in the dark. */
export const lampLight = '#FFC46B';

/** Red, green and blue between 0 and 1. */
export function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
