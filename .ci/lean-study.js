// For Vite: of the study of assumptions the page shows what each world answers, and of what
// versions of the model answered the last two; no more is loaded. Intervals, screens and settings
// stand in the manual (docs/sensitivity.md), all versions in the changelog.

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
