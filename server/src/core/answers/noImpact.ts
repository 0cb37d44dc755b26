// Whether an answer about the impact of a change says that nobody notices it. English and Chinese.

import type { Answer } from '../change.ts';
import { saysNone } from './saysNone.ts';

/** Whether an answer denies any impact: a no, "Nobody notices, …", 不会中断业务：…. A "but" or a length takes it back. */
export function deniesImpact(answer: Answer): boolean {
  if (saysNone(answer)) return true;
  if (answer.kind !== 'given') return false;
  const flat = answer.text.slice(0, 1500).normalize('NFKC').replace(/[*_]/g, '');
  return (english.test(flat) && !taken.test(flat)) || (han.test(flat) && !takenHan.test(flat));
}

const english =
  /^[\s>-]*(?:not (?:at all|really|intrusive|disruptive|noticeable|visible|user[- ](?:visible|facing))|non-intrusive|nobody|no[- ]?one|invisible|transparent|(?:the )?(?:users?|customers?|clients?|shoppers|merchants?|tenants?|players|people) (?:will not|won't|do not|don't|should not|shouldn't) (?:notice|see|feel))\b(?! (?:small|minor|trivial))/i;
const taken =
  /\b(?:but|except|apart from|briefly|brief|however|unless|until|at most|up to)\b|\d\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b/i;
const han =
  /^[\s>-]*(?:不会(?:[,，。;；:]|$|(?:中断|影响|造成|波及|停|让|有人?)[^,。;:\n]{0,10}(?:[,。;:\n]|$))|(?:对(?:业务|线上|用户|客户|商户|外部?|上下游|[\p{L}]{0,4})?|(?:业务|线上|用户|客户|商户))[^,。;:\n]{0,3}(?:无感知?|没有?感知|无影响|没有影响|不受影响|透明|无侵入)|无感知?|(?:无|非)侵入|没有?影响)/u;
const takenHan = /但|不过|除了|除外|只是|短暂|瞬断|闪断|抖动|重连|重试|最多|\d\s?(?:毫秒|秒|分钟?|小时)/;
