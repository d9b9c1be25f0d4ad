// A chart as a file to be put elsewhere: as a drawing or a bitmap, on white or on dark, with what
// it was made of below it.

import { Disclosure } from '../frame/disclosure.tsx';
import { download } from '../frame/download.ts';
import type { Theme } from '../palette.ts';
import { chartWords } from '../words/chart-words.ts';
import { useWords } from '../words/language.ts';
import { useProvenance } from './made-of.ts';
import { pngOf, svgOf } from './picture.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly drawn: () => Element | null;
}

const kinds = ['png', 'svg'] as const;
const themes: readonly Theme[] = ['light', 'dark'];
const grounds = { light: chartWords.onWhite, dark: chartWords.onDark };

export function PictureMenu({ id, title, subtitle, drawn }: Props) {
  const words = useWords();
  const provenance = useProvenance();
  const give = async (kind: (typeof kinds)[number], theme: Theme): Promise<void> => {
    const chart = drawn();
    if (chart === null) return;
    const foot = await provenance();
    const svg = svgOf({ drawn: chart, title, subtitle, foot }, theme);
    const file = kind === 'png' ? await pngOf(svg) : new Blob([svg], { type: 'image/svg+xml' });
    download(`${id}-${theme}.${kind}`, file);
  };
  return (
    <Disclosure name={words(chartWords.picture)} className="more picture-menu">
      <div className="more-box">
        {kinds.flatMap((kind) => themes.map((theme) => (
          <button
            key={`${kind} ${theme}`}
            className="plain mini"
            data-picture={`${kind}-${theme}`}
            onClick={() => void give(kind, theme)}
          >
            {`${kind.toUpperCase()} · ${words(grounds[theme])}`}
          </button>
        )))}
      </div>
    </Disclosure>
  );
}
