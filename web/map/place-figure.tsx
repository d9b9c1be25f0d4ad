// Which figure the map and its table show place by place.

import { figures } from '../../sim-core/figures.ts';
import { groundFigureIds } from '../../sim-core/screen.ts';
import { useView, type PlaceFigureId } from '../state/view.ts';
import { useWords } from '../words/language.ts';
import { mapWords } from '../words/map-words.ts';

export function PlaceFigure({ id }: { id: PlaceFigureId | undefined }) {
  const words = useWords();
  const show = useView((view) => view.show);
  return (
    <label className="choice">
      <span className="seen-by-readers">{words(mapWords.placeFigure)}</span>
      <select
        data-testid="place-figure"
        value={id ?? ''}
        onChange={(event) => show({ placeFigure: event.target.value as PlaceFigureId })}
      >
        {groundFigureIds.map((each) => (
          <option key={each} value={each}>
            {words(figures[each].label)}
          </option>
        ))}
      </select>
    </label>
  );
}
