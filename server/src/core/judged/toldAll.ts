// Whether an answer about those who depend on a change only says that everybody knows: no name, no team, no day. Nobody could
// be asked whether it is true.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { saysLittle } from '../text/saysLittle.ts';
import { union, vocabulary } from '../text/saysOnly.ts';
import { hollowWords } from './vague.ts';

/** Whether each clause says that people whom nobody names were told or agree. */
export const toldAll = memoText(
  (text: string): boolean =>
    !/[,，]\s*(?:because|since)\b|\bonly\b|只有|仅/i.test(text) &&
    saysLittle(text, { phrases, fillers, most: 1.5 }, 160),
  256,
);

const phrases = longPattern('gi')`
  \b(?:(?:have|has|had|were|was|are|is|been|be|all|we) )*(?:told|informed|notified|aware|asked|briefed|consulted|contacted|involved|heard|spoken to|written to)\b(?: (?:of|about|to|with) (?:it|this|that|the (?:change|work)|everybody|everyone|them|all))?|
  \b(?:knows?|known|knew)\b(?: (?:about|of) (?:it|this|that|the change))?|\b(?:talked|spoke|spoken|wrote|written|mailed) (?:to|with)\b|\bin the loop\b|\bon board\b|\bfine with (?:it|this|that)\b|\b(?:nobody|no ?one|none)(?: of them)? (?:has |had )?(?:objected|objects|minds?|complained|any objections?)\b|\bno objections?\b|\b(?:since|for) (?:last |a |some |several )?(?:week|month|time|days|weeks)\b|\bgot (?:the|our|a) (?:usual )?(?:mail|message|note|letter)\b|
  \bagreed?(?: to (?:it|this))?\b|\bokay with (?:it|this|that)\b|\bgiven (?:their|the) (?:ok|okay|go|consent)\b|
  (?:都|已经?|均|全部)*(?:打过?招呼|通[过了]?气|说过?|说[了好]|沟通过?|对齐|知道|知晓|知情|清楚|通知(?:过|到|了)?(?:大家)?|告知|同步过?|确认过?|讲过?|提过)(?:了|这件?事|此事|到位|一声)*|(?:都|也)?(?:没有?|无)(?:什么|人)?(?:意见|异议|反对)|(?:都|也)?(?:同意|认可|支持)了?
`;
const beside = vocabulary(
  `usual internal external direct indirect neighbours everybody needs need mail always suspects several various other others concerned affected relevant downstream upstream neighbouring surrounding responsible involved yes parties groups
   departments units both consumers colleagues neighbours half dozen couple who that which it of them their those these`,
  '几个 一些 多个 上下游 下游 上游 周边 外围 相关 有关 各 的 人 方 团队 部门 系统 业务方 使用方 调用方 兄弟 同事 大家 群里 会上 邮件 口头 提前 事先 有 是 涉及 存在 依赖 这 件 事 跟 和 与 在 里 过 都 了 已 已经 方面',
);
const fillers = union(hollowWords, beside);
