// Why a state may not be set yet.

import type { Words } from '../words.ts';

export const moveSays = {
  unanswered: {
    en: 'Of {asked} questions {open} have no answer yet; reviewers would have to guess.',
    'zh-cn': '{asked} 个问题中还有 {open} 个没有回答，评审人只能靠猜。',
  },
  layer: { en: '“{layer}” is not done.', 'zh-cn': '“{layer}”尚未完成。' },
  undecided: { en: 'Nobody on the board has approved it yet.', 'zh-cn': '变更委员会还没有人批准。' },
  missing: { en: 'An approval is missing: {role}.', 'zh-cn': '还缺少批准：{role}。' },
  against: {
    en: '{by} decided to {decision}; have it decided anew once that is settled.',
    'zh-cn': '{by} 的决定是 {decision}；解决之后请重新决定。',
  },
  outdated: {
    en: 'Verdicts were given anew after {by} approved on {day}; the approval was about the text before.',
    'zh-cn': '{by} 于 {day} 批准之后又有新的结论；当时批准的是之前的内容。',
  },
  noWindow: { en: 'The schedule does not say yet from when to when.', 'zh-cn': '计划时间还没有写明从何时到何时。' },
  early: { en: 'The window begins only on {start}.', 'zh-cn': '窗口 {start} 才开始。' },
  boxes: {
    en: 'The checklist is not done (open: {open}), for instance “{item}”.',
    'zh-cn': '检查清单还有 {open} 项未完成，例如“{item}”。',
  },
  look: { en: '“{question}” is not answered yet.', 'zh-cn': '“{question}”还没有回答。' },
} as const satisfies Record<string, Words>;
