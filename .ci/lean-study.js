// For Vite: of the study of assumptions the page shows what each world answers, of what versions of
// the model answered the last two, of the validation what was found, in as many digits as show, and
// of published facts figure and source; no more is loaded. Intervals, screens and settings stand in
// the manual (docs/sensitivity.md), all versions in the changelog.

const study = /\/scenarios\/questions\/sensitivity\.json$/;

const versions = /\/scenarios\/questions\/versions\.json$/;

/** Leaves of the versions the last two. */
export const leanVersions = {
  name: 'lean-versions',
  enforce: 'pre',
  transform: {
    filter: { id: versions },
    handler: (text) => ({ code: JSON.stringify(JSON.parse(text).slice(-2)), map: null }),
  },
};

const validation = /\/scenarios\/validation\/results\.json$/;

/** More than the page shows, so that no digit shown is another. */
const validationDigits = 6;

/** Leaves of the validation what was found of each target, in as many digits as are shown. */
export const leanValidation = {
  name: 'lean-validation',
  enforce: 'pre',
  transform: {
    filter: { id: validation },
    handler(text) {
      const { engineVersion, results } = JSON.parse(text);
      const rounded = (value) => (
        typeof value === 'number' ? Number(value.toPrecision(validationDigits)) : value
      );
      const lean = results.map(({ bandLow: _low, bandHigh: _high, ...found }) => (
        Object.fromEntries(Object.entries(found).map(([id, value]) => [id, rounded(value)]))
      ));
      return { code: JSON.stringify({ engineVersion, results: lean }), map: null };
    },
  },
};

const facts = /\/scenarios\/evidence\/facts\.json$/;

/** Leaves of a published fact what a lever's card says of it; docs/evidence.md has the rest. */
export const leanFacts = {
  name: 'lean-facts',
  enforce: 'pre',
  transform: {
    filter: { id: facts },
    handler(text) {
      const lean = JSON.parse(text).map(({ year: _year, place: _place, kind: _kind, ...fact }) => (
        fact
      ));
      return { code: JSON.stringify(lean), map: null };
    },
  },
};

/** Leaves in the study what the page reads. */
export const leanStudy = {
  name: 'lean-study',
  enforce: 'pre',
  transform: {
    filter: { id: study },
    handler(text) {
      const questions = JSON.parse(text).questions.map((
        { question, engineVersion, answer, holds, defaults, worlds },
      ) => ({
        question,
        engineVersion,
        answer,
        holds,
        defaults: answerIn(defaults),
        worlds: worlds.map(answerIn),
      }));
      return { code: JSON.stringify({ questions }), map: null };
    },
  },
};

function answerIn({ variation, difference }) {
  return { variation, difference };
}
