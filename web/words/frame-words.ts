// Words of the head of the page, of dialogs and of things that went wrong.

export const frameWords = {
  name: { zh: 'O2O 城', en: 'O2O City' },
  ask: { zh: '提问', en: 'Ask' },
  lab: { zh: '实验室', en: 'Lab' },
  pages: { zh: '页面', en: 'Pages' },
  otherLanguage: { zh: 'English', en: '中文' },
  toDark: { zh: '深色', en: 'Dark' },
  toLight: { zh: '浅色', en: 'Light' },
  theme: { zh: '切换浅色与深色', en: 'Switch between light and dark' },
  share: { zh: '复制链接', en: 'Copy link' },
  shared: { zh: '已复制', en: 'Copied' },
  notShared: { zh: '请复制地址栏', en: 'Copy the address' },
  help: { zh: '快捷键', en: 'Keyboard shortcuts' },
  search: { zh: '查找政策与指标', en: 'Find a lever or a figure' },
  searchHint: { zh: '例如：佣金、时薪', en: 'For example: commission, earnings' },
  searchNothing: { zh: '没有符合的政策或指标。', en: 'No lever or figure has that name.' },
  lever: { zh: '政策', en: 'lever' },
  figure: { zh: '指标', en: 'figure' },
  page: { zh: '页面', en: 'page' },
  badLink: { zh: '这个链接无法打开', en: 'This link cannot be opened' },
  badLinkWhy: {
    zh: '链接中的下列内容不可用，因此没有采用其中任何设置。',
    en: 'The link holds what is listed here, so none of it was taken over.',
  },
  badLinkOut: { zh: '打开默认城市', en: 'Open the default city' },
  regionFailed: {
    zh: '这一部分没有载入。其余部分照常可用，设置没有丢失。',
    en: 'This part did not load. Everything else goes on, and nothing you set is lost.',
  },
  tryAgain: { zh: '再试一次', en: 'Try again' },
  reload: { zh: '刷新页面', en: 'Reload the page' },
  loading: { zh: '载入中…', en: 'Loading…' },
} as const;

export const keyWords = [
  { keys: ['Space'], does: { zh: '播放或暂停', en: 'play or pause' } },
  { keys: ['←', '→'], does: { zh: '前后一分钟（Shift：十分钟）', en: 'a minute back or on (Shift: ten)' } },
  { keys: ['1', '…', '5'], does: { zh: '播放速度', en: 'speed' } },
  { keys: ['A', 'B'], does: { zh: '只看 A、只看 B', en: 'only A, only B' } },
  { keys: ['D'], does: { zh: 'A、差异、B 之间切换', en: 'from A over the difference to B' } },
  { keys: ['S'], does: { zh: '并排、滑动、闪烁', en: 'side by side, swipe, blink' } },
  { keys: ['R'], does: { zh: '重新计算', en: 'run again' } },
  { keys: ['Ctrl', 'K'], does: { zh: '查找政策与指标', en: 'find a lever or a figure' } },
  { keys: ['Ctrl', 'Z'], does: { zh: '撤销（Shift：重做）', en: 'undo (Shift: redo)' } },
  { keys: ['Esc'], does: { zh: '停止计算，或关闭', en: 'stop the run, or close' } },
  { keys: ['?'], does: { zh: '本列表', en: 'this list' } },
] as const;
