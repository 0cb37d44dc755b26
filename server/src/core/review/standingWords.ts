// Why an MCM waits, in a few words each.

import type { Words } from '../words.ts';

export const standingSays = {
  draft: { en: 'still a draft', 'zh-cn': '仍是草稿' },
  deferred: { en: 'put off', 'zh-cn': '已推迟' },
  fault: { en: 'its review record cannot be relied on', 'zh-cn': '评审记录无法采信' },
  noOwner: { en: 'names no owner', 'zh-cn': '未写负责人' },
  noReviewer: { en: 'names nobody who could do “{layer}”', 'zh-cn': '没有可以进行“{layer}”的评审人' },
  concern: { en: '{by} has a concern: {item}', 'zh-cn': '{by} 有疑虑：{item}' },
  comment: { en: '{by} waits for an answer', 'zh-cn': '{by} 在等待答复' },
  putOff: { en: '{by} decided to defer it', 'zh-cn': '{by} 决定推迟' },
  refused: { en: '{by} decided to reject it', 'zh-cn': '{by} 决定否决' },
  approved: { en: 'approved: set the state', 'zh-cn': '已批准，请更新状态' },
  standard: { en: 'its procedure is approved: set the state', 'zh-cn': '标准流程已预先批准，请更新状态' },
  open: { en: '{open} of {all} items to do', 'zh-cn': '{all} 项中还有 {open} 项' },
  stale: {
    en: '{open} of {all} items to do, {stale} out of date',
    'zh-cn': '{all} 项中还有 {open} 项，其中 {stale} 项已过期',
  },
  look: { en: '{question}', 'zh-cn': '{question}' },
  looked: { en: 'everything looked at: it can be closed', 'zh-cn': '验证均已完成，可以关闭' },
} as const satisfies Record<string, Words>;
