// Where a person lays out the Results: which parts are shown, in which order, and under which names
// that is kept on this device.

import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  arranged, asItComes, isSameLayout, longestName, mayKeep, moved, mostLayouts, toggled, useLayouts,
} from '../state/layouts.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { layoutSentences, layoutWords } from '../words/layout-words.ts';
import { partIds, parts } from './parts.ts';
import '../styles/layout.css';

export function PartsChoice() {
  const words = useWords();
  const language = useLanguage();
  const { layout, lay, unreadable } = useLayouts();
  const { order, shown, unknown } = arranged(layout, partIds);
  const isPlain = isSameLayout(layout, asItComes, partIds);
  return (
    <details className="more layout" data-testid="layout">
      <summary>
        {isPlain
          ? words(layoutWords.parts)
          : layoutSentences.shown[language](shown.length, order.length)}
      </summary>
      <p className="small quiet">{words(layoutWords.why)}</p>
      <div className="layout-columns">
        <div>
          <PartList order={order} shown={shown} />
          <p className="small quiet">{words(layoutWords.keys)}</p>
          {unknown.length === 0 ? null : (
            <p className="small" role="status">
              {layoutSentences.unknown[language](listed(unknown, language))}
            </p>
          )}
          <button
            className="plain mini"
            data-testid="as-it-comes"
            disabled={isPlain}
            onClick={() => lay(asItComes)}
          >
            {words(layoutWords.asItComes)}
          </button>
        </div>
        <div>
          <KeptLayouts />
          {unreadable === 0 ? null : (
            <p className="small" role="status">
              {layoutSentences.unreadable[language](unreadable)}
            </p>
          )}
        </div>
      </div>
    </details>
  );
}

function PartList(props: { order: readonly string[]; shown: readonly string[] }) {
  const { order, shown } = props;
  const words = useWords();
  const language = useLanguage();
  const { layout, lay } = useLayouts();
  const [said, say] = useState('');
  const labels = new Map(parts.map(({ id, label }) => [id, words(label)]));
  // A row that moves loses the focus, which goes with it here.
  const move = (id: string, by: number, held: HTMLElement): void => {
    const next = moved(layout, partIds, id, by);
    flushSync(() => {
      lay(next);
      const place = next.order.indexOf(id) + 1;
      say(layoutSentences.place[language](labels.get(id) ?? id, place, order.length));
    });
    held.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, by, event.target);
  };
  return (
    <>
      <ol className="part-list">
        {order.map((id, place) => (
          <li key={id} data-part={id} onKeyDown={(event) => onKeyDown(event, id)}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(id)}
                onChange={() => lay(toggled(layout, id))}
              />
              {labels.get(id)}
            </label>
            {([[-1, '↑', layoutWords.up, 0], [1, '↓', layoutWords.down, order.length - 1]] as const)
              .map(([by, arrow, does, end]) => (
                <button
                  key={by}
                  className="plain mini"
                  aria-label={`${labels.get(id)}: ${words(does)}`}
                  aria-disabled={place === end}
                  onClick={({ currentTarget }) => move(id, by, currentTarget)}
                >
                  {arrow}
                </button>
              ))}
          </li>
        ))}
      </ol>
      <span role="status" className="seen-by-readers">{said}</span>
    </>
  );
}

function KeptLayouts() {
  const words = useWords();
  const { layout, kept, lay, keep, forget } = useLayouts();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const names = Object.keys(kept);
  const may = mayKeep(kept, name);
  return (
    <>
      <h3 id="kept-layouts">{words(layoutWords.kept)}</h3>
      <ul className="kept-layouts" aria-labelledby="kept-layouts">
        {names.map((each) => (
          <li key={each}>
            <button
              className="plain mini"
              aria-pressed={isSameLayout(layout, kept[each], partIds)}
              onClick={() => lay(kept[each])}
            >
              {each}
            </button>
            <button
              className="plain mini"
              aria-label={`${each}: ${words(layoutWords.forget)}`}
              onClick={() => {
                forget(each);
                field.current?.focus();
              }}
            >
              {words(layoutWords.forget)}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!may) return;
          keep(name);
          setName('');
        }}
      >
        <label className="choice">
          <span>{words(layoutWords.name)}</span>
          <input
            ref={field}
            data-testid="layout-name"
            value={name}
            maxLength={longestName}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button className="plain mini" data-testid="keep-layout" disabled={!may}>
          {words(layoutWords.keep)}
        </button>
      </form>
      {names.length < mostLayouts ? null : <p className="small">{words(layoutWords.full)}</p>}
    </>
  );
}
