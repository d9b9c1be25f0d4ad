// `npm run words`: lists what students read in lessons that is not plain, with its places, and
// whether the list of allowed words has a reason. A writer of a lesson mends or allows each.

import { allowedWords, readingFaults, unusualWords } from './reading.ts';
import { studentTexts } from './student-texts.ts';

const texts = studentTexts();
const allowed = allowedWords();
for (const language of ['zh', 'en'] as const) {
  const lines = [...unusualWords(texts, language)].map(([word, places]) => (
    `${word}\t${allowed[language][word] ?? 'NO REASON'}\t${[...places].join(', ')}`
  ));
  const { unlisted, idle } = readingFaults(language, texts, allowed);
  process.stdout.write(`${lines.sort().join('\n')}\n`);
  process.stdout.write(`${language}: ${lines.length} unusual, ${unlisted.length} without a reason, `
    + `${idle.length} reasons without their word ${idle.join(', ')}\n`);
}
