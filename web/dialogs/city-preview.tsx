// A described city as it would be built: streets, water and names, where people live, and the
// merchants. It is the engine's own city, built anew when its numbers have stood still.

import { useEffect, useMemo, useState } from 'react';
import type { Scenario, Text } from '../../sim-core/index.ts';
import {
  type CityPortrait, type Frame, merchantField, merchantStride,
} from '../../sim-core/screen.ts';
import { type Preview, startPreview } from '../engine/preview.ts';
import { widthOf } from '../charts/scale.ts';
import { PlainGround } from '../map/plain-ground.tsx';
import { useTheme } from '../state/preferences.ts';
import { failureOf } from '../words/failure.ts';
import { plainNumber } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { cityPartWords, ownCitySentences, ownCityWords } from '../words/own-city-words.ts';

/** Nothing is built while somebody types. */
const stillMilliseconds = 400;
/** Of the picture's width: names can be read on a phone too. */
const nameShare = 1 / 26;
/** Shades of homes, each for as many zones; the emptiest have none. */
const shades = 4;

interface Shown {
  readonly of: Scenario;
  readonly preview?: Preview;
  readonly failure?: Text;
}

function useBuilt(scenario: Scenario | undefined): Shown | undefined {
  const [shown, show] = useState<Shown>();
  useEffect(() => {
    if (scenario === undefined) return undefined;
    let cancel = (): void => undefined;
    let isWanted = true;
    const say = (next: Shown): void => (isWanted ? show(next) : undefined);
    const timer = setTimeout(() => {
      const started = startPreview(scenario);
      cancel = started.cancel;
      started.result.then(
        (preview) => say({ of: scenario, preview }),
        (reason: unknown) => say({ of: scenario, failure: failureOf(reason) }),
      );
    }, stillMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      cancel();
    };
  }, [scenario]);
  return shown;
}

/** The city of a scenario; the one before it stays, paler, while the next one is built. */
export function CityPreview({ scenario }: { scenario: Scenario | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const shown = useBuilt(scenario);
  const isShown = shown !== undefined && shown.of === scenario;
  const { preview, failure } = shown ?? {};
  const counted = preview && countedIn(preview, language);
  return (
    <figure className="city-preview" data-testid="city-preview" data-shown={isShown}>
      {preview === undefined ? <div className="unbuilt" /> : (
        <CityPicture preview={preview} name={counted ?? ''} />
      )}
      <figcaption className="small" role="status">
        {isShown ? counted : null}
        {isShown && failure !== undefined ? words(failure) : null}
        {!isShown && scenario !== undefined ? words(labWords.loadingCity) : null}
      </figcaption>
      <p className="small quiet city-key">
        <i /> {words(cityPartWords.merchants)}
        <i className="home-key" /> {words(ownCityWords.homes)}
      </p>
    </figure>
  );
}

function CityPicture({ preview: { portrait, frame }, name }: { preview: Preview; name: string }) {
  const theme = useTheme();
  const language = useLanguage();
  const { map, homes } = portrait;
  const { maxX, maxY } = map.bounds;
  const widest = Math.max(maxX, maxY);
  const size = widest * nameShare;
  const homePaths = useMemo(() => pathsOf(homes), [homes]);
  const merchants = useMemo(() => merchantsIn(frame), [frame]);
  return (
    <svg
      viewBox={`0 ${-maxY} ${maxX} ${maxY}`}
      preserveAspectRatio="xMinYMin"
      role="img"
      aria-label={name}
    >
      <g transform="scale(1 -1)">
        <PlainGround map={map} theme={theme}>
          {homePaths.map((path, shade) => (
            <path
              key={shade} d={path} fill="var(--consumers)" opacity={(0.6 * shade) / shades}
            />
          ))}
        </PlainGround>
        {merchants.map(([x, y], i) => (
          <circle key={i} cx={x} cy={y} r={widest / 160} fill="var(--worse)" />
        ))}
      </g>
      {labelsIn(map, language, size).map(({ text, x, y }) => (
        <text
          key={text} x={x} y={-y} fontSize={size} textAnchor="middle"
          fill="var(--ink)" stroke="var(--raised)" strokeWidth={size / 5} paintOrder="stroke"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Names inside the picture, each where no earlier one stands. */
function labelsIn(
  { bounds, districtLabels }: CityPortrait['map'], language: Language, size: number,
): { text: string; x: number; y: number; half: number }[] {
  const placed: ReturnType<typeof labelsIn> = [];
  for (const label of districtLabels.filter(({ rank }) => rank === 0)) {
    const text = label[language];
    // A width is of letters of 12 pixels, some wider than that; the halo is outside of it.
    const half = (widthOf(text) * size) / 22 + size / 8;
    const x = Math.max(half, Math.min(bounds.maxX - half, label.x));
    const apart = (other: typeof placed[number]): boolean => (
      Math.abs(other.x - x) > half + other.half + size / 3
    );
    const isFree = placed.every((other) => (
      Math.abs(other.y - label.y) > size * 1.2 || apart(other)
    ));
    if (isFree) placed.push({ text, x, y: label.y, half });
  }
  return placed;
}

function countedIn({ portrait, frame }: Preview, language: Language): string {
  const { map, districtNames, homes } = portrait;
  const number = (value: number, digits = 0): string => plainNumber(value, digits, language);
  return ownCitySentences.built[language](
    number(map.bounds.maxX / 1000, 1),
    number(map.bounds.maxY / 1000, 1),
    number(districtNames.length),
    number(merchantsIn(frame).length),
    number(homes.consumers.reduce((sum, here) => sum + here, 0)),
  );
}

/** Squares of zones, a quarter of those with homes a path, the emptiest first. */
function pathsOf({ consumers, columns, zoneMetres: side }: CityPortrait['homes']): string[] {
  const lived = [...consumers.keys()].filter((zone) => consumers[zone] > 0);
  lived.sort((one, other) => consumers[one] - consumers[other]);
  const paths = Array.from({ length: shades }, () => '');
  lived.forEach((zone, place) => {
    const [x, y] = [(zone % columns) * side, Math.floor(zone / columns) * side];
    paths[Math.floor((place / lived.length) * shades)] += `M${x} ${y}h${side}v${side}h${-side}Z`;
  });
  return paths;
}

/** Where somebody keeps shop on the first day. */
function merchantsIn({ merchants, merchantCount }: Frame): [number, number][] {
  const rows = Array.from({ length: merchantCount }, (_, row) => row * merchantStride);
  return rows
    .filter((row) => merchants[row + merchantField.open] >= 0)
    .map((row) => [merchants[row + merchantField.x], merchants[row + merchantField.y]]);
}
