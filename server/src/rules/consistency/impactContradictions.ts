// The words of `contradicted-impact`, which are many.

import type { Words } from '../../core/words.ts';

export const impactContradictions = {
  outage: {
    en: '“{answer}” says that nothing is disturbed, but elsewhere it says “{other}”. One of the two is not up to date; those who are affected need to know which.',
    'zh-cn': '这里写“{answer}”，别处却写着“{other}”。两处有一处没有更新，受影响的人需要知道以哪个为准。',
  },
  step: {
    en: '“{answer}” says that nothing is disturbed, but a step says “{other}”. Say who notices the {verb} and for how long, or why nobody does.',
    'zh-cn': '这里写“{answer}”，步骤里却有“{other}”。请写明“{verb}”时谁会受影响、多久，或者为什么没有影响。',
  },
  slow: {
    en: '“{answer}” says that nothing is disturbed, but elsewhere it says “{other}”. Those who feel it read only this answer: say here who and for how long.',
    'zh-cn': '这里写“{answer}”，别处却写着“{other}”。受影响的人往往只看这一条，请在这里写明谁会受影响、多久。',
  },
  below: {
    en: '“{answer}” says that nothing is disturbed, but the same answer goes on “{other}”. Keep the one that is true.',
    'zh-cn': '这里先写“{answer}”，后面却写着“{other}”。请只保留属实的一句。',
  },
  list: {
    en: '“{answer}” says that nothing is disturbed, but right below it says “{other}”. Say what they will notice, or take them off the list.',
    'zh-cn': '这里写“{answer}”，下面却写着“{other}”。请说明他们会受到什么影响，或把他们从列表中去掉。',
  },
  denied: {
    en: '“{other}” stands here, but the answer on the impact says “{answer}”. Readers of this sentence will not look for it there: say the same in both.',
    'zh-cn': '这里写“{other}”，影响一问却写着“{answer}”。只看到这句话的人不会再去查那一问，请让两处一致。',
  },
} as const satisfies Record<string, Words>;
