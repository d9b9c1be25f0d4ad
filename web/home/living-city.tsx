// The city behind the home page: policy A, muted, running by itself unless less motion is wanted.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { playback } from '../engine/session.ts';
import { CityPane } from '../map/city-pane.tsx';
import { hasWebGl } from '../map/has-web-gl.ts';
import { usePlayback } from '../state/playback.ts';
import '../styles/map.css';

export function LivingCity() {
  const ready = usePlayback((state) => state.portrait !== undefined);
  const canDraw = useMemo(hasWebGl, []);
  const [isGone, setGone] = useState(false);
  const onGone = useCallback(() => setGone(true), []);
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!ready || still) return;
    playback.play();
    return () => playback.pause();
  }, [ready]);
  return ready && canDraw && !isGone ? (
    <CityPane arm="a" interactive={false} onGone={onGone} />
  ) : null;
}
