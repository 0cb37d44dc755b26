// What `differing-durations` says, by which two lengths differ.

export const durationWords = {
  sum: {
    en: '“{text}” in all, but the steps add up to {sum}. Correct the one that is out of date, because the window is planned by it.',
    'zh-cn': '写的总计是“{text}”，但各步骤加起来是 {sum}。请改正过时的那一个，窗口是按它来安排的。',
  },
  product: {
    en: '“{text}” is not {factors}, which makes {sum}. Correct the one that is out of date, because the window is planned by it.',
    'zh-cn': '“{text}”和 {factors} 对不上，后者是 {sum}。请改正过时的那一个，窗口是按它来安排的。',
  },
  rollback: {
    en: '“{text}” in all, but the steps of the rollback add up to {sum}. The latest moment to decide depends on it: correct the one that is out of date.',
    'zh-cn': '写的总计是“{text}”，但回滚各步骤加起来是 {sum}。最晚的决策时间取决于它，请改正过时的那一个。',
  },
  measured: {
    en: 'The rollback took “{text}” when it was tried, but the plan gives it {sum}. Plan with what was measured, or say what makes it quicker now.',
    'zh-cn': '演练时回滚用了“{text}”，计划里却只有 {sum}。请按实测时间安排，或写明这次为什么更快。',
  },
  felt: {
    en: 'It lasts “{text}” here, and “{other}” where the business agreed to it. Whoever agreed, agreed to that: correct the one that is out of date.',
    'zh-cn': '这里写影响“{text}”，业务同意的那一处却是“{other}”。对方同意的是那个时长，请改正过时的那一个。',
  },
  told: {
    en: '“{text}” is what the others are told, but the answers on the impact give no such length. They plan with this one: correct the one that is out of date.',
    'zh-cn': '通知里写的是“{text}”，影响的回答里却没有这个时长。对方是按通知安排的，请改正过时的那一个。',
  },
  back: {
    en: 'The way back needs “{text}” here, but {sum} by the rollback. The latest moment to decide depends on it: correct the one that is out of date.',
    'zh-cn': '这里写回滚要“{text}”，回滚一节里却是 {sum}。最晚的决策时间取决于它，请改正过时的那一个。',
  },
  reckoned: {
    en: '“{text}” fits neither the steps nor the rollback nor the window, while the numbers beside it do. Correct it, because the window is planned by it.',
    'zh-cn': '“{text}”和步骤、回滚、窗口都对不上，旁边的数字却对得上。请改正，窗口是按它来安排的。',
  },
  other: {
    en: '“{text}” here, but “{other}” elsewhere for the same. Correct the one that is out of date.',
    'zh-cn': '这里是“{text}”，同一件事在别处却是“{other}”。请改正过时的那一个。',
  },
  unnamed: {
    en: '“{text}” is spoken of as known, but nothing here gives such a length. Correct it, or say what lasts so long.',
    'zh-cn': '这里像已知一样提到“{text}”，但全文没有这个时长。请改正，或写明是什么要这么久。',
  },
  window: {
    en: '“{text}” is not how long the window is, which is {sum} by the schedule. Correct the one that is out of date, because everything is reckoned against it.',
    'zh-cn': '窗口按计划时间是 {sum}，不是“{text}”。请改正过时的那一个，其余时间都按它来算。',
  },
  next: {
    en: 'This step takes {text}, but the next one begins {sum} after it. Whoever follows the clock starts too early: correct one of the two.',
    'zh-cn': '这一步要 {text}，下一步却在它开始 {sum} 后就开始。照表操作的人会开始得太早，请改正其中一个。',
  },
  range: {
    en: '“{text}” is not how long {range} is, which is {sum}. Correct the one that is out of date, because people plan by either.',
    'zh-cn': '{range} 是 {sum}，不是“{text}”。请改正过时的那一个，两个数都有人按它安排。',
  },
  parts: {
    en: '“{text}” in all, but its own parts ({parts}) need {sum}. The rollback belongs into the total, because that is when time runs out.',
    'zh-cn': '写的总计是“{text}”，但各部分（{parts}）加起来要 {sum}。总计里应包含回滚，时间不够往往就在那时。',
  },
};
