// What colours mean, and the choice of it: for riders and for orders a scheme by name, and beside
// it the scale or the kinds with their colours.

import type { Text } from '../../sim-core/index.ts';
import { palettes, type Theme } from '../palette.ts';
import {
  orderColours, riderColours, type OrderColour, type RiderColour,
} from '../state/colours.ts';
import { useView } from '../state/view.ts';
import { colourWords, orderColourNames, riderColourNames } from '../words/colour-words.ts';
import { useWords } from '../words/language.ts';
import { mapWords, orderStates, riderStates } from '../words/map-words.ts';
import { fullIncomeFen, fullLoad } from './colour-schemes.ts';

/** A scale with words at its ends, or kinds by the number of their colour. */
type Key =
  | { readonly from: Text; readonly to: Text }
  | { readonly kinds: readonly (readonly [colour: number, name: Text])[] };

const plain = (text: string): Text => ({ zh: text, en: text });
const slack: Key = { from: mapWords.slackPlenty, to: mapWords.slackLate };

const riderKeys: Readonly<Record<RiderColour, Key>> = {
  slack,
  activity: { kinds: riderStates.slice(0, 4).map((name, number) => [number, name] as const) },
  load: { from: plain('1'), to: plain(`${fullLoad}+`) },
  type: { kinds: [[3, mapWords.dedicated], [1, mapWords.crowdsourced]] },
  income: { from: plain('¥0'), to: plain(`¥${fullIncomeFen / 100}+`) },
};
const orderKeys: Readonly<Record<OrderColour, Key>> = {
  slack,
  stage: { kinds: orderStates.map((name, number) => [number, name] as const) },
};

export function Colours({ theme }: { theme: Theme }) {
  const riders = useView((view) => view.riderColour);
  const orders = useView((view) => view.orderColour);
  const show = useView((view) => view.show);
  // One scale for both is drawn once.
  const isOne = riders === 'slack' && orders === 'slack';
  return (
    <>
      <span className="coloured">
        <Choice
          name={colourWords.ofRiders}
          options={riderColours}
          names={riderColourNames}
          value={riders}
          onChange={(riderColour) => show({ riderColour })}
        />
        {isOne ? null : <KeyOf of={riderKeys[riders]} theme={theme} />}
      </span>
      <span className="coloured">
        <Choice
          name={colourWords.ofOrders}
          options={orderColours}
          names={orderColourNames}
          value={orders}
          onChange={(orderColour) => show({ orderColour })}
        />
        <KeyOf of={orderKeys[orders]} theme={theme} />
      </span>
    </>
  );
}

interface ChoiceProps<Id extends string> {
  readonly name: Text;
  readonly options: readonly Id[];
  readonly names: Readonly<Record<Id, Text>>;
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

function Choice<Id extends string>({ name, options, names, value, onChange }: ChoiceProps<Id>) {
  const words = useWords();
  return (
    <label className="choice small">
      <span>{words(name)}</span>
      <select
        data-testid={name === colourWords.ofRiders ? 'rider-colour' : 'order-colour'}
        value={value}
        onChange={(event) => onChange(event.target.value as Id)}
      >
        {options.map((id) => <option key={id} value={id}>{words(names[id])}</option>)}
      </select>
    </label>
  );
}

function KeyOf({ of, theme }: { of: Key; theme: Theme }) {
  const words = useWords();
  if ('from' in of) return <Scale theme={theme} from={of.from} to={of.to} />;
  const { idle, kinds } = palettes[theme];
  return (
    <span className="kinds small">
      {of.kinds.map(([number, name]) => (
        <span key={name.en}>
          <i style={{ background: [idle, ...kinds][number] }} />
          {words(name)}
        </span>
      ))}
    </span>
  );
}

export function Scale({ theme, from, to }: { theme: Theme; from: Text; to: Text }) {
  const words = useWords();
  return (
    <span className="slack-scale small">
      {words(from)}
      <i style={{ background: `linear-gradient(90deg, ${palettes[theme].slack.join(', ')})` }} />
      {words(to)}
    </span>
  );
}
