// The services of the front matter, of the answers, of the steps and of the team's catalogue do not fit together.

import type { Change } from '../../core/change.ts';
import { listOf, type Text } from '../../core/fields/fields.ts';
import { saysNone } from '../../core/judged/saysNone.ts';
import { needsOf, serviceNamed } from '../../core/policy/serviceFacts.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { changedServices, commandedNames, titledInSteps } from '../../core/said/commanded.ts';
import { servicesNamed } from '../../core/said/namedThings.ts';
import { isShaped, isUnspoken, titledService, titleNames } from '../../core/said/titled.ts';
import { endedNames, impactNames, isIn, isSpokenOf, loneNames, touchedBeside } from '../../core/said/touched.ts';
import { nearest } from '../../core/text/similar.ts';
import { quote, type Words } from '../../core/words.ts';
import { adding, rename } from './serviceFixes.ts';

type Says = 'changed' | 'none' | 'unknown' | 'title' | 'beside' | 'missing' | 'unspoken';

export default rule({
  id: 'differing-services',
  severity: 'consistency',
  says: {
    changed: {
      en: 'This step changes {service}, which `services` does not name ({named}); its owners and those who plan at the same time look there. Add it, or mend the command.',
      'zh-cn':
        '这一步会改动 {service}，但 `services` 里没有它（{named}）；其负责人和同时段的变更都以那里为准。请补上，或检查命令。',
    },
    none: {
      en: '“{answer}” here, but in your catalogue {service} needs {needed}. Say whether they notice anything and who was told.',
      'zh-cn': '这里写“{answer}”，但服务目录中 {service} 依赖 {needed}。请说明他们是否受影响、通知了谁。',
    },
    unknown: {
      en: 'Your catalogue has no {service}; it has {near}. With the right name, owners and conflicts are found.',
      'zh-cn': '服务目录里没有 {service}，有 {near}。名称写对，才能找到负责人和冲突。',
    },
    beside: {
      en: '{service} is touched as well by these words, but `services` names only {named}; its owners and those who plan at the same time look there. Add it, or correct the name here.',
      'zh-cn':
        '这里写明 {service} 也受影响，但 `services` 里只有 {named}；其负责人和同时段的变更都以那里为准。请补上，或改正这里的名称。',
    },
    missing: {
      en: '`services` names {named}, but the document speaks of {service} as well (“{text}”); owners and conflicts are looked up here. Put it in, or say there that it is not changed.',
      'zh-cn':
        '`services` 里是 {named}，文中却还涉及 {service}（“{text}”）；负责人和冲突都按这里查找。请补上，或在文中写明它不变。',
    },
    unspoken: {
      en: 'Nothing below speaks of {named}; owners and conflicts are looked up by these names. Put in those of what is changed.',
      'zh-cn': '下文没有提到 {named}；负责人和冲突都按这些名称查找。请改成实际变更的服务。',
    },
    title: {
      en: 'The title speaks of {service}, but `services` names {named}; owners and conflicts are looked up there. Put the right name in.',
      'zh-cn': '标题写的是 {service}，`services` 里却是 {named}；负责人和冲突都按那里查找。请改成正确的名称。',
    },
  },
  why: {
    en: 'Conflicts, owners and dependencies are found by the names under `services`. A service that is changed and not named is a change nobody knows of. With a catalogue (`services` in `.mcm.yaml`) its names are compared; without one, what title, impact and steps name in one breath with a listed service (“orders-api and search-api”), what commands of the steps or the rollback restart or deploy by a name that another answer gives too, and a name that the plan speaks of as other documents do of their services.',
    'zh-cn':
      '冲突、负责人和依赖关系都按 `services` 中的名称查找。改了却没写上的服务，等于一次没人知道的变更。有服务目录（`.mcm.yaml` 的 `services`）时比较其中的名称；没有目录时，看标题、影响和步骤里与已列服务并列的名称（“orders-api 和 search-api”），步骤或回滚的命令所重启、部署而别处回答也提到的名称，以及计划中的写法像别的文档里所列服务的名称。',
  },
  *check(change, { settings }): Iterable<Hit & { says: Says }> {
    const names = Object.keys(settings.services);
    const listed = listOf(change.fields.services);
    if (listed.length === 0) return;
    // One name may be the word of another language for what is changed; several are hardly.
    if (listed.length > 1 && listed.every(one => isUnspoken(one, change))) {
      const named = listed.map(one => one.text).join(', ');
      yield { at: (listed[0] as Text).at, says: 'unspoken', with: { named }, severity: 'information' };
    } else {
      const beside = [...besides(change, names, listed)];
      const odd = beside.length === 0 ? [...strangers(change, listed, names)] : beside;
      yield* odd.length === 0 && names.length === 0 ? unlisted(change, listed) : odd;
    }
    if (names.length === 0) return;
    for (const one of listed) {
      const near = serviceNamed(settings, one.text) ? undefined : nearest(one.text, names);
      if (near === undefined || listed.some(other => other.text === near)) continue;
      yield { at: one.at, says: 'unknown', with: { service: one.text, near }, fixes: () => [rename(one, near)] };
    }
    const titled = titledService(change, names, listed);
    if (titled) {
      const at = (listed[0] as Text).at;
      yield { at, says: 'title', with: { service: titled, named: listed.map(one => one.text).join(', ') } };
    }
    const answer = change.answer('services.dependencies');
    const needing = listed.find(one => needsOf(one.text, settings, listed).length > 0);
    if (answer && needing && change.type !== 'standard' && saysNone(answer) && isAlone.test(answer.text)) {
      const needed = needsOf(needing.text, settings, listed).join(', ');
      const fills = { answer: quote(answer.text, 40), service: needing.text, needed };
      yield { at: answer.at, says: 'none', with: fills, see: [{ at: needing.at, says: here }] };
    }
    const all = listed.map(one => one.text.toLowerCase());
    const said = answer?.kind === 'given' ? answer.text.toLowerCase() : '';
    for (const { name, at } of changedServices(change, names)) {
      if (all.includes(name.toLowerCase()) || said.includes(name.toLowerCase())) continue;
      const fills = { service: name, named: all.join(', ') };
      const last = listed.at(-1) as Text;
      const fixes = () => adding(change, name);
      yield { at, says: 'changed', with: fills, see: [{ at: last.at, says: here }], fixes };
    }
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | \`kubectl -n pay set env deploy/payments-api RETRIES=2\` | Alice | 5 | env is 2 | set it back |
                                     ^^^^^^^^^^^^ This step changes payments-api, which \`services\` does not name (orders-db, orders-api)

### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

reporting reads orders-db; its team was told on 2026-11-17 (https://chat.example.com/t/4711) and is on cc.
`,
        settings: 'services: {orders-db: {}, orders-api: {}, payments-api: {}}\n',
      },
      {
        text: `
### 变更是否涉及其他依赖方？他们是否知情，是否在抄送或审批名单中？

无
^ “无” here, but in your catalogue orders-api needs payments, stock

### Provide links to your dependencies dashboard

无
`,
        settings: 'services: {orders-api: {dependencies: [orders-db, payments, stock]}}\n',
      },
      {
        text: '',
        settings: 'services: {orders-db: {}, orders-api: {}}\n',
        front: `
services: [order-db, orders-api]
           ^^^^^^^^ Your catalogue has no order-db; it has orders-db.
`,
      },
    ],
    good: [
      { text: '', settings: 'services: {orders-db: {}, orders-api: {dependencies: [orders-db]}, payments-api: {}}\n' },
      {
        text: `
### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

None: payments-api is not called at night, checked with @frank on 2026-11-17.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Look at payments-api: \`kubectl get deploy/payments-api\` | Alice | 5 | 12 pods | none needed |
| 2 | Set the flag \`search_synonyms\` of orders-api | Alice | 5 | the search page shows it | unset it |
`,
        settings: 'services: {orders-api: {dependencies: [payments-api]}, payments-api: {}, search: {}}\n',
      },
    ],
  },
});

/** "None." alone; "None: …" gives a reason, which a person may judge. */
const isAlone = /^.{0,12}[\s.。]*$/su;
const here: Words = { en: 'Named here', 'zh-cn': '在此列出' };
const namedThere: Words = { en: 'Named here', 'zh-cn': '文中在此' };
/** What stands beside a listed service and is not listed: told where it is odd, in the list or in the words. */
function* besides(
  change: Change,
  names: readonly string[],
  listed: readonly Text[],
): Iterable<Hit & { says: 'beside' | 'missing' }> {
  const known = new Set(names.map(name => name.toLowerCase()));
  const isService = (name: string) => (known.size > 0 ? known.has(name) : isShaped(name));
  // Without a catalogue, which words are names of services is only read off their form.
  const doubt = known.size > 0 ? {} : ({ severity: 'information' } as const);
  const own = listed.map(({ text }) => text.toLowerCase());
  const gone = listed.find(one => isUnspoken(one, change));
  const said = change.answer('services.dependencies')?.text.toLowerCase() ?? '';
  const told = new Set<string>();
  const touched = [
    ...touchedBeside(change, own, isService),
    ...loneNames(change, own),
    ...(known.size > 0 ? [] : endedNames(change, own)),
  ];
  for (const { name, at, isAlso, isDeclared, phrase } of touched) {
    const isTitle = phrase.at.from === change.title?.at.from;
    if (told.has(name) || (!gone && !isAlso && !isTitle && !isDeclared && said.includes(name))) continue;
    told.add(name);
    const named = listed.map(one => one.text).join(', ');
    const fixes = () => adding(change, name);
    const covers = own.every(one => phrase.text.toLowerCase().includes(one));
    const last = listed.at(-1) as Text;
    const odd = gone ?? (isDeclared ? listed.find(one => !isIn(change, one.text.toLowerCase())) : undefined);
    if (odd || (covers && !isAlso && isSpokenOf(name, own, change))) {
      const fills = { service: name, named, text: quote(phrase.text, 60) };
      yield { at: (odd ?? last).at, says: 'missing', with: fills, see: [{ at, says: namedThere }], fixes, ...doubt };
    } else {
      yield { at, says: 'beside', with: { service: name, named }, see: [{ at: last.at, says: here }], fixes, ...doubt };
    }
  }
  const other = gone && told.size === 0 ? impactNames(change, own, isService) : undefined;
  if (!gone || !other) return;
  const fills = { service: other.name, named: own.join(', '), text: quote(other.phrase.text, 60) };
  yield { at: gone.at, says: 'missing', with: fills, see: [{ at: other.at, says: namedThere }], ...doubt };
}

/**
 * What the steps restart or deploy by its name, as nothing that is listed; else what the document speaks of as others do of their services.
 * Told at the list, because the owners are looked up there.
 */
function* unlisted(change: Change, listed: readonly Text[]): Iterable<Hit & { says: 'missing' }> {
  const own = listed.map(({ text }) => text.toLowerCase());
  const named = [...commandedNames(change, own), ...titledInSteps(change, own)];
  // A judge that holds names against the listed ones needs one of these in the document.
  const isGrounded = listed.some(one => !isUnspoken(one, change));
  const found = named.length > 0 || !isGrounded ? named : servicesNamed(change, own).slice(0, 1);
  for (const { name, at, text } of found.filter((one, i) => found.findIndex(other => other.name === one.name) === i)) {
    const fills = { service: name, named: own.join(', '), text: quote(text, 60) };
    const see = [{ at, says: namedThere }];
    const fixes = () => adding(change, name);
    yield { at: (listed.at(-1) as Text).at, says: 'missing', with: fills, see, fixes, severity: 'information' };
  }
}

/** One that nothing speaks of beside others that are named, and a name that the title alone gives. */
function* strangers(
  change: Change,
  listed: readonly Text[],
  names: readonly string[],
): Iterable<Hit & { says: 'unspoken' | 'title' }> {
  const own = listed.map(({ text }) => text.toLowerCase());
  // A general word of it, "core", may be all that the document says of it.
  const gone = listed.find(
    one =>
      isUnspoken(one, change) &&
      !one.text.split(/[-_]/).some(part => part.length > 3 && isIn(change, part.toLowerCase())),
  );
  if (gone && names.length === 0 && own.some(name => isIn(change, name)))
    yield { at: gone.at, says: 'unspoken', with: { named: gone.text }, severity: 'information' };
  const other = names.length === 0 ? titleNames(change, own) : undefined;
  if (!other) return;
  const fills = { service: other.name, named: own.join(', ') };
  yield {
    at: other.at,
    says: 'title',
    with: fills,
    see: [{ at: (listed[0] as Text).at, says: here }],
    severity: 'information',
  };
}
