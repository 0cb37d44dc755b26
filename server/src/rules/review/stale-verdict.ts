// An answer was changed after somebody had given a verdict on it.

import type { Change } from '../../core/change.ts';
import { entryOf } from '../../core/fields/fields.ts';
import { nameOf } from '../../core/review/fingerprint.ts';
import type { Verdict } from '../../core/review/recordEntries.ts';
import { moveFixes } from '../../core/review/stateFix.ts';
import { type ItemVerdict, listed, verdictsOf } from '../../core/review/verdicts.ts';
import { type Hit, rule } from '../../core/rule.ts';
import type { Span } from '../../core/source.ts';
import { rank } from '../../core/state.ts';

export default rule({
  id: 'stale-verdict',
  severity: 'remark',
  says: {
    stale: {
      en: '{by} said “{verdict}” to “{item}” on {day}; since then {changed} changed, so that verdict is about another text. Ask them to look again; if it still holds, “Still valid” in the checklist says so.',
      'zh-cn':
        '{by} 于 {day} 对“{item}”给出结论“{verdict}”，之后 {changed} 有改动，当时看的已不是现在的内容。请其再看一遍；如果结论不变，在清单中选“仍然有效”即可。',
    },
    several: {
      en: '{changed} changed after {by} had judged {items}, so those verdicts are about another text. Ask for a second look; what still holds is told with “Still valid” in the checklist.',
      'zh-cn':
        '{by} 对 {items} 给出结论之后，{changed} 有改动，当时看的已不是现在的内容。请其再看一遍；结论不变的，在清单中选“仍然有效”即可。',
    },
  },
  why: {
    en: 'What was reviewed is not what will be carried out: most slips come in with the last edit, after everybody has looked. Only verdicts that read the changed answer are out of date, and white space or emphasis changes nothing; however many they are, one change is told once. Nothing that was said is lost: it stays on record, and an approved change may go back to review. While the review is under way this is only mentioned; from approval on it is a warning, or an error where `.mcm.yaml` says `review: required`.',
    'zh-cn':
      '评审过的内容和将要执行的内容已经不同：很多疏漏都是大家看完之后的最后一次修改带进来的。只有读过被改动回答的结论才会失效，空白和加粗不算；失效的结论再多，一处改动也只提示一次。已有的结论都保留在记录中，已批准的变更可以退回评审。评审进行中只作提示；批准之后为警告，若 `.mcm.yaml` 中写了 `review: required` 则为错误。',
  },
  *check(change, given): Iterable<Hit & { says: 'stale' | 'several' }> {
    const { record, settings } = given;
    const along = rank(change.state);
    if (!record || along >= 5 || change.state === 'rejected' || change.state === 'aborted') return;
    const severity = along < 2 ? 'information' : settings.review === 'required' ? 'error' : 'warning';
    // What was approved may go back to review; before approval there is nothing to take back.
    const fixes = () => (along === 2 || along === 3 ? moveFixes(change, given, 'review') : []);
    for (const stale of byPlace(change, verdictsOf(change, record))) {
      const [{ at, item, verdict }] = stale;
      const keys = [...new Set(stale.flatMap(one => one.changed))];
      const changed = listed(keys.map(key => nameOf(change, key)));
      if (stale.length === 1) {
        const { by, verdict: said } = verdict;
        const fills = { by, verdict: said, item: item.title, day: verdict.at.slice(0, 10), changed };
        yield { at, says: 'stale', with: fills, severity, fixes };
      } else {
        const by = [...new Set(stale.map(one => one.verdict.by))].join(', ');
        const fills = { by, items: listed(stale.map(one => one.item.title)), changed };
        yield { at, says: 'several', with: fills, severity, fixes };
      }
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
executors: [alice@example.com, dan@example.com]
^^^^^^^^^ bob@example.com said “ok” to
`,
        record: `
mcm-review: 1
items:
  layer1.reviewers: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is, but executors}]
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bob@example.com said “concern” to

On 2026-11-19 Alice ran all steps again in staging with image 16.4: 9 minutes, https://git.example.com/orders/pull/88#comment-9.
`,
        state: 'approved',
        settings: 'rules: {incomplete-review: off}\n',
        record: `
mcm-review: 1
items:
  layer1.tested: [{verdict: concern, note: the log says 16.3, by: bob@example.com, at: 2026-11-18T10:00:00Z, read: as it is, but risk.testing}]
`,
      },
      {
        text: '',
        front: `
executors: [alice@example.com, dan@example.com]
^^^^^^^^^ “executors” changed after
`,
        record: `
mcm-review: 1
items:
  layer1.execution: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is, but executors}]
  layer1.reviewers: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is, but executors}]
`,
      },
    ],
    good: [
      { text: '', state: 'approved' },
      {
        text: '',
        record:
          'mcm-review: 1\nitems:\n  layer1.tested: [{verdict: ok, by: bob@example.com, at: 2026-11-19T10:00:00Z, read: as it is}]\n',
      },
    ],
  },
});

interface Stale extends ItemVerdict {
  readonly verdict: Verdict;
  readonly at: Span;
}

/** Verdicts that are out of date, together where it is the same change that made them so. */
function byPlace(change: Change, verdicts: readonly ItemVerdict[]): Iterable<readonly [Stale, ...Stale[]]> {
  const places = new Map<number, [Stale, ...Stale[]]>();
  for (const one of verdicts) {
    const { verdict, changed } = one;
    const [first] = changed;
    if (!verdict || first === undefined) continue;
    const at = placeOf(change, first);
    const stale = { ...one, verdict, at };
    const there = places.get(at.from);
    if (there) there.push(stale);
    else places.set(at.from, [stale]);
  }
  return places.values();
}

/** The heading of a changed answer, or the key of a changed field. */
function placeOf(change: Change, key: string): Span {
  const heading = change.answer(key)?.heading;
  return heading?.at ?? entryOf(change.front, key.split('.'))?.keyAt ?? change.fields.state.at;
}
