// What stands under the money: orders, what an additional one costs the platform, how much of the
// coupons went to orders that would have come anyway, time and income.

import type { ReactNode } from 'react';
import { ShownNumber } from '../frame/shown.tsx';
import { type ComparedFigure, type Comparison } from '../../sim-core/index.ts';
import { type FigureId, figures } from '../../sim-core/figures.ts';
import { askFigure } from '../state/asked-figure.ts';
import { figureOf, isClaimed } from '../state/paired.ts';
import { answerWords } from '../words/answer-words.ts';
import { joined, showChange, showFigure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { verdictWord } from '../words/verdict-word.ts';

export function AnswerFigures({ comparison }: { comparison: Comparison }) {
  return (
    <dl className="answer-figures" data-testid="answer-figures">
      <Moved id="orders.placed" comparison={comparison} />
      <CostOfOrder comparison={comparison} />
      <Anyway comparison={comparison} />
      <Moved id="delivery.time-mean" comparison={comparison} />
      <Moved id="rider.hourly-earnings" comparison={comparison} />
    </dl>
  );
}

interface EntryProps {
  readonly id: string;
  readonly name: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
  readonly title?: string;
}

function Entry({ id, name, note, title, children }: EntryProps) {
  return (
    <div data-entry={id} title={title}>
      <dt className="small">{name}</dt>
      <dd>
        <b>{children}</b>
        <span className="small quiet">{note}</span>
      </dd>
    </div>
  );
}

/** A figure's difference, its levels and what may be said of it; opens its charts. */
function Moved({ id, comparison }: { id: FigureId; comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const metric = figures[id];
  const figure = figureOf(comparison, id);
  if (figure === undefined) return null;
  const levels = [figure.baseline, figure.policy]
    .map((value) => showFigure(metric, value, language).number)
    .join(' → ');
  return (
    <Entry
      id={id}
      name={words(metric.label)}
      title={words(metric.doc)}
      note={
        <>
          {levels}
          <Verdict figure={figure} />
        </>
      }
    >
      <button className="plain number" onClick={() => askFigure(id)}>
        <ShownNumber shown={showChange(metric, figure.difference, language)} />
      </button>
    </Entry>
  );
}

function Verdict({ figure }: { figure: ComparedFigure }) {
  const words = useWords();
  if (figure.n < 2) return null;
  const word = words(verdictWord(figure));
  return <span className={`verdict ${figure.verdict}`}>{word}</span>;
}

/**
 * The change of platform profit over the change of orders: what the platform gives up for one more,
 * or gains by one fewer. Undefined where orders do not clearly change.
 */
export function profitPerOrderMoved(comparison: Comparison): number | undefined {
  const orders = figureOf(comparison, 'orders.placed');
  const profit = figureOf(comparison, 'platform.profit');
  if (orders === undefined || profit === undefined || !isClaimed(orders)) return undefined;
  return -profit.difference / orders.difference;
}

function CostOfOrder({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const orders = figureOf(comparison, 'orders.placed');
  const fen = profitPerOrderMoved(comparison);
  const isFewer = (orders?.difference ?? 0) < 0;
  const isCost = fen === undefined || (fen > 0) !== isFewer;
  const { costOfOrder, gainOfOrder, costOfLostOrder, gainOfLostOrder } = answerWords;
  const fewer = isCost ? costOfLostOrder : gainOfLostOrder;
  const more = isCost ? costOfOrder : gainOfOrder;
  const name = words(isFewer && fen !== undefined ? fewer : more);
  const metric = figures['platform.profit-per-order'];
  return (
    <Entry
      id="cost-of-order"
      name={name}
      note={words(fen === undefined ? answerWords.noClearOrders : answerWords.ofPlatformProfit)}
    >
      {fen === undefined ? '–' : (
        <ShownNumber shown={{ ...showFigure(metric, Math.abs(fen), language), after: '' }} />
      )}
    </Entry>
  );
}

/** Of the platform's coupon money in B; nothing where B spends none. */
function Anyway({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const language = useLanguage();
  const metric = figures['coupon.spent-anyway'];
  const { baseline, policy } = comparison.figures['coupon.spent-anyway'];
  const [a, b] = [baseline, policy].map((value) => joined(showFigure(metric, value, language)));
  const isNone = Number.isNaN(policy);
  return (
    <Entry
      id={metric.id}
      name={words(metric.label)}
      title={words(metric.doc)}
      note={isNone ? words(answerWords.noCoupons) : `A ${a}`}
    >
      {isNone ? '–' : <span className="shown">{b}</span>}
    </Entry>
  );
}
