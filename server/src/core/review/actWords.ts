// Why something is not put on record, and what the tool adds to a note, in the reader's language.

import { type Locale, say, type Words } from '../words.ts';
import type { Verdict } from './recordEntries.ts';

/** Each reason for not writing an entry: what is wrong, why it matters, what to do. */
export const actSays = {
  unknown: {
    en: 'The template of this change has no “{name}” any more; look at the checklist again.',
    'zh-cn': '本变更的模板中已没有“{name}”，请重新查看评审清单。',
  },
  nobody: {
    en: '“{by}” is not the name of a person who can be asked later, so it cannot stand under a review. Give your own name or address.',
    'zh-cn': '“{by}”不是日后可以询问的具体的人，不能用来署名。请填写本人的姓名或邮箱。',
  },
  owner: {
    en: '{by} owns this change; a reviewer finds what the owner is too close to see. Ask somebody else.',
    'zh-cn': '{by} 是变更负责人；评审要靠旁观者发现当局者看不到的问题。请换一位。',
  },
  executor: {
    en: '{by} carries out this change; nobody sees their own slip. Ask somebody else.',
    'zh-cn': '{by} 是执行人；自己很难发现自己的疏漏。请换一位。',
  },
  elsewhere: {
    en: '{by} has judged or signed in another layer already, so only one person would have looked. Ask somebody else.',
    'zh-cn': '{by} 已参与另一层评审，这样实际上只有一个人看过。请换一位。',
  },
  locked: {
    en: '“{layer}” is locked, because it builds on what was found before it ({reason}).',
    'zh-cn': '“{layer}”已锁定，因为它以前一层的结果为基础（{reason}）。',
  },
  noNote: {
    en: 'This verdict needs a note: whoever reads it after an incident wants to know what was looked at. One sentence is enough.',
    'zh-cn': '这个结论需要附说明：出了故障再回头看时，要知道当时看了什么。一句话即可。',
  },
  notStale: {
    en: 'Nothing that this verdict covers has changed since, so there is nothing to confirm.',
    'zh-cn': '该结论所覆盖的内容没有改动，无需再次确认。',
  },
  notDone: {
    en: '“{layer}” cannot be signed off yet, because a signature says that all of it holds ({reason}).',
    'zh-cn': '“{layer}”还不能签署，因为签署意味着整层都成立（{reason}）。',
  },
  signed: {
    en: '{by} has signed “{layer}” off already, and nothing was changed since.',
    'zh-cn': '{by} 已签署“{layer}”，此后没有改动。',
  },
  clock: {
    en: 'The verdict of {by} is dated {at}, which is later than now; a signature before it would not count. One of the two clocks is wrong.',
    'zh-cn': '{by} 的结论时间为 {at}，晚于现在；在此之前的签署无效。请核对两台机器的时钟。',
  },
  noEmergency: {
    en: 'Only an emergency may leave the usual order, and this change is {type}. Finish the review first.',
    'zh-cn': '只有紧急变更可以不按顺序，而本变更是 {type}。请先完成评审。',
  },
  nothingToOverride: {
    en: '“{layer}” is done, so there is nothing to override. Sign it off instead.',
    'zh-cn': '“{layer}”已经完成，无需破例，直接签署即可。',
  },
  noOverrideReason: {
    en: 'Say why the usual order cannot be kept. The reason stays on record, and the review is caught up on afterwards.',
    'zh-cn': '请写明为何不能按正常顺序进行。原因会保留在记录中，事后补做评审。',
  },
  noReason: {
    en: 'To defer or to reject takes a reason that the author can act on.',
    'zh-cn': '延期或驳回必须写明理由，让作者知道该怎么做。',
  },
  otherRole: {
    en: '{by} does not hold this role; your team’s policy names {names}. Decide in your own role, or have one of them decide.',
    'zh-cn': '{by} 不担任该角色；团队策略中为 {names}。请以自己的角色决定，或请其本人决定。',
  },
  notReviewed: {
    en: 'This cannot be approved yet, because nobody could know what is approved: “{layer}” is not done ({reason}). Finish the review first, or defer it.',
    'zh-cn': '还不能批准：“{layer}”尚未完成，无从知道批准的是什么（{reason}）。请先完成评审，或决定延期。',
  },
  notReviewedEmergency: {
    en: 'This cannot be approved yet: “{layer}” is not done ({reason}). In an emergency somebody may override that first, by name and with a reason.',
    'zh-cn': '还不能批准：“{layer}”尚未完成（{reason}）。紧急情况下，可先由专人写明原因破例放行。',
  },
  concern: {
    en: '{by} has a concern about “{item}”. To approve in spite of it, say why; or settle it first.',
    'zh-cn': '{by} 对“{item}”有疑虑。若仍要批准，请写明理由；或先解决疑虑。',
  },
} as const satisfies Record<string, Words>;

export type ActReason = keyof typeof actSays;

/** The note of a verdict that is confirmed: who said it first and when, and what was noted then. */
export function stillValidNote({ by, at, note = '' }: Verdict, locale: Locale): string {
  // A note that was confirmed before names its first author already.
  if (confirmed.test(note)) return note;
  const words = note.trim() ? confirmedSays.noted : confirmedSays.bare;
  return say(words, locale, { by, day: at.slice(0, 10), note: note.trim() });
}

const confirmed = /^(?:Still valid, as |仍然有效，同 )/;
const confirmedSays = {
  noted: { en: 'Still valid, as {by} said on {day}: {note}', 'zh-cn': '仍然有效，同 {by} 于 {day} 的结论：{note}' },
  bare: { en: 'Still valid, as {by} said on {day}.', 'zh-cn': '仍然有效，同 {by} 于 {day} 的结论。' },
} as const satisfies Record<string, Words>;
