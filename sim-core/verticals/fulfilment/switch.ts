// Levers of verticals that are off or on.

/** By the option's number, as rules have it. */
export const Switch = { off: 0, on: 1 } as const;

/** The options of such a lever. */
export const offOrOn = [
  { id: 'off', label: { zh: '否', en: 'Off' } },
  { id: 'on', label: { zh: '是', en: 'On' } },
] as const;
