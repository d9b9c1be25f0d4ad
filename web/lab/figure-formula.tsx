// How a figure is computed: its formula as it stands in the code, where that is, and from what size
// on a difference counts. Fetched when somebody asks.

import { useEffect, useRef, useState } from 'react';
import type { SmallestEffect } from '../../sim-core/figures.ts';
import { type Metric, smallestEffects } from '../../sim-core/figures.ts';
import { useAskedFigure } from '../state/asked-figure.ts';
import { chartWords } from '../words/chart-words.ts';
import { joined, plainNumber, showChange } from '../words/format.ts';
import { marks, useLanguage, useWords } from '../words/language.ts';

interface Code {
  /** In the repository. */
  readonly path: string;
  readonly code: readonly string[];
}

export function FigureFormula({ metric }: { metric: Metric }) {
  const words = useWords();
  const [code, setCode] = useState<Code | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const asked = useAskedFigure((state) => state.asked);
  const open = (wanted: boolean): void => {
    setOpen(wanted);
    void import('./figure-code.json').then(({ default: codes }) => {
      setCode((codes as Readonly<Record<string, Code>>)[metric.id]);
    });
  };
  useEffect(() => {
    if (asked?.id !== metric.id) return;
    open(true);
    box.current?.closest('.chosen-figure')?.scrollIntoView();
    useAskedFigure.setState({ asked: undefined });
  }, [asked, metric]);
  return (
    <div className="figure-formula small" ref={box}>
      <button
        className="plain mini"
        data-testid="formula"
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        {words(chartWords.formula)}
      </button>
      {isOpen && code !== undefined ? <Formula metric={metric} code={code} /> : null}
    </div>
  );
}

function Formula({ metric, code: { path, code } }: { metric: Metric; code: Code }) {
  const words = useWords();
  const [formula, ...helpers] = code;
  const { colon } = marks[useLanguage()];
  return (
    <div data-testid="formula-text">
      <pre>{[`${metric.id} = ${formula}`, ...helpers].join('\n')}</pre>
      <p className="quiet">
        {words(chartWords.formulaOf)} {words(chartWords.inFile)}{colon}<code>{path}</code>
      </p>
      <SmallestSize metric={metric} />
    </div>
  );
}

/** From what size on a difference is called one, and why. */
function SmallestSize({ metric }: { metric: Metric }) {
  const words = useWords();
  const language = useLanguage();
  const effect = (smallestEffects as Readonly<Partial<Record<string, SmallestEffect>>>)[metric.id];
  if (effect === undefined) return null;
  const size = effect.of === 'unit'
    ? joined(showChange(metric, effect.size, language))
    : `${plainNumber(100 * effect.size, 0, language)}\u00a0%`;
  return (
    <p className="quiet">
      {words(chartWords.counted)}{marks[language].colon}{size} · {words(effect.reason)}
    </p>
  );
}
