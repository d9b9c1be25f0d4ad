// A chain as wide as there is room, with its readings for who cannot see it.

import { chainWords } from '../words/chain-words.ts';
import { ChainDrawing, type ChainShown } from './chain-drawing.tsx';
import { useDescription } from './chart-description.ts';
import { useWidth } from './use-width.ts';

export function Chain({ readings, ...shown }: ChainShown & { readings: readonly string[] }) {
  const [box, width] = useWidth();
  const label = useDescription(chainWords.shape, readings);
  return <div ref={box}><ChainDrawing {...shown} width={width} label={label} /></div>;
}
