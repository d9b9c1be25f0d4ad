// The address of a lesson or of a period's lessons as each student opens it, and as a picture that
// a camera reads. The picture's maker is fetched when somebody wants one.

import { useEffect, useState } from 'react';
import { periodText } from '../../scenarios/lessons/period.ts';
import { copied } from '../frame/clipboard.ts';
import { frameWords } from '../words/frame-words.ts';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { learnWords } from '../words/learn-words.ts';

interface Made {
  readonly address: string;
  readonly squares: readonly (readonly boolean[])[];
}

/** `of`: ids of the lessons that the link opens. */
export function ClassLink({ of }: { of: readonly string[] }) {
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

/** A text as a picture that a camera or a hand scanner reads. */
export function CodePicture({ text, label }: { text: string; label: string }) {
  const [squares, setSquares] = useState<Made['squares']>();
  useEffect(() => {
    void squaresOf(text).then(setSquares);
  }, [text]);
  return squares === undefined ? null : <Squares squares={squares} label={label} />;
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

async function makeLink(of: readonly string[], language: Language): Promise<Made> {
  const address = new URL(location.href);
  address.hash = `${language}-${periodText(of)}`;
  return { address: address.href, squares: await squaresOf(address.href) };
}

async function squaresOf(text: string): Promise<Made['squares']> {
  const { encode } = await import('uqr');
  return encode(text, { border: 4 }).data;
}
