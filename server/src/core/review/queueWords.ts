// The groups of the queue, and what is said of a change that is about to be carried out.

import type { Words } from '../words.ts';

export const queueSays = {
  author: { en: 'Author’s answers', 'zh-cn': '待作者答复' },
  reviewers: { en: 'Other reviewers', 'zh-cn': '待其他评审人' },
  decision: { en: 'Decision', 'zh-cn': '待决定' },
  execution: { en: 'Execution', 'zh-cn': '待执行' },
  followUp: { en: 'Follow-up', 'zh-cn': '待跟进' },
  over: { en: 'its window is over: set the state', 'zh-cn': '窗口已过，请更新状态' },
  running: { en: 'under way', 'zh-cn': '执行中' },
  begun: { en: 'its window has begun', 'zh-cn': '窗口已开始' },
} as const satisfies Record<string, Words>;
