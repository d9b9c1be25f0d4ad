// Gives the answer on the screen to the person as one file.

import { useProvenance } from '../charts/made-of.ts';
import { download } from '../frame/download.ts';
import { commandFor, requestBehind } from '../state/reproduce.ts';
import { useResults } from '../state/results.ts';
import { useShownAnswer } from '../state/weeks.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { reportWords } from '../words/report-words.ts';
import { figuresTable } from './figures-table.ts';
import { reportOf } from './report.ts';

export function ReportButton() {
  const words = useWords();
  const language = useLanguage();
  const { setup, comparison, days, isRun } = useShownAnswer();
  const stale = useResults((results) => results.stale);
  const provenance = useProvenance();
  if (setup === undefined || comparison === undefined) return null;
  const give = async (button: Element): Promise<void> => {
    const drawn = button.closest('.results');
    if (drawn === null) return;
    const shown = { setup, seeds: comparison.seeds, days, isRun };
    const text = reportOf({
      drawn,
      title: drawn.querySelector('.asked')?.textContent ?? words(reportWords.same),
      language,
      table: figuresTable(comparison, language),
      origin: await provenance(),
      link: location.href,
      command: commandFor(shown),
      request: requestBehind(shown),
      isWhole: !stale && comparison.n === comparison.wanted,
    });
    download('report.html', new Blob([text], { type: 'text/html' }));
  };
  return (
    <button
      className="plain mini"
      data-testid="report"
      onClick={({ currentTarget }) => void give(currentTarget)}
    >
      {words(reportWords.make)}
    </button>
  );
}
