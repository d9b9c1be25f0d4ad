// What the rule that was set beforehand comes to, for each policy at each point, with the interval
// that each of its conditions is judged by.

import type { Decided as Decision, Experiment, Held } from '../../scenarios/experiments.ts';
import { decisions as decisionWords, refusals, standings } from '../../sim-core/index.ts';
import { figures } from '../../sim-core/figures.ts';
import { useBatch } from '../state/batch.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { conditionText, factorLabel, levelText } from '../words/batch-text.ts';
import { joined, listed, showChange } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';

export function Decided() {
  const words = useWords();
  const language = useLanguage();
  const findings = useBatch((batch) => batch.findings);
  const isLate = useBatch((batch) => batch.isRuledLate);
  if (findings === undefined || findings.decisions.length === 0) return null;
  const { experiment, decisions } = findings;
  const [{ goal, guardrails }] = decisions;
  const [adopt, reject, open] = (['adopt', 'reject', 'open'] as const).map((each) => (
    decisions.filter(({ decision }) => decision === each).length
  ));
  return (
    <section className="batch-decided" aria-labelledby="decided-title">
      <h3 id="decided-title">{words(batchWords.decided)}</h3>
      <p>{batchSentences.decided[language](adopt, reject, open)}</p>
      {isLate ? <p className="callout">{words(batchWords.ruledLate)}</p> : null}
      <div className="table-box" tabIndex={0} role="region" aria-labelledby="decided-title">
        <table data-testid="batch-decided">
          <thead>
            <tr>
              <th scope="col">{words(batchWords.arm)}</th>
              <th scope="col">{words(batchWords.verdict)}</th>
              {[goal, ...guardrails].map(({ condition }, i) => (
                <th key={i} scope="col">
                  {words(i === 0 ? batchWords.goal : batchWords.guardrail)}
                  <br />{conditionText(condition, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {decisions.map((each) => (
              <Row
                key={`${each.trial.point} ${each.trial.arm}`}
                experiment={experiment} of={each}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ experiment, of: { trial, decision, goal, guardrails } }: {
  experiment: Experiment;
  of: Decision;
}) {
  const language = useLanguage();
  const { arms, factors, points } = experiment;
  const { [trial.arm]: { id } } = arms;
  const levels = factors.map((factor, i) => (
    `${factorLabel(factor, language)} ${levelText(factor, points[trial.point][i], language)}`
  ));
  return (
    <tr data-decision={decision}>
      <th scope="row">
        {listed([...(arms.length > 1 || levels.length === 0 ? [id] : []), ...levels], language)}
      </th>
      <td><b>{decisionWords[decision][language]}</b></td>
      {[goal, ...guardrails].map((held, i) => <Standing key={i} held={held} />)}
    </tr>
  );
}

function Standing({ held: { condition, found, standing } }: { held: Held }) {
  const language = useLanguage();
  const metric = figures[condition.figure];
  const { low, high, noInterval } = found;
  const interval = (): string => (Number.isNaN(low) ? '–' : (
    [low, high].map((end) => joined(showChange(metric, end, language))).join(' … ')
  ));
  const said = noInterval === undefined ? interval() : refusals[noInterval][language];
  return (
    <td>
      {standings[standing][language]}
      <br /><span className="small quiet">{said}</span>
    </td>
  );
}
