// Why something did not come to its end, in both languages where the reason is one of ours, and in
// the engine's or the browser's own words otherwise.

import { EngineSilent, type Text } from '../../sim-core/index.ts';

export function failureOf(reason: unknown): Text {
  if (reason instanceof EngineSilent) {
    const { silenceSeconds: seconds } = reason;
    return {
      zh: `后台计算进程 ${seconds} 秒没有任何动静。`,
      en: `The background worker gave no sign of life for ${seconds} seconds.`,
    };
  }
  const message = reason instanceof Error ? reason.message : String(reason);
  return { zh: message, en: message };
}
