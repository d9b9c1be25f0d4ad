// For Vite: of the study of assumptions the page shows what each world answers, of what versions of
// the model answered the last two, of the validation what was found, in as many digits as show, and
// of published facts figure and source; no more is loaded. Intervals, screens and settings stand in
// the manual (docs/sensitivity.md), all versions in the changelog.

/** Takes the place of a JSON file, with what is left of it. */
const leanJson = (name, id, lean) => ({
  name,
  enforce: 'pre',
  transform: {
    filter: { id },
    handler: (text) => ({ code: JSON.stringify(lean(JSON.parse(text))), map: null }),
  },
});

/** Leaves of the versions the last two. */
export const leanVersions = leanJson(
  'lean-versions', /\/scenarios\/questions\/versions\.json$/,
  (versions) => versions.slice(-2),
);

/** More than the page shows, so that no digit shown is another. */
const validationDigits = 6;

/** Leaves of the validation what was found of each target, in as many digits as are shown. */
export const leanValidation = leanJson(
  'lean-validation', /\/scenarios\/validation\/results\.json$/,
  ({ engineVersion, results }) => {
    const rounded = (value) => (
      typeof value === 'number' ? Number(value.toPrecision(validationDigits)) : value
    );
    const lean = results.map(({ bandLow: _low, bandHigh: _high, ...found }) => (
      Object.fromEntries(Object.entries(found).map(([id, value]) => [id, rounded(value)]))
    ));
    return { engineVersion, results: lean };
  },
);

/** Leaves of a published fact what a lever's card says of it; docs/evidence.md has the rest. */
export const leanFacts = leanJson(
  'lean-facts', /\/scenarios\/evidence\/facts\.json$/,
  (facts) => facts.map(({ year: _year, place: _place, kind: _kind, ...fact }) => fact),
);

/** Leaves in the study what the page reads. */
export const leanStudy = leanJson(
  'lean-study', /\/scenarios\/questions\/sensitivity\.json$/,
  ({ questions }) => ({
    questions: questions.map((
      { question, engineVersion, answer, holds, defaults, worlds },
    ) => ({
      question,
      engineVersion,
      answer,
      holds,
      defaults: answerIn(defaults),
      worlds: worlds.map(answerIn),
    })),
  }),
);

function answerIn({ variation, difference }) {
  return { variation, difference };
}
