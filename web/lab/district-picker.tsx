// Where a lever's change holds: districts by name, each a box to tick, beside the map on which they
// can be chosen too; and the value that holds there.

import type { IntegerLever, Setting } from '../../sim-core/index.ts';
import { useDistricts } from '../state/districts.ts';
import {
  chosenIn, districtsOf, placeLever, toggleDistrict, usePlacing, withDistricts,
} from '../state/placing.ts';
import { useView } from '../state/view.ts';
import { showSetting } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { leverSentences, leverWords } from '../words/lever-words.ts';
import { LeverSlider } from './lever-slider.tsx';
import type { LeverControl } from './use-arm.ts';

interface Props {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
}

export function DistrictPicker({ lever, control }: Props) {
  const words = useWords();
  const language = useLanguage();
  const shapes = useDistricts(true);
  const pending = usePlacing((placing) => placing.pending);
  const lit = usePlacing((placing) => placing.lit);
  const own = districtsOf(control.setting, Number(control.plain));
  const chosen = chosenIn(control.setting, pending);
  // One value is said once, by the slider.
  const isMixed = new Set(own.map(({ value }) => value)).size > 1;
  if (shapes === undefined) {
    return <p className="small quiet">{words(leverWords.districtsComing)}</p>;
  }
  const named = shapes.districts
    .map(({ name }, district) => ({ district, name: name[language] }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  const point = (district: number | undefined) => () => usePlacing.setState({ lit: district });
  return (
    <div className="places" data-testid="places">
      {chosen.length === 0 ? null : <ValueThere lever={lever} control={control} chosen={chosen} />}
      <p className="small quiet">{words(leverWords.chooseDistricts)}</p>
      <ul>
        {named.map(({ district, name }) => {
          const value = isMixed && own.find((row) => row.district === district)?.value;
          return (
            <li key={district} className={lit === district ? 'lit' : ''}>
              <label onPointerEnter={point(district)} onPointerLeave={point(undefined)}>
                <input
                  type="checkbox"
                  data-district={district}
                  checked={chosen.includes(district)}
                  onChange={() => toggleDistrict(district)}
                  onFocus={point(district)}
                  onBlur={point(undefined)}
                />
                <span>{name}</span>
                {typeof value !== 'number' ? null : <b>{showSetting(lever, value, language)}</b>}
              </label>
            </li>
          );
        })}
      </ul>
      <PlaceActions
        evenOut={own.length === 0 ? undefined : () => (
          control.commit(withDistricts(control.setting, Number(control.plain), []))
        )}
      />
    </div>
  );
}

/** What can be done with all of the choice; `evenOut` where there is something to even out. */
function PlaceActions({ evenOut }: { evenOut: (() => void) | undefined }) {
  const words = useWords();
  const isMapHidden = useView(({ tab }) => tab !== 'city');
  const show = useView((view) => view.show);
  return (
    <div className="place-actions">
      {evenOut === undefined ? null : (
        <button className="plain mini" onClick={evenOut}>
          {words(leverWords.sameEverywhere)}
        </button>
      )}
      <button
        className={isMapHidden ? 'plain mini' : 'plain mini to-map'}
        data-testid="places-on-map"
        onClick={() => show({ tab: 'city', sheet: 'none' })}
      >
        {words(leverWords.chooseOnMap)}
      </button>
      <button className="plain mini" onClick={() => placeLever(undefined)}>
        {words(leverWords.done)}
      </button>
    </div>
  );
}

interface ValueProps extends Props {
  readonly chosen: readonly number[];
}

/** The slider of what holds in the chosen districts; all of them take the same. */
function ValueThere({ lever, control, chosen }: ValueProps) {
  const language = useLanguage();
  const plain = Number(control.plain);
  const values = [...new Set(districtsOf(control.setting, plain).map(({ value }) => value))];
  const value = values[0] ?? plain;
  const everywhere = (there: Setting): Setting => withDistricts(
    control.setting, plain, chosen.map((district) => ({ district, value: Number(there) })),
  );
  const commit = (there: Setting): void => {
    const next = everywhere(there);
    // Without a value of their own they stay chosen.
    usePlacing.setState({ pending: districtsOf(next, plain).length === 0 ? chosen : [] });
    control.commit(next);
  };
  const there: LeverControl = {
    ...control,
    setting: value,
    plain: value,
    baseline: plain,
    hold: (next) => control.hold(everywhere(next)),
    commit,
  };
  const name = leverSentences.there[language](chosen.length);
  return (
    <div className="value-there">
      <p className="small">{name}</p>
      <LeverSlider
        lever={lever}
        control={there}
        name={`${lever.label[language]}: ${name}`}
      />
      <p className="small quiet">
        {leverSentences.elsewhere[language](showSetting(lever, plain, language))}
      </p>
    </div>
  );
}
