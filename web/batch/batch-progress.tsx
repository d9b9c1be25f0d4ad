// How far the open experiment is, with a way to stop it and to go on, and its files.

import { pauseBatch, runBatch } from '../engine/batches.ts';
import { SaidAloud } from '../frame/said-aloud.tsx';
import { ShareBar } from '../frame/share-bar.tsx';
import { useBatch } from '../state/batch.ts';
import { leftInWords } from '../words/answer-words.ts';
import { batchSentences, batchWords } from '../words/batch-words.ts';
import { listed } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { BatchDownloads } from './batch-downloads.tsx';

export function BatchProgress() {
  const words = useWords();
  const language = useLanguage();
  const { progress, done, of, leftSeconds, failure } = useBatch();
  const runs = Math.floor(done);
  const said = (): string => {
    switch (progress) {
      case 'empty': return '';
      case 'running': return runs === 0
        ? words(batchWords.waiting)
        : listed([
          batchSentences.running[language](runs, of),
          ...(leftSeconds === undefined ? [] : [leftInWords(leftSeconds, language)]),
        ], language);
      case 'paused': return batchSentences.paused[language](runs, of);
      case 'final': return batchSentences.whole[language](of);
      case 'failed':
        return words(batchWords.failed) + (failure === undefined ? '' : words(failure));
    }
  };
  const next = {
    empty: batchWords.run, paused: batchWords.goOn, failed: batchWords.again,
    running: batchWords.pause, final: undefined,
  }[progress];
  return (
    <div className="batch-progress" data-testid="batch-progress" data-progress={progress}>
      {next === undefined ? null : (
        <button
          className={progress === 'running' ? 'solid hollow' : 'solid'}
          data-testid="batch-run"
          onClick={progress === 'running' ? pauseBatch : runBatch}
        >
          {words(next)}
        </button>
      )}
      {progress === 'empty' ? null : <ShareBar share={of === 0 ? 0 : done / of} />}
      <span>{said()}</span>
      <SaidAloud text={progress === 'running' ? '' : said()} />
      <BatchDownloads />
    </div>
  );
}
