// One step of the guided tour over the page: a few words beside what they are about, which is
// ringed. The page stays in use; Escape or a word ends the tour, and the focus goes back where it
// was.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { openQuestion } from '../home/open-question.ts';
import { questions } from '../home/questions.ts';
import { sameSetup, useSetup } from '../state/setup.ts';
import { useTour } from '../state/tour.ts';
import { useView } from '../state/view.ts';
import { useWords } from '../words/language.ts';
import { tourSteps, type TourStep, tourWords } from './steps.ts';
import '../styles/tour.css';

/** A part of the page is looked for so often until it is there. */
const lookMilliseconds = 100;
const margin = 10;

export function Tour() {
  const step = useTour((tour) => tour.step);
  return step === undefined ? null : <Step at={step} />;
}

function Step({ at }: { at: number }) {
  const words = useWords();
  const { text, selector, on } = tourSteps[at];
  const target = useTarget(selector, on);
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<Element | null>(document.activeElement);
  useLayoutEffect(() => box.current?.focus(), [at]);
  // Whoever goes back in the browser has left the tour.
  useEffect(() => {
    const leave = (): void => go(undefined);
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);
  useEffect(() => {
    const before = place.current;
    return () => (before instanceof HTMLElement && before.isConnected ? before.focus() : undefined);
  }, []);
  return (
    <>
      {target === undefined ? null : (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{
            left: target.left - 4, top: target.top - 4,
            width: target.width + 8, height: target.height + 8,
          }}
        />
      )}
      <div
        ref={box}
        className="tour-step"
        role="dialog"
        aria-label={`${words(tourWords.name)} ${at + 1}/${tourSteps.length}`}
        data-testid="tour"
        data-step={at}
        tabIndex={-1}
        style={target === undefined ? undefined : besides(target)}
      >
        <p aria-live="polite">{words(text)}</p>
        <Ways at={at} />
      </div>
    </>
  );
}

/** On, back, out. */
function Ways({ at }: { at: number }) {
  const words = useWords();
  const isLast = at === tourSteps.length - 1;
  return (
    <p className="tour-ways small">
      <span className="quiet">{at + 1}/{tourSteps.length}</span>
      {isLast ? null : (
        <button className="plain mini" onClick={() => go(undefined)}>
          {words(tourWords.skip)}
        </button>
      )}
      {at === 0 ? null : (
        <button className="plain mini" onClick={() => go(at - 1)}>
          {words(tourWords.back)}
        </button>
      )}
      <button
        className="solid"
        data-testid="tour-next"
        onClick={() => go(isLast ? undefined : at + 1)}
      >
        {words(isLast ? tourWords.done : tourWords.next)}
      </button>
    </p>
  );
}

function go(step: number | undefined): void {
  useTour.setState({ step });
}

/** Shows what is spoken of; nothing is changed where it is shown already. */
function show(on: TourStep['on']): void {
  if (on === 'question') {
    const before = useSetup.getState();
    openQuestion(questions[0]);
    // What was on the table can be had back with one step.
    if (!sameSetup(before.setup, questions[0].setup)) {
      useSetup.setState({ past: [...before.past, before.setup], future: [] });
    }
    return;
  }
  const { show: see } = useView.getState();
  if (on === 'home') see({ page: 'home', dialog: 'none' });
  else if (on === 'levers') see({ page: 'lab', tab: 'city', dialog: 'none', sheet: 'levers' });
  else see({ page: 'lab', tab: on, dialog: 'none', sheet: 'none' });
}

/** Where what is pointed at stands in the window; undefined until it does. */
function useTarget(selector: string, on: TourStep['on']): DOMRect | undefined {
  const [found, setFound] = useState<DOMRect | undefined>(undefined);
  useEffect(() => {
    setFound(undefined);
    show(on);
    let isSeen = false;
    const look = (): void => {
      const element = document.querySelector(selector);
      const rect = element?.getBoundingClientRect();
      if (element === null || rect === undefined || rect.width === 0) return setFound(undefined);
      if (!isSeen) element.scrollIntoView({ block: 'nearest' });
      isSeen = true;
      const next = element.getBoundingClientRect();
      setFound((known) => (known !== undefined && isSame(known, next) ? known : next));
    };
    look();
    const timer = setInterval(look, lookMilliseconds);
    return () => clearInterval(timer);
  }, [selector, on]);
  return found;
}

function isSame(one: DOMRect, other: DOMRect): boolean {
  return one.left === other.left && one.top === other.top
    && one.width === other.width && one.height === other.height;
}

/** Below what is pointed at, or above it, or over its middle where neither has room. */
function besides({ left, top, bottom, width }: DOMRect): React.CSSProperties {
  const [wide, high] = [340, 170];
  const x = Math.max(margin, Math.min(left + width / 2 - wide / 2, innerWidth - wide - margin));
  const fitsBelow = bottom + margin + high < innerHeight;
  const fitsAbove = top - margin - high > 0;
  const y = fitsBelow ? bottom + margin : fitsAbove ? top - margin - high : innerHeight / 2 - high;
  return { left: x, top: Math.max(margin, y), bottom: 'auto', right: 'auto' };
}
