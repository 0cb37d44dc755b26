// Names of people in fields: who is a person at all, and which two names mean the same one.

import type { Change } from '../change.ts';
import { bare, isBlankToFill } from '../judged/shortAnswers.ts';
import { listOf } from './fields.ts';
import { asksForSomebody, isDuty, isEntitled } from './notNames.ts';

/** What a name stands for. `role` is a duty without a name: "the on-call engineer", 值班人员. */
export type NameKind = 'person' | 'placeholder' | 'bot' | 'team' | 'role';

/** Whether a name is one of a person who can be asked; in doubt it is. */
export function isPerson(name: string): boolean {
  return nameKind(name) === 'person';
}

/** What a name in a field of people stands for. */
export function nameKind(name: string): NameKind {
  const flat = name.slice(0, 200).normalize('NFKC').trim();
  // "Bob (payments-team)" and "payments-team (Bob)" both name Bob.
  const [, outside = flat, inside] = /^([^(]*)\(([^()]*)\)\s*$/.exec(flat) ?? [];
  const kind = kindOf(outside.trim() || flat);
  if (kind === 'person' || inside === undefined) return kind;
  const other = kindOf(inside.trim());
  return other === 'person' && !/^\p{Ll}+$/u.test(inside.trim()) ? 'person' : kind;
}

/** Whether two names mean the same person: `@alice`, `Alice` and `alice@example.com` do. */
export function samePerson(one: string, other: string): boolean {
  const a = identity(one);
  const b = identity(other);
  if (a.name === '' || a.name !== b.name) return false;
  return a.host === undefined || b.host === undefined || a.host === b.host;
}

/** Those who make a change: its owner and who carries it out. */
export function makersOf({ fields: { owner, executors } }: Change): readonly string[] {
  return [...(owner.kind === 'value' ? [owner.value] : []), ...listOf(executors).map(({ text }) => text)];
}

interface Identity {
  readonly name: string;
  /** The part of an address after the @. */
  readonly host: string | undefined;
}

function identity(text: string): Identity {
  const flat = text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^mailto:/, '')
    .trim();
  const address = /([^\s<>@,;]+)@([\p{L}\p{N}.-]+\.\p{L}+)/u.exec(flat);
  if (address) return { name: plain((address[1] as string).replace(/\+.*/, '')), host: address[2] };
  const outside = flat.replace(/\s*\([^)]*\)\s*$/, '');
  return { name: plain((outside || flat).replace(/^@/, '')), host: undefined };
}

function plain(name: string): string {
  return name.replace(/[\s._-]+/g, ' ').trim();
}

const team =
  /^(?:teams?|group|squad|guild|tribe|chapter|committee|board|crew|department|dept|org|all|everyone|everybody|reviewers?|approvers?|maintainers?|admins?|developers?|engineers?|owners?|pool|council|desk|rota|roster|rotation|circle|list|queue|channel|leads|people|staff|experts?|wg)$/;
const duty =
  /^(?:an?|tech|technical|senior|product|service|shift|db|database|sres?|dbas?|devs?|devops|ops|operations|infra|infrastructure|platform|network|security|secops|netops|noc|qa|cab|ecab|backend|frontend|data|support|it|on|call|oncall|duty|primary|secondary|lead|manager|dri|eng|core|prod|production|cloud|release|change|leads|managers|dris)$/;
const phrase =
  /(?:^|\s)(?:the|for|of|from|some|any|someone|somebody|anyone|anybody|whoever|whichever|available|tbd|tbc|tba|on[- ]?call|on duty|dri|decided|assigned|determined)(?=\s|$|[,.;:/])/i;
const chineseTeam =
  /(?:团队|小组|项目组|委员会|全体|所有人|各位|相关同学|业务同学|相关人员|工作组|组)$|^(?:技术|运维|研发|开发|测试|产品|安全|支付|财务|数据|平台|业务|信息|网络|质量|基础架构|中间件)(?:部门?|中心)?$/u;
const chineseDuty =
  /^值班\s?\S{0,6}$|^(?:技术|运维|研发|开发|测试|产品|安全|架构|平台|业务|网络|数据库?|DBA)\p{Script=Han}{0,2}(?:同事|同学|组长|主管|经理|领导)$|(?:值班(?:人员|同学|工程师|经理|长)?|负责人|评审人|审批人|审核人|管理员|对接人|接口人|专家|工程师)$|^(?:(?:组长|主管|领导|经理|运维|研发|开发|测试|老板|同事)|(?:一|二|两)层评审)$/u;
// 待 begins no Chinese family name, so that whatever follows it says that somebody is still to be found.
const chineseOpen =
  /^@?(?:待\p{Script=Han}{1,8}|(?:尚|暂|还)?(?:未|没)(?:定|指[定派]|安排|分配|确[定认]|明确|想好|选|填|找到)\p{Script=Han}{0,4}|暂[缺定空]|空缺|另行(?:通知|安排|指定)|(?:后续|稍后|回头|之后|届时)再?(?:补|定|填|安排|指[定派]|通知|确[定认])\p{Script=Han}{0,2}|谁\p{Script=Han}{0,8}|随便谁?|任[意何]\p{Script=Han}{0,3}|某某|x{2,}|无|暂无)$/iu;
const open =
  /^(?:to be \p{L}+(?: \p{L}+){0,3}|tbn|n\. ?n\.?|un(?:assigned|named|decided|known)|(?:currently |still )?(?:vacant|open|empty)|vacancy|nobody|no ?one|none|(?:some|any)(?:body|one)|not (?:yet )?\p{L}+(?: yet)?|\p{L}+(?: \p{L}+){0,3} yet)$/iu;

function kindOf(name: string): NameKind {
  const word = bare(name);
  if (name === '' || isBlankToFill(name) || chineseOpen.test(name)) return 'placeholder';
  if (
    word !== undefined ||
    open.test(name) ||
    /^(?:(?:some|any)(?:one|body)|whoever)(?= )/i.test(name) ||
    asksForSomebody(name)
  )
    return 'placeholder';
  if (/^(?:your|my)[ _-]?name|^(?:name|user(?:name)?|reviewer ?\d?|handle)$|@?(?:handle|username)\d?$/i.test(name))
    return 'placeholder';
  const local = name.replace(/^@/, '').replace(/@[\w.-]+$/, '');
  const parts = local
    .toLowerCase()
    .split(/[\s._\-/[\]+]+/)
    .filter(Boolean);
  if (
    parts.includes('bot') ||
    parts.join('').startsWith('noreply') ||
    (parts.length > 1 && /^(?:svc|robot|automation|pipeline)$/.test(parts[0] ?? '')) ||
    /^(?:renovate|dependabot|jenkins|mergify|github-actions?|gitlab-ci|argocd|automation|ci)$/.test(local.toLowerCase())
  ) {
    return 'bot';
  }
  if (/^@[\w.-]+\/|^#/.test(name)) return 'team';
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && team.test(last)) return 'team';
  if (/^(?:dri|tb[dca])$/.test(parts[0] ?? '') && parts.length > 1) return 'role';
  if (phrase.test(name) && name.includes(' ')) return 'role';
  if (/^[a-z/ -]+ (?:lead|manager|architect)$/.test(name)) return 'role';
  if (parts.length > 0 && parts.every(part => team.test(part) || duty.test(part)))
    return parts.length > 1 ? 'role' : 'team';
  if (isDuty(name)) return 'role';
  if (chineseDuty.test(name) && !/^\p{Script=Han}(?:负责人|管理员|专家|工程师)$/u.test(name) && !isEntitled(name))
    return 'role';
  return chineseTeam.test(name) ? 'team' : 'person';
}
