// How long a step takes and who does it stand together, in many forms: 【5 分钟｜程锦】, "[Farah | 10 min]", or a sentence
// of their own, "Marcus, 15 min." Here they are brought into one: "(Marcus, 15 min)".

import { memoText } from '../memo.ts';
import { lengthForm, namesForm } from './nameForms.ts';

/** The words of a step with what stands together in plain brackets, parted by commas. */
export const plainGroups = memoText((text: string): string => {
  if (!hasLength.test(text) && !/\d/.test(text)) return text;
  const inBrackets = text
    .replace(behindClock, '$1 ($2) ')
    .replace(brackets, (whole, inner: string) =>
      hasLength.test(inner) || /[:：]/.test(inner) || onlyNames.test(inner) ? `(${parted(inner)})` : whole,
    );
  if (!hasLength.test(inBrackets)) return inBrackets;
  return inBrackets
    .replace(inFront, '($1, $2) ')
    .replace(nameFirst, group)
    .replace(lengthFirst, group)
    .replace(lengthAlone, '($1)')
    .replace(lengthLast, (_, inner: string) => ` (${parted(inner)})`)
    .replace(besideBrackets, ' ($1, $2');
}, 512);

function group(_: string, before: string, inner: string): string {
  return `${before} (${parted(inner)}) `;
}

function parted(inner: string): string {
  return inner.replace(/\s*[｜|·／/]\s*|\s[—–-]\s/g, ', ');
}

const hasLength = new RegExp(`${lengthForm}|of an hour|an hour|刻钟|[半一两]个?小时`, 'i');
const onlyNames = new RegExp(`^\\s*${namesForm}\\s*$`, 'u');
/** `<5 min>` is a bracket, "lag < 1 s, disk > 900 GB" is not. */
const brackets =
  /(?:[【〔［「[{]|[<＜](?!\s))([^【】〔〕［］「」[\]{}<>＜＞()（）`\n]{1,40})(?:[】〕］」\]}]|(?<!\s)[>＞](?!\s*[\d=]))(?!\()/g;
/** "**02:30–02:40, Marek** — switch the pool" */
const behindClock = new RegExp(
  `^([ \\t]*[*_]{0,2}\\d{1,2}:\\d\\d(?:\\s?[-–—~至到]\\s?\\d{1,2}:\\d\\d)?)[,，]\\s?(${namesForm})[*_]{0,2}(?:\\s?[:：]|\\s[–—-](?=\\s)|(?=\\s))`,
  'u',
);
const inWords =
  '(?:[Hh]alf an hour|(?:[Tt]hree |[Aa] )?[Qq]uarters? of an hour|[Aa]n hour|[一三]刻钟|半个?小时|[一两]个?小时)';
const aLength = `(?:${inWords}|(?:about |around |ca\\. ?|[~≈约])?(?:\\d{1,3}\\s?[-–~]\\s?)?\\d{1,3}\\s?(?:min(?:ute)?s?|m|h|hours?|'|′|分钟?|小时))`;
const edge = '(^(?:[ \\t]*\\d{1,2}[.)、])?|[.。;；|｜·]|\\s[/—–-](?=\\s)|——)[ \\t*_]*';
const after = '[*_]{0,2}[ \\t]*(?:(?=[|｜·]|\\s[/—–-]\\s)|[.。;；:：](?=\\s|\\p{Script=Han}|$|[*_])|(?=$|\\n))';
const joint = '\\s*(?:[,，、|｜·/]|\\s[—–-]\\s|[*_]\\s)\\s*';
/** "Marcus, 15 min." and "15 min, Marcus." between two sentences, dashes or bars. */
const nameFirst = new RegExp(`${edge}(${namesForm}${joint}${aLength})${after}`, 'gmu');
const lengthFirst = new RegExp(`${edge}(${aLength}${joint}${namesForm})${after}`, 'gmu');
/** 韩磊 10min 冻结队列 */
const inFront = new RegExp(`^(${namesForm}) +(${aLength}) +(?=\\S)`, 'u');
/** A length on a line of its own below the step. */
const lengthAlone = new RegExp(`^[ \\t]*[*_]{0,2}(${aLength})[*_]{0,2}[ \\t]*$`, 'gm');
/** "**Freeze releases**, Ioana, 10 min", and on the next line the command. */
const lengthLast = new RegExp(`[,，]\\s?((?:${namesForm}[,，]\\s?)?${aLength})[ \\t]*(?=\\n[ \\t]*[^a-z\\s])`, 'gu');
/** "Farah (10 min)." */
const besideBrackets = new RegExp(
  `(?<=^(?:[ \\t]*\\d{1,2}[.)、])?[ \\t*_]*|[.。;；]\\s?)(${namesForm})\\s*[(（](${aLength})(?=[)）])`,
  'gmu',
);

/** Who is named in brackets beside a length: a name, or what somebody is called at work. */
export function whoInGroups(flat: string): string | undefined {
  for (const [, inner = ''] of flat.matchAll(/[(（]([^()（）\n]{3,60})[)）]/g)) {
    if (!hasLength.test(inner)) continue;
    for (const part of inner.split(/[,，、;；/&+]/)) {
      const words = part.replace(/^[^:：]{1,12}[:：]/, '').trim();
      if (!hasLength.test(words) && (person.test(words) || role.test(words)) && !manner.test(words)) return words;
    }
  }
  return undefined;
}

const person = /^\p{Script=Han}{2,3}$/u;
const role =
  /^(?:the )?(?:[\p{L}-]+ ){0,2}(?:dbas?|sres?|on-?call|duty|noc|ops|lead|engineers?|admins?|operators?|team|desk|vendor)(?: [\p{L}-]+){0,2}$|^\p{Script=Han}{0,5}(?:工|工程师|值班|组|部|厂家|主管|经理|同事|人员)$|^(?:DBA|SRE)$/iu;
/** How it is done. */
const manner =
  /^(?:[停切回重升改无不]|并行|同时|逐[台个批]|每[台个批步]|分批|依次|左右|上下|大约|预计|合计|共计|最多|至少|观察|含?等待|实测|演练|估计|可选|停机|窗口|串行|自动|手动|手工|人工|只读|含?验证|含?检查|含?重启|含?缓冲|留?余量|不停机?|后台|单台|两台|全部|各自|已测|夜间|白天|如需|必要时)/;
