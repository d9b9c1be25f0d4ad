// A whole-number lever: a slider with the usual band and a tick at the baseline, and a field to
// type in. While the slider is held only a preview runs; letting go makes one undoable step. A
// typed number that the lever cannot have is refused, with what it can have.

import { useLayoutEffect, useRef, useState } from 'react';
import { Label, NumberField, Input, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { IntegerLever } from '../../sim-core/index.ts';
import { leverForm, localeOf, showLeverChange, showSetting } from '../words/format.ts';
import { labSentences } from '../words/lab-words.ts';
import { useLanguage, type Language } from '../words/language.ts';
import type { LeverControl } from './use-arm.ts';
import { withPlain } from '../state/drawn.ts';

interface Props {
  readonly lever: IntegerLever;
  readonly control: LeverControl;
  /** What it is called when it is not the lever's only slider. */
  readonly name?: string;
}

export function LeverSlider({ lever, control, name: ownName }: Props) {
  const language = useLanguage();
  const name = ownName ?? lever.label[language];
  const value = Number(control.plain);
  const next = (shown: number): number => onStep(lever, shown);
  const thumb = useRef<HTMLInputElement>(null);
  const spoken = spokenValue(lever, value, Number(control.baseline), language);
  // The slider would read out bare numbers of the engine.
  useLayoutEffect(() => thumb.current?.setAttribute('aria-valuetext', spoken));
  return (
    <div className="lever-row">
      <Slider
        className="lever-slider"
        aria-label={name}
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
          <SliderThumb className="thumb" inputRef={thumb} />
        </SliderTrack>
      </Slider>
      <LeverField lever={lever} control={control} name={name} />
    </div>
  );
}

/** The number itself, to type in. */
function LeverField({ lever, control, name }: Required<Props>) {
  const language = useLanguage();
  const form = leverForm(lever);
  const value = Number(control.plain);
  const [refused, setRefused] = useState<{ readonly typed: number; readonly insteadOf: number }>();
  const type = (shown: number): void => {
    const typed = shown / form.scale;
    if (!Number.isFinite(typed)) return;
    const possible = onStep(lever, typed);
    const isRefused = Math.abs(possible - typed) > 1e-6 * lever.step;
    setRefused(isRefused ? { typed, insteadOf: value } : undefined);
    if (!isRefused) control.commit(withPlain(control.setting, possible));
  };
  const said = (each: number): string => showSetting(lever, each, language);
  return (
    <>
      <NumberField
        className="lever-field"
        aria-label={name}
        commitBehavior="validate"
        minValue={lever.min * form.scale}
        maxValue={lever.max * form.scale}
        step={lever.step * form.scale}
        value={value * form.scale}
        formatOptions={formatOf(form)}
        onChange={type}
      >
        <Label className="seen-by-readers">{name}</Label>
        <Input lang={localeOf(language)} />
        <span className="unit">{form.after[language]}</span>
      </NumberField>
      {refused?.insteadOf !== value ? null : (
        <p className="small lever-refusal" role="alert">
          {labSentences.notSet[language](
            said(refused.typed), said(lever.min), said(lever.max), said(lever.step),
          )}
        </p>
      )}
    </>
  );
}

/** Money keeps its sign inside the field, so that sign and number stand together. */
function formatOf(form: ReturnType<typeof leverForm>): Intl.NumberFormatOptions {
  const digits = { minimumFractionDigits: form.digits, maximumFractionDigits: form.digits };
  if (form.before === '') return digits;
  return { ...digits, style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' };
}

/** "¥4.00, +¥1.00 against A": the value with its unit, and how far it is from the baseline. */
function spokenValue(
  lever: IntegerLever,
  value: number,
  baseline: number,
  language: Language,
): string {
  const now = showSetting(lever, value, language);
  if (value === baseline) return labSentences.asInA[language](now);
  return labSentences.againstA[language](now, showLeverChange(lever, value - baseline, language));
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
