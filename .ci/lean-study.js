// For Vite: of the study of assumptions the page shows what each world answers, and no more is
// loaded; its intervals, screens and settings stand in the manual (docs/sensitivity.md).

const study = /\/scenarios\/questions\/sensitivity\.json$/;

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
