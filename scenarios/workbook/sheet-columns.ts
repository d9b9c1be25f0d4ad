// The columns of an answer's tables beside what a comparison says of a figure.

import type { Text } from '../../sim-core/index.ts';
import {
  comparedColumns, type DescribedColumn, noUnit, unitOfFigure,
} from './compared-columns.ts';

const armColumn: DescribedColumn = column(
  'arm', '与基准 A 相比的政策：B、C……', 'The policy that is held against baseline A: B, C …',
);

const windowColumn: DescribedColumn = column(
  'window', '这一行的天数，从 1 计。', 'Days of the row, counted from 1.',
);

const figure = column(
  'figure', '指标的代号；名称、单位与定义见本表下方。',
  'Id of a figure; its name, unit and meaning stand below in this table.',
);

/** Which figure a row is of. */
const figureColumns: readonly DescribedColumn[] = [
  figure,
  column(
    'unit', '指标的单位：金额为分（fen），占比为 0 到 1（share）。',
    'The figure’s unit: money in fen (a hundredth of a yuan), shares from 0 to 1.',
  ),
  column('name_zh', '指标的中文名。', 'The figure’s name in Chinese.'),
  column('name_en', '指标的英文名。', 'The figure’s name in English.'),
];

const noteColumn: DescribedColumn = column(
  'note', '数字为空的原因。', 'Why numbers of the row are empty.',
);

const originColumns: readonly DescribedColumn[] = [
  column('what', '说明的是什么。', 'What the row tells.'),
  column('says', '内容；很长的在下一行继续。', 'What it is; a long one goes on in the next row.'),
];

/** Which part a row is of. */
const partColumns: readonly DescribedColumn[] = [
  column('dimension', '按什么分。', 'What figures are divided by.'),
  column('label', '分项的代号。', 'Id of the part.'),
  column('label_zh', '分项的中文名。', 'The part’s name in Chinese.'),
  column('label_en', '分项的英文名。', 'The part’s name in English.'),
];

const runColumns: readonly DescribedColumn[] = [
  figure,
  column('seed', '模拟的种子。', 'Seed of the runs.'),
  column('baseline', '基准下这一种子的值。', 'The figure on this seed under the baseline.',
    unitOfFigure),
  column('policy', '政策下这一种子的值。', 'The figure on this seed under the policy.',
    unitOfFigure),
  column('difference', '政策减基准。', 'Policy less baseline.', unitOfFigure),
];

const ofTells: Text = { zh: '占比 0 到 1；金额为分；其余为人数', en: 'shares 0 to 1; money in fen; people' };

const peopleColumns: readonly DescribedColumn[] = [
  column('outcome', '按什么比较同一个人。', 'What the same person is held against by.'),
  column('outcome_zh', '它的中文名。', 'Its name in Chinese.'),
  column('outcome_en', '它的英文名。', 'Its name in English.'),
  column(
    'group', '`all` 为全体；1 到 10 为按平时所得从低到高的十组。',
    '`all` for everybody; 1 to 10 for tenths by what somebody usually comes to, lowest first.',
  ),
  column(
    'tells',
    '`better`、`worse`、`same`：变好、变差、基本不变的占比；`change`：平均变化；`gain`、`loss`：变好者所得、'
      + '变差者所失；`byLuck`：仅凭运气各有多少；`people`：两边都有的人；`baselineOnly`、`policyOnly`：只在一边的人；'
      + '`smallest`：算作变化的最小金额；`baseline`：基准下的均值。',
    '`better`, `worse`, `same`: shares better off, worse off and neither; `change`: mean change; '
      + '`gain`, `loss`: of those better and worse off; `byLuck`: what luck alone would do; '
      + '`people`: in both worlds; `baselineOnly`, `policyOnly`: in one only; `smallest`: amount '
      + 'from which a change counts; `baseline`: mean under the baseline.',
  ),
  column('mean', '各种子平均。', 'Mean over the seeds.', ofTells),
  column('low', '95 % 区间下限。', 'Lower end of its 95 % interval.', ofTells),
  column('high', '区间上限。', 'Its upper end.', ofTells),
  column('noInterval', '为什么没有区间；有时为空。', 'Why there is no interval; empty where there is one.'),
];

const leftOutColumns: readonly DescribedColumn[] = [
  column('vertical', '业态的代号；food 含各业态共有的。', 'Id of the vertical; food has what all share.'),
  column('zh', '模型没有包括什么。', 'What the model leaves out, in Chinese.'),
  column('en', '同上，英文。', 'The same in English.'),
];

const dictionaryColumns: readonly DescribedColumn[] = [
  column(
    'sheet', '哪张表的列；figure 与 dimension 为表中的代号。',
    'The table that has the column; figure and dimension: ids that tables name.',
  ),
  column('name', '列名或代号。', 'The column’s name, or the id.'),
  column('unit_zh', '单位。', 'The unit, in Chinese.'),
  column('unit_en', '单位，英文。', 'The unit, in English.'),
  column('zh', '含义。', 'What it holds, in Chinese.'),
  column('en', '含义，英文。', 'What it holds, in English.'),
];

/** What is known of a part of a figure, too. */
export const partValues = comparedColumns.filter(({ id }) => (
  !['n', 'standardDeviation', 'pairingGain'].includes(id)
));

/** A table of the workbook: what it is about, and its columns. */
export interface DescribedTable {
  readonly says: Text;
  readonly columns: readonly DescribedColumn[];
}

const ofFigures = [armColumn, windowColumn, ...figureColumns, ...comparedColumns, noteColumn];

/** The tables by the names of their sheets, in order. */
export const answerTables = {
  provenance: {
    says: { zh: '数字从哪里来。', en: 'Where the numbers come from.' },
    columns: originColumns,
  },
  figures: {
    says: {
      zh: '每个政策的全部指标；有几个政策时，判断把它们放在一起看。',
      en: 'All figures under every policy; of several policies the verdicts are of all together.',
    },
    columns: ofFigures,
  },
  windows: {
    says: { zh: '其他天数的同样指标。', en: 'The same on other days, where there are some.' },
    columns: ofFigures,
  },
  parts: {
    says: { zh: '看过的分项。', en: 'The parts that were looked at.' },
    columns: [armColumn, windowColumn, ...figureColumns, ...partColumns, ...partValues],
  },
  runs: {
    says: { zh: '逐个种子的每个指标。', en: 'Every figure on every seed.' },
    columns: [armColumn, windowColumn, ...runColumns],
  },
  people: {
    says: {
      zh: '骑手和商家中谁变好、谁变差，计全部天数。',
      en: 'Which riders and merchants are better and worse off, over all days of the run.',
    },
    columns: [armColumn, ...peopleColumns],
  },
  left_out: {
    says: { zh: '模型没有包括什么。', en: 'What the model leaves out.' },
    columns: leftOutColumns,
  },
  dictionary: {
    says: {
      zh: '每一列、每个指标、每种分法是什么。',
      en: 'What every column, figure and dimension is.',
    },
    columns: dictionaryColumns,
  },
} as const satisfies Readonly<Record<string, DescribedTable>>;

function column(id: string, zh: string, en: string, unit: Text = noUnit): DescribedColumn {
  return { id, doc: { zh, en }, unit };
}
