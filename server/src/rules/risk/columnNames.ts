// What the columns of a risk table are called in messages.

import type { Column } from '../../core/said/riskTable.ts';
import type { Words } from '../../core/words.ts';

/** Each column within a sentence. */
export const names: Readonly<Record<Column, Words>> = {
  risk: { en: 'risk itself', 'zh-cn': '风险本身' },
  likelihood: { en: 'likelihood', 'zh-cn': '可能性' },
  impact: { en: 'impact', 'zh-cn': '影响' },
  level: { en: 'level', 'zh-cn': '等级' },
  mitigation: { en: 'mitigation', 'zh-cn': '缓解措施' },
};

export function joined(columns: readonly Column[]): Words {
  return {
    en: columns.map(column => names[column].en).join(columns.length > 2 ? ', ' : ' and '),
    'zh-cn': columns.map(column => names[column]['zh-cn']).join('、'),
  };
}
