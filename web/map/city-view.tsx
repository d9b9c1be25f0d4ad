// The living city in the Lab: A and B side by side under one camera and one clock, one of them, or
// where B differs; the legend that filters; the card of what was clicked. Without WebGL a plain
// drawing and a table.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { hexAt } from '../../sim-core/screen.ts';
import { netOf } from '../engine/hexagons.ts';
import { answerAgain } from '../engine/session.ts';
import { usePlayback } from '../state/playback.ts';
import { useTheme } from '../state/preferences.ts';
import { coloursOf } from '../state/theme.ts';
import { useView } from '../state/view.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { ChosenCard } from './chosen-card.tsx';
import type { CityCanvas, Places } from './city-canvas.ts';
import { isDarkAt, nightAt } from './daylight.ts';
import { DifferencePanel } from './difference-panel.tsx';
import { paintedPlaces, streetsByCell } from './difference.ts';
import { hasWebGl } from './has-web-gl.ts';
import { useChosenInSight } from './in-sight.ts';
import { Legend } from './legend.tsx';
import { Panes } from './panes.tsx';
import { usePaintedSites } from './painted-sites.ts';
import { usePlacedDistricts } from './placed-districts.ts';
import { PlacingPanel } from './placing-panel.tsx';
import { PlainMap } from './plain-map.tsx';
import { useDifference } from './use-difference.ts';
import { MapTable } from './map-table.tsx';
import '../styles/map.css';
import '../styles/map-cards.css';

export function CityView() {
  const words = useWords();
  const status = usePlayback((state) => state.status);
  const failure = usePlayback((state) => state.failure);
  const portrait = usePlayback((state) => state.portrait);
  const canDraw = useMemo(hasWebGl, []);
  const [isGone, setGone] = useState(false);
  const onGone = useCallback(() => setGone(true), []);
  if (status === 'failed') {
    return (
      <div className="callout city-failed" role="alert">
        <p>{words(labWords.liveFailed)}</p>
        <p className="small quiet">{failure && words(failure)}</p>
        <button className="solid" onClick={answerAgain}>
          {words(labWords.again)}
        </button>
      </div>
    );
  }
  if (portrait === undefined) {
    return <p className="quiet loading">{words(labWords.loadingCity)}</p>;
  }
  if (!canDraw) return <PlainMap why={mapWords.noWebGl} />;
  if (!isGone) return <LivingMap onGone={onGone} />;
  return <PlainMap why={mapWords.contextLost} again={() => setGone(false)} />;
}

function LivingMap({ onGone }: { onGone(): void }) {
  const words = useWords();
  const [asTable, setAsTable] = useState(false);
  const shown = useView((view) => view.arms);
  const theme = useTheme();
  const map = usePlayback((state) => state.portrait?.map);
  const [canvases, setCanvases] = useState<readonly CityCanvas[]>([]);
  const difference = useDifference();
  const streets = useMemo(() => (map === undefined ? [] : streetsByCell(map)), [map]);
  const canvas = canvases.find(({ arm }) => arm === 'a');
  const found = difference?.difference;
  const isShown = shown === 'difference';
  const isPainted = isShown && difference?.moves === 'streets' && found !== undefined;
  const paint = useMemo(
    () => (isPainted ? paintedPlaces(found, streets, theme) : { areas: [], lines: [] }),
    [isPainted, found, streets, theme],
  );
  const placed = usePlacedDistricts(canvases);
  const sites = usePaintedSites();
  useEffect(() => {
    for (const each of canvases) {
      const own = isShown && each === canvas ? withSites(paint, sites) : sites;
      each.setPlaces(placed?.paint ?? own);
    }
  }, [canvases, canvas, isShown, paint, placed, sites]);
  const isDark = usePlayback(({ atSeconds }) => isDarkAt(theme, nightAt(atSeconds)));
  // Places are of no hour, so neither is their ground dark at night.
  const isPaper = isShown || placed !== undefined;
  const captions = useMemo(
    () => (isDark && !isPaper ? { ...coloursOf('dark'), color: 'var(--ink)' } : {}),
    [isDark, isPaper],
  );
  useChosenInSight(canvases);
  const isFar = useFar(canvases);
  const cell = useCellUnderPointer(isShown && placed === undefined ? canvas : undefined);
  const toTable = <ToTable open={() => setAsTable(true)} />;
  return (
    <div className="city" style={captions}>
      <Panes onGone={onGone} onCanvases={setCanvases} />
      {placed !== undefined ? <PlacingPanel chosen={placed.chosen} /> : asTable ? (
        <aside className="map-table" aria-label={words(mapWords.table)}>
          <button className="plain mini" onClick={() => setAsTable(false)}>
            {words(mapWords.close)}
          </button>
          <MapTable />
        </aside>
      ) : isShown ? (
        <DifferencePanel
          shown={difference}
          place={found?.places.find((place) => place.cell === cell)}
        >
          {toTable}
        </DifferencePanel>
      ) : (
        <Legend isFar={isFar} isDark={isDark}>{toTable}</Legend>
      )}
      <ChosenCard />
    </div>
  );
}

function ToTable({ open }: { open(): void }) {
  const words = useWords();
  return (
    <button className="plain mini" data-testid="map-table" onClick={open}>
      {words(mapWords.asTable)}
    </button>
  );
}

function withSites({ areas, lines }: Places, sites: Places | undefined): Places {
  return { areas: [...areas, ...(sites?.areas ?? [])], lines };
}

/** Whether the maps show the city from afar; they look at it alike. */
function useFar(canvases: readonly CityCanvas[]): boolean {
  const [isFar, setFar] = useState(false);
  useEffect(() => {
    for (const canvas of canvases) canvas.onFar = setFar;
    if (canvases[0]?.isFar !== undefined) setFar(canvases[0].isFar);
  }, [canvases]);
  return isFar;
}

/** The hexagon that the pointer is over; undefined when it is over none. */
function useCellUnderPointer(canvas: CityCanvas | undefined): number | undefined {
  const [cell, setCell] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (canvas === undefined) return;
    const net = netOf(canvas.portrait.map);
    const moving = canvas.map.on('mousemove', ({ point }) => {
      const [x, y] = canvas.under(point).place;
      setCell(hexAt(net, x, y));
    });
    const leaving = canvas.map.on('mouseout', () => setCell(undefined));
    return () => {
      moving.unsubscribe();
      leaving.unsubscribe();
      setCell(undefined);
    };
  }, [canvas]);
  return cell;
}
