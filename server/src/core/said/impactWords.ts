// What a document says of its own impact: bare denials, stated downtime, steps that interrupt something. English and
// Chinese. Facts with their places; judges nothing.

import type { Answer, Change } from '../change.ts';
import { bare, count, isReasoned, opening } from '../judged/shortAnswers.ts';
import { memo } from '../memo.ts';
import { planSteps } from '../plan/planSteps.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';

/** Whether an answer is a no without a reason: "No", "No, none at all", 无. */
export function isPlainNo(answer: Answer | undefined): boolean {
  if (answer?.kind !== 'given') return false;
  if (bare(answer.text) === 'no') return true;
  const start = opening(answer.text);
  return start?.word === 'no' && !isReasoned(answer.text) && count(start.rest) < 4;
}

/** The first sentence that states an outage with its length: "Downtime: 10 min", 停机约 5 分钟. */
export const statedOutage = memo((change: Change): Phrase | undefined =>
  phrasesIn(change, plans).find(({ text }) => {
    const flat = text.normalize('NFKC');
    return outage.test(flat) && !denied.test(flat) && !supposed.test(flat);
  }),
);

const plans = ['activity.execution', 'risk.business-critical', 'communication.plan', 'runbook.steps'];
const length =
  '(?<![\\d.])(?!0+(?:\\.0+)?\\s*[a-z分秒小])\\d+(?:\\.\\d+)?\\s*(?:m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|h(?:ours?|rs?)?|分钟?|秒钟?|个?小时)(?![A-Za-z])';
const interrupted =
  '(?:down ?time|outage|unavailab\\w+|not available|maintenance mode|service interruption|out of service|offline|停机|停服|停止服务|服务中断|业务中断|中断服务|不可用)';
const outage = new RegExp(`${interrupted}[^。；;]{0,60}${length}|${length}[^。；;]{0,30}${interrupted}`, 'i');
const denied =
  /\b(?:no|zero|without(?: any)?|never|avoid\w*|prevent\w*|instead of|not (?:be|cause|expect\w*|lead)|isn't|won't)\b[^.;]{0,30}(?:down ?time|outage|unavailab|interruption|offline)|(?:down ?time|outage)\s*[:：]?\s*(?:none|no\b|0\b|zero|n\/a)|(?:无|零|不会?|没有|避免|防止|无需|不需要|免)[^。；;,，]{0,8}(?:停机|停服|停止服务|中断|不可用)|(?:停机|停服|中断)(?:时间|时长)?\s*[:：]?\s*(?:无|0|零|没有)/i;
const supposed =
  /\b(?:if|unless|in case|worst case|otherwise|would|should it|last (?:time|year|month|outage)|previous(?:ly)?|was|were|had|rehearsal|roll ?back|alert (?:at|after|when)|longer than|more than|exceeds?)\b|INC-\d|如果|(?<![一-鿿])若|[但时间如倘假再又还且那而后]若|万一|一旦|最坏|否则|上次|曾|当时|此前|去年|上个?月|演练|回滚|回退|超过|告警/i;

/** A step with the words by which it is one of its kind. */
export type Telling = Phrase & { readonly verb: string };

/** Steps of the runbook that interrupt something by what they do: a restart, a failover, a drain, a reboot, a lock. */
export const interruptingSteps = memo((change: Change) => stepsThat(change, interrupting, textOfLinks));

/** Steps that stop or close something, whatever it is: weighed only against a claim that gives no reason. */
export const stoppingSteps = memo((change: Change) => stepsThat(change, stopping, text => text.replace(numbering, '')));

/** Steps that hold something up which people or jobs use: a freeze, a pause, a throttle, all at once. Weighed against any denial of all. */
export const holdingSteps = memo((change: Change) => stepsThat(change, holding, textOfLinks));

function stepsThat(change: Change, verbs: RegExp, plain: (text: string) => string): readonly Telling[] {
  const answer = change.answer('runbook.steps');
  const steps = answer ? (planSteps(answer)?.all ?? []) : [];
  return steps.flatMap(({ at, text, kind }) => {
    const flat = plain(text.normalize('NFKC'));
    const verb = kind === 'mutates' && !gentle.test(flat) ? verbs.exec(flat)?.[0] : undefined;
    return verb === undefined ? [] : [{ at, text, verb: verb.trim() }];
  });
}

const textOfLinks = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

const holding =
  /\b(?:freez(?:e|es|ing)|frozen|paus(?:e|es|ing)(?= (?!for\b|between\b|to\b|\d)\w)|throttl(?:e|es|ing)|suspend(?:s|ing)?|scaled? (?!old\b)(?:[\w-]+ )?(?:down )?to (?:zero|0)|restart (?:all|every)[^.;]{0,40} (?:at once|in one go|together))\b|\bstop \w[\w. -]{1,24}, [^.]{0,80}\bstart\b|\bclos(?:e|es|ing) [^.;]{1,24} (?:to|for) (?:all |the )?(?:shipping|traffic|public|visitors|customers|guests|passengers|trucks?|orders|users|vehicles)\b|冻结(?!发布|变更|上线)|暂停(?!告警|观察)|停写|停库/i;

/** "Step 4 — ", 第二步： */
const numbering = /^\P{L}*(?:step \d+|第\s?[一二三四五六七八九十\d]+\s?步)[\s:.、)—–-]*/iu;
const stopping =
  /^(?:[\s\d.)*@-]|step\b|\p{Lu}\p{L}+ (?=stop|clos|shut))*(?:[^|]{0,30}: )?(?:stops?|close|shut|halt|isolate|power off|disconnect|take (?:down|out))\b(?! (?:when|if|here|the (?:alarm|alert|silence|test|load|watch|copy|sync|job|script)))|^\P{L}*(?:停用|停掉|停止|关闭|断开|(?:分批)?隔离|停)(?!顿|留|(?:告警|监控|观察))|(?<=[,，]\s*)停(?:机|区|库|止|掉)/iu;

const interrupting =
  /(?<![\w-])(?:restart(?:s|ing)?|reboot(?:s|ing)?|fail(?:s|ing)?[- ]?over|switch[- ]?over|drain(?:s|ing)?|shut(?:s|ting)?[- ]?down|power[- ]?cycle|take[^.;]{0,30} offline|stop(?:s|ping)? (?:all |the )?(?:writes?|traffic|services?|app\w*|databases?|instances?|consumers?|workers?)|systemctl (?:stop|restart)|[a-z]\w*ctl (?:[-\w=]+ )?(?:stop|restart)|service \S+ (?:stop|restart)|maintenance mode|(?:set|switch(?:es)?|put|go(?:es)?)\b[^.;|]{0,24}\bread-?only\b|close writes|停写|禁写|(?:切|改|设|置)[成为到]?只读|lock(?:s|ing)? (?:the )?tables?|LOCK TABLES?|promote the (?:standby|replica))(?![\w-])|重启|停机|停服|停止(?:服务|应用|写入|流量|消费)|关机|主[从备](?:切换|倒换)|切主|锁表|摘流|排空|下线(?:节点|实例|机器)|故障切换/i;
const gentle =
  /\b(?:no|not|without(?: a| any)?|never|don't|doesn't|avoid\w*)\b[^.;]{0,20}(?:restart|reboot|fail-?over|drain|stop|lock)|\b(?:rolling|roll(?:ing)?-?restart|rollout restart|one by one|one after the other|one at a time|gracefull?y?|hot|canary|standby|replica(?! to)|spare|idle|unused|new (?:node|host|cluster|instance)|test|staging|dry[- ]?run)\b|(?:不|无需|无须|免|避免|不用)[^。;,]{0,4}(?:重启|停机|停服)|滚动|逐台|逐个|依次|分批|轮流|平滑|优雅|热(?:加载|更新)|备用|空闲|新(?:节点|集群|实例|机器)|预发|测试环境/i;
