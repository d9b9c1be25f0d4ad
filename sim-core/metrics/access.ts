// Who has somebody in reach at all: what a service is worth to those to whom nobody comes is not
// in any figure of orders.

import { figure, ratio } from './metric.ts';

const share = {
  group: 'consumers', unit: 'share', digits: 1, better: 'higher', headline: false,
} as const;

export const accessFigures = {
  'consumer.access': figure({
    ...share,
    label: { zh: '服务可及率', en: 'Residents with a provider in reach' },
    doc: {
      zh: '每小时过半时，家在该处的居民中，至少有一家营业中的服务方能在该服务自身承诺的时间内送到（或在其半径内可到）的比例；'
        + '需求分品类的服务按各品类需求占比计；多项服务取平均。',
      en: 'Half past each hour, the share of residents to whose home at least one provider that is '
        + 'open can deliver within the service’s own promise, or whom it serves within its radius '
        + 'where nothing is delivered; by the needs for each kind where a service has several, and '
        + 'the mean of all services.',
    },
    ...ratio('accessReached', 'accessAsked'),
  }),
  'consumer.access-alone': figure({
    ...share,
    label: { zh: '独居者服务可及率', en: 'Living alone, a provider in reach' },
    doc: {
      zh: '独居居民的服务可及率。谁独居按客群比例抽定（老人依据 B4.06，其余为假设），只影响统计，不影响行为。',
      en: 'The same of residents who live alone. They are drawn by a share of each segment (of the '
        + 'old B4.06, else assumed); nothing that they do follows from it.',
    },
    ...ratio('accessReachedAlone', 'accessAskedAlone'),
  }),
  'consumer.access-old-alone': figure({
    ...share,
    label: { zh: '独居老人服务可及率', en: 'Old and living alone, a provider in reach' },
    doc: {
      zh: '独居老人的服务可及率：从老人中一律按同一比例抽定，因此与全体老人只因住处的抽样而不同。',
      en: 'The same of the old who live alone. All of the old are as likely to, so that it differs '
        + 'from that of the old by who was drawn.',
    },
    ...ratio('accessReachedOldAlone', 'accessAskedOldAlone'),
  }),
};
