// Which city, which weather, which seed: the same for both arms.

import { cityChoices, cityLabel } from '../engine/request.ts';
import { useSetup, type WeatherChoice } from '../state/setup.ts';
import { labWords, weatherWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';

export function ScenarioBar() {
  const words = useWords();
  const { preset, weather, seed } = useSetup((state) => state.setup);
  const commit = useSetup((state) => state.commit);
  return (
    <div className="scenario-bar">
      <label className="choice">
        <span className="seen-by-readers">{words(labWords.city)}</span>
        <select
          data-testid="city"
          value={preset}
          onChange={(event) => commit({ preset: event.target.value })}
        >
          {cityChoices.map((id) => (
            <option key={id} value={id}>
              {words(cityLabel(id))}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span className="seen-by-readers">{words(labWords.weather)}</span>
        <select
          value={weather}
          onChange={(event) => commit({ weather: event.target.value as WeatherChoice })}
        >
          {Object.entries(weatherWords).map(([id, text]) => (
            <option key={id} value={id}>
              {words(text)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span>{words(labWords.seed)}</span>
        <input
          type="number"
          min="1"
          max="999999"
          value={seed}
          onChange={(event) => {
            const next = Math.floor(Number(event.target.value));
            if (next >= 1 && next <= 999_999) commit({ seed: next });
          }}
        />
      </label>
    </div>
  );
}
