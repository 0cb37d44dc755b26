// What people call the roles of those who decide.

import { inEach, type Locale, say, type Words } from '../words.ts';

const roles: Readonly<Record<string, Words>> = {
  'technical-lead': { en: 'technical lead', 'zh-cn': '技术负责人' },
  business: { en: 'business', 'zh-cn': '业务代表' },
  security: { en: 'security', 'zh-cn': '信息安全' },
  'change-manager': { en: 'change manager', 'zh-cn': '变更经理' },
  'on-call-manager': { en: 'on-call manager', 'zh-cn': '值班经理' },
  cto: { en: 'CTO', 'zh-cn': 'CTO' },
};

/** A role's key: `Change Manager` and `change_manager` are `change-manager`. */
export function roleKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** What people call a role; one of a team's own is called as it is written. */
export function roleWords(role: string): Words {
  return roles[roleKey(role)] ?? { en: role };
}

/** Several roles of which one is enough: `on-call manager or CTO`. */
export function eitherOf(names: readonly string[]): Words {
  const text = (locale: Locale) =>
    names.map(name => say(roleWords(name), locale)).join(locale === 'en' ? ' or ' : '或');
  return inEach(text);
}
