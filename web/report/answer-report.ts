// The answer on the screen as a report, with every policy that is held against A.

import { requestBehind } from '../state/reproduce.ts';
import { armsOf, commandsFor } from '../state/snippets.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { reportWords } from '../words/report-words.ts';
import type { AnswerAtHand } from './at-hand.ts';
import { figuresTable } from './figures-table.ts';
import { reportOf } from './report.ts';
import { partsOf } from './report-parts.ts';

/** The file. */
export async function reportFile(answer: AnswerAtHand, drawn: Element): Promise<Blob> {
  const { arms, headline, language, names, open, setup, shown } = answer;
  const [, ...further] = armsOf(shown);
  const text = reportOf({
    drawn,
    headline,
    title: drawn.querySelector('.asked')?.textContent ?? reportWords.same[language],
    language,
    tables: arms.flatMap(({ name, policy, found }) => (found === undefined ? [] : [{
      ...(arms.length === 1 ? {} : {
        name: `${name} − A: ${againstInWords(setup.a, policy, language, names)}`,
      }),
      table: figuresTable(found, language, name),
    }])),
    parts: await partsOf(answer),
    origin: await answer.origin(),
    link: answer.link(),
    command: commandsFor(shown),
    request: {
      ...requestBehind(shown),
      ...(further.length === 0 ? {} : {
        further: further.map(({ name, shown: of }) => ({ name, policy: requestBehind(of).policy })),
      }),
    },
    ...(open === undefined ? {} : { open }),
  });
  return new Blob([text], { type: 'text/html' });
}
