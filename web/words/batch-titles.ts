// What the experiments that come with the house ask, in Chinese: their files say it in English.

/** By the name of the file without its ending. */
export const chineseTitles: Readonly<Record<string, string>> = {
  'cheaper-delivery-decided': '两元配送费值得吗？',
  'collect-cooling': '一成包裹要冷藏时，冷藏格口有什么作用？',
  'fee-and-commission': '配送费与佣金一起变',
  'free-delivery-in-other-towns': '换一个同类城镇，免配送费会怎样',
  'free-delivery-in-other-worlds': '换一个世界，免配送费会怎样',
  'grocery-freshness-rule': '商品只许在前半段保质期内出售，代价多大？',
  'grocery-markdown': '最后一天打折，损耗和前置仓的收入会怎样？',
  'grocery-technology': '溯源标签与电子价签，对生鲜各有什么作用？',
  'health-duty-share': '流感与夜间：三成药店值班对处方药有什么作用？',
  'health-flu-week': '流感一周：分诊有什么作用？急药权重五倍又如何？',
  'home-recorder': '上门记录仪有什么作用？',
  'more-profit-fewest-coupons': '利润多一成，没有人更晚或更穷，优惠券最少',
  'retail-duty-share': '更多药店值班，夜间购药和药店会怎样？',
  'retail-radius-fixed-promise': '承诺是一个固定时间、不会学习时，扩大半径对迟到有什么影响？',
  'retail-radius': '配送半径再大一半，订单、路程和高峰餐食会怎样？',
  'retail-technology': '智能货架对即时零售、允许退货时的试穿，各有什么作用？',
  'rounds-public-money': '村里的公共开支：每单补三元，还是设代收点？',
  'rounds-two-hourly': '进村班次从半小时一班改为两小时一班，会怎样？',
  'unmanned-over-the-river': '十条过江无人机航线有什么作用？',
  'unmanned-wind-limit': '限风从 10 米/秒降到 7 米/秒，无人机会怎样？',
  'what-moves-the-fee': '哪些假设左右低价配送的作用？',
};
