// What people type when they look for an effect and not for a name: words of either language and
// their pinyin, each with the text that levers, figures and questions about it have in common.

interface Concept {
  /** As it is typed, in small letters. */
  readonly typed: readonly string[];
  /** Pieces of ids that it stands for. */
  readonly ids: readonly string[];
}

export const concepts: readonly Concept[] = [
  {
    typed: ['弹性', 'tanxing', 'elasticity', 'sensitivity', '敏感', 'mingan'],
    ids: ['price-sensitivity', 'time-sensitivity', 'world.price-pass-through'],
  },
  {
    typed: ['补贴', 'butie', 'subsidy', 'subsidies', '优惠', 'youhui', 'voucher'],
    ids: ['coupon.', 'coupon-that-stops', 'free-delivery'],
  },
  {
    typed: ['工资', 'gongzi', 'wage', 'wages', 'income', '收入', 'shouru', '薪', 'xin'],
    ids: ['rider-pay.', 'rider.hourly', 'rider.daily-income', 'minimum-pay', 'pay-rise'],
  },
  {
    typed: ['抽成', 'choucheng', '佣金', 'yongjin', 'take rate', 'cap'],
    ids: ['merchant.commission', 'commission-cap', 'higher-commission'],
  },
  {
    typed: ['福利', 'fuli', 'welfare', 'surplus', '剩余', 'shengyu', 'who gains', 'incidence'],
    ids: ['welfare.', 'consumer.surplus'],
  },
  {
    typed: ['就业', 'jiuye', 'jobs', 'employment'],
    ids: ['rider.online-mean', 'rider.registered', 'minimum-pay'],
  },
  {
    typed: ['准时', 'zhunshi', 'punctual', 'late', '超时', 'chaoshi', '迟到', 'chidao'],
    ids: ['promise.', 'delivery.on-time', 'delivery.very-late', 'lateness', 'short-promise'],
  },
  {
    typed: ['留存', 'liucun', 'loyalty', 'churn', '流失', 'liushi'],
    ids: ['consumer.retention', 'consumer.lapsed', 'coupon-that-stops'],
  },
  {
    typed: ['公平', 'gongping', 'fairness', 'inequality', 'equity'],
    ids: ['rider.hourly-gini', 'fair'],
  },
  {
    typed: ['下雨', 'xiayu', 'weather', '天气', 'tianqi', 'rain'],
    ids: ['rain', 'weather'],
  },
  {
    typed: ['加价', 'jiajia', 'surge', 'dynamic pricing', '溢价', 'yijia'],
    ids: ['delivery-fee.surge', 'surge'],
  },
];

/** The pieces of ids that what was typed stands for; from two letters or one character on. */
export function piecesFor(typed: string): readonly string[] {
  const isLong = typed.length > 1 || /[\u4e00-\u9fff]/.test(typed);
  if (!isLong) return [];
  return concepts
    .filter((concept) => concept.typed.some((word) => word.startsWith(typed)))
    .flatMap(({ ids }) => ids);
}
