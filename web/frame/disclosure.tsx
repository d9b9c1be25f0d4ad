// What stands behind a word until it is wanted; it closes when something else is.

import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function Disclosure({ name, className, children }: Props) {
  return (
    <details
      className={className}
      onBlur={(event) => {
        const { currentTarget, relatedTarget } = event;
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) {
          currentTarget.open = false;
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false;
      }}
    >
      <summary>{name}</summary>
      {children}
    </details>
  );
}
