// Whether 点 and 时 after a number tell the time: 3点 may be three o'clock or three points. In doubt, it does not.

import { longPattern } from '../text/longPattern.ts';
import type { Shown } from './clockForms.ts';

/** What stands around a Chinese clock time: the text beside it, and what else is known. */
export interface ChineseLook {
  readonly before: string;
  readonly after: string;
  readonly shown: Shown;
  /** The number and what follows it, without the part of the day: `2点半`. */
  readonly number: string;
  /** A date stands beside it. */
  readonly dated: boolean;
  /** It is in a range of two times, each with its 点 or colon. */
  readonly ranged: boolean;
  /** Another Chinese time stands just before it: "凌晨1点停服，5点开服". */
  readonly follows: boolean;
  /** It ends a range whose start is a bare number: `2-4点`. */
  readonly bareStart: boolean;
}

/** Whether the text tells a time of the day. */
export function isChineseTime(look: ChineseLook): boolean {
  const { before, after, shown, number, dated, ranged } = look;
  if (
    /^(?:方向|几|儿|点|头|游戏|折)/.test(after) ||
    dial.test(after) ||
    (/^零点/.test(number) && /^(?:[没不会]?漂|[校偏标稳值归清]|误差|换班|交班|交接|换岗)/.test(after)) ||
    (/^一点/.test(number) && /[这那有差哪]\s?$/.test(before)) ||
    ordinal.test(before) ||
    lengthBefore.test(before)
  )
    return false;
  if (/^[早晚夜]$/.test(shown.part) && /^[一两]点(?!半|整|钟|\d)/.test(number)) return false;
  if (shown.part !== '') return true;
  if (decimalAfter.test(after)) return false;
  if (shown.hour === 0 && /^[\d一二三四五六七八九]/.test(after)) return false;
  if (shown.tail !== '' && !shown.tail.startsWith('时')) return true;
  if (pointsBefore.test(before) && !(shown.hour >= 13 && /说\s?$/.test(before))) return false;
  if (/[时時]/.test(number)) return isHour(look);
  if (dated || (ranged && !look.bareStart)) return true;
  if (pointsAfter.test(after)) return false;
  if (look.bareStart || shown.hour >= 13 || shown.hour === 0) return true;
  const strong = timeBefore.test(before) || timeAfter.test(after) || look.follows;
  if (/^[一两]点/.test(number))
    return (timeAfter.test(after) && !/^\s?没/.test(after)) || (timeBefore.test(before) && after.trim() === '');
  return strong || shown.hour >= 6;
}

/** 14时: an hour of the day needs its minutes, a range, a date or a word beside it; 时长, 时间 and 时区 are other words. */
function isHour({ after, shown, dated, ranged }: ChineseLook): boolean {
  if (/^(?:区|间|长|段|候|代|效|限|常|差|序|延|速|机)/.test(after)) return false;
  if (shown.tail.endsWith('分') || shown.tail === '时整' || ranged || dated) return true;
  if (shown.hour >= 13 && /^[一-鿿]/.test(after)) return true;
  return (
    /^\s?(?:前|后|起|许|开始|左右|之前|之后|准时)/.test(after) || (shown.hour >= 10 && /^\s?[，,。；;]?$/.test(after))
  );
}

/** 紧 12 点和 6 点方向的螺栓: where on a dial. */
const dial = /^\s?(?:[和、与及]\s?\d{1,2}\s?[点點]\s?)+(?:方向|方位|位置)/;
const ordinal = /第\s?[\d一二三四五六七八九十]+[点點]?\s?[-~～到至、和与]\s?第?$|第\s?$/;
const lengthBefore = /(?:耗时|用时|历时|时长|持续|花了|共|需要?|[×xX*])\s?约?$/;
const pointsBefore = longPattern()`
  (?:[这那有几下上述以分如得涨跌降升加减差重特优缺疑难哪另余某百主点还说提补充结调足认于出化险卡埋打]|[^天]前
  |[^之以]后|(?:做|得|提|说|想|注意|看|学|收)到|(?:体现|表现|集中)在|[增减扩](?:加|少|充|展)?[至到为]|出于|基于|由于|关于|对于)\s?$`;
/** "2点5 毫秒": a decimal, spelled out. */
const decimalAfter = /^[\d一二三四五六七八九]\s?(?:[毫微纳]?秒|[%％]|倍|个百分|[KMGT]i?B|[kmgt]s?\b|[元万亿兆])/i;
const pointsAfter = longPattern()`
  ^\s?(?:建议|意见|要求|原因|理由|说明|注意|问题|结论|考虑|来看|来说|改进|优势|不足|好处|区别|内容|经验|教训|事项
  |共识|疑问|风险|影响|补充|思路|方案|措施|目标|收获|积分|伤害|以内|条件|依据|计划|需|都|后续|前提|和第|[增减扩](?:加|少|充|展)?[至到为]|内|上(?!线
  |班|午)|中|下(?!班|线|午|一)|是|为|：|:)`;
const timeAfter = longPattern()`
  ^\s?(?:前(?!提)|后(?!续)|之前|之后|以前|以后|左右|许|准时|起(?!点|因)|开始|结束|完成|截止|的(?:任务|定时|作业
  |跑批|备份|窗口|会|变更|发布|班)|[改挪推]|没|还[没未]|仍|停|切|来电|送电|断电|会有一次|见|吧|多|准|拉|发(?!现)|做(?!到)|跑|重启|升级
  |回滚|恢复|备份|关闭|开放|进会|一?到|开门|关门|上班|下班|上线|切换|发布|执行|到位|到岗|集合)`;
const timeBefore = longPattern()`
  (?:在|[改挪推][为到成]|推迟到|如果|若|等|(?<![基出由关对])于|从|到|至|约|大概|大约|预计|计划|每天|每日|定在|截至
  |截止|最迟|最晚|最早|不晚于|不早于|直到|(?:开始|结束|时间|时刻|窗口|截止)[:：]?|定)\s?$`;
