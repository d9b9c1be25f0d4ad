// A number set like print: the unit smaller and quieter than the number.

import type { Shown } from '../words/format.ts';

export function ShownNumber({ shown }: { shown: Shown }) {
  return (
    <span className="shown">
      {shown.before === '' ? null : <Before text={shown.before} />}
      {shown.number}
      {shown.after === '' ? null : <span className="unit">{shown.after}</span>}
    </span>
  );
}

/** A sign belongs to the number; a currency is a unit. */
function Before({ text }: { text: string }) {
  const sign = /^[+−]/.test(text) ? text[0] : '';
  const unit = text.slice(sign.length);
  return (
    <>
      {sign}
      {unit === '' ? null : <span className="unit before">{unit}</span>}
    </>
  );
}
