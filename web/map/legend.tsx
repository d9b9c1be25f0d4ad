// The legend, which is also the filter: each entry shows a kind of mark and switches it on and off.

import type { ReactNode } from 'react';
import type { ServiceShown } from '../../sim-core/screen.ts';
import { usePlayback } from '../state/playback.ts';
import { useView } from '../state/view.ts';
import { useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { Colours, Scale } from './colour-key.tsx';
import { legendName, outlineOf, type outlineCount } from './services-shown.ts';

const entries = [
  { name: 'idle', mark: <circle cx="7" cy="7" r="3.6" fill="none" strokeWidth="1.6" /> },
  { name: 'toMerchant', mark: <path d="M7 2 11 11 7 9 3 11z" fill="none" strokeWidth="1.4" /> },
  { name: 'waiting', mark: <rect x="3.5" y="3.5" width="7" height="7" stroke="none" /> },
  { name: 'toDoor', mark: <path d="M7 1.5 11.5 11.5 7 9.2 2.5 11.5z" stroke="none" /> },
  {
    name: 'orders',
    mark: (
      <>
        <circle cx="7" cy="7" r="1.7" stroke="none" />
        <circle cx="7" cy="7" r="4.6" fill="none" strokeWidth="1" />
      </>
    ),
  },
] as const;

const farEntries = [
  {
    name: 'orders',
    text: mapWords.ordersByPlace,
    mark: <path d="M7 1.5 11.8 4.2v5.6L7 12.5 2.2 9.8V4.2z" stroke="none" />,
  },
  {
    name: 'toDoor',
    text: mapWords.flows,
    mark: <path d="M1.5 11Q5 3 12.5 4" fill="none" strokeWidth="1.4" />,
  },
] as const;

/** Outlines of the places of services, as `merchant-glyph.ts` draws them. */
const outlines = [
  'M2.5 2.5h9v9h-9z', 'M7 1.5 12.5 7 7 12.5 1.5 7z', 'M7 1.8 12 6.5V12H2V6.5z',
  'M7 1.5 12.5 11.5h-11z', 'M7 1.2 12.2 4.2v5.6L7 12.8 1.8 9.8V4.2z', 'M7 12.5 1.5 2.5h11z',
  'M5 1.5h4V5h3.5v4H9v3.5H5V9H1.5V5H5z', 'M2 1.5h10L8.5 7l3.5 5.5H2L5.5 7z',
] as const satisfies { readonly length: typeof outlineCount };

/** And that of what moves about. */
const rotors = 'M5 5l4 4M9 5l-4 4M2 3.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM8 3.5a2 2 0 1 0 4 0 2 2 0 1 0'
  + '-4 0zM2 10.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM8 10.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0z';

/** An entry for the places of each service that has some; one service's are simply merchants. */
function placesOf(services: readonly ServiceShown[] = []) {
  return services.flatMap((service, number) => (service.kinds.length === 0 ? [] : [{
    name: legendName(service, number),
    text: services.length === 1 ? mapWords.merchants : service.merchantName ?? service.label,
    mark: <path d={outlines[outlineOf(services, number)]} fill="none" strokeWidth="1.2" />,
    second: service.movingKind === undefined ? null : <path d={rotors} fill="none" />,
  }]));
}

interface Props {
  /** Whether the map shows places and flows in the place of riders. */
  readonly isFar: boolean;
  /** Whether the map is dark, by theme or by night. */
  readonly isDark: boolean;
  /** What opens the map's table. */
  readonly children: ReactNode;
}

export function Legend({ isFar, isDark, children }: Props) {
  const words = useWords();
  const hidden = useView((view) => view.hidden);
  const toggle = useView((view) => view.toggleHidden);
  const theme = isDark ? 'dark' : 'light';
  const services = usePlayback((state) => state.portrait?.services);
  const shown = isFar
    ? farEntries
    : [
      ...entries.map((entry) => ({ ...entry, text: mapWords[entry.name] })),
      ...placesOf(services),
    ];
  return (
    <div className="legend" role="group" aria-label={words(mapWords.legend)}>
      {shown.map(({ name, text, mark, ...more }) => (
        <button
          key={name}
          className="plain mini"
          aria-pressed={!hidden.has(name)}
          onClick={() => toggle(name)}
        >
          <Mark>{mark}</Mark>
          {'second' in more && more.second !== null ? <Mark>{more.second}</Mark> : null}
          {words(text)}
        </button>
      ))}
      {isFar ? (
        <Scale theme={theme} from={mapWords.slackPlenty} to={mapWords.slackLate} />
      ) : (
        <Colours theme={theme} />
      )}
      {children}
      {isFar ? <span className="small quiet hint">{words(mapWords.zoomIn)}</span> : null}
    </div>
  );
}

function Mark({ children }: { children: ReactNode }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" className="mark" aria-hidden="true">
      {children}
    </svg>
  );
}
