// Words that somebody else said or wrote, quoted: a note on the desk, a label, what was said on the phone. They are told as they
// were, and nobody comes by them. Those of an announcement are read on the day it is sent.

import { datesIn } from '../time/dates.ts';

/**
 * Whether what follows stands in quotation marks that are open, behind a word for saying or for what it is written on; or, by what comes
 * `after`, in front of who said it. No announcement.
 */
export function areOfOthers(before: string, after = ''): boolean {
  const [, lead] = opened.exec(before.slice(-240)) ?? [];
  if (lead === undefined || (announced.test(lead) && !ofOther.test(lead))) return false;
  return said.test(lead) || saidBy.test(after);
}

/** "…”, one of them writes", "…”, as a form from 3 East puts it". */
const saidBy =
  /^[^"”“\n]{0,120}["”],? (?:as )?(?:(?:one|some|two|many|several) of (?:them|the \w+|our \w+)|(?:he|she|they|somebody|someone|a \w+|one \w+|the \w+)(?: \w+){0,4}?|\p{Lu}\p{Ll}+) (?:writes?|wrote|says?|said|puts? it|put it|told us|reported|complained)\b/u;

/** Whether what follows stands in quotation marks behind a day or a word for a message: an announcement, read on the day it is sent. */
export function areAnnounced(before: string): boolean {
  const [, lead] = /^(.*)[“「『"][^”」』"]{0,120}$/s.exec(before) ?? [];
  if (lead === undefined || (lead.split('"').length % 2 === 0 && before.at(lead.length) === '"')) return false;
  return sent.test(lead) || datesIn(before).some(({ kind }) => kind === 'day');
}

const sent =
  /(?:\b(?:e?-?mail|message|post|banner|sms|text|notice|tweet|page|subject|titled|saying)|公告|邮件|短信|通知|消息|弹窗)[^\p{L}]{0,3}$/iu;

// A straight mark opens where an even number of them stands before it.
const opened = /^((?:[^"“”「」『』\n]|"[^"\n]*"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』)*)["“「『][^"“”「」『』\n]*$/;
const said =
  /(?:\b(?:said|says|saying|wrote|writes|repl(?:y|ied|ies)|answer(?:ed|s)?|note|label|sticker|memo|remark|quot(?:e[ds]?|ing)|tag|marks?|(?:log|syslog|line|console|output|journal) (?:reads?|shows?|has|prints?))\b[^.!?]{0,40}|(?:回[复话]?|说|讲|答|称|留言|邮件里写|原话|备注|嘱咐|喊|写着|贴着|念叨)[了的道过是]?)[\s:：,，(（]*$/i;
/** "The vendor mail says": a message that came, and is not sent. */
const ofOther =
  /\b(?:vendor|provider|supplier|carrier|customer|client|bank|landlord|his|her|their)(?:['’]s)? (?:e?-?mail|message|notice|page|post|text)s?\b[^.!?]{0,24}$|\b(?:page|banner|post|notice|mail|message) said[\s:,]*$|在邮件里写$|(?:厂商|供应商|运营商|客户|业务方|对方|房东|他|她)[^。！？]{0,6}(?:邮件|消息|短信|通知)[^。！？]{0,8}$/i;
const announced =
  /\b(?:notices?|announce\w*|banners?|e?-?mails?|messages?|subject|status ?page|posts?|sms|texts?|tweets?|pages?)\b[^.!?]{0,40}$|(?:公告|通知|邮件|短信|弹窗|消息|群发|状态页)[^。！？]{0,16}$/i;
