// Whence the policies that come with the house are and what they leave out, in Chinese: their files
// say it in English. Fetched when a Chinese reader opens them.

/** Whence a policy is, and what of it is not modelled. */
type Note = readonly [source: string, notModelled: string];

const cap: Note = [
  '美国多个城市的费率上限，2020–22 年；证据 C05a、C05b、C05c、C05d',
  '换个名目照收的钱、豁免，以及针对上限的诉讼。',
];
const capAnswers = '平台的其他应对，例如换个名目收同样的钱，或退出这座城市。';
const contest = '投资人的耐心，以及监管部门的约谈。';
const resale = '优惠券的转让、倒卖和伪造。';
const firstOrder = '2025 年补贴大战中的首单券；证据 A3.18';
const points = '2024–25 年中国城市以扣分代替罚款的试点；证据 C06c';
const choice = '私下的合同、威胁和罚款。';
const stock = '家中的存货；把卖不掉的送人。';
const illness = '等待期间病情加重。';
const round = '取整数；假设';

/** By the name of the file without its ending. */
export const policyNotes: Readonly<Record<string, Note>> = {
  'anti-fatigue': ['某中国平台 2025 年的防疲劳规则；证据 C06a、C06b', '用别人账号继续接单的骑手。'],
  appeals: [
    '2021–25 年中国关于平台算法与扣款的规定中的申诉渠道；证据 C06c，数值为假设',
    '骑手互相学到怎样申诉容易成功；法院。',
  ],
  'central-purchasing': [
    '平台为许多商家一起采购食材，便宜百分之八；假设',
    '品质、供应商的应对，以及丢了生意的市场。',
  ],
  'collect-overdue-fee': ['一些快递柜运营方的收费；假设', '收件人因收费改用别的柜子。'],
  'collect-pickup-discount': [
    '平台为省一趟配送会做的事；假设', '本来就路过店门的人；收银台前的队。',
  ],
  'commission-25': ['商家所报佣金的上端；证据 A6.01', '逐家商定的费率。'],
  'commission-cap-10-all': cap,
  'commission-cap-10-independents': cap,
  'commission-cap-15-all': cap,
  'commission-cap-15-answered': [
    '美国多个城市的费率上限，2020–22 年，以及平台的应对；证据 C05a、C05b、C05c', capAnswers,
  ],
  'commission-cap-15-independents': cap,
  'commission-cap-15': ['美国多个城市的费率上限，2020–22 年；证据 C05a、C05c、C05d', cap[1]],
  'commission-cap-18-all': cap,
  'commission-cap-18-independents': cap,
  'commission-cap-22-all': cap,
  'commission-cap-22-answered': [
    '美国多个城市的费率上限，2020–22 年，以及平台的应对；证据 C05a、C05b、C05d', capAnswers,
  ],
  'commission-cap-22-independents': cap,
  'coupon-5-yuan': ['2025 年补贴大战中的满减券，力度较小；证据 A3.18', resale],
  'data-leak': [
    '外卖应用用户数据的泄露；人们如何看待为假设',
    '未受波及者听到的消息；罚款、诉讼，以及数据被拿去做什么。',
  ],
  'delivery-cost-split': ['由商家承担一部分骑手成本的方案；假设', '逐家商定的比例。'],
  'digital-tools': [
    '平台出售接单和库存工具，公共资金付一半；假设', '学习工具花的时间，以及平台以外的卖家。',
  ],
  'errands-direct': ['平台提供的“直送”服务；假设', '单独送的另外定价。'],
  'errands-rain-pay': [
    '雨天没人接跑腿单时平台可能会试的办法；假设', '除报酬和时间外，骑手对远路的好恶。',
  ],
  'exclusivity-banned': ['“二选一”六周后被禁止；假设', choice],
  exclusivity: ['2021 年以前平台要求的“二选一”；假设', choice],
  'fee-reform-2021': [
    '以技术服务费和履约服务费代替单一佣金；证据 C07、A6.04',
    '逐城推行的过程，以及留在旧合同里的商家。',
  ],
  'free-delivery': ['平台的免配送费活动；力度为假设', '活动附带的条件，例如起送金额。'],
  'grocery-freshness-rule': ['零售商自定的保鲜规则，改为强制；假设', stock],
  'grocery-no-markdown': ['前置仓在商品到期前一直一个价；假设', stock],
  'grocery-second-warehouse': [
    'o2o site 在江畔试过的五个地点中最好的一个；假设', '数月的建设，以及许可。',
  ],
  'guarantee-18-yuan': [
    '骑手最低报酬规定，如西雅图 2024 年的规定；证据 C03a、C03c；数额为假设',
    '随保障而来的合同、保险和税；小费。',
  ],
  'health-triage': ['急诊室的分诊，搬到屏幕上；假设', illness],
  'health-urgent-weight': ['平台对送药可能作出的承诺；假设', illness],
  'home-higher-take': [
    '现在抽六分之一的平台可能会试的办法；假设', '各项服务各自的抽成；服务人员在别处能挣多少。',
  ],
  'home-stricter-screening': ['对家政员审核更严的平台的做法；假设', '考核以外的证书。'],
  'instore-expiry-refund': [
    '平台遵循、或监管可能要求的规则；假设', '到期前退掉的团购券。',
  ],
  'instore-wider-reach': ['平台可以买到的流量；假设', '直播的成本；自己收佣金的内容平台。'],
  'late-entry-subsidy': [firstOrder, contest],
  'machine-customer-service': [
    '消费者协会收到的投诉：平台只有机器客服，找不到人；比例为假设', '投诉也要排队。',
  ],
  membership: ['中美平台出售的含配送权益的月度会员；数值为假设', '几家平台的联合会员。'],
  'new-user-coupons': [firstOrder, resale],
  'no-late-penalty': [points, '关于延误归谁负责的争执。'],
  'own-channels': ['六成商家能维护自己的群或小程序；假设', '店家发给会员的消息。'],
  'packaging-levy': ['每单包装收半元；假设', '更轻的包装、逃费，以及征收的成本。'],
  'pay-floor-per-order': [
    '西雅图 PayUp 条例，取较低的下限；证据 C03a、C03c',
    '按分钟和里程计酬（西雅图的做法）；小费。',
  ],
  'pay-up-10-percent': [
    '网约车司机的一次提价；证据 B3.05、C04a、C04b', '随报酬变化的合同和保险；小费。',
  ],
  'personal-lists-by-consent': [
    '2021 年个人信息保护法规定的关闭个性化推荐的权利；比例为假设',
    '怎样征求同意，以及数据在别处的收益。',
  ],
  'points-card': [points, '随积分而来的等级和荣誉。'],
  'price-war-of-three': ['2025 年三家平台的补贴大战；证据 A3.18', contest],
  'price-war': ['2025 年两家平台的补贴大战；证据 A3.18', contest],
  'promoted-places': [
    '中国外卖平台列表位置的竞价；数值为假设', '虚假点击、代为竞价的公司，以及广告的样式。',
  ],
  'push-four-a-week': [
    '外卖应用向用户和流失用户推送的消息；数值为假设', '消息的内容；应用以外的渠道。',
  ],
  'quiet-hours-fee': ['高峰定价反过来：不加价，而让闲时便宜；力度为假设', '提前预订的餐。'],
  'rain-bonus': ['平台的恶劣天气补贴；数额为假设', '积水的街道；事故成本以外的恐惧。'],
  'retail-pharmacies-on-duty': [
    '各地指定的夜间值班药店，比例更高；假设', '药师自己选择是否值班。',
  ],
  'retail-wider-radius': ['平台让更多店被更多人看到的尝试；假设', '订单增多而断货。'],
  'reusable-tableware': [
    '在包装费之外，强制提供可循环餐具；假设', '餐具怎样归还，以及消费者如何看待其状况。',
  ],
  'rounds-relay-points': [round, '代收点自己的生意和营业时间；除时间外，走路的辛苦。'],
  'rounds-subsidy': [round, '为补贴而开的店；回程捎带的货。'],
  'rounds-two-hourly': [round, '回程捎带的货。'],
  'stack-three': ['对并单的安全规定；数值为假设，可对照证据 A1.33', '同时为两家平台送餐的骑手。'],
  'subsidy-that-stops': ['2025 年补贴大战中的两周；证据 A3.18', resale],
  'surge-fee': ['网约车的动态定价与统一定价；证据 C10', '人们怎样看待会变的配送费。'],
  'unmanned-over-the-river': [
    '一家运营商 65 条航线每天共 900 单（D07）；规则为假设', '空中交通、噪声和许可；出故障的无人机。',
  ],
  'unmanned-wind-limit': ['谨慎的监管者可能的要求；假设', '一小时之内的阵风，以及结冰。'],
};
