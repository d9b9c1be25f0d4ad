// Several policies side by side, each against A on the same seeds: who gains and who pays and the
// chosen figure in one table, all differences judged together, and the figure as a dot chart.

import { type ComparedFigure, verdicts } from '../../sim-core/index.ts';
import {
  type FigureId, type Metric, metricById, stakeholders,
} from '../../sim-core/figures.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { PartDots } from '../charts/part-dots.tsx';
import { type ArmFigure, judgedArms, type ShownArm, useArms } from '../state/arms.ts';
import { holdBackground } from '../engine/hold.ts';
import { asB, withoutFurther } from '../state/further.ts';
import { isBroken } from '../state/health.ts';
import { useDistrictNames } from '../state/districts.ts';
import { useHeld } from '../state/held.ts';
import { isClaimed, isUnmoved } from '../state/paired.ts';
import { isNamed } from '../state/policies.ts';
import { useHealth } from '../state/use-health.ts';
import { useSetup } from '../state/setup.ts';
import { answerWords, sideWords } from '../words/answer-words.ts';
import { armsSentences, armsWords } from '../words/arms-words.ts';
import { chartSentences, chartWords } from '../words/chart-words.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { figureScale, joined, listed, showChange, unitOf } from '../words/format.ts';
import { labWords } from '../words/lab-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { verdictWord } from '../words/verdict-word.ts';
import '../styles/arms.css';

/** Beside the sides: what planners ask for next. */
const usual: readonly FigureId[] = [
  'orders.placed', 'delivery.time-mean', 'rider.hourly-earnings',
];

export function Arms({ metric }: { metric: Metric }) {
  const words = useWords();
  const language = useLanguage();
  const arms = useArms();
  const broken = isBroken(useHealth());
  if (arms.length === 0 || broken) return null;
  const ids = [
    ...new Set<FigureId>([...stakeholders, 'welfare.total', metric.id, ...usual]),
  ];
  const cells = judgedArms(arms, ids);
  const moved = cells.filter(({ figure }) => !isUnmoved(figure));
  return (
    <section className="arms" data-testid="arms" aria-labelledby="arms-title">
      <h3 id="arms-title">{words(armsWords.title)}</h3>
      <ArmList arms={arms} />
      <ArmsRunning arms={arms} />
      <ArmTable arms={arms} ids={ids} cells={cells} />
      <p className="small quiet">{armsSentences.together[language](moved.length)}</p>
      <ArmDots metric={metric} cells={cells} />
    </section>
  );
}

/** What each policy is, and what can be done with it. */
function ArmList({ arms }: { arms: readonly ShownArm[] }) {
  const words = useWords();
  const language = useLanguage();
  const names = useDistrictNames();
  const setup = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  return (
    <ul className="arm-list small">
      {arms.map(({ name, policy, found, share, failure }, row) => (
        <li key={name} data-arm={name}>
          <b>{name}</b>
          <span>
            {isNamed(policy) ? policy.title : againstInWords(setup.a, policy, language, names)}
            {found !== undefined && share === 1 ? null : (
              <span className="quiet">
                {' · '}
                {failure !== undefined
                  ? `${words(armsWords.runFailed)}: ${words(failure)}`
                  : share === 0
                    ? words(armsWords.waiting)
                    : armsSentences.percent[language](Math.floor(100 * share))}
              </span>
            )}
          </span>
          {row === 0 ? null : (
            <span className="arm-actions">
              <button
                className="plain mini"
                aria-label={`${name}: ${words(armsWords.showAsB)}`}
                onClick={() => commit(asB(setup, row - 1))}
              >
                {words(armsWords.showAsB)}
              </button>
              <button
                className="plain mini"
                aria-label={`${name}: ${words(armsWords.remove)}`}
                onClick={() => commit(withoutFurther(setup, row - 1))}
              >
                {words(armsWords.remove)}
              </button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** While some are not there yet: a way to stop them for a while. */
function ArmsRunning({ arms }: { arms: readonly ShownArm[] }) {
  const words = useWords();
  const isHeld = useHeld((state) => state.isHeld);
  if (arms.every(({ share, failure }) => share === 1 || failure !== undefined)) return null;
  return (
    <button className="plain mini" onClick={() => holdBackground(!isHeld)}>
      {words(isHeld ? answerWords.goOn : labWords.pause)}
    </button>
  );
}

interface TableProps {
  readonly arms: readonly ShownArm[];
  readonly ids: readonly FigureId[];
  readonly cells: readonly ArmFigure[];
}

function ArmTable({ arms, ids, cells }: TableProps) {
  const words = useWords();
  const nameOf = useFigureName();
  const rows = ids.filter((id) => (
    cells.some((cell) => cell.id === id && (usual.includes(id) || !isUnmoved(cell.figure)))
  ));
  return (
    <div className="table-box" tabIndex={0} role="region" aria-labelledby="arms-title">
      <table className="arm-table" data-testid="arm-table">
        <thead>
          <tr>
            <th scope="col">{words(armsWords.figure)}</th>
            {arms.map(({ name }) => <th key={name} scope="col">{name} − A</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((id) => (
            <tr key={id} data-figure-row={id}>
              <th scope="row">{nameOf(id)}</th>
              {arms.map(({ name }) => (
                <td key={name}>
                  <ArmCell
                    id={id}
                    figure={cells.find((cell) => cell.id === id && cell.arm.name === name)?.figure}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How a figure differs from A, with its interval and the word for it. */
export function ArmCell({ id, figure }: { id: FigureId; figure: ComparedFigure | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const metric = metricById(id);
  if (figure === undefined || metric === undefined) return <>–</>;
  const show = (value: number): string => joined(showChange(metric, value, language));
  const word = verdictWord(figure);
  return (
    <span data-verdict={figure.verdict} data-difference={figure.difference}>
      <b>{show(figure.difference)}</b>
      {Number.isNaN(figure.low) || isUnmoved(figure) ? null : (
        <span className="quiet">
          {armsSentences.bounds[language](show(figure.low), show(figure.high))}
        </span>
      )}
      {figure.n > 1 ? <span className={`verdict ${figure.verdict}`}>{words(word)}</span> : null}
    </span>
  );
}

function ArmDots({ metric, cells }: { metric: Metric; cells: readonly ArmFigure[] }) {
  const words = useWords();
  const language = useLanguage();
  const nameOf = useFigureName();
  const scale = figureScale(metric);
  const own = cells.filter(({ id }) => id === metric.id);
  if (own.length === 0) return null;
  const clear = own.filter(({ figure }) => isClaimed(figure)).length;
  const parts = own.map(({ arm, figure }) => ({
    name: arm.name,
    a: figure.baseline * scale,
    b: figure.policy * scale,
    interval: Number.isNaN(figure.low)
      ? undefined
      : [figure.low * scale, figure.high * scale] as const,
    isSure: isClaimed(figure),
    word: words(verdicts[figure.verdict]),
  }));
  return (
    <ChartFrame
      id="arms"
      title={`${words(metric.label)} · A, ${own.map(({ arm }) => arm.name).join(', ')}`}
      subtitle={listed([
        unitOf(metric, language),
        words(armsWords.shape),
        chartSentences.seeds[language](Math.min(...own.map(({ figure }) => figure.n))),
        chartSentences.clearIn[language](clear, own.length),
      ].filter((part) => part !== ''), language)}
      table={{
        columns: [
          { id: 'figure', name: words(armsWords.figure) },
          { id: 'policy', name: words(armsWords.policy) },
          { id: 'a', name: 'A' },
          { id: 'value', name: words(armsWords.policy) },
          { id: 'difference', name: words(chartWords.difference) },
          { id: 'low', name: words(chartWords.low) },
          { id: 'high', name: words(chartWords.high) },
          { id: 'verdict', name: words(chartWords.said) },
        ],
        rows: cells.map(({ arm, id, figure }) => {
          const by = figureScale(metricById(id) ?? metric);
          const { baseline, policy, difference, low, high } = figure;
          return [
            nameOf(id), arm.name, ...[baseline, policy, difference, low, high].map((n) => n * by),
            words(verdicts[figure.verdict]),
          ];
        }),
      }}
    >
      <PartDots parts={parts} />
    </ChartFrame>
  );
}

/** Sides by their own names, other figures by theirs. */
function useFigureName(): (id: FigureId) => string {
  const words = useWords();
  return (id) => {
    if (id === 'welfare.total') return words(answerWords.total);
    const side = stakeholders.find((each) => each === id);
    return words(side === undefined ? metricById(id)?.label ?? armsWords.figure : sideWords[side]);
  };
}
