// Renders a drawn city as an SVG picture, so that a person can look at what a test can only count.

import type { CityMap, Point } from '../../sim-core/world/generate/map-shapes.ts';

const colours = {
  ground: '#F6F5F1', water: '#C9DDE6', park: '#DDE6D0', major: '#FFFFFF', minor: '#FBFAF7',
  casing: '#DAD6CC', ink: '#6B6A66',
};
/** Block tones in the order of ZoneKind. */
const tones = [
  '#E9E6DE', '#E9E6DE', '#E2DBD3', '#E8E3D3', '#E0E0E0', '#E6DACB', '#DDE6D0', '#E9E4D8', '#EEF0E4',
];

export function mapToSvg(map: CityMap, pixels: number): string {
  const { maxX, maxY } = map.bounds;
  const scale = maxX / pixels;
  const height = Math.round(maxY / scale);
  const path = (points: readonly Point[], close: boolean): string =>
    points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p[0]} ${maxY - p[1]}`).join('') +
    (close ? 'Z' : '');
  const fill = (points: readonly Point[], colour: string): string =>
    `<path d="${path(points, true)}" fill="${colour}"/>`;
  const stroke = (kinds: readonly string[], colour: string, width: number): string => {
    const lines = map.roads.filter((r) => kinds.includes(r.kind));
    const d = lines.map((r) => path(r.path, false)).join('');
    const style = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
    return `<path d="${d}" ${style} stroke="${colour}" stroke-width="${width}"/>`;
  };
  const px = scale;
  const labels = map.districtLabels.filter((label) => label.rank === 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${height}"`,
    ` viewBox="0 0 ${maxX} ${maxY}"><rect width="${maxX}" height="${maxY}"`,
    ` fill="${colours.ground}"/>`,
    ...map.parks.map((ring) => fill(ring, colours.park)),
    ...map.blocks.map((block) => fill(block.ring, tones[block.kind])),
    ...map.water.map((ring) => fill(ring, colours.water)),
    stroke(['minor'], colours.minor, Math.max(9, 0.8 * px)),
    stroke(['major', 'bridge'], colours.casing, Math.max(24, 2.6 * px)),
    stroke(['major', 'bridge'], colours.major, Math.max(18, 1.6 * px)),
    ...labels.map((l) =>
      `<text x="${l.x}" y="${maxY - l.y}" text-anchor="middle" font-size="${12 * px}" ` +
      `font-family="Noto Sans CJK SC" fill="${colours.ink}" stroke="${colours.ground}" ` +
      `stroke-width="${2.5 * px}" paint-order="stroke">${l.zh}</text>`),
    '</svg>',
  ].join('\n');
}
