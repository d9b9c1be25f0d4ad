// One order's money, A above B: what the customer and the coupon pay, and how it is split among
// shop, rider and platform.

import { useEffect, useState } from 'react';
import type { OrderAccount } from '../../sim-core/screen.ts';
import { playback } from '../engine/session.ts';
import { hue } from '../frame/hue.ts';
import type { Arm } from '../state/setup.ts';
import type { Chosen } from '../state/view.ts';
import { plainNumber } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';
import { numberIn } from './twin.ts';

type Accounts = Readonly<Record<Arm, OrderAccount | undefined>>;

export function OrderMoney({ chosen }: { chosen: Chosen }) {
  const words = useWords();
  const accounts = useAccounts(chosen);
  if (accounts === undefined) return null;
  const { a, b } = accounts;
  const full = Math.max(1, paidIn(a), paidIn(b));
  return (
    <section className="order-money small">
      <p>{words(mapWords.moneySplit)}</p>
      <Split arm="a" account={a} fullFen={full} />
      <Split arm="b" account={b} fullFen={full} />
    </section>
  );
}

/** Asked again for another order only: an open order's money hardly changes while it is open. */
function useAccounts(chosen: Chosen): Accounts | undefined {
  const [accounts, setAccounts] = useState<Accounts | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const pair = playback.latest;
    const of = (arm: Arm): Promise<OrderAccount | undefined> => {
      const number = pair === undefined ? undefined : numberIn(arm, chosen, pair);
      if (number === undefined) return Promise.resolve(undefined);
      return playback.pair.ask(arm, (engine) => engine.accountOf(number));
    };
    // The card goes without this part when no answer comes.
    void Promise.all([of('a'), of('b')])
      .then(([a, b]) => (wanted ? setAccounts({ a, b }) : undefined), () => undefined);
    return () => {
      wanted = false;
    };
  }, [chosen]);
  return accounts;
}

interface SplitProps {
  readonly arm: Arm;
  readonly account: OrderAccount | undefined;
  readonly fullFen: number;
}

function Split({ arm, account, fullFen }: SplitProps) {
  const words = useWords();
  const language = useLanguage();
  const yuan = (fen: number): string =>
    `${fen < 0 ? '−' : ''}¥${plainNumber(Math.abs(fen) / 100, 2, language)}`;
  const name = <b className="arm-name" style={hue(`arm-${arm}`)}>{arm.toUpperCase()}</b>;
  if (account === undefined) return <p>{name} {words(mapWords.noSuchOrder)}</p>;
  const parts = [
    ['merchants', mapWords.merchant, account.merchantFen],
    ['riders', mapWords.rider, account.riderFen],
    ['platform', mapWords.platform, account.platformFen],
  ] as const;
  const coupon = account.platformCouponFen > 0
    ? ` + ${words(mapWords.coupon)} ${yuan(account.platformCouponFen)}`
    : '';
  return (
    <div className="money-split">
      <p>{name} {words(mapWords.customerPays)} {yuan(account.customerFen)}{coupon}</p>
      <div className="split-bar" aria-hidden="true">
        {parts.map(([key, , fen]) => (
          <i key={key} style={{ ...hue(key), width: `${(100 * Math.max(0, fen)) / fullFen}%` }} />
        ))}
      </div>
      <p className="split-parts">
        {parts.map(([key, label, fen]) => (
          <span key={key}>
            <i className="key" style={hue(key)} /> {words(label)} <b>{yuan(fen)}</b>
          </span>
        ))}
      </p>
    </div>
  );
}

/** Parts above zero: a platform that pays in makes the whole longer than what customers pay. */
function paidIn(account: OrderAccount | undefined): number {
  if (account === undefined) return 0;
  const { merchantFen, riderFen, platformFen } = account;
  return [merchantFen, riderFen, platformFen].reduce((sum, fen) => sum + Math.max(0, fen), 0);
}
