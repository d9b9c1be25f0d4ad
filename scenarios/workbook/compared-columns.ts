// What a comparison says of a figure, a column each, with its unit and its meaning in both
// languages: the command line's files, workbooks and both data dictionaries are made from these.

import type { ComparedFigure, Text } from '../../sim-core/index.ts';
import type { Cell } from '../csv-text.ts';

/** What a column is called, what it holds and in what unit. */
export interface DescribedColumn {
  readonly id: string;
  readonly doc: Text;
  readonly unit: Text;
}

/** A column of compared figures; where it holds nothing the cell is empty. */
export interface ComparedColumn extends DescribedColumn {
  cell(of: Partial<ComparedFigure>): Cell;
}

/** Of columns that hold a figure's own numbers. */
export const unitOfFigure: Text = { zh: '该指标的单位', en: 'the figure’s' };
/** Of columns that hold names and words. */
export const noUnit: Text = { zh: '', en: '' };
const share: Text = { zh: '0 到 1', en: '0 to 1' };

/** In the order of the files. */
export const comparedColumns: readonly ComparedColumn[] = [
  {
    id: 'baseline',
    unit: unitOfFigure,
    doc: { zh: '基准下的均值，已按降雨调整。', en: 'Mean under the baseline, adjusted for rain.' },
    cell: ({ baseline }) => baseline,
  },
  {
    id: 'policy',
    unit: unitOfFigure,
    doc: { zh: '政策下的均值，已按降雨调整。', en: 'Mean under the policy, adjusted for rain.' },
    cell: ({ policy }) => policy,
  },
  {
    id: 'difference',
    unit: unitOfFigure,
    doc: { zh: '政策减基准。', en: 'Policy less baseline.' },
    cell: ({ difference }) => difference,
  },
  {
    id: 'low',
    unit: unitOfFigure,
    doc: {
      zh: '差异的 95 % 区间下限；给不出可信区间时为空。',
      en: 'Lower end of the 95 % interval of the difference; empty where no honest one can be '
        + 'given.',
    },
    cell: ({ low }) => low,
  },
  {
    id: 'high',
    unit: unitOfFigure,
    doc: { zh: '区间上限。', en: 'Its upper end.' },
    cell: ({ high }) => high,
  },
  {
    id: 'n',
    unit: { zh: '种子', en: 'seeds' },
    doc: {
      zh: '两边都有定义的种子数。', en: 'Seeds on which the figure is defined, on both sides.',
    },
    cell: ({ n }) => n,
  },
  {
    id: 'standardDeviation',
    unit: unitOfFigure,
    doc: { zh: '差异在种子之间的标准差。', en: 'Of the difference from seed to seed.' },
    cell: ({ standardDeviation }) => standardDeviation,
  },
  {
    id: 'pairingGain',
    unit: { zh: '倍', en: 'times' },
    doc: {
      zh: '配对使差异的方差缩小到几分之一。',
      en: 'How many times smaller the variance of the difference is than without pairing.',
    },
    cell: ({ pairingGain }) => pairingGain,
  },
  {
    id: 'noInterval',
    unit: noUnit,
    doc: {
      zh: '为什么没有区间：`few-seeds`、`no-rain`、`little-rain`、`other-rain`（种子的雨）、'
        + '`few-days` 或 `few-events`；有区间时为空。',
      en: 'Why there is no interval: `few-seeds`, `no-rain`, `little-rain` or `other-rain` '
        + 'among them, `few-days` or `few-events`; empty where there is one.',
    },
    cell: ({ noInterval }) => noInterval,
  },
  {
    id: 'pValue',
    unit: share,
    doc: { zh: '双侧，假设没有差异。', en: 'Two-sided, of no difference.' },
    cell: ({ pValue }) => pValue,
  },
  {
    id: 'adjustedPValue',
    unit: share,
    doc: {
      zh: '同一时段的全部指标一并看时的 p 值（Benjamini–Hochberg）；分项为全部指标的全部分项一并看。',
      en: 'The same for all figures of the stretch together (Benjamini and Hochberg); of a part, '
        + 'for all parts of all figures together.',
    },
    cell: ({ adjustedPValue }) => adjustedPValue,
  },
  {
    id: 'smallestEffect',
    unit: unitOfFigure,
    doc: {
      zh: '值得一提的最小差异。',
      en: 'The smallest difference that matters, in the figure\'s unit.',
    },
    cell: ({ smallestEffect }) => smallestEffect,
  },
  {
    id: 'verdict',
    unit: noUnit,
    doc: {
      zh: '`better`、`worse`、`higher` 或 `lower`：差异值得一提，且与全部指标（或全部分项）一并看在 5 % '
        + '水平上仍确定；`same`：确定没有值得一提的差异；`unknown`：两者都不是。',
      en: '`better`, `worse`, `higher` or `lower`: a difference that matters and is sure at 5 % '
        + 'among all figures, or among all parts; `same`: surely none that matters; `unknown`: '
        + 'neither.',
    },
    cell: ({ verdict }) => verdict,
  },
];
