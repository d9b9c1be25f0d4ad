// One lever in the column: its name, its control, and what belongs to it on demand: the card that
// explains it and the editors by hour and by place.

import { memo, useEffect, useRef, useState } from 'react';
import type { ChoiceLever, Lever } from '../../sim-core/index.ts';
import { placeLever, usePlacing } from '../state/placing.ts';
import { useView } from '../state/view.ts';
import { showSetting } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { labWords } from '../words/lab-words.ts';
import { leverWords } from '../words/lever-words.ts';
import { Cited } from './cited.tsx';
import { LawNote } from './law-note.tsx';
import { DistrictPicker } from './district-picker.tsx';
import { LeverSlider } from './lever-slider.tsx';
import { LeverWhen } from './lever-when.tsx';
import { RivalNote } from './rival-note.tsx';
import { useLever, type LeverControl } from './use-arm.ts';

/** What can be opened below it; districts beside the others, since the map shows them too. */
type Part = 'about' | 'when' | 'where';

/** A touch of another lever leaves it as it is. */
export const LeverItem = memo(function LeverItem({ lever }: { lever: Lever }) {
  const control = useLever(lever);
  const lit = useView((view) => view.litLever === lever.id);
  const isPlaced = usePlacing((placing) => placing.lever === lever.id);
  const [part, setPart] = useState<'none' | 'about' | 'when'>('none');
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (lit) item.current?.scrollIntoView({ block: 'center' });
  }, [lit]);
  const toggle = (wanted: Part): void => {
    if (wanted === 'where') placeLever(isPlaced ? undefined : lever.id);
    else setPart(part === wanted ? 'none' : wanted);
  };
  const shape = [
    'lever',
    ...(lit ? ['lit'] : []),
    ...(control.changed ? ['changed'] : []),
    ...(lever.owner === 'world' ? ['assumed'] : []),
  ].join(' ');
  return (
    <li ref={item} className={shape} data-lever={lever.id}>
      <LeverHead
        lever={lever}
        control={control}
        isOpen={(each) => (each === 'where' ? isPlaced : part === each)}
        toggle={toggle}
      />
      {lever.kind === 'integer' ? (
        <LeverSlider lever={lever} control={control} />
      ) : (
        <LeverChoice lever={lever} control={control} />
      )}
      <OutsideNote lever={lever} value={control.plain} />
      {lit || control.changed ? <RivalNote lever={lever.id} /> : null}
      {isPlaced && lever.kind === 'integer' ? (
        <DistrictPicker lever={lever} control={control} />
      ) : null}
      {part === 'when' && lever.kind === 'integer' ? (
        <LeverWhen lever={lever} control={control} />
      ) : null}
      {part === 'about' ? <AboutLever lever={lever} baseline={control.baseline} /> : null}
    </li>
  );
});

interface HeadProps {
  readonly lever: Lever;
  readonly control: LeverControl;
  isOpen(part: Part): boolean;
  toggle(part: Part): void;
}

/** Its name, the way back, and what can be opened. */
function LeverHead({ lever, control, isOpen, toggle }: HeadProps) {
  const words = useWords();
  const editor = (part: Part, text: string) => (
    <button className="plain mini" aria-expanded={isOpen(part)} onClick={() => toggle(part)}>
      {text}
    </button>
  );
  return (
    <div className="lever-head">
      <span className="lever-name">{words(lever.label)}</span>
      {control.changed ? (
        <button className="plain mini" onClick={control.reset}>
          {words(labWords.reset)}
        </button>
      ) : null}
      {isTimed(lever) ? editor('when', words(leverWords.when)) : null}
      {lever.varies.includes('district') ? editor('where', words(leverWords.where)) : null}
      <button
        className="plain mini"
        aria-label={`${words(labWords.about)}: ${words(lever.label)}`}
        aria-expanded={isOpen('about')}
        onClick={() => toggle('about')}
      >
        <InfoSign />
      </button>
    </div>
  );
}

function isTimed({ varies }: Lever): boolean {
  return varies.includes('hour') || varies.includes('weekday');
}

function LeverChoice({ lever, control }: { lever: ChoiceLever; control: LeverControl }) {
  const words = useWords();
  return (
    <div className="choice lever-choice">
      <select
        aria-label={words(lever.label)}
        value={String(control.plain)}
        onChange={(event) => control.commit(event.target.value)}
      >
        {lever.options.map((option) => (
          <option key={option.id} value={option.id}>
            {words(option.label)}
          </option>
        ))}
      </select>
    </div>
  );
}

function OutsideNote({ lever, value }: { lever: Lever; value: number | string }) {
  const words = useWords();
  if (lever.kind !== 'integer') return null;
  const outside = Number(value) < lever.usual[0] || Number(value) > lever.usual[1];
  return outside ? <p className="small quiet outside">{words(labWords.outside)}</p> : null;
}

function AboutLever({ lever, baseline }: { lever: Lever; baseline: number | string }) {
  const words = useWords();
  const language = useLanguage();
  const assumed = lever.source.quality === 'assumed';
  return (
    <div className="about small">
      <p>{words(lever.doc)}</p>
      <dl>
        <dt>{words(labWords.baseline)}</dt>
        <dd>{showSetting(lever, baseline, language)}</dd>
        {lever.kind === 'integer' ? (
          <>
            <dt>{words(labWords.usual)}</dt>
            <dd>
              {showSetting(lever, lever.usual[0], language)} –{' '}
              {showSetting(lever, lever.usual[1], language)}
            </dd>
          </>
        ) : null}
        <dt>{words(labWords.source)}</dt>
        <dd>{assumed ? words(labWords.assumed) : <Cited id={lever.source.cite} />}</dd>
        <LawNote lever={lever.id} />
      </dl>
    </div>
  );
}

function InfoSign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" />
      <path d="M7 6v4.2M7 3.6v1.2" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}
