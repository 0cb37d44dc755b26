// What a review record says of each review item, without any judgement of the change: which verdict counts, and what was
// changed since it was given. Rules ask this; the checklist shows it with evidence.

import type { Change } from '../change.ts';
import { listOf, valueIn } from '../fields/fields.ts';
import { isPerson, samePerson } from '../fields/people.ts';
import { memo2 } from '../memo.ts';
import type { ReviewItem } from '../template.ts';
import { comma, inEach, type Words } from '../words.ts';
import { changedKeys, fingerprints } from './fingerprint.ts';
import type { Verdict } from './recordEntries.ts';
import { latest, type ReviewRecord } from './reviewRecord.ts';

export interface ItemVerdict {
  readonly item: ReviewItem;
  readonly verdict: Verdict | undefined;
  /** Keys of the answers and fields that changed since; empty also where the record does not say what was read. */
  readonly changed: readonly string[];
}

/** Every review item of the template with the verdict that counts. */
export const verdictsOf = memo2((change: Change, record: ReviewRecord): readonly ItemVerdict[] =>
  change.template.review.map(item => {
    const verdict = latest(record, item.id);
    const changed = verdict?.read ? changedKeys(verdict.read, fingerprints(change, item)) : [];
    return { item, verdict, changed };
  }),
);

/** The part that somebody has in making the change, so that a verdict of theirs is none. */
export function partOf({ fields }: Change, name: string): 'owner' | 'executor' | 'nobody' | undefined {
  const owner = valueIn(fields.owner);
  if (!isPerson(name)) return 'nobody';
  if (owner !== undefined && samePerson(owner, name)) return 'owner';
  return listOf(fields.executors).some(({ text }) => samePerson(text, name)) ? 'executor' : undefined;
}

/** Some titles as one text, at most three of them. */
export function listed(titles: readonly Words[]): Words {
  const text = (locale: 'en' | 'zh-cn') =>
    titles
      .slice(0, 3)
      .map(one => `“${one[locale] ?? one.en}”`)
      .join(comma[locale]) + (titles.length > 3 ? ' …' : '');
  return inEach(text);
}
