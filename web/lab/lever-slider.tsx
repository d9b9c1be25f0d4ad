// A whole-number lever: a slider with the usual band and a tick at the baseline, and a field to
// type in. While the slider is held only a preview runs; letting go makes one undoable step.

import { Label, NumberField, Input, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { IntegerLever } from '../../sim-core/index.ts';
import { leverForm, localeOf } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import type { LeverControl } from './use-arm.ts';
import { withPlain } from './hours.ts';

interface Props {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
}

export function LeverSlider({ lever, control }: Props) {
  const language = useLanguage();
  const value = Number(control.plain);
  const form = leverForm(lever);
  const next = (shown: number): number => onStep(lever, shown);
  return (
    <div className="lever-row">
      <Slider
        className="lever-slider"
        aria-label={lever.label[language]}
        minValue={lever.min}
        maxValue={lever.max}
        step={lever.step}
        value={value}
        onChange={(shown) => control.hold(withPlain(control.setting, next(shown)))}
        onChangeEnd={(shown) => control.commit(withPlain(control.setting, next(shown)))}
      >
        <SliderTrack className="track" style={bandOf(lever, value)}>
          <span className="band" aria-hidden="true" />
          <span
            className="tick"
            aria-hidden="true"
            style={{ left: `${shareOf(lever, Number(control.baseline)) * 100}%` }}
          />
          <SliderThumb className="thumb" />
        </SliderTrack>
      </Slider>
      <NumberField
        className="lever-field"
        aria-label={lever.label[language]}
        minValue={lever.min * form.scale}
        maxValue={lever.max * form.scale}
        step={lever.step * form.scale}
        value={value * form.scale}
        formatOptions={formatOf(form)}
        onChange={(shown) => {
          if (!Number.isFinite(shown)) return;
          control.commit(withPlain(control.setting, next(shown / form.scale)));
        }}
      >
        <Label className="seen-by-readers">{lever.label[language]}</Label>
        <Input lang={localeOf(language)} />
        <span className="unit">{form.after[language]}</span>
      </NumberField>
    </div>
  );
}

/** Money keeps its sign inside the field, so that sign and number stand together. */
function formatOf(form: ReturnType<typeof leverForm>): Intl.NumberFormatOptions {
  const digits = { minimumFractionDigits: form.digits, maximumFractionDigits: form.digits };
  if (form.before === '') return digits;
  return { ...digits, style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' };
}

/** The nearest number that the lever can be set to. */
function onStep(lever: IntegerLever, value: number): number {
  const steps = Math.round((value - lever.min) / lever.step);
  return Math.min(lever.max, lever.min + steps * lever.step);
}

function shareOf(lever: IntegerLever, value: number): number {
  return (value - lever.min) / (lever.max - lever.min);
}

function bandOf(lever: IntegerLever, value: number): Record<string, string> {
  return {
    '--band-from': `${shareOf(lever, lever.usual[0]) * 100}%`,
    '--band-to': `${shareOf(lever, lever.usual[1]) * 100}%`,
    '--at': `${shareOf(lever, value) * 100}%`,
  };
}
