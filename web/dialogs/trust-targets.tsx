// What was published about real cities and what the model gives: target by target, from what the
// last run of the validation suite has kept.

import kept from '../../scenarios/validation/results.json';
import {
  type Target, type TargetResult, validationCases, type ValidationCase,
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
          <div
            className="table-box"
            tabIndex={0}
            role="region"
            aria-label={words(toolWords.target)}
          >
            {validationCases.map((each) => <Case key={each.id} of={each} />)}
          </div>
        </>
      )}
    </>
  );
}

function Case({ of }: { of: ValidationCase }) {
  const words = useWords();
  return (
    <table data-case={of.id}>
      <caption>
        <b>{words(of.label)}</b>
        <span className="small quiet">{words(of.doc)}</span>
      </caption>
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name.en} scope="col">{words(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.targets.map((target) => <Row key={target.id} of={of} target={target} />)}
      </tbody>
    </table>
  );
}

function Row({ of, target }: { of: ValidationCase; target: Target }) {
  const words = useWords();
  const found = results.find((each) => each.case === of.id && each.target === target.id);
  if (found === undefined) return null;
  const { bandLow, bandHigh, model, low, high, inside, fitted } = found;
  const between = (from: number | null, to: number | null): string => (
    `${shown(target, from)} … ${shown(target, to)}`
  );
  return (
    <tr className={inside ? undefined : 'outside'}>
      <td>{words(target.label)}</td>
      <td>{between(bandLow, bandHigh)}</td>
      <td>{`${shown(target, model)} (${between(low, high)})`}</td>
      <td>
        {words(inside ? toolWords.inside : toolWords.outside)}
        {fitted ? ` · ${words(toolWords.fitted)}` : ''}
      </td>
    </tr>
  );
}

/** Three digits say enough of any of these; an open end is left out. */
function shown({ measured }: Target, value: number | null): string {
  if (value === null) return '';
  return measured === 'relative'
    ? `${(value * 100).toFixed(2)}\u00a0%`
    : String(Number(value.toPrecision(3)));
}
