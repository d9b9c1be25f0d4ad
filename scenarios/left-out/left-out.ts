// What the model leaves out: of meals as a list, of every other service as the paragraph that its
// chapter of the manual has. Reports, workbooks and the model card say the same; a test holds both
// to the manual in both languages.

import type { Text } from '../../sim-core/index.ts';

/** Of meals, and of what all services share; `docs/model.md` has the same list. */
const leftOutOfMeals: readonly Text[] = [
  { zh: '饭菜变凉', en: 'food that cools' },
  { zh: '骑手出发后消费者取消', en: 'consumers who cancel after a rider has set out' },
  { zh: '打赏', en: 'tips' },
  { zh: '节假日', en: 'holidays' },
  { zh: '店铺给会员发的消息', en: 'messages that shops send their members' },
  { zh: '平台的白牌配送', en: 'white-label delivery by platforms' },
  { zh: '泄露消息在未受影响者中的传播', en: 'news of a leak among those whom it did not hit' },
  { zh: '一个价格通用于几个平台的会员', en: 'memberships of several platforms at one price' },
  { zh: '要排队的投诉', en: 'complaints that have to queue' },
  { zh: '住房、房租和工资对平台的反应', en: 'housing, rent and wages that answer the platforms' },
  { zh: '使订单中断或致人死亡的事故', en: 'accidents that end an order or kill' },
  { zh: '超出其花费的对事故的恐惧', en: 'fear of accidents beyond what they cost' },
  {
    zh: '餐具怎样收回，以及消费者怎样看待餐具的成色',
    en: 'how tableware is brought back, and what consumers make of its state',
  },
];

/** Of other services, by the vertical's id; `docs/verticals.md` has the same paragraphs. */
const ofServices: Readonly<Record<string, Text>> = {
  grocery: {
    zh: '促销吸引来下单的人、促销后少买的人；供应商分担的促销费用；预测中的节日；240 种以上的商品；'
      + '保温之外的冷链；自提和自提柜。仓自己的账不含骑手费用，那由平台支付；指标则包含。',
    en: 'Whom a promotion draws to order at all, or keeps from buying later; suppliers who share '
      + 'its cost; festivals in the forecast; more articles than 240; cold chain beyond '
      + 'insulation; pick-up and lockers. A warehouse\'s own books bear no riding, which the '
      + 'platform pays; the figures do.',
  },
  retail: {
    zh: '退货那一趟由谁付费；退回的货有磨损；鲜花以外的预订。花店的绿植和其他一切货物都不按件计数'
      + '；因订单增多而卖空的库存；保持目录及时更新的成本；药师可以自己选择是否值班；平台学习承诺'
      + '时，把餐馆和店铺分开；自提柜和自提。',
    en: 'Who pays for a ride back; goods that come back worn; pre-orders of anything but '
      + 'flowers. A flower shop\'s plants, and every other good, are not counted in units; stock '
      + 'that runs out because more is ordered; the cost of keeping a catalogue up to date; a '
      + 'pharmacist who chooses whether to be on duty; restaurants\' and shops\' promises apart '
      + 'from one another in what the platform learns; lockers and pick-up.',
  },
  home: {
    zh: '每种服务各有抽成，以及一人做几种服务；考核之外的证书；想要的时间没有人有空时，提前或推后'
      + '半小时；消费者为新产生的需求绕开平台找认识的人（模拟的只有一周后那一次）；无人在家时陌生'
      + '人进门；记录上门过程的设备；消费者因等待受的损失；服务人员在别处能挣多少。',
    en: 'A take of its own for each service, and more than one service a worker; certificates '
      + 'apart from the test; half an hour earlier or later if nobody is free at the time '
      + 'wanted; a consumer who asks the worker known past the platform for a need that arises '
      + 'anew, not only for the visit of a week later; strangers in an empty home; devices that '
      + 'record a visit; what a consumer loses by waiting; what workers would earn elsewhere.',
  },
  errands: {
    zh: '代买礼物、代排队，以及平台之外的同城快递网络；事先告知收件人；不退回而再送一次；骑手箱装'
      + '不下的东西；骑手在报酬和时间之外对长途的偏好；织补店的营业时间和自己的价格；只算外卖的 '
      + 'rider-hour，本可以拿来比较的指标，因此旁边只有骑手全部订单的一小时。',
    en: 'Gifts that are bought on the way, queueing for somebody, and a general courier network '
      + 'past the platform; a receiver who is told beforehand; another try instead of the way '
      + 'back; things of other sizes than a rider\'s box; a rider\'s liking for long ways beyond '
      + 'their pay and time; workshops\' opening hours and prices of their own; rider-hour of '
      + 'food alone, which the figure would be compared with, so that only the rider\'s hour '
      + 'over all orders stands beside it.',
  },
  instore: {
    zh: '按场次的生意（影院、酒店、寄养）和签到游戏；营业时间；绕开所有平台而来的客人，因此也没有'
      + '外出就餐与外卖的同一个市场；另一个自有佣金的内容平台；预约费；店铺为团购券另给的奖励或抬'
      + '高的标价；一场直播的成本；失望的客人怎样看平台；过期之前退券。',
    en: 'Sittings (cinemas, hotels, boarding) and check-in games; opening hours; guests who come '
      + 'past all platforms, and so one market for a meal out and a meal brought; a second, '
      + 'content platform with its own commission; a fee for bookings; a bonus or a list price '
      + 'that a shop moves for its vouchers; what a stream costs; how a disappointed guest '
      + 'thinks of the platform; vouchers given back before they expire.',
  },
  collect: {
    zh: '从餐馆、前置仓和即时零售店自取，那需要各自的取货架；自取的东西不教会任何人什么（没有评价'
      + '，没有忠诚度），没有支付成本，也不在全市自己的订单指标里，那些指标只计骑手送的；本来就要'
      + '路过某店的人，这正是自取很少的原因；收银台的队列；代收台的营业时间；改选另一组自提柜的收'
      + '件人，或者上门更费事的收件人；晚到的包裹对收件人值多少。',
    en: 'Fetching from restaurants, warehouses and the shops of instant retail, which would each '
      + 'need their own shelf; what is fetched teaches nobody (no review, no loyalty), has no '
      + 'payment cost and no place among the orders of the city\'s own figures, which count what '
      + 'riders bring; people who pass a shop on their way anyway, which is why so few fetch; a '
      + 'till\'s queue; the hours of a counter; a recipient who chooses another bank, or who is '
      + 'dearer to reach at the door; what a parcel that comes late is worth to whom it is for.',
  },
  unmanned: {
    zh: '地面机器人；不愿走到取货格的消费者，或事先得知由什么'
      + '送来的消费者；下一小时的天气、一小时之内的阵风，以及结冰；空域交通、噪声和许可；无人机故'
      + '障；由模拟而不是由预计单量选出的航线；中午服务写字楼、其余时间服务住户的起降点；飞行订单'
      + '自己的配送费和承诺。平台的承诺确实从飞行中学习，与从骑行中一样。',
    en: 'Robots on the ground; a consumer '
      + 'who would rather not walk to a cell, or who is told by what an order comes; the weather '
      + 'of the next hour, gusts within one, and icing; air traffic, noise and permits; a craft '
      + 'that fails; routes found by simulation instead of by the orders that are expected; pads '
      + 'that serve offices at noon beside homes; fees and promises of their own for what flies. '
      + 'A platform\'s promise does learn from flights as from rides.',
  },
  health: {
    zh: '疾病本身：没有人好转或恶化，有误的处方也不计伤害；离开去诊所的人，在钱上和在选择的价值上'
      + '付出多少；医生的水平，以及会从流感中学习的排班；第一家药店缺货时改到第二家；医保；送到家'
      + '以外任何地方的药；由药店而不是平台的药师审方；几家各不相同的在线诊所。',
    en: 'Illness itself: nobody gets well or worse, and a fault does no harm that is counted; '
      + 'what a clinic costs whoever leaves for it, in money or in the worth of the choice; '
      + 'doctors\' skill and rosters that learn of flu; a second pharmacy where the first one '
      + 'finds the article gone; health insurance; medicine brought anywhere but home; a '
      + 'pharmacist of the pharmacy instead of the platform; several online clinics that differ.',
  },
  rounds: {
    zh: '知道同班还有谁的承诺，只为班次的余量；司机是一个人，有工时和车辆容量；回程捎货；'
      + '客车代运；从外面进镇、再进村的快递；代收点店主自己的生意和营业时间；走路本身的辛苦，只计时间；'
      + '村里商家之间的互送由骑手完成；因补贴而开的店。',
    en: 'A promise that knows who else is on a tour, and a margin for tours alone; '
      + 'a driver as a person with hours, and a load that is full; goods on the way back; '
      + 'buses that take parcels along; parcels from elsewhere that pass through the core; '
      + 'a relay point’s own trade and hours; the toil of a walk beyond its time; what shops '
      + 'of villages sell, which riders bring; a shop that opens for a subsidy\'s sake.',
  },
};

/** What is left out of one part of the model. */
export interface LeftOut {
  /** The vertical's id. */
  readonly id: string;
  /** Each a phrase of its own, or one paragraph. */
  readonly says: readonly Text[];
}

/** What is left out of a city with these verticals; what all share comes with food. */
export function leftOutOf(verticalIds: readonly string[]): readonly LeftOut[] {
  const services = Object.keys(ofServices).filter((id) => verticalIds.includes(id));
  return [
    { id: 'food', says: leftOutOfMeals },
    ...services.map((id) => ({ id, says: [ofServices[id]] })),
  ];
}
