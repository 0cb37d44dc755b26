// A change is handed in with less notice than the team has agreed on; in a draft, until when it has to be handed in.

import type { Change } from '../../core/change.ts';
import { entryOf } from '../../core/fields/fields.ts';
import { noticeAsked } from '../../core/policy/periods.ts';
import { planZone, slotFixes } from '../../core/policy/slotFixes.ts';
import { businessDaysBetween, latestDay } from '../../core/policy/teamCalendar.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';
import { formatIso, offsetAt } from '../../core/time/time.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'short-lead-time',
  severity: 'policy',
  says: {
    short: {
      en: 'Handed in {days} business days before the start; your team asks for {needed}, so that reviewers have time to think. It would have had to be {latest}; move the start, or agree on an exception.',
      'zh-cn':
        '距开始只有 {days} 个工作日，团队要求 {needed} 个，评审人才有时间细看。最晚应在 {latest} 提交；请推迟开始时间或商定例外。',
    },
    late: {
      en: 'To leave {needed} business days before the start, this had to be handed in by {latest}, which is over. Move the start, or agree on an exception.',
      'zh-cn': '按 {needed} 个工作日的提前期，最晚应在 {latest} 提交，现已过期。请推迟开始时间或商定例外。',
    },
    by: {
      en: 'Hand this in by {latest}: your team asks for {needed} business days before the start.',
      'zh-cn': '请在 {latest} 前提交：团队要求开始前留出 {needed} 个工作日。',
    },
    unsaid: {
      en: 'It does not say when this was handed in, so nobody can tell whether {needed} business days are left. Add `submitted`.',
      'zh-cn': '没有写提交时间，无法判断是否留出了 {needed} 个工作日。请补充 `submitted`。',
    },
  },
  why: {
    en: 'Reviewers who get a change on the eve of it can only nod. The notice is your team’s own (`lead-time` in `.mcm.yaml`, by type and risk, in business days without `holidays`); without it the rule is silent. Counting begins at `submitted`.',
    'zh-cn':
      '前一天才收到变更，评审人只能点头。提前期由团队在 `.mcm.yaml` 的 `lead-time` 中约定（按类型和风险，以工作日计，不含 `holidays`），没有约定则不提示。从 `submitted` 开始计算。',
  },
  *check(change, given): Iterable<Hit & { says: 'short' | 'late' | 'by' | 'unsaid' }> {
    const { settings, now } = given;
    const start = change.schedule.start.instant;
    const needed = noticeAsked(change, settings);
    if (start === undefined || needed === 0) return;
    const zone = planZone(change, settings);
    const latest = latestDay(start, needed, zone, settings);
    const { submitted } = change.schedule;
    const { at } = change.fields.start;
    const fills = { needed, latest };
    if (submitted.instant !== undefined) {
      const days = businessDaysBetween(submitted.instant, start, zone, settings);
      const fixes = () => later(change, given, submitted.instant ?? now, needed);
      if (days < needed) yield { at: submitted.field.at, says: 'short', with: { ...fills, days }, fixes };
    } else if (submitted.field.kind !== 'absent' || rank(change.state) > 1) {
      // What cannot be read is another rule's matter; after the review nobody can hand it in earlier.
    } else if (rank(change.state) === 1) {
      yield { at, says: 'unsaid', with: fills, severity: 'information', fixes: () => handedIn(change, now, zone) };
    } else if (businessDaysBetween(now, start, zone, settings) >= needed) {
      yield { at, says: 'by', with: fills, severity: 'hint' };
    } else yield { at, says: 'late', with: fills, fixes: () => later(change, given, now, needed) };
  },
  examples: {
    bad: [
      {
        text: '',
        settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 5}\n',
        front: `
submitted: 2026-11-26T09:00:00+08:00
           ^^^^^^^^^^^^^^^^^^^^^^^^^ Handed in 3 business days before the start; your team asks for 5
`,
      },
      {
        text: '',
        state: 'draft',
        settings:
          'timezone: Asia/Shanghai\nholidays: [2026-11-27]\nlead-time: {normal: {low: 2, medium: 5, high: 10}}\n',
        front: `
submitted:
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ Hand this in by 2026-11-23
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        settings:
          'timezone: Asia/Shanghai\nwindows: [{days: [tue, thu], from: "02:00", to: "04:00"}]\nlead-time: {normal: 5}\n',
        state: 'draft',
        now: '2026-11-27T00:00:00Z',
        front: `
submitted:
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ To leave 5 business days before the start, this had to be handed in by 2026-11-24
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
        fixed: 'start: 2026-12-08T02:00:00+08:00\n  end: 2026-12-08T04:00:00+08:00',
      },
    ],
    good: [
      { text: '', settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 5}\n' },
      {
        text: '',
        settings: 'lead-time: {normal: {low: 2, medium: 5, high: 10}, emergency: 0}\n',
        front: 'type: normal\nrisk: low\nsubmitted: 2026-11-20T09:00:00+08:00\n',
        state: 'approved',
      },
      { text: '', settings: 'lead-time: {normal: 5}\n', state: 'approved', front: 'submitted:\n' },
    ],
  },
});

function later(change: Change, given: Given, from: number, needed: number): readonly Fix[] {
  const zone = planZone(change, given.settings);
  const start = change.schedule.start.instant ?? from;
  return slotFixes(change, given, start, slot => businessDaysBetween(from, slot.from, zone, given.settings) >= needed);
}

function handedIn(change: Change, now: number, zone: string): readonly Fix[] {
  const { front } = change;
  if (front.faults.length > 0 || front.whole.to === 0) return [];
  const text = formatIso(now, offsetAt(zone, now) || 0);
  const key = entryOf(front, ['submitted'])?.keyAt;
  const at = front.inner.to;
  if (key) return [{ title, with: { time: text }, edits: [{ from: key.to + 1, to: key.to + 1, text: ` ${text}` }] }];
  return [{ title, with: { time: text }, edits: [{ from: at, to: at, text: `submitted: ${text}\n` }] }];
}

const title: Words = { en: 'Handed in now: {time}', 'zh-cn': '现在提交：{time}' };
