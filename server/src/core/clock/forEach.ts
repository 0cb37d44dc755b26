// What an answer states as the length for one host of several: "per router 20 minutes". Reads; judges nothing.

import type { Answer } from '../change.ts';
import { durationsIn } from '../time/durations.ts';
import { linesOf, type Stated } from './stated.ts';

/** "Per router 20 minutes", 每套 25 分钟: the steps are those of one, so they need as much. */
export function lengthsForEach(answer: Answer): readonly Stated[] {
  return linesOf(answer, 'paragraph')
    .filter(({ isStep, text }) => !isStep && text.length < 400)
    .flatMap(({ at, text }) =>
      durationsIn(text).flatMap(one => {
        const [before, after] = [text.slice(Math.max(0, one.from - 40), one.from), text.slice(one.to, one.to + 30)];
        if (!eachBefore.test(before) && !eachAfter.test(after)) return [];
        const { minutes, least } = one;
        const words = text.slice(one.from, one.to);
        return [
          {
            at: { from: at + one.from, to: at + one.to },
            text: words,
            minutes,
            least,
            isRough: false,
            withRollback: false,
          },
        ];
      }),
    );
}

const eachBefore =
  /(?:^|[.;:,] )(?:so |it is |this is )?(?:per|for each|for one|each) (?:[\w-]+ )?[\w-]+(?: takes| needs| is)?[:,]? ?$|(?:^|[，。；：,;])\s*(?:每|单)\s?[\p{Script=Han}]{1,3}\s?(?:需要?|要|用|约)?\s*$/iu;
const eachAfter =
  /^ (?:each|apiece|(?:per|for each|for one) (?!minute|second|hour|day|cent|tera|giga|mega|TB|GB)[\w-]+)\b/i;
