// Names in commands with the word of another environment glued to them: `ybjsuat` where the document says ybjs.

import type { Change } from '../change.ts';
import type { OtherPlace } from './otherPlaces.ts';
import type { PlanCode } from './planCode.ts';

/** Such names in the commands of a plan for production; the name without the word stands in the document twice at least. */
export function gluedPlaces(change: Change, plan: readonly PlanCode[]): readonly OtherPlace[] {
  const { text: whole } = change.source;
  return plan.flatMap(({ text, at }) =>
    [...text.matchAll(glued)].flatMap((match): readonly OtherPlace[] => {
      const { base = '', word = '', number = '' } = match.groups ?? {};
      const others = base + number;
      const alone = new RegExp(`(?<![\\w-])${others}(?!\\w)`, 'g');
      if ((whole.match(alone)?.length ?? 0) < 2) return [];
      const from = at.from + match.index;
      return [{ at: { from, to: from + match[0].length }, word, name: match[0], by: 'likely', others }];
    }),
  );
}

const glued =
  /(?<![\w.-])(?<base>[a-z]{3,20}?)(?<word>uat|stg|stage|staging|dev|sit|qa|preprod)(?<number>\d{0,3})(?!\w)/g;
