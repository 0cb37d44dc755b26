// What was tested is not what the runbook delivers: another version, commit or merge request of the same thing.

import type { Change } from '../../core/change.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { loneVersions } from '../../core/said/loneVersions.ts';
import { numbersIn } from '../../core/said/numbers.ts';
import { oddVersions } from '../../core/said/oddVersions.ts';
import { preRelease } from '../../core/said/preReleases.ts';
import { differing, found, isInstead, isSame, stepTexts, twins } from '../../core/said/versionPairs.ts';
import { mayBeSame, type Version } from '../../core/said/versions.ts';
import { overlap, type Span } from '../../core/source.ts';
import { type Phrase, phrasesIn, phrasesOf } from '../../core/text/phrases.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'untested-version',
  severity: 'consistency',
  says: {
    other: {
      en: 'Delivered is {what}{delivered}, but tested was {tested}. If both are right, say why the test still counts; otherwise one of them is a slip.',
      'zh-cn':
        '要上线的是 {what}{delivered}，测试的却是 {tested}。如果都没写错，请说明测试为什么仍然有效；否则有一处是笔误。',
    },
    odd: {
      en: '{text} stands only here; elsewhere the document says {other}. If both are right, say why this one differs; otherwise it is a slip.',
      'zh-cn': '{text} 只在这里出现，文中别处都是 {other}。如果没写错，请说明为什么这里不同；否则这里是笔误。',
    },
    test: {
      en: 'Tested was {tested}, but delivered is {what}{delivered}, as the rest of the document says as well. If both are right, say why the test still counts; otherwise this is a slip.',
      'zh-cn':
        '测试的是 {tested}，要上线的却是 {what}{delivered}，文中别处也这样写。如果都没写错，请说明测试为什么仍然有效；否则这里是笔误。',
    },
  },
  why: {
    en: 'The last commit before the release is the one nobody tested. The rule compares only exact versions of the same thing: those in the answer about the test with those that the steps deliver (or, when the steps name none, those that are required to execute). One that occurs in both places silences it. It also reads all numbers of versions of a document, whatever they are of: one that stands in a single place, where title, end state and the others agree on another of its line, is told as well.',
    'zh-cn':
      '上线前的最后一次提交，往往没人测过。这里只比较同一对象的确切版本：测试回答中的版本，与步骤中要上线的版本（步骤没写时看“需要哪些条件”）。两处有一个版本相同就不提示。此外还会读出全文的版本号：标题、最终状态等处都一致，只有一处写了同一系列的另一个，也会提示。',
  },
  *check(change): Iterable<Hit & { says: 'other' | 'test' | 'odd' }> {
    const told: Span[] = [];
    for (const hit of untested(change)) {
      told.push(hit.at);
      yield hit;
    }
    if (told.length > 0) return;
    const counts = stillCounts.test(change.answer('risk.testing')?.text ?? '');
    for (const { where, one, other } of oddVersions(change)) {
      if (
        where === 'rollback.verified' ||
        (where === 'risk.testing' && counts) ||
        told.some(({ from }) => Math.abs(from - one.at.from) < 200)
      )
        continue;
      told.push(one.at);
      const see = [{ at: other.at, says: elsewhere }];
      // A build is written in many ways, a name before the number may be that of another thing, and so may what has one number only.
      const isExact = one.tail === '' && other.tail === '' && one.digits.includes('.');
      const isSure = isExact && (one.of === '' || one.of === other.of);
      const doubt = isSure ? {} : ({ severity: 'information' } as const);
      yield where === 'risk.testing'
        ? { at: one.at, says: 'test', with: { what: '', delivered: other.text, tested: one.text }, see, ...doubt }
        : { at: one.at, says: 'odd', with: { text: one.text, other: other.text }, see, ...doubt };
    }
    if (told.length > 0) return;
    const answer = change.answer('risk.testing');
    const early = answer && preRelease(answer, change);
    // "The same image" in another item is that of the first.
    const around = early && phrasesOf(answer).find(({ at }) => overlap(at, early.at));
    if (early && !stillCounts.test(around?.text ?? '') && !wentWrong.test(around?.text ?? '')) {
      const fills = { what: '', delivered: early.other.text, tested: early.text };
      const see = [{ at: early.other.at, says: elsewhere }];
      yield { at: early.at, says: 'test', with: fills, see, severity: 'information' };
      return;
    }
    for (const { where, at, text, other } of loneVersions(change)) {
      if (where === 'rollback.verified') continue;
      const see = [{ at: other.at, says: elsewhere }];
      yield { at, says: 'odd', with: { text, other: other.text }, see, severity: 'information' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### What will be required to execute the change?

Alice executes, Dan watches the dashboards; the image \`postgres:16.6\` is on both hosts already.
                                                                ^^^^ Delivered is postgres 16.6, but tested was 16.4

### How has the change been tested to verify it's safe for production?

On 2026-11-12 Alice ran all steps three times in staging with \`postgres:16.4\`: 9 to 12 minutes, log at
https://git.example.com/orders/pull/88#comment-3.
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

2026-11-18 on staging by @frank with build 5.14.0-77ab3e1: 50,000 webhooks, all delivered once, https://ci.example.com/runs/77.
                                           ^^^^^^^^^^^^^^ Tested was 5.14.0-77ab3e1, but delivered is payments 5.14.1

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Deliver \`kubectl set image deploy/payments app=payments:5.14.1\` | Alice | 5 | 12 pods run | \`app=payments:5.13.2\` |
`,
      },
      {
        text: `
### 如何测试过本次变更，以确认它对生产环境是安全的？

2026-11-16 预发环境，search-api 3.22.0，王磊执行：完整切换两轮，结果一致率 99.6%（https://ci.example.com/runs/7725）。
                           ^^^^^^ Tested was 3.22.0, but delivered is search-api 3.22.1

## 操作手册

| # | 步骤 | 负责人 | 分钟 | 检查 | 回退 |
| --- | --- | --- | --- | --- | --- |
| 1 | 发布 search-api 3.22.1，先发 2 台 | 王磊 | 20 | 版本号正确 | 发回旧版本 |
`,
        front: 'services: [orders-db, orders-api, search-api]\n',
      },
      {
        text: `
### What's the expected end state of the system after the change?

\`SELECT version()\` on orders-db says 16.4.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | \`promote.sh orders-db-2\` with 16.4 | Alice | 15 | \`pg_up\` is 1 | stop it |
| 2 | Start the second standby with 16.6 | Alice | 15 | it follows | stop it |
                                    ^^^^ 16.6 stands only here; elsewhere the document says 16.4
`,
      },
    ],
    good: [
      { text: '' },
      {
        text: `
### How has the change been tested to verify it's safe for production?

On 2026-11-12 Alice tested gateway 3.8.0 (3.8.0-c1f7a20) in staging, next to gateway 3.7.4, for 2.5 h: https://ci.example.com/runs/1.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Upgrade gateway from 3.7.4 to 3.8.0 | Alice | 5 | 6 nodes on 3.8.0 | deliver 3.7.4 |
| 2 | Upgrade helm 3.14.1 on the bastion | Alice | 5 | \`helm version\` | helm 3.13.0 |
`,
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

2026-11-12 on staging with PostgreSQL 16 by Alice: 3 runs, 11.5 to 14.2 min, https://ci.example.com/runs/1.

## Runbook

1. Alice: install \`postgres:16.4\` (10 min). Check: \`SELECT version()\`. Undo: not needed.
`,
      },
    ],
  },
});

const here: Words = { en: 'Tested here', 'zh-cn': '测试在此' };
const elsewhere: Words = { en: 'The other version', 'zh-cn': '另一个版本' };
const deliveredHere: Words = { en: 'Delivered here', 'zh-cn': '上线在此' };

/** What the answer about the test names, where the steps bring something else of the same name, form or place. */
function* untested(change: Change): Iterable<Hit & { says: 'other' | 'test' }> {
  const testing = change.answer('risk.testing');
  if (testing?.kind !== 'given' || stillCounts.test(testing.text)) return;
  const steps = found(stepTexts(change));
  const required = found(phrasesIn(change, ['activity.execution']));
  const delivered = [...steps, ...required.filter(one => !steps.some(step => isInstead(step, one)))];
  const old = found(phrasesIn(change, ['rollback.procedure'])).filter(
    one => !delivered.some(other => isSame(one, other)),
  );
  const tested = found(phrasesOf(testing)).filter(one => !old.some(other => isSame(one, other)));
  const told: number[] = [];
  const numbers = numbersIn(change.document.markdown).filter(
    ({ at }) => testing.at.from <= at.from && at.to <= testing.at.to,
  );
  for (const [one, test] of differing(tested, delivered)) {
    // Named in whatever form: "镜像 24.12-r3".
    if (numbers.some(({ digits, tail }) => mayBeSame(one, { ...test, version: digits + tail }))) continue;
    // A version and its commit in brackets are one fault.
    if (told.some(at => Math.abs(at - test.at.from) < 40)) continue;
    told.push(test.at.from);
    const what = one.of === '' ? '' : `${one.of} `;
    const fills = { what, delivered: one.text, tested: test.text };
    const isOdd = isOddOne(test, one, change);
    // Of what has another name, or none, only the rest of the document tells that it is the same thing.
    const isSure = isOdd || (one.of !== '' && one.of === test.of);
    const doubt = isSure ? {} : ({ severity: 'information' } as const);
    if (isOdd ?? true) {
      yield { at: test.at, says: 'test', with: fills, see: [{ at: one.at, says: deliveredHere }], ...doubt };
    } else {
      yield { at: one.at, says: 'other', with: fills, see: [{ at: test.at, says: here }], ...doubt };
    }
  }
  if (told.length > 0) return;
  for (const [one, test] of twins(change, phrasesOf(testing), [
    ...phrasesIn(change, ['activity.execution']),
    ...stepTexts(change),
  ])) {
    const fills = { what: '', delivered: one.text, tested: test.text };
    yield {
      at: test.at,
      says: 'test',
      with: fills,
      see: [{ at: one.at, says: deliveredHere }],
      severity: 'information',
    };
    return;
  }
}

/** Whether the test is the one place that differs: title and end state, or what they leave open the rest, name what is delivered; undefined if no other place tells. */
function isOddOne(test: Version, one: Version, change: Change): boolean | undefined {
  const title: readonly Phrase[] = change.title ? [change.title] : [];
  const goals = found([...title, ...phrasesIn(change, ['activity.end-state', 'activity.purpose'])]);
  const others = found(
    phrasesIn(change, ['activity.execution', 'activity.assumptions', 'rollback.verified', 'risk.timing']),
  );
  const votes = (places: readonly Version[], about: Version) =>
    places.some(place => place.at.from !== about.at.from && isSame(place, about));
  for (const places of [goals, others]) {
    const forStep = votes(places, one);
    if (forStep !== votes(places, test)) return forStep;
  }
  return undefined;
}

/** What was tested may have another number and be the same thing. */
/** A candidate of which it is told that it was not good enough. */
const wentWrong =
  /\b(?:fail\w*|blew|broke|crash\w*|reject\w*|drop\w*|withdrawn|replaced|mended|fixed)\b|没过|失败|未通过|不通过|作废|修[好复掉]/i;
const stillCounts =
  /\b(?:same (?:commit|build|binary|code|digest|artefact|artifact|image(?! as (?:the|in|our|on)\b))(?! `?[\w.:/@-]*\d)|identical (?:build|binary|code|image)(?! `?[\w.:/@-]*\d)|re-?tagged|re-?built from|only (?:the )?(?:version|tag|label|changelog|docs?) (?:number )?(?:differs|changed))|同一(?:提交|构建|镜像|制品|个包)(?! ?`?[\w.:/@-]*\d)|重新打(?:的)?(?:标签|tag)|代码(?:完全)?相同|仅版本号不同/i;
