// Text that a program takes, with a way to copy it.

import { useState } from 'react';
import type { Text } from '../../sim-core/index.ts';
import { toolWords } from '../words/tool-words.ts';
import { useWords } from '../words/language.ts';
import { copied } from './clipboard.ts';

interface Props {
  readonly id: string;
  readonly name: Text;
  /** How it is used. */
  readonly how?: Text;
  readonly text: string;
}

export function CodeBlock({ id, name, how, text }: Props) {
  const words = useWords();
  return (
    <section>
      <h3>
        {words(name)}
        <CopyButton name={toolWords.copy} text={() => text} />
      </h3>
      {how === undefined ? null : <p className="small quiet">{words(how)}</p>}
      <pre tabIndex={0} data-testid={id}>{text}</pre>
    </section>
  );
}

/** Says for a moment whether it could be copied. */
export function CopyButton({ name, text, className = '' }: {
  name: Text;
  text(): string;
  className?: string;
}) {
  const words = useWords();
  const [said, setSaid] = useState(name);
  const copy = async (): Promise<void> => {
    setSaid(await copied(text()) ? toolWords.copied : toolWords.notCopied);
    setTimeout(() => setSaid(name), 1600);
  };
  return (
    <button className={`plain mini ${className}`} onClick={() => void copy()}>
      {words(said)}
    </button>
  );
}
