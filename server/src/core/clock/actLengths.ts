// Which length of a text is that of what is done. Beside it stand others: how long something is kept or watched, what a value
// means ("259200000 (72 h)"), how long the rest holds out.

import { type Duration, durationsIn, isCondition } from '../time/durations.ts';

/** The length of what a text says is done, the longest where it gives several; those that stand as an estimate before others. */
export function actLength(text: string): Duration | undefined {
  const all = durationsIn(text).filter(one => isOfAct(text, one));
  const sure = all.filter(one => isEstimate(text, one));
  const [first, ...rest] = sure.length > 0 ? sure : all;
  return first && rest.reduce((best, one) => (one.minutes > best.minutes ? one : best), first);
}

/** Whether a length may be that of an act: no condition, nothing that is kept, watched or away for so long. */
export function isOfAct(text: string, one: Duration): boolean {
  const [before, after] = [text.slice(Math.max(0, one.from - 60), one.from), text.slice(one.to, one.to + 60)];
  if (isCondition(before, after) || anotherAfter.test(after) || isValue(before, one)) return false;
  return takes.test(before.replace(rough, '')) || !another.test(before);
}

const another =
  /(?:\b(?:for|during|watch(?:ed|ing)?|observ\w+|wait(?:ing)?|monitor\w*|keep|kept|lives?|lasts?|next|old|on|of|every|to|from|is|by|least|holds?|holds? out|ttl|retention|lag|timeout|interval|lost?|loses?|missing|behind|late)|观察|观测|盯|盯着|看|看着|监控|静置|等|等待|每隔?|再?保留|过期|缓存|延迟|丢失?|最近|再|满|能?撑|够撑|支撑|维持|坚持|续航|到|为|是|至少|[×x]|\d天)[:：]?\s*(?:about |around |the |~|≈|约|着|了|满)*\s*$/i;
const anotherAfter =
  /^\s*(?:per (?:tera|giga|mega)byte|per [TGM]B\b|per (?:hour|day) of|of (?:data|traffic|silence|messages|orders|writes|lag)|old\b|late\b|behind\b|的(?:数据|日志|流量|订单|写入|消息|延迟)|无(?:告警|报错|异常)|没有?(?:告警|报错|异常))/i;

/** "259200000 (72 h)": the same once more for people. */
function isValue(before: string, { minutes }: Duration): boolean {
  const number = Number(/(?<![\w.-])(\d{2,12})\s*(?:ms|s|秒)?\s*[(（]=?\s*$/.exec(before)?.[1] ?? Number.NaN);
  return [1, 60, 60_000].some(by => number === minutes * by);
}

/** A length that stands alone in brackets, between two marks, or behind "takes". */
function isEstimate(text: string, { from, to }: Duration): boolean {
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 40);
  return (
    (/(?:^|[(（[【,，.。;；:：—–-])\s*$/.test(before.replace(rough, '')) &&
      /^\s*(?:$|[)）\]】,，.。;；:：|]|in all|all told|together|with |for (?:all|both)|at most|左右|以?内)/i.test(
        after,
      )) ||
    takes.test(before.replace(rough, ''))
  );
}

const rough = /(?:about|around|roughly|approx\.?|ca\.?|[~≈约]|大约|大概)\s*$/i;
const takes =
  /(?:\b(?:takes?|took|needs?|costs?|(?:done|finished|ready|back|over) (?:in|within|after)) ?(?:us)?|\b(?:back|revert|undo|it|that|this|together|all) (?:is|lasts)|耗时|用时|需要?|要|用|预计)\s*$/i;
