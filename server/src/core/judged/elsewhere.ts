// Whether a text only points somewhere else: a bare link, a ticket's number, "see the ticket", 详见工单.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { bare } from './shortAnswers.ts';

/** `link`: nothing but addresses or numbers. `elsewhere`: words that only send the reader away. */
export type Pointer = 'link' | 'elsewhere';

/** How a text only points elsewhere; undefined when it says something itself. A picture says something. */
export const pointer = memoText((text: string): Pointer | undefined => {
  if (bare(text) === 'elsewhere') return 'elsewhere';
  if (text.length > 600 || /!\[[^\]]*\]\(/.test(text)) return undefined;
  let links = 0;
  const count = (shown = '') => {
    links++;
    return ` ${shown} `;
  };
  const left = text
    .normalize('NFKC')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\[([^\]\n]*)\]\([^)\s]*\)/g, (_, shown: string) => count(shown))
    .replace(/<?\bhttps?:\/\/[^\s<>)\]，。；]+>?|\bwww\.[^\s<>)]+/gi, () => count())
    .replace(id, () => count());
  if (!/[\p{L}\p{N}]/u.test(left)) return links > 0 ? 'link' : undefined;
  if (left.length > 160 || (here.test(left) && !outside.test(left))) return undefined;
  const words =
    left
      .replace(awayHan, ' ')
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const pointing = away.test(left) || /[见查看参考照同]|工单|链接|文档|附件/.test(left);
  if (!words.every(word => filler.has(word.toLowerCase()))) return undefined;
  return pointing ? 'elsewhere' : links > 0 ? 'link' : undefined;
}, 1024);

/** Numbers of tickets, changes, merge requests and the like. */
const id = longPattern('gu')`
  (?<![\p{L}\p{N}-])(?:[A-Z][A-Z0-9]{1,9}-\d{1,7}|(?:[\w.-]+/[\w.-]+)?[#!&]\d{1,7}|(?:CHG|CR|MR|PR|INC|RFC|
  TASK|CRQ|MCM)\s?#?\d{2,9}|(?<=(?:ticket|issue|change|request|工单|单号)[ :：#]{1,3})#?\d{3,9})(?![\p{L}\p{N}-])
`;

/** An exact place of this very document is an answer, if a terse one. */
const here =
  /\b(?:step|steps|row|table|runbook|section|plan below|checklist|appendix)\b|步骤|第\s*[\d一二三四五六七八九十]+\s*[步行节章]|风险表|手册|章节/i;

const outside = /\b(?:wiki|confluence|sharepoint|drive|jira|servicenow|slack|ticket|cr)\b|工单|文档|附件|链接/i;

const away = longPattern('i')`
  \b(?:see|refer|check|look|read|consult|follow|same|ditto|described|written|documented|mentioned|explained|
  given|listed|specified|discussed|agreed|found|stated|provided|requested|details?|per|above|below)\b
`;
const awayHan = longPattern('gi')`
  (?:详细|具体|更多)?(?:情况|信息|内容|说明|步骤|方案|细节)?(?:请|均|都|已)?(?:详见|参见|参考|参照|参阅|查看|查阅|请看|见|看|按|同|写在|在)?(?:上述|上面|上文|下面|
  下文|以上|以下|对应|相关|原|该|本|此|这个|上一次|上一个|上次|之前|前次|以前)?(?:的)?(?:变更|需求|发布|评审|设计|故障|问题|上线|测试|部署|技术)?(?:的)?(?:工单|单子|
  需求单|变更单|单|链接|文档|附件|邮件|群里|群|聊天记录|描述|说明|wiki|方案|报告|评论|备注|页面|会议纪要|纪要|讨论|变更|发布|上线|升级|里面|里|中|内|所述|一样|一致|即可|上面|附|
  次)+|同上次?|同前|如上|如前|详见|参见|见|同|和|及|与
`;

const filler = new Set(
  `see refer check look read consult follow same ditto described describe written documented mentioned explained given listed
   specified discussed agreed found stated provided requested detail details as per above below before last time previous previously
   usual to the a an at in on of for from with by it its is are was were be been has have and or please kindly all full more further
   information info here there this that our my your linked attached following corresponding related respective relevant under
   ticket tickets jira issue issues story epic cr crs cr's mr mrs pr prs pull merge request requests change changes chg rfc mcm cm link links
   url doc docs document documents documentation wiki confluence page pages attachment attachments description comment comments
   thread slack chat channel email e-mail mail email's sheet spreadsheet google drive sharepoint gitlab github servicenow snow
   meeting minutes release notes note readme design proposal test testing report spec specification ref reference references number no id what runbook section
   already everything anything can will which where we i you one ones those these others`
    .trim()
    .split(/\s+/),
);
