// What was published about real cities and what the model gives: target by target, from what the
// last run of the validation suite has kept.

import kept from '../../scenarios/validation/results.json';
import {
  type Target, targetBand, targetNumber, type TargetResult, targetUnit, validationCases,
  type ValidationCase,
} from '../../scenarios/validation/index.ts';
import { engineVersion } from '../../sim-core/index.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { toolSentences, toolWords } from '../words/tool-words.ts';

const results = kept.results as unknown as readonly TargetResult[];

const { target: ofTarget, published, model: ofModel, result } = toolWords;
const heads = [ofTarget, published, ofModel, result];

export function Targets() {
  const words = useWords();
  const language = useLanguage();
  const free = results.filter(({ fitted }) => !fitted);
  const inside = free.filter((each) => each.inside).length;
  const fitted = results.length - free.length;
  return (
    <>
      {kept.engineVersion !== engineVersion ? <p>{words(toolWords.staleResults)}</p> : (
        <>
          <p className="small">{toolSentences.validated[language](inside, free.length, fitted)}</p>
          {validationCases.map((each) => <Case key={each.id} of={each} />)}
        </>
      )}
    </>
  );
}

function Case({ of }: { of: ValidationCase }) {
  const words = useWords();
  const isFitted = (target: Target): boolean => resultOf(of, target)?.fitted === true;
  const fitted = of.targets.filter(isFitted);
  return (
    <section data-case={of.id}>
      <h4>{words(of.label)}</h4>
      <p className="small quiet">{words(of.doc)}</p>
      <Rows of={of} targets={of.targets.filter((target) => !isFitted(target))} />
      {fitted.length === 0 ? null : (
        <details className="more">
          <summary>{`${words(toolWords.fitted)} · ${fitted.length}`}</summary>
          <Rows of={of} targets={fitted} />
        </details>
      )}
    </section>
  );
}

function Rows({ of, targets }: { of: ValidationCase; targets: readonly Target[] }) {
  const words = useWords();
  if (targets.length === 0) return null;
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={words(of.label)}>
      <table className="targets">
        <thead>
          <tr>
            {heads.map((name) => <th key={name.en} scope="col">{words(name)}</th>)}
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => <Row key={target.id} of={of} target={target} />)}
        </tbody>
      </table>
    </div>
  );
}

function Row({ of, target }: { of: ValidationCase; target: Target }) {
  const words = useWords();
  const language = useLanguage();
  const found = resultOf(of, target);
  if (found === undefined) return null;
  const { model, low, high, inside } = found;
  return (
    <tr className={inside ? undefined : 'missed'}>
      <td>{words(target.label)}</td>
      <td>{targetBand(target, language)}</td>
      <td>
        {targetNumber(target, model) + targetUnit(target, language)}{' '}
        <span className="quiet">
          {`(${targetNumber(target, low)} … ${targetNumber(target, high)})`}
        </span>
      </td>
      <td>{words(inside ? toolWords.inside : toolWords.outside)}</td>
    </tr>
  );
}

function resultOf(of: ValidationCase, target: Target): TargetResult | undefined {
  return results.find((each) => each.case === of.id && each.target === target.id);
}
