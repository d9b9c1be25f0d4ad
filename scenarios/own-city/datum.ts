// Places on the globe and in metres. Maps of China are mostly in GCJ-02, which moves every place by
// some hundred metres; the shift is that of the published transformation, taken back by iteration.

/** A place on the globe, degrees. */
export interface GlobePlace {
  readonly longitude: number;
  readonly latitude: number;
}

/** In what coordinates files stand. */
export type Datum = 'wgs84' | 'gcj02';

const earthRadiusMetres = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;
const metresPerDegree = 111_320;
const radians = Math.PI / 180;
/** Back within a millimetre. */
const iterations = 6;

/** Where a place of WGS-84 stands in GCJ-02. */
export function toGcj02({ longitude, latitude }: GlobePlace): GlobePlace {
  const x = longitude - 105;
  const y = latitude - 35;
  const root = Math.sqrt(Math.abs(x));
  const wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
  const northMetres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + wave
    + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
    + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
  const eastMetres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + wave
    + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
    + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
  const sine = Math.sin(latitude * radians);
  const magic = 1 - eccentricitySquared * sine * sine;
  const meridian = earthRadiusMetres * (1 - eccentricitySquared) / (magic * Math.sqrt(magic));
  const parallel = earthRadiusMetres / Math.sqrt(magic) * Math.cos(latitude * radians);
  return {
    longitude: longitude + eastMetres / (parallel * radians),
    latitude: latitude + northMetres / (meridian * radians),
  };
}

/** The place of WGS-84 that stands there in GCJ-02. */
export function fromGcj02(place: GlobePlace): GlobePlace {
  let found = place;
  for (let i = 0; i < iterations; i++) {
    const there = toGcj02(found);
    found = {
      longitude: found.longitude + place.longitude - there.longitude,
      latitude: found.latitude + place.latitude - there.latitude,
    };
  }
  return found;
}

/** Metres east and north of a middle, on a plane that touches the globe there. */
export function metresFrom(middle: GlobePlace, { longitude, latitude }: GlobePlace):
readonly [number, number] {
  return [
    (longitude - middle.longitude) * metresPerDegree * Math.cos(middle.latitude * radians),
    (latitude - middle.latitude) * metresPerDegree,
  ];
}

/** The place so many metres east and north of a middle. */
export function placeFrom(middle: GlobePlace, [east, north]: readonly [number, number]):
GlobePlace {
  return {
    longitude: middle.longitude + east / (metresPerDegree * Math.cos(middle.latitude * radians)),
    latitude: middle.latitude + north / metresPerDegree,
  };
}
