// The address of a lesson or of a period's lessons as each student opens it, and as a picture that
// a camera reads. The picture's maker is fetched when somebody wants one.

import { useState } from 'react';
import { defaultLinkState, encodeLink, type LinkView } from '../../scenarios/schema/link.ts';
import { copied } from '../frame/clipboard.ts';
import { frameWords } from '../words/frame-words.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';

interface Made {
  readonly address: string;
  readonly squares: readonly (readonly boolean[])[];
}

/** `of`: what of the page the link opens, as links say it. */
export function ClassLink({ of }: { of: LinkView }) {
  const words = useWords();
  const language = useLanguage();
  const [made, setMade] = useState<Made>();
  const toggle = async (): Promise<void> => {
    setMade(made === undefined ? await makeLink(of, language) : undefined);
  };
  return (
    <div className="class-link">
      <button
        className="plain"
        aria-expanded={made !== undefined}
        data-testid="show-link"
        onClick={() => void toggle()}
      >
        {words(learnWords.showLink)}
      </button>
      {made === undefined ? null : (
        <div className="class-link-shown">
          <Squares squares={made.squares} label={words(learnWords.qr)} />
          <p>
            <span className="address" data-testid="lesson-link">{made.address}</span>
            <button className="plain" onClick={() => void copied(made.address)}>
              {words(frameWords.share)}
            </button>
            <span className="small quiet">{words(learnWords.linkNote)}</span>
          </p>
        </div>
      )}
    </div>
  );
}

function Squares({ squares, label }: { squares: Made['squares']; label: string }) {
  const side = squares.length;
  const path = squares.flatMap((row, y) => (
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))
  )).join('');
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`}>
      <path d={path} />
    </svg>
  );
}

async function makeLink(of: LinkView, language: Language): Promise<Made> {
  const { encode } = await import('uqr');
  const view = { page: 'learn', lessonMode: 'student', ...of, language };
  const address = new URL(location.href);
  address.hash = encodeLink({ ...defaultLinkState, view });
  return { address: address.href, squares: encode(address.href, { border: 4 }).data };
}
