// Slips by which a heading asks something else than its question: one word of a long title for another, the opposite, a "not" left out.

import { memo } from '../memo.ts';
import { meanings, normalHeading, type Template } from '../template.ts';

/**
 * Whether all but one word of a long title stand there in their order, and that one begins alike ("has the rollout procedure been verified …"),
 * is of another matter, or is a "not" that is left out.
 */
export function isOneWordOff(text: string, template: Template): boolean {
  if (/\p{Script=Han}/u.test(text)) return isOneMatterOff(text, template);
  const words = text.split(' ');
  const plain = words.filter(isNotNot);
  return longTitles(template).some(title => {
    // "The impact of making the change" asks for the opposite.
    if (title.length !== words.length) return plain.length > 7 && title.filter(isNotNot).join(' ') === plain.join(' ');
    const [first, ...others] = title.flatMap((word, i) => (word === words[i] ? [] : [[word, words[i] as string]]));
    if (first === undefined || others.length > 0) return false;
    const [word = '', other = ''] = first;
    return (words.length > 7 && word.slice(0, 4) === other.slice(0, 4)) || otherMatter.test(other);
  });
}

/** 如何测试过本次回滚，以确认它对生产环境是安全的 as 如何测试过本次变更…: all but one word for what it is about. */
function isOneMatterOff(text: string, template: Template): boolean {
  const titles = hanTitles(template);
  return [...text.matchAll(matters)].some(({ index, 0: matter }) =>
    matterWords.some(
      other => other !== matter && titles.has(text.slice(0, index) + other + text.slice(index + matter.length)),
    ),
  );
}

const matterWords = [
  '变更',
  '回滚',
  '风险',
  '生产',
  '开发',
  '线上',
  '线下',
  '团队',
  '时间',
  '状态',
  '步骤',
  '依赖',
  '服务',
];
const matters = new RegExp(matterWords.join('|'), 'g');
const hanTitles = memo(
  (template: Template) => new Set([...meanings(template).keys()].filter(title => /\p{Script=Han}{10}/u.test(title))),
);

/**
 * 出现哪些情况无需回滚 as 出现哪些情况需要回滚, "the expected state of the system before the change" as that after it, where that is a
 * wording, or all but one word of a long one: the opposite of a question is asked by a slip.
 */
export function withoutDenial(heading: string, template: Template): string {
  for (const [opposite, meant] of opposites) {
    const plain = heading.replace(opposite, meant);
    if (plain === heading) continue;
    const words = normalHeading(plain).split(' ');
    const isMissingOne = (title: readonly string[]) =>
      title.length === words.length + 1 &&
      title.some((_, i) => [...title.slice(0, i), ...title.slice(i + 1)].join(' ') === words.join(' '));
    if (
      whenOut.test(heading) ||
      meanings(template).has(normalHeading(plain)) ||
      longTitles(template).some(isMissingOne)
    )
      return plain;
  }
  return heading;
}

/** "When would we roll out?" stands in no change for what it says: the steps do. */
const whenOut = /^[\s\d.)]*when (?:would|do|will|should) (?:we|you|i) roll out\b[\s?]*$/i;
const opposites: readonly (readonly [RegExp, string])[] = [
  [/无需|无须|不需要|不用/g, '需要'],
  [/变更(?:开始|执行|实施)?[之以]?前/, '变更完成后'],
  [/\broll(?:ing)?[- ]out\b/i, 'rollback'],
  [/\broll out\b/i, 'roll back'],
  [/升级|发布|上线|切换/, '回滚'],
  [/如果变更全?都?(?:顺利|成功).*/, '如果变更全都出错，最坏会发生什么'],
  [/变更流程/, '回滚流程'],
  [/\bgoes (?:right|well|fine|to plan)\b/i, 'goes wrong'],
  [/\bnothing goes wrong\b/i, 'everything goes wrong'],
  [/\bbefore\b/i, 'after'],
  [/\bafter\b/i, 'before'],
];

const isNotNot = (word: string) => word !== 'not';

/** "How has the rollback been tested …" asks about something else than "how has the change been tested …". */
const otherMatter = /^(?:rollback|risk|runbook|incident|dependency|dependencies|team|person|place|price)$/;

const longTitles = memo((template: Template) =>
  [...meanings(template).keys()].map(title => title.split(' ')).filter(title => title.length > 5),
);
