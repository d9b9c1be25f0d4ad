// The card of the rider, order or merchant that was clicked: its facts at this moment, and for an
// order the reason why it went to its rider.

import { useEffect, useState } from 'react';
import { playback } from '../engine/session.ts';
import type { Text } from '../../sim-core/index.ts';
import {
  type Frame, merchantField, merchantStride, orderField, orderStride, riderField, riderStride,
  type ServiceShown,
} from '../../sim-core/screen.ts';
import { hue } from '../frame/hue.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { useIncident } from '../state/incident.ts';
import { usePlayback } from '../state/playback.ts';
import { useView, type Chosen } from '../state/view.ts';
import { failureOf } from '../words/failure.ts';
import { clockTime, plainNumber } from '../words/format.ts';
import { whatHappened } from '../words/incident-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { OrderMoney } from './order-money.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { PartingPart } from './parting.tsx';
import { riderName } from './twin.ts';
import { mapSentences, mapWords, orderStates, riderStates } from '../words/map-words.ts';

export function ChosenCard() {
  const words = useWords();
  const chosen = useView((view) => view.chosen);
  const show = useView((view) => view.show);
  // The card is drawn again whenever the panels are told of a new picture.
  usePlayback((state) => state.totals);
  if (chosen === undefined) return null;
  const frame = playback.latest?.[chosen.arm];
  const sight = sightOf(chosen, frame);
  const called = serviceOf(chosen, frame)?.merchantName ?? mapWords[chosen.kind];
  const title = sight === undefined
    ? `${words(called)} ${nameOf(chosen)}`
    : `${words(sight.kind)} ${sight.number}`;
  return (
    <aside className="chosen" aria-label={title} data-testid="chosen">
      <header>
        <b>
          <span className="arm-name" style={hue(`arm-${chosen.arm}`)}>
            {chosen.arm.toUpperCase()}
          </span>
          {title}
        </b>
        <button className="plain mini" onClick={() => show({ chosen: undefined })}>
          {words(mapWords.close)}
        </button>
      </header>
      <Said key={`${chosen.arm} ${title}`} title={title} chosen={chosen} />
      <Happened chosen={chosen} />
      {frame === undefined ? null : <Facts chosen={chosen} frame={frame} />}
      {chosen.kind === 'merchant' ? <PlaceFacts key={chosen.id} chosen={chosen} /> : null}
      {chosen.kind === 'order' ? <OrderMoney key={`money ${chosen.id}`} chosen={chosen} /> : null}
      {chosen.kind === 'order' ? <Why key={chosen.id} chosen={chosen} /> : null}
      {sight !== undefined ? null : (
        <PartingPart key={`parts ${chosen.arm} ${title}`} chosen={chosen} />
      )}
    </aside>
  );
}

/** The card in one sentence, read out when it opens and not whenever a fact of it changes. */
function Said({ title, chosen }: { title: string; chosen: Chosen }) {
  const words = useWords();
  const frame = playback.latest?.[chosen.arm];
  const facts = useFacts(chosen, frame) ?? [];
  const [first] = useState(() => (
    [`${chosen.arm.toUpperCase()} ${title}`, ...facts.map(([name, value]) => (
      `${words(name)} ${String(value)}`
    ))].join(', ')
  ));
  return <SaidAloud text={first} />;
}

/** What was gone to, when this is whom it happened to. */
function Happened({ chosen: { kind, id, arm } }: { chosen: Chosen }) {
  const language = useLanguage();
  const incident = useIncident((state) => (state.arm === arm ? state.incident : undefined));
  if (incident?.subject !== kind || incident.id !== id) return null;
  return <p className="happened" data-testid="happened">{whatHappened(incident, language)}</p>;
}

function Facts({ chosen, frame }: { chosen: Chosen; frame: Frame }) {
  const words = useWords();
  const facts = useFacts(chosen, frame);
  if (facts === undefined) return <p className="quiet">{words(mapWords.gone)}</p>;
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{words(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Fact = readonly [Text, string | number];

function useFacts(chosen: Chosen, frame: Frame | undefined): Fact[] | undefined {
  const words = useWords();
  const language = useLanguage();
  const money = (fen: number): string => `¥${plainNumber(fen / 100, 2, language)}`;
  const minutes = (seconds: number): string =>
    seconds > 90_000
      ? words(mapWords.handsEmpty)
      : mapSentences.minutes[language](plainNumber(seconds / 60, 0, language));
  if (frame === undefined) return undefined;
  if (chosen.kind === 'rider') {
    const at = rowOf(frame.riders, riderStride, chosen.id);
    if (at < 0) return undefined;
    const field = (name: keyof typeof riderField): number => frame.riders[at + riderField[name]];
    const kind = field('kind') === 0 ? mapWords.dedicated : mapWords.crowdsourced;
    return [
      [mapWords.kind, words(kind)],
      [mapWords.state, words(riderStates[field('activity')])],
      [mapWords.onHand, field('onHand')],
      [mapWords.toPromise, minutes(field('slackSeconds'))],
      [mapWords.earned, money(field('earnedFen'))],
    ];
  }
  if (chosen.kind === 'order') {
    const at = rowOf(frame.orders, orderStride, chosen.id);
    if (at < 0) return undefined;
    const field = (name: keyof typeof orderField): number => frame.orders[at + orderField[name]];
    return [
      [mapWords.state, words(orderStates[field('stage')])],
      [mapWords.placed, clockTime(field('placedAtSeconds'))],
      [mapWords.promised, clockTime(field('promisedAtSeconds'))],
      [mapWords.merchant, `M-${field('merchant')}`],
      [mapWords.rider, field('rider') < 0 ? words(mapWords.noRiderYet) : riderName(field('rider'))],
      [mapWords.value, money(field('valueFen'))],
    ];
  }
  const at = chosen.id * merchantStride;
  if (!(frame.merchants[at + merchantField.open] >= 0)) return undefined;
  const open = frame.merchants[at + merchantField.open] === 1;
  if (sightOf(chosen, frame) !== undefined) {
    return [[mapWords.state, words(open ? mapWords.working : mapWords.grounded)]];
  }
  const name = kindOf(chosen, frame);
  return [
    ...(name === undefined ? [] : [[mapWords.kind, words(name)] as const]),
    [mapWords.state, words(open ? mapWords.openNow : mapWords.closedNow)],
    [mapWords.queue, frame.merchants[at + merchantField.queue]],
  ];
}

/** The service of a merchant or sight; undefined of all else. */
function serviceOf({ kind, id }: Chosen, frame: Frame | undefined): ServiceShown | undefined {
  if (kind !== 'merchant' || frame === undefined) return undefined;
  const number = frame.merchants[id * merchantStride + merchantField.service];
  return usePlayback.getState().portrait?.services[number];
}

/** What the place of a merchant or sight is called. */
function kindOf(chosen: Chosen, frame: Frame): Text | undefined {
  const kind = frame.merchants[chosen.id * merchantStride + merchantField.kind];
  return serviceOf(chosen, frame)?.kinds[kind];
}

/** What is chosen where it is no merchant but another thing of a service: its kind and number. */
function sightOf(
  chosen: Chosen, frame: Frame | undefined,
): { readonly kind: Text; readonly number: number } | undefined {
  const portrait = usePlayback.getState().portrait;
  if (chosen.kind !== 'merchant' || portrait === undefined || frame === undefined) return undefined;
  const number = chosen.id - portrait.merchantCount + 1;
  const name = number > 0 ? kindOf(chosen, frame) : undefined;
  return name === undefined ? undefined : { kind: name, number };
}

/** Asks the engine only when somebody wants to know, since the answer takes a look back in time. */
function Why({ chosen }: { chosen: Chosen }) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const [reasons, setReasons] = useState<readonly Text[] | undefined>(undefined);
  useEffect(() => {
    if (!asked) return;
    let wanted = true;
    void playback.pair.ask(chosen.arm, (engine) => engine.explainOrder(chosen.id))
      .catch((reason: unknown) => [failureOf(reason)])
      .then((found) => (wanted ? setReasons(found) : undefined));
    return () => {
      wanted = false;
    };
  }, [asked, chosen]);
  if (!asked) {
    return (
      <button className="plain mini" onClick={() => setAsked(true)}>
        {words(mapWords.whyAsk)}
      </button>
    );
  }
  if (reasons === undefined) return null;
  return (
    <section className="why small">
      <p>{words(mapWords.why)}</p>
      {reasons.length === 0 ? <p className="quiet">{words(mapWords.noWhy)}</p> : null}
      <ul>
        {reasons.map((reason) => (
          <li key={reason.en}>{words(reason)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where a row starts in its section, by the id that is its first float; -1 when not there. */
function rowOf(rows: Float32Array, stride: number, id: number): number {
  for (let at = 0; at < rows.length; at += stride) if (rows[at] === id) return at;
  return -1;
}

function nameOf({ kind, id }: Chosen): string {
  if (kind === 'rider') return riderName(id);
  return `${kind === 'order' ? '' : 'M-'}${id}`;
}
