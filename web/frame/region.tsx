// A place on the page that can fail alone: what goes wrong inside is said there, with a way to try
// again, and everything outside goes on. A decoration that fails is simply not there.

import { Component, Suspense, type ReactNode } from 'react';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/language.ts';
import { Attempt } from './part.tsx';

interface Props {
  readonly children: ReactNode;
  /** What is to be seen while a part of it is fetched. */
  readonly waiting?: ReactNode;
  /** True for what nobody would miss. */
  readonly isDecoration?: boolean;
}

interface State {
  readonly attempt: number;
  readonly failure: string | undefined;
}

export class Region extends Component<Props, State> {
  override state: State = { attempt: 0, failure: undefined };

  static getDerivedStateFromError(reason: unknown): Partial<State> {
    return { failure: reason instanceof Error ? reason.message : String(reason) };
  }

  override render(): ReactNode {
    const { children, waiting = null, isDecoration = false } = this.props;
    const { attempt, failure } = this.state;
    if (failure !== undefined) {
      if (isDecoration) return null;
      return <Failed failure={failure} again={() => this.#again()} />;
    }
    return (
      <Attempt value={attempt}>
        <Suspense fallback={waiting}>{children}</Suspense>
      </Attempt>
    );
  }

  #again(): void {
    this.setState(({ attempt }) => ({ attempt: attempt + 1, failure: undefined }));
  }
}

/** What to do about it: again, or if that does not help the whole page, whose link holds all. */
function Failed({ failure, again }: { failure: string; again(): void }) {
  const words = useWords();
  return (
    <div className="callout region-failed" role="alert" data-testid="region-failed">
      <p>{words(frameWords.regionFailed)}</p>
      <p className="small quiet">{failure}</p>
      <button className="solid" onClick={again}>
        {words(frameWords.tryAgain)}
      </button>{' '}
      <button className="plain" onClick={() => location.reload()}>
        {words(frameWords.reload)}
      </button>
    </div>
  );
}

/** What is to be seen where a page is on its way. */
export function Loading() {
  const words = useWords();
  return <p className="quiet loading">{words(frameWords.loading)}</p>;
}
