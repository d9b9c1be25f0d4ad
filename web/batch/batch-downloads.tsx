// The open experiment and what it found as files, equal to those of the command line, and the lines
// that run it there.

import type { Findings } from '../../scenarios/experiments.ts';
import { Disclosure } from '../frame/disclosure.tsx';
import { download } from '../frame/download.ts';
import { batchFiles, writtenFiles } from '../state/batch-downloads.ts';
import { useBatch } from '../state/batch.ts';
import { batchWords } from '../words/batch-words.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { fileWords } from '../words/file-words.ts';
import { batchReport } from './batch-report.ts';

export function BatchDownloads() {
  const words = useWords();
  const language = useLanguage();
  const { source, plan, findings, sought, isRuledLate } = useBatch();
  if (source === undefined || plan === undefined) return null;
  const give = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      download(name, new Blob([text], { type: name.endsWith('.csv') ? 'text/csv' : 'text/plain' }));
    }
  };
  const report = (button: Element, found: Findings): void => {
    const page = button.closest('.batch');
    const drawn = page?.querySelector('.batch-found') ?? null;
    const title = page?.querySelector('h2')?.textContent ?? '';
    if (drawn === null) return;
    const text = batchReport({ drawn, title, source, findings: found, isRuledLate, language });
    download('report.html', new Blob([text], { type: 'text/html' }));
  };
  return (
    <Disclosure name={words(batchWords.download)} className="more">
      <div className="more-box">
        <button
          className="plain mini"
          data-testid="batch-written"
          onClick={() => give(writtenFiles(source))}
        >
          {words(batchWords.experimentFile)}
        </button>
        {findings === undefined && sought === undefined ? null : (
          <button
            className="plain mini"
            data-testid="batch-files"
            onClick={() => void batchFiles(source, plan, { findings, sought }).then(give)}
          >
            {words(batchWords.results)}
          </button>
        )}
        {findings === undefined ? null : (
          <button
            className="plain mini"
            data-testid="batch-report"
            onClick={({ currentTarget }) => report(currentTarget, findings)}
          >
            {words(fileWords.report)}
          </button>
        )}
      </div>
    </Disclosure>
  );
}
