// Who pays whom, out of the ledger: every payment of a day stands in one ribbon, so that what all
// pay is what all are paid. What is eaten at the table is left out; it is no platform's money.

import { useState } from 'react';
import type { Comparison } from '../../sim-core/index.ts';
import type { Party, PostingReason } from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { yuanColumns } from '../charts/chart-table.ts';
import { flowReadings, Flows, type Flow } from '../charts/flows.tsx';
import { chartSentences, chartWords, partyWords } from '../words/chart-words.ts';
import { listed, plainNumber } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';

type Shown = 'difference' | 'baseline' | 'policy';

/** A payment of a day, in yuan. */
interface Payment extends Readonly<Record<Shown, number>> {
  readonly reason: PostingReason;
  readonly low: number;
  readonly high: number;
}

export function MoneyFlows({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>('difference');
  const payments = paymentsOf(comparison);
  const flows = flowsOf(payments, shown, language);
  const yuan = (a: number, b: number): string => {
    const net = shown === 'difference' ? b - a : a + b;
    const sign = shown !== 'difference' ? '' : net < 0 ? '−' : '+';
    return `${sign}¥${plainNumber(Math.abs(net), 0, language)}`;
  };
  return (
    <ChartFrame
      id="money-flows"
      title={words(chartWords.flows)}
      subtitle={listed([
        words(shown === 'difference' ? chartWords.flowsMore : chartWords.flowsOf),
        chartSentences.seeds[language](comparison.n),
      ], language)}
      table={{
        columns: [
          { id: 'from', name: words(chartWords.payer) },
          { id: 'to', name: words(chartWords.paid) },
          { id: 'line', name: words(chartWords.line) },
          ...yuanColumns(words),
        ],
        rows: payments.map(({ reason, baseline, policy, difference, low, high }) => [
          words(partyWords[reason.from]), words(partyWords[reason.to]), words(reason.label),
          baseline, policy, difference, low, high,
        ]),
      }}
      marks={flowReadings(flows, language)}
    >
      <div className="segments small" role="group" aria-label={words(chartWords.flows)}>
        {(['difference', 'baseline', 'policy'] as const).map((each) => (
          <button
            key={each}
            className="plain mini"
            aria-pressed={shown === each}
            onClick={() => setShown(each)}
          >
            {armNames[each]}
          </button>
        ))}
      </div>
      {flows.length === 0
        ? <p className="quiet">{words(chartWords.same)}</p>
        : <Flows flows={flows} sum={yuan} />}
    </ChartFrame>
  );
}

const armNames: Readonly<Record<Shown, string>> = {
  difference: 'B − A', baseline: 'A', policy: 'B',
};

/** All that moved under either arm, those at the table left out. */
function paymentsOf({ shape, postings }: Comparison): Payment[] {
  return shape.reasons.flatMap((reason, row) => {
    const { baseline, policy, difference, low, high } = postings[row];
    const isAtTable = reason.book.startsWith('table');
    if (isAtTable || (baseline === 0 && policy === 0)) return [];
    return [{
      reason, baseline: baseline / 100, policy: policy / 100, difference: difference / 100,
      low: low / 100, high: high / 100,
    }];
  });
}

/** One flow for each two parties, and under each arm one where differences are shown. */
function flowsOf(payments: readonly Payment[], shown: Shown, language: Language): Flow[] {
  const byEnds = new Map<string, { from: Party; to: Party; arm: 'a' | 'b'; of: Payment[] }>();
  for (const payment of payments) {
    const { from, to } = payment.reason;
    const arm = shown === 'baseline' || payment[shown] < 0 ? 'a' : 'b';
    const ends = `${from} ${to} ${arm}`;
    const known = byEnds.get(ends) ?? { from, to, arm, of: [] };
    known.of.push(payment);
    byEnds.set(ends, known);
  }
  return [...byEnds.values()].flatMap(({ from, to, arm, of }) => {
    const size = of.reduce((sum, payment) => sum + Math.abs(payment[shown]), 0);
    // Less than half a yuan a day is no ribbon.
    if (size < 0.5) return [];
    const sign = shown === 'difference' ? `${arm.toUpperCase()} +` : '';
    const lines = of
      .filter((payment) => Math.abs(payment[shown]) >= 0.5)
      .sort((one, other) => Math.abs(other[shown]) - Math.abs(one[shown]))
      .map((payment) => (
        `${payment.reason.label[language]} ${sign}¥`
          + plainNumber(Math.abs(payment[shown]), 0, language)
      ));
    return [{
      from: partyWords[from][language], to: partyWords[to][language], size, arm,
      said: lines.join('\n'),
    }];
  }).sort((one, other) => other.size - one.size);
}
