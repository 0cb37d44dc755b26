// Something stands under the question, but it does not answer it: a bare yes or no, "see ticket", "system works normally".

import { askedOf } from '../../core/answers/asked.ts';
import { type Lack, lackOf } from '../../core/judged/lacks.ts';
import { type Weakness, weaknessOf } from '../../core/judged/weakness.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';
import { quote } from '../../core/words.ts';
import criticality from '../consistency/contradicted-criticality.ts';
import impact from '../consistency/contradicted-impact.ts';

/** The rules that hold such an answer against the rest of the document. */
const against: { readonly [lack in Lack]?: Pick<typeof impact, 'check'> } = { served: criticality, shield: impact };

export default rule({
  id: 'weak-answer',
  severity: 'weak',
  says: {
    no: {
      en: '“{text}” does not answer “{question}”. Write what you know, or say in half a sentence why there is nothing to say.',
      'zh-cn': '“{text}”没有回答“{question}”。请写下你所知道的；如果确实没有，用半句话说明原因。',
    },
    reason: {
      en: '“{text}” may be true, but without a reason nobody can see that it was thought about. Add half a sentence that says why.',
      'zh-cn': '“{text}”也许属实，但没有理由，别人看不出是否考虑过。请补半句话说明原因。',
    },
    yes: {
      en: '“{text}” leaves “{question}” half answered: a yes cannot be acted on. Say what, how long, who, or when they were told.',
      'zh-cn': '“{text}”只答了一半：光知道“有”没法采取行动。请写明是什么、多久、涉及谁，或何时通知的。',
    },
    claim: {
      en: '“{text}” cannot be checked by anybody else. Say when, where, with which version, and what came out, with a link if there is one.',
      'zh-cn': '“{text}”别人无从核实。请写明何时、在哪个环境、用哪个版本、结果如何，有链接就附上链接。',
    },
    elsewhere: {
      en: '“{text}” sends the reader away, and nobody looks it up in the middle of a change. Write the sentence that matters here; the reference may stay.',
      'zh-cn': '“{text}”把读者指到了别处，变更进行中没有人会去翻。请把关键的一句话写在这里，出处可以保留。',
    },
    link: {
      en: 'Only a reference stands here, and nobody opens it at 2 AM. Put one sentence beside it that says what it shows.',
      'zh-cn': '这里只有一个链接或单号，凌晨两点没有人会点开。请在旁边用一句话写明内容。',
    },
    vague: {
      en: '“{text}” would fit any change, so it does not help with this one. Name something that can be looked at: a number, a name, a version, a graph.',
      'zh-cn': '“{text}”放在哪个变更里都成立，对这一个没有帮助。请写一样看得见的东西：数字、名称、版本或图表。',
    },
    title: {
      en: 'This only repeats the title, so “{question}” is still open. Say what the title does not.',
      'zh-cn': '这里只是重复了标题，“{question}”仍未回答。请写标题里没有的内容。',
    },
    monitor: {
      en: 'Somebody will watch, but it does not say what. Name the metric, the log line or the dashboard that would show trouble.',
      'zh-cn': '写了会观察，但没写看什么。请写明哪个指标、哪条日志或哪个大盘能看出问题。',
    },
    proof: {
      en: '“{text}” leaves open what was run where, and what came out. With a day, a number, a log or a link somebody else can look it up.',
      'zh-cn': '“{text}”没有说清在哪里跑了什么、结果如何。补上日期、数字、日志或链接，别人才查得到。',
    },
    effect: {
      en: '“{text}” leaves open who would feel what. Say who could not do what, for how long at most, and where it would be seen first.',
      'zh-cn': '“{text}”没有说清谁会感觉到什么。请写明谁会做不了什么、最长多久、最先在哪里看出来。',
    },
    control: {
      en: '“{text}” leaves open what is done or stands ready. Say what limits the damage: a small first group, a stop, a copy, a comparison, a second person.',
      'zh-cn':
        '“{text}”没有说清做了什么或备了什么。请写明靠什么把损失压小：先做一小批、设停止点、留备份、做比对、双人复核。',
    },
    sight: {
      en: '“{text}” could be said of many changes. A number, a name, a version or a thing to look at would make it an answer for this one.',
      'zh-cn': '“{text}”放在许多变更里都成立。补上数字、名称、版本或看得见的东西，才是对这次变更的回答。',
    },
    sign: {
      en: '“{text}” leaves open how you would know. Name where it shows: a graph, a lamp, a counter, how many are hit and for how long.',
      'zh-cn': '“{text}”没有说清怎样能发现。请写明从哪里看得出来：某条曲线、某个灯、某个计数，涉及多少人、多久。',
    },
    served: {
      en: '“{text}” does not yet say what those whom the business serves will notice. Half a sentence is enough: what, and why not more, or who agreed to it.',
      'zh-cn': '“{text}”还没有说明业务所服务的人会感觉到什么。半句话就够：是什么、为什么不会更多，或者由谁同意。',
    },
    shield: {
      en: '“{text}” reads like denials that did not hold. Name what keeps the others untouched (a drained node, a second path), or where you would see that it did not.',
      'zh-cn':
        '“{text}”读起来像那些后来没站住脚的“没有影响”。请写明靠什么让别人不受影响（先摘流、另一条路），或者从哪里能看出来。',
    },
    who: {
      en: '“{text}” leaves open who knows of it. Write the team or the person, and when they were told.',
      'zh-cn': '“{text}”没有说清谁知道这件事。请写明是哪个团队或谁，以及何时告知的。',
    },
    consequence: {
      en: '“{text}” leaves open what happens if it is not done. Half a sentence does: what breaks, what it costs, until when.',
      'zh-cn': '“{text}”没有说清不做会怎样。半句话就够：什么会坏、代价多大、最晚到什么时候。',
    },
    hour: {
      en: '“{text}” would do for many an hour. Say what is over by then, what has not begun, or how much less goes on, with a number or a graph.',
      'zh-cn': '“{text}”换个时间也成立。请写明到那时什么已经结束、什么还没开始，或者流量少多少，附上数字或图表。',
    },
    means: {
      en: '“{text}” leaves open who and what has to be there. Write who does it, with which account, tool or part.',
      'zh-cn': '“{text}”没有说清需要谁、需要什么。请写明由谁做，用哪个账号、工具或备件。',
    },
  },
  why: {
    en: 'Short is fine: of eleven answers with at most eight words that reviewers approved, eight were good. What does not help is a word that could stand anywhere. It looks like an answer, so nobody asks again, and what it should have said is missing when it is needed.',
    'zh-cn':
      '简短没有问题：评审通过的 11 个不超过八个词的回答里，有 8 个是好的。没有帮助的是放之四海皆准的话：它看起来像回答，于是没有人再追问，等到需要时才发现该写的没有写。',
  },
  *check(change, given): Iterable<Hit & { says: Weakness | Lack }> {
    for (const answer of askedOf(change, given)) {
      const weak = weaknessOf(answer, change);
      const { question, text, at } = answer;
      const missing = weak === undefined ? lackOf(answer, given.now) : undefined;
      // What the rest of the document says against it is told as that.
      const isTold =
        missing !== undefined && against[missing]?.check(change, given)[Symbol.iterator]().next().done === false;
      if (missing && !isTold) yield { at, says: missing, with: { text: quote(text, 40) }, as: 'nudge' };
      if (weak === undefined) continue;
      const as = rank(question.asked.from) >= 5 ? 'followUp' : weak.isRead ? 'nudge' : 'weak';
      yield { at, says: weak.says, with: { text: quote(text, 40), question: question.title }, as };
    }
  },
  examples: {
    bad: [
      {
        text: `
### What's the purpose of the activity?

See ticket [ORD-512](https://tickets.example.com/ORD-512).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “See ticket [ORD-512]
`,
      },
      {
        text: `
### What's the expected end state of the system after the change?

The system works normally, all green.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The system works normally, all green.” would fit any change
`,
      },
      {
        text: `
### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

Yes, all teams are aware.
^^^^^^^^^^^^^^^^^^^^^^^^^ “Yes, all teams are aware.” leaves
`,
      },
      {
        text: `
### 测试情况

已测
^^ “已测” cannot be checked
`,
      },
      {
        text: `
### What assumptions, if any, are being made about the state of the system at the time of the change?

无
^ “无” may be true
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

It was tested thoroughly by the responsible team.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “It was tested thoroughly by the respons…” leaves open what was run
`,
      },
      {
        text: `
### What could happen if everything goes wrong with the change?

There is always a residual risk with any change.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “There is always a residual risk with an…” leaves open who would feel
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

安排骨干力量，精心组织，确保万无一失。
^^^^^^^^^^^^^^^^^^^ “安排骨干力量，精心组织，确保万无一失。” leaves open what is done
`,
      },
      {
        text: `
### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

该打招呼的都打过招呼了。
^^^^^^^^^^^^ “该打招呼的都打过招呼了。”
`,
      },
      {
        text: `
### Why is it necessary? What is the impact of not making the change?

The platform is dated. Everyone else in the industry has already moved on.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The platform is dated. Everyone else in
`,
      },
    ],
    good: [
      {
        text: `
### How does the CM attempt to mitigate the risk?

The old binary stays beside the new one, and a link decides.
`,
      },
      {
        text: `
### What could happen if everything goes wrong with the change?

面单打成白纸，包裹堆在门口，车辆空着走。
`,
      },
      {
        text: `
### What's the expected end state of the system after the change?

All 24 nodes on 2.6.14.
`,
      },
      {
        text: `
### Are there any related, prerequisite changes upon which this CM hinges?

None
`,
      },
      {
        text: `
### What assumptions, if any, are being made about the state of the system at the time of the change?

无，已在步骤 1 校验版本与延迟
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

gstg migration done in #19171
`,
      },
    ],
  },
});
