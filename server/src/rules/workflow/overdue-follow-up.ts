// What should have been written after a change is not there although its time has come: the ticket and post-mortem of an
// emergency, its updates while it lasts, the looks at once, after a day and after a week.

import { insertQuestion } from '../../core/answers/insert.ts';
import type { Answer, Change } from '../../core/change.ts';
import { insertKeys } from '../../core/fields/insertKey.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { actualTime, hasLessons, overdueLooks } from '../../core/said/followUps.ts';
import { latePostMortem } from '../../core/said/postMortem.ts';
import { lateUpdate } from '../../core/said/updates.ts';
import type { Span } from '../../core/source.ts';
import { clockText } from '../../core/time/dayClock.ts';
import { wallAt } from '../../core/time/time.ts';
import type { Words } from '../../core/words.ts';

type Says = 'look' | 'ticket' | 'post-mortem' | 'meeting' | 'update';

export default rule({
  id: 'overdue-follow-up',
  severity: 'followUp',
  says: {
    look: {
      en: '“{question}” was due {since} ago and is not answered yet. Look now and write what you see, while somebody remembers.',
      'zh-cn': '“{question}”已到期 {since}，还没有回答。趁大家还记得，现在去看一眼并写下结果。',
    },
    ticket: {
      en: 'The emergency began {since} ago and names no incident or ticket; it is due within 24 hours. Add it under `links`.',
      'zh-cn': '紧急变更开始已过去 {since}，还没有关联故障单或工单，应在 24 小时内补上。请写入 `links`。',
    },
    'post-mortem': {
      en: 'The emergency began {since} ago and has no post-mortem yet; it is due within 48 hours. Add its address under `links.post-mortem`, or write here what was learned.',
      'zh-cn':
        '紧急变更开始已过去 {since}，还没有复盘，应在 48 小时内完成。请把地址写入 `links.post-mortem`，或在文档里写下复盘结论。',
    },
    meeting: {
      en: 'The post-mortem is announced for {day}, but it is due within 48 hours of the start. Hold it while people remember, or write down here now what is known.',
      'zh-cn': '复盘定在 {day}，而它应在开始后 48 小时内完成。请趁大家还记得时召开，或先把已知的写下来。',
    },
    update: {
      en: 'The last update here is of {last}; the next one was due at {due}, for in an emergency people are told every 30 minutes. Say where things stand, even when nothing is new.',
      'zh-cn':
        '这里最近一次通报是 {last}，下一次应在 {due}：紧急变更期间每 30 分钟通报一次进展。没有新消息也请说一声现状。',
    },
  },
  why: {
    en: 'Afterwards everybody goes home. The looks after a day and a week find what the first half hour did not show, and an emergency that nobody writes up happens again. The clocks run from `actual` where it is filled in, else from the schedule; there is some grace before anything is said. Updates are looked for in the answer on communication and below headings such as “Updates” or “Timeline”; where no time is written there, nothing is said of them.',
    'zh-cn':
      '变更做完，大家就散了。次日和一周后的检查能发现当晚看不到的问题；没有复盘的紧急变更还会重演。优先按 `actual` 计时，没有则按计划时间，并留有宽限。进展通报只看沟通计划，以及“进展”“时间线”之类标题之下写明的时间；没写时间就不提示。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const { now } = given;
    const late = lateUpdate(change, given);
    if (late) {
      const fills = { last: clock(late.last, late.zone), due: clock(late.due, late.zone) };
      yield { at: late.at, says: 'update', with: fills };
    }
    const meeting = hasLink(change, postMortem) ? undefined : latePostMortem(change, given);
    if (meeting) yield { at: meeting.at, says: 'meeting', with: { day: meeting.day } };
    const start = actualTime(change, 'start') ?? change.schedule.start.instant;
    if (change.type === 'emergency' && start !== undefined && change.state !== 'rejected') {
      const hours = (now - start) / HOUR;
      const fills = { since: duration(hours) };
      const at = change.fields.links[0]?.at ?? change.fields.state.at;
      if (hours > 24 && !hasLink(change, /incident|ticket|issue|故障|工单/i))
        yield { at, says: 'ticket', with: fills, fixes: () => link(change, 'incident') };
      const review = change.answer('review.lessons');
      if (hours > 48 && !meeting && !hasLink(change, postMortem) && !hasLessons(change))
        yield {
          at: review && review.kind !== 'absent' ? placeOf(review, at) : at,
          says: 'post-mortem',
          with: fills,
          fixes: () => link(change, 'post-mortem'),
        };
    }
    for (const { answer, hours } of overdueLooks(change, now)) {
      const fixes = (): readonly Fix[] =>
        answer.kind === 'absent'
          ? [{ title, with: { question: answer.question.title }, edits: [insertQuestion(change, answer.question)] }]
          : [];
      const at = change.section('validation')?.at ?? change.fields.state.at;
      yield {
        at: placeOf(answer, at),
        says: 'look',
        with: { question: answer.question.title, since: duration(hours) },
        fixes,
      };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        now: '2026-12-01T23:00:00Z',
        front: `
state: implemented
       ^^^^^^^^^^^ “Immediately after the change
`,
        settings: 'rules: {unanswered-question: off}\n',
      },
      {
        text: '',
        now: '2026-12-02T23:00:00Z',
        state: 'implementing',
        front: `
type: emergency
authoriser: mia@example.com
links:
  ticket: []
  ^^^^^^ The emergency began 2 d 5 h ago and names no incident
  code-review: [https://git.example.com/orders/pull/88]
  post-mortem: [https://wiki.example.com/pm/950]
`,
        settings: 'rules: {premature-state: off}\n',
      },
      {
        text: `
## Communication Plan

| Who | When | Channel | Message |
| --- | --- | --- | --- |
| Customers | 02:05 Asia/Shanghai | Status page | Investigating: orders fail |
| Customers | 02:31 Asia/Shanghai | Status page | Cause found, the standby takes over |
              ^^^^^ The last update here is of 02:31; the next one was due at 03:01
`,
        now: '2026-11-30T19:10:00Z',
        state: 'implementing',
        front: 'submitted: 2026-11-30T18:20:00Z\ntype: emergency\nauthoriser: mia@example.com\n',
      },
      {
        text: `
### What did we learn, and what will be different next time?

The alert came too late. Post-mortem meeting on 2027-01-07, when everybody is back.
                                                ^^^^^^^^^^ The post-mortem is announced for 2027-01-07
`,
        now: '2026-12-01T10:00:00Z',
        state: 'implementing',
        front: `
submitted: 2026-11-30T18:20:00Z
type: emergency
authoriser: mia@example.com
links: {incident: [https://x.example.com/1], code-review: [https://git.example.com/orders/pull/88]}
`,
      },
    ],
    good: [
      { text: '', state: 'approved', now: '2026-11-30T19:00:00Z' },
      {
        text: '\n## Timeline\n\n- 02:40 (Asia/Shanghai) the standby takes writes\n- 03:10 (Asia/Shanghai) checkout is back\n',
        now: '2026-11-30T19:12:00Z',
        state: 'implementing',
        front: 'submitted: 2026-11-30T18:20:00Z\ntype: emergency\nauthoriser: mia@example.com\n',
      },
      {
        text: `
## Validation

### Immediately after the change: do health checks and smoke tests pass?

12 of 12 checks passed at 2026-12-01 03:40 +08:00, https://ci.example.com/runs/7520.
`,
        state: 'implemented',
        settings: 'rules: {unanswered-question: off}\n',
        now: '2026-12-01T22:00:00Z',
      },
    ],
  },
});

const postMortem = /post-?mortem|retro|(?<!code-)review|复盘/i;

function hasLink({ fields }: Change, name: RegExp): boolean {
  return fields.links.some(one => name.test(one.name) && one.urls.length > 0);
}

/** The words that say that nobody has looked, else the question. */
function placeOf({ kind, at, heading }: Answer, otherwise: Span): Span {
  return kind === 'given' || kind === 'placeholder' ? at : (heading?.at ?? otherwise);
}

const HOUR = 60 * 60 * 1000;
const title: Words = { en: 'Insert the question “{question}”', 'zh-cn': '插入问题“{question}”' };
const linkTitle: Words = { en: 'Add `links.{name}`', 'zh-cn': '添加 `links.{name}`' };

function link(change: Change, name: string): readonly Fix[] {
  const edits = insertKeys(change, 'links', [[name, '[$1]']]);
  return edits.length > 0 ? [{ title: linkTitle, with: { name }, edits, snippet: true }] : [];
}

/** A clock time in a zone. */
function clock(instant: number, zone: string): string {
  return clockText(wallAt(instant, zone));
}

/** `3 h`, `2 d 5 h`, `12 d`. */
function duration(hours: number): Words {
  const whole = Math.floor(hours);
  const [days, rest] = [Math.floor(whole / 24), whole % 24];
  const text = (d: string, h: string) =>
    [days > 0 ? `${days} ${d}` : '', days < 7 && (rest > 0 || days === 0) ? `${rest} ${h}` : '']
      .filter(Boolean)
      .join(' ');
  return { en: text('d', 'h'), 'zh-cn': text('天', '小时') };
}
