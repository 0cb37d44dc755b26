// What in a text somebody else could point at: a figure, code, a link, a name, a day, an event that can be seen. Kinds of evidence
// that several questions share; which of them a question asks for is said where it is asked (`unsupported.ts`).

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

/** A figure, code, a link, a quotation, an identifier or an abbreviation other than that of a role: most answers have one. */
export const marked = memoText(
  (text: string): boolean => marks.test(text.replace(/^\s*\d{1,2}[.)]\s/gm, '')) || counts.test(text),
  512,
);

const marks =
  /[\d`$%<>=|#“”"「」『』\u2460-\u2473]|https?:|[a-z][_./][a-z]|[a-z][A-Z]|\b(?!(?:SREs?|DBAs?|IT|NOC|QA|OK|CM|MCM|DRI|TAM|CAB|OPS|AM|PM|ID)\b)[A-Z]{2,}s?\b/;

/** A count in words. */
export const counts = longPattern('i')`
  (?<!\b(?:old|new|other|no|this|that|any|which|good|bad) )\b(?:one(?! (?:way|another|can|of those|would))|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|dozen|twice|single|half|quarter|either|both|first|second(?! thoughts?)|third|minutes?|seconds?|hourly)\b|
  [一二两三四五六七八九十半几](?:十|百)?\s?(?:个(?!别)|次|台|分(?!之|析|布|别)钟?|秒|家|例|条|单|笔|(?:个)?小时|人(?!手)|处|遍|成|成|名|把|块|组|套|路|点(?!点|儿)|条)|首个|首家|第[一二三四五六七八九十]
`;

/** A day, a date, or something in the calendar of a trade. */
export const days = longPattern('i')`
  \b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may(?= \d)|june|july|august|september|october|november|december|noon|midnight|dawn|sunrise|easter|christmas|new year|bank holiday|holidays|vacation|weekend before|month[- ]?ends?|quarter[- ]?ends?|year[- ]?ends?|
  end of (?:the |this )?(?:year|month|quarter)|with the year|payday|freeze|close of (?:business|trading)|exams?|in (?:spring|summer|autumn|winter))\b|
  周[一二三四五六日末]|星期|[月年季]底|年末|月结|月初|[一二三四五六七八九十]月|[春中国双]节|双十[一二]|大促|封网|开学|假期|休市|开市|收市|首班|末班|早班|夜班|交接班?|打烊
`;

/** A person, a place or a team by a name of its own: capitals that begin no sentence, or Latin letters in a Chinese one. */
export const names = longPattern('')`
  [a-z,;:(&/] ?(?!(?:I|I'm|I'll|I'd|I've|Yes|No|None|Nobody|Everybody|Everyone|All|The|We|They|It|This|If|When|And|But|Or)\b)[A-Z][a-z]+|[\u4e00-\u9fff、，（]\s?@?[A-Za-z]{3,}|@\w|[A-Z][a-z]+ [A-Z][a-z]+|(?:Dr|Mr|Mrs|Ms|Prof)\. 
`;

/** Something that does not happen, or that can be seen, heard or read when it does. */
export const events = longPattern('i')`
  \b(?:cannot|can't|can not|do not|does not|don't|doesn't|did not|didn't|no longer|unable to|fails? to|failed to|won't|will not) (?:even |get |fully )?
  (?!(?:confident|convinced|willing|sure|believes?|trusts|wants|can|want|be|been|is|are|am|go|going|get|work|working|run|running|look|feel|seem|behave|perform|act|do|have|has|want|wish|like|trust|believe|think|know|agree|meet|satisfy|fulfil|continue|carry|proceed|hold|keep|manage|handle|cope|control|stand|bear|take|make|solve|resolve|fix|repair|explain|help|end|turn|work|please|suit|convince|match (?:our|the|their) (?:expect|idea|hope|need)\w*|what|it|so|too|very|really|all|any|anything|seem|live|come (?:to|in)|feel|expect|deliver|improve|progress|succeed|complete|finish|function|operate|become|remain|stay|need|see (?:a|any|the) (?:way|reason|point|sense)|otherwise|matter|sort|overcome|recover|deal|address|contain|afford|tolerat\w*|accept|justify|guarantee|ensure|restore|rectify|remedy|cure|mitigate|quickly|easily|soon)\b)[a-z]{3,}|
  \b(?!(?:it|that|this|which|changes?|deployments?|upgrades?|updates?|migrations?|activity|roll-?out|systems?|everything|anything|something|things?|services?|steps?|we|plan|else|process|release|cut-?over|switch|work|move|installation|operations?|maintenance|procedure|all|really|often|still|also|or|and|if|when|once)\b)[a-z-]{3,} (?:fails?|failing)\b|
  \b(?:differ(?:s|ing|ent|ence|ences)?|mismatch\w*|missing|refus\w*|reject\w*|declin\w*|bounc\w*|time(?:s|d)? ?out|timeouts?|stuck|hang|hangs|hung|crash\w*|reboots?|restarts?|duplicat\w*|lost|los(?:es|ing) (?:its|their|the|a)? ?(?:position|quorum|pressure|power|signal|sync|flame|connection|session|picture|link|contact|place|lock)|empty|blank|white|black|dark|red|green|amber|blue|flashes|flashing|flapp?(?:s|ing)|stops|stopped|halts?|trips?|tripped|smoke|smell\w*|burn\w*|leak\w*|drip\w*|offline|unreachable|exceed\w*|above|below|longer than|corrupt\w*|beeps?|horn|lamps?|leds?|code|or late|(?:is|arrives?|are) late|wrong (?!(?:to|with|in|and|or|for|at|on|way|direction|hands|path|decision|move|idea)\b)\w+|
  stays?|remains? (?:open|closed|shut|up|on)|shows?|displays?|prints?|beats?|(?<!(?:not|n't) )sees? (?:a |an |the |no |another |double |one |errors)|(?!(?:the|our|these|all|on|any|a|and|or|if|when)\b)[a-z]+ (?:graphs?|curves?)|charts? of|logged (?:out|off|in)|signed (?:out|off|in)|charged|not (?:done|ready|back|complete|recognised|recognized|finished|started|arrived|listed|found|delivered)|still (?:running|not|\w+s)|keeps? (?:\w+ing)|smoke test|checksums?|rows?|records?|screens?|monitor (?=red|dark|black)|lag|packets?|queue|quorum|tone|noise from|pressure|temperature|voltage|vibrations?|test (?:call|mail|order|parcel|card|page|login|print)\w*|alarm of|login page|alarm horn)\b|
  [打开登连收发扫拔切刷进付查传读写显识启印接对叫拨点取存算挂选听装掉落跳起放抬升降卸录](?:得)?(?:不(?:[出开上到齐动亮平响通着进回来起了成掉下去])|没反应)|不(?:亮|开(?!心)|出[票单纸货水来]|动|响|平(?!稳|静)|等|接管|一致|一样|相等|相符|转(?!好)|吸合|上电|放行|识别|落锁|下发|上报|同步|应答|响应|出票|开门|关门)|对不上|丢(?!人|脸)|漏|重复|重号|(?<![报出差])错(?![误失过综变增多])[^，。；]|[价金数码号址账]错|黑屏|白屏|花屏|蓝屏|空白|为空|掉线|离线|断[开线网电链流]|退服|跑偏|漂移|卡[死纸住]|停[在转机产]|拒[绝收付]|误报|超时|超过|低于|高于|掉到|降到|跌破|显示|灯|冒烟|焦味|异响|报警器|蜂鸣|
  (?:登录|扣款|支付|拉取|校验|打印|扫码|刷卡|开机|启动|连接|心跳|挂载|同步|备份|编译|交易|签名|解析|拨打|认证|出票|预检|自检|握手)(?:脚本)?(?:仍|均|又|都)?(?:失败|报)|无法(?!继续|控制|解决|恢复|正常|完成|接受|忍受|进行|使用|运行|处理|收场|满足|达到|保证|判断|实现|挽回|及时|快速|按|在|确[定保认])|没有?(?:声音|画面|信号|图像|反应|电|水|回执|回声|回单|到账|到齐|切完|跑完|做完|完成)|误差|仍(?:未|在|有)|还没|别人的|打(?:来)?电话|电话进来|大屏|都显示
`;
