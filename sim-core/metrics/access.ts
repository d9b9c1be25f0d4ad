// Who has somebody in reach at all: what a service is worth to those to whom nobody comes is not
// in any figure of orders.

import { figure, ratio } from './metric.ts';

export const accessFigures = {
  'consumer.access': figure({
    group: 'consumers',
    label: { zh: '服务可及率', en: 'Residents with a provider in reach' },
    doc: {
      zh: '每小时过半时，家在该处的居民中，至少有一家营业中的服务方能在该服务自身承诺的时间内送到（或在其半径内可到）的比例；'
        + '需求分品类的服务按各品类需求占比计；多项服务取平均。',
      en: 'Half past each hour, the share of residents to whose home at least one provider that is '
        + 'open can deliver within the service’s own promise, or whom it serves within its radius '
        + 'where nothing is delivered; by the needs for each kind where a service has several, and '
        + 'the mean of all services.',
    },
    unit: 'share',
    digits: 1,
    better: 'higher',
    headline: false,
    ...ratio('accessReached', 'accessAsked'),
  }),
};
