// The rollback was not tried, or somebody only says that it was, or promises that it will be.

import { readBy } from '../../core/answers/asked.ts';
import { type Answer, proseOf } from '../../core/change.ts';
import { isPerson } from '../../core/fields/people.ts';
import { readsWeak } from '../../core/judged/lacks.ts';
import { bare, isReasoned } from '../../core/judged/shortAnswers.ts';
import { isAheadOf, promisesAt } from '../../core/judged/tenses.ts';
import { noTrial } from '../../core/judged/trial.ts';
import { agreesOnly, noOccasion, untried } from '../../core/judged/untried.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { ofAnotherWay } from '../../core/said/changedSince.ts';
import { coarseDays } from '../../core/said/coarseDays.ts';
import { triedOn } from '../../core/said/proof.ts';
import { rank } from '../../core/state.ts';
import { quote } from '../../core/words.ts';

type Says = 'promise' | 'early' | 'no' | 'yes' | 'open' | 'na' | 'unaccepted';

export default rule({
  id: 'untested-rollback',
  severity: 'rollback',
  says: {
    promise: {
      en: '“{text}” promises a test of the rollback; as it stands you would do it for the first time when something is already broken. Try it before the change, then write when, where and with which result.',
      'zh-cn': '“{text}”只是承诺会演练，到时候就是第一次回退。请在变更前试一次，并写明何时、何地、结果如何。',
    },
    early: {
      en: '“{text}” tells of a rollback on a day that has not come yet. Correct the day; if it is still to be tried, try it before the review.',
      'zh-cn': '“{text}”里演练的日期还没有到。请核对日期；如果还没有做，请在评审前做完。',
    },
    no: {
      en: '“{text}” says that nobody has tried the way back. Try it in a development environment, or write why that is not possible and who accepts it.',
      'zh-cn': '“{text}”说明还没有人走过回退这条路。请在开发环境试一次，或者写明为什么做不到、由谁认可。',
    },
    yes: {
      en: '“{text}” does not show that the rollback works. Write when and where it was tried, with which version, and how long it took.',
      'zh-cn': '“{text}”还看不出回退真的可行。请写明何时何地、用哪个版本试过、用了多久。',
    },
    open: {
      en: '“{text}” leaves open where the way back was tried and what came out. With a day, a place and the minutes it took, the person on duty can rely on it.',
      'zh-cn': '“{text}”没有说清回退在哪里试过、结果如何。写上日期、环境和用时，值班的人才敢照着做。',
    },
    na: {
      en: '“{text}” needs its reason here: why does this change need no rollback that was tried? One sentence is enough.',
      'zh-cn': '这里的“{text}”需要理由：为什么这次变更不需要验证过的回退方案？一句话就够。',
    },
    unaccepted: {
      en: 'The rollback was not tried and nobody has accepted that by name, although the change is already approved. Add who accepts it, for example “accepted by @lead”.',
      'zh-cn': '回退没有验证过，变更却已批准，也没有写明由谁认可。请补上，例如“由 @lead 认可”。',
    },
  },
  why: {
    en: 'One in seven approved answers to this question speaks only of the future. A rollback that was never tried fails when everything else already has. “No” with a reason can be right (nothing is stored, both ways are the same); then one person should have agreed to it.',
    'zh-cn':
      '这个问题的已批准回答中，每七条就有一条只说将来。从未试过的回退，往往在其他一切都失败时也跟着失败。有理由的“否”可以是对的（不落数据、升级与回退同一路径），但要有一个人认可。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const approved = rank(change.state) >= 2;
    for (const answer of readBy('untested-rollback', change, given)) {
      if (answer.kind !== 'given') continue;
      const says = fault(answer, approved, given.now);
      const hit = { at: answer.at, with: { text: quote(answer.text, 50) } };
      if (says) yield { ...hit, says };
      else if (isAheadOf(answer.text, given.now)) yield { ...hit, says: 'early', as: 'nudge' };
      else if (isOpen(answer, given.now)) yield { ...hit, says: 'open', as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Upgrade and rollback will be tested before the feature goes to Beta.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Upgrade and rollback will be tested before the fe…” promises
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

No.
^^^ “No.” says that nobody has tried
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

已验证
^^^ “已验证” does not show
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

should work, it is just a flag
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “should work, it is just a flag” does not show
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

No. In-memory only, so upgrade and rollback are the same path.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The rollback was not tried and nobody has accepted
`,
        state: 'scheduled',
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

We tested the new build heavily in dev: 3,000 logins, 40 minutes of soak, two browsers.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We tested the new build heavily in dev: 3,000 log…” leaves open where
`,
      },
    ],
    good: [
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

是，11 月 19 日预发压测中途切回旧版，3 秒生效，无报错。
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

No. In-memory only, so upgrade and rollback are the same path.
`,
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

No: stateless, same pipeline as every deploy, accepted by @lead.
`,
        state: 'scheduled',
      },
      {
        text: `
### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

否，仅修改内存参数，升级与回退是同一条路径，由张伟认可。
`,
        state: 'approved',
      },
    ],
  },
});

/** It reads like answers that careful colleagues sent back, tells of no trial at some time, and names nobody who accepts it. */
function isOpen(answer: Answer, now: number): boolean {
  const { text } = answer;
  if (triedOn(answer) || ofAnotherWay(answer) || coarseDays(proseOf(answer), now).length > 0) return false;
  return readsWeak(answer) && !isReasoned(text) && !namesAcceptor(text);
}

function fault({ text }: Answer, approved: boolean, now: number): Says | undefined {
  const word = bare(text);
  if (word === 'no' || word === 'yes' || word === 'na') return word;
  // "Same as last time" and the like say something weak of another kind.
  if (word !== undefined) return undefined;
  if (bareNo.test(text)) return 'no';
  const without = untried(text);
  const accepted = namesAcceptor(text);
  if (without && accepted) return undefined;
  // An open name in a longer answer is told of by itself.
  if (barePromise.test(text) || promisesAt(text.replace(/\bTB[DCA]\b|\bTODO\b|待定/g, ' '), now)) return 'promise';
  if (hopeful.test(text) && !/\d/.test(text)) return 'yes';
  const denied = denial.test(text);
  if (
    denied &&
    (!isReasoned(text) ||
      (!accepted && noOccasion(text)) ||
      (without === 'trust' && (isOneClause(text) || habit.test(text) || alike.test(text))))
  )
    return /^[\s>*_-]*(?:n\/a|not a|不涉及|不适用)/i.test(text) ? 'na' : 'no';
  if (!denied && (without === 'trust' || (without === 'reason' && noOccasion(text)))) return 'no';
  if (agreesOnly(text)) return 'yes';
  const instead = denied || without ? undefined : noTrial(text);
  if (instead) return instead === 'promise' ? 'promise' : 'yes';
  return approved && (denied || without) && !accepted ? 'unaccepted' : undefined;
}

/** "No, we have not gone the way back so far", "…, only forward": the no once more, and no reason. */
function isOneClause(text: string): boolean {
  const rest = text
    .replace(denial, '')
    // The stops of a version end no sentence.
    .replace(/\d+(?:\.\d+)+/g, '1')
    // The way there is no reason for the way back.
    .replace(
      /[,，]\s?only (?:the )?(?:way )?(?:forward|up|out|there)\b|[，,]只(?:做|走|试)过?[去正前升]\p{Script=Han}{0,3}/iu,
      '',
    )
    .replace(/^[\s,.;:，。；：、!！–—-]+/, '');
  return (
    rest.length <= 80 &&
    !/[,;:(，；：（、–—]|[.。!！?？]\s*\S|\b(?:as|so(?! far)|but|since|while|though|only|if)\b|只|因|但|不过/.test(rest)
  );
}

const denial =
  /^[\s>*_-]*(?:no|none|nope|n\/a|not applicable|不涉及|不适用|不需要|暂无|无需|没有|无|否)(?=$|[\s,.;:!?()*–—-]|[，。；：、（！]|(?<=\p{Script=Han})[^\p{L}])/iu;
/** What was always done is no trial of this way back. */
const habit =
  /\b(?:(?:have|has|had)?\s?always (?:used|done|worked)|what we do (?:after|at|with|for) (?:every|each)|routine|second nature|by heart|for years|hundreds? of times)\b|轻车熟路|做惯了|天天(?:做|在做)|闭着眼/i;
/** Nor is that it is much like another. */
const alike =
  /\bit is (?:just |only |basically |the )*same (?:kind|sort|thing)\b|\bshould be (?:the same|fine|no different)\b/i;
const bareNo =
  /^[\s>*_-]*(?:(?:it |this )?(?:was |has |is )?(?:not|never|hasn't|wasn't) (?:been )?(?:tested|verified|tried|done|rehearsed|validated)|untested|unverified|(?:尚|还|暂|并)?(?:未|没有?)(?:做过?|进行)?(?:测试|验证|演练|试)过?)[\s.!。！*_]*$/i;
const barePromise =
  /^[\s>*_-]*(?:it |this )?(?:will(?: be)?|will do|to do|to be|soon|planned|scheduled|计划中|准备中|安排中)[\s.!。！*_]*$/i;

/** Somebody trusts that it works: "should work, it is just a flag". A number in it may be a proof. */
const hopeful =
  /^[\s>*_-]*(?:yes[,;:. ]+)?(?:(?:it|this|that|rollback|which) )?(?:(?:should|ought to|would|will) (?:just |simply |also |probably |definitely )?(?:work|be (?:fine|ok(?:ay)?|trivial|easy|safe|quick|no problem))|(?:is |it's )?(?:trivial|easy|straight-?forward|presumably|probably|surely))\b|^[\s>*_-]*(?:是[,，]?)?(?:应该|理论上|估计|大概|肯定)[^。]{0,6}(?:没有?问题|可以|能|可行|行|不会)/i;

/** "accepted by @lead", "approved: Bob", 由张伟认可, 认可人：@lead. */
function namesAcceptor(text: string): boolean {
  // Long enough for any sentence about who accepts it, short enough for hostile text.
  const flat = text.slice(0, 2000).normalize('NFKC');
  const names = [behind, before, han].flatMap(pattern =>
    [...flat.matchAll(pattern)].map(match => match.slice(1).find(Boolean) ?? ''),
  );
  return names.some(name => /^@\w/.test(name) || (isPerson(name) && !common.test(name)));
}

const behind =
  /\b(?:accept|approv|agree|acknowledg|sign(?:ed)?-? ?off)\w*(?: (?:off|this|that|it|risk|the risk))*(?: (?:by|with|from)|:)\s*(@?[\p{L}][\p{L}\p{N}._@'-]*(?: \p{Lu}[\p{L}'-]+)?)/giu;
const before =
  /(@[\w.-]+|[\w.+-]+@[\w-]+\.[\w.]+|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?: \([^)]*\))?,?(?: has| have)? (?:accept|approv|agree|sign|acknowledg)/gu;
const han =
  /(?:由|经|获|征得)\s*(@?[\p{L}\w.@-]{2,24}?)\s*(?:书面|口头)?已?(?:的)?(?:接受|认可|批准|同意|确认|知晓|签字)|(?:接受|认可|批准|同意|确认)人\s*:?\s*(@?[\p{L}\w.@-]{2,24})|(@[\w.-]+)\s*(?:已|于|对)?[^,。]{0,8}(?:接受|认可|批准|同意|确认)|(?:^|[,。;:\s])(\p{Script=Han}{2,4}?)已?(?:接受|认可|批准|同意)/gu;
const common =
  /^(?:the|a|an|all|our|my|their|your|everyone|both|team|this|that|it|we|he|she|they|management|业务|领导|大家|团队|我们)$/i;
