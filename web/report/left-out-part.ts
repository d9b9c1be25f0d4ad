// What the model leaves out of a city with some services, as a part of a report.

import { leftOutOf } from '../../scenarios/left-out/left-out.ts';
import { type Text, verticals } from '../../sim-core/index.ts';
import { type Language, marks } from '../words/language.ts';
import { reportWords } from '../words/report-words.ts';
import type { ReportPart } from './report.ts';

/** Of meals in one line, of each other service in one of its own. */
export function leftOutPart(verticalIds: readonly string[], language: Language): ReportPart {
  const { and, colon } = marks[language];
  const lines = leftOutOf(verticalIds).map(({ id, says }) => (
    `${serviceName(id)[language]}${colon}${says.map((each) => each[language]).join(and)}`
  ));
  return { id: 'left-out', title: reportWords.leftOut[language], lines };
}

function serviceName(id: string): Text {
  return verticals.find((vertical) => vertical.id === id)?.label ?? { zh: id, en: id };
}
