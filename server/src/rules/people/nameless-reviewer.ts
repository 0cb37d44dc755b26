// Where a reviewer's name should stand, there is a placeholder, a bot, a team or a duty: nobody who could be asked.

import type { Change } from '../../core/change.ts';
import { listOf } from '../../core/fields/fields.ts';
import { isPerson, makersOf, type NameKind, nameKind } from '../../core/fields/people.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'nameless-reviewer',
  severity: 'policy',
  says: {
    placeholder: {
      en: '“{name}” is nobody yet, so nobody knows that this review is waiting for them. Name the person.',
      'zh-cn': '“{name}”还不是具体的人，没有人知道这份评审在等自己。请写上名字。',
    },
    bot: {
      en: '“{name}” looks like a bot, and a bot cannot judge whether this change is a good idea. Name a person who can.',
      'zh-cn': '“{name}”像是机器人账号，判断不了这次变更是否合适。请写上能判断的人。',
    },
    team: {
      en: '“{name}” is a team or a duty, and a review that everybody may do is done by nobody. Name one of them; the team fits under `cc`.',
      'zh-cn': '“{name}”是团队或岗位，人人都能评审，往往就没人评审。请写其中一位的名字，团队可以放在 `cc`。',
    },
  },
  why: {
    en: 'A review is a promise by a person. “TBD”, “DRI for the review of this change” or a team reached production in real change requests, and afterwards nobody could say who had looked.',
    'zh-cn': '评审是某个人的承诺。真实的变更单里，“待定”“值班人员”或团队名一路带到了生产，事后谁也说不清是谁看过。',
  },
  *check(change): Iterable<Hit & { says: 'placeholder' | 'bot' | 'team' }> {
    // A standard change needs no reviewer, but one who is still to be named was meant to be one.
    const isStandard = change.type === 'standard';
    const isNamed = (name: string) => isPerson(name) && !isOfService(name, change) && !isUnlikeOthers(name, change);
    const layers = [change.fields.layer1, change.fields.layer2].map(listOf);
    // One whose other layer names a person is reviewed by people, and may have been meant to be so here.
    const isReviewed = isStandard && layers.some(names => names.some(({ text }) => isNamed(text)));
    for (const names of layers) {
      const named = names.some(({ text }) => isNamed(text));
      for (const { text, at } of names) {
        const isTeam = isOfService(text, change) || isUnlikeOthers(text, change);
        const says = messages[nameKind(text)] ?? (isTeam ? 'team' : undefined);
        // A team beside a named person takes nothing away; a placeholder was forgotten, and a bot counts as one who agreed.
        const isAside =
          says === 'team' ? named || (isStandard && !isReviewed) : isStandard && says === 'bot' && !isReviewed;
        const isDoubtful = isStandard || mayBeName.test(text) || isTeam;
        const as = says !== 'placeholder' && isDoubtful ? ({ as: 'nudge' } as const) : {};
        if (says && !isAside) yield { at, says, with: { name: quote(text, 40) }, ...as };
      }
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
reviewers:
  layer1: [TBD]
           ^^^ “TBD” is nobody yet
  layer2: [DRI for the review of this change]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “DRI for the review of this change” is a team or a duty
`,
      },
      {
        text: '',
        front: `
reviewers:
  layer1: [renovate-bot]
           ^^^^^^^^^^^^ “renovate-bot” looks like a bot
  layer2: ["@example/payments"]
           ^^^^^^^^^^^^^^^^^^^ “@example/payments” is a team
`,
      },
      {
        text: '',
        front: `
reviewers:
  layer1: [bob@example.com]
  layer2: [change-office-bot, carol@example.com]
           ^^^^^^^^^^^^^^^^^ “change-office-bot” looks like a bot
`,
      },
      {
        text: '',
        front: `
owner: alice.moore@example.com
executors: [alice.moore@example.com, dan.wu@example.com]
reviewers:
  layer1: [bob.talbot@example.com]
  layer2: [quality]
           ^^^^^^^ “quality” is a team or a duty
cc: [quality]
`,
      },
      {
        text: '',
        front: `
reviewers:
  layer1: [payments-team]
           ^^^^^^^^^^^^^ “payments-team” is a team
  layer2: [值班人员]
           ^^^^ “值班人员” is a team or a duty
`,
      },
    ],
    good: [
      { text: '', front: 'reviewers:\n  layer1: [bob@example.com, payments-team]\n  layer2: ["@carol"]\n' },
      { text: '', front: 'reviewers:\n  layer1: [Bob Talbot (DBA)]\n  layer2: [王组长]\n' },
    ],
  },
});

/** A handle of two or three letters, a Chinese word that begins as a family name does: somebody may be called so. */
const mayBeName =
  /^@?[a-z]{1,3}(?:@[\w.-]+)?$|^[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶贺顾毛郝龚邵万钱严武戴莫孔向汤温]\p{Script=Han}{1,3}$/u;

/** `orders-sre` where the change is of the service `orders-api`: a trade behind a service, so those who run it. */
function isOfService(text: string, { fields }: Change): boolean {
  const [, service, trade] =
    /^@?([a-z\d]+(?:[-_][a-z\d]+)*)[-_](ops|sre|dba|devs?|eng|infra|platform|support|security|systems|network|data|qa|it|core)(?:@[\w.-]+)?$/.exec(
      text,
    ) ?? [];
  if (service === undefined || trade === undefined) return false;
  const known = listOf(fields.services).flatMap(one => one.text.toLowerCase().split(/[-_./\s]+/));
  return service.split(/[-_]/).every(part => known.includes(part));
}

/**
 * `time-de-voz@…` where all others are `first.last@…`: an address of several, in whatever language. So is a lone `quality` that stands
 * under `cc` as well.
 */
function isUnlikeOthers(text: string, change: Change): boolean {
  const isCopied = /^[a-z]{4,}$/.test(text) && listOf(change.fields.cc).some(one => one.text === text);
  if (!isCopied && !/^[a-z]+(?:-[a-z]+)+(?:@|$)/.test(text)) return false;
  const { layer1, layer2 } = change.fields;
  const others = [...makersOf(change), ...[layer1, layer2].flatMap(listOf).map(one => one.text)];
  const rest = others.filter(one => one !== text);
  return rest.length > 2 && rest.every(one => /^\p{L}+\.[\p{L}.-]+@/u.test(one));
}

const messages: Readonly<Record<NameKind, 'placeholder' | 'bot' | 'team' | undefined>> = {
  person: undefined,
  placeholder: 'placeholder',
  bot: 'bot',
  team: 'team',
  role: 'team',
};
