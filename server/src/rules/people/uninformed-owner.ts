// Those who answer for a changed service, or for one that it needs, are neither among the reviewers nor on cc.

import type { Change } from '../../core/change.ts';
import { addToList } from '../../core/fields/addToList.ts';
import { claimedServices, informed, knows, touchedServices } from '../../core/policy/serviceFacts.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';

export default rule({
  id: 'uninformed-owner',
  severity: 'consistency',
  says: {
    own: {
      en: 'Nobody who answers for {service} is on the lists ({owners}). They would be called if it breaks; put one of them on cc or among the reviewers.',
      'zh-cn': '名单里没有 {service} 的负责人（{owners}）。出了问题会找他们，请至少抄送一位或请其评审。',
    },
    needed: {
      en: '{by} needs {service}, and nobody who answers for that is on the lists ({owners}). Put one of them on cc, so that they know what hits them.',
      'zh-cn': '{by} 依赖 {service}，而名单里没有其负责人（{owners}）。请至少抄送一位，让对方心里有数。',
    },
    claimed: {
      en: 'This says that {service} is on cc, and nobody who answers for it is on the lists ({owners}). Put one of them on cc.',
      'zh-cn': '这里说 {service} 已抄送，而名单里没有其负责人（{owners}）。请补上一位。',
    },
  },
  why: {
    en: 'An owner who learns of a change from an alarm loses the first ten minutes. Owners come from `services` in `.mcm.yaml`, for a service without any there from the repository’s CODEOWNERS; without a catalogue the rule is silent. One owner of each service is enough.',
    'zh-cn':
      '负责人如果是从告警里才知道有变更，头十分钟就白费了。负责人来自 `.mcm.yaml` 的 `services`；那里没写的，取自仓库的 CODEOWNERS。没有服务目录则不提示。每个服务有一位负责人知情即可。',
  },
  *check(change, { settings }): Iterable<Hit & { says: 'own' | 'needed' | 'claimed' }> {
    // A standard change is approved once for all and need not say who depends on it; one that does is taken at its word.
    if (change.type === 'standard' && change.answer('services.dependencies')?.kind !== 'given') return;
    const people = informed(change);
    for (const { name, service, by, neededBy } of touchedServices(change, settings)) {
      if (service.owners.length === 0 || knows(service.owners, people)) continue;
      const fills = { service: name, owners: service.owners.slice(0, 4).join(', '), by: neededBy ?? '' };
      const fixes = () => service.owners.slice(0, 3).flatMap(owner => onCc(change, owner, name));
      yield { at: by.at, says: neededBy === undefined ? 'own' : 'needed', with: fills, fixes };
    }
    for (const { name, service, at } of claimedServices(change, settings)) {
      if (service.owners.length === 0 || knows(service.owners, people)) continue;
      const fills = { service: name, owners: service.owners.slice(0, 4).join(', ') };
      const fixes = () => service.owners.slice(0, 3).flatMap(owner => onCc(change, owner, name));
      yield { at, says: 'claimed', with: fills, fixes };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        settings: 'services: {orders-db: {owners: [erin@example.com]}, orders-api: {owners: [alice@example.com]}}\n',
        front: `
services: [orders-db, orders-api]
           ^^^^^^^^^ Nobody who answers for orders-db is on the lists (erin@example.com)
`,
        fixed: 'cc: [payments-team, erin@example.com]\n',
      },
      {
        text: '',
        settings:
          'services: {orders-api: {owners: [bob@example.com], dependencies: [payments]}, payments: {owners: ["@frank", 赵敏]}}\n',
        front: `
services: [orders-api]
           ^^^^^^^^^^ orders-api needs payments, and nobody who answers for that is on the lists (@frank, 赵敏)
cc:
`,
        fixed: 'cc: ["@frank"]\n',
      },
      {
        text: `
### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

- reporting: reads at night, Gabe, told on 2026-11-19, on cc
  ^^^^^^^^^ This says that reporting is on cc, and nobody who answers for it is on the lists (gabe@example.com)
`,
        settings: 'services: {orders-db: {owners: [alice@example.com]}, reporting: {owners: [gabe@example.com]}}\n',
      },
    ],
    good: [
      { text: '', settings: 'services: {orders-db: {owners: ["@Alice", erin@example.com]}, orders-api: {}}\n' },
      {
        text: '',
        settings:
          'services: {orders-db: {owners: [payments-team]}, orders-api: {owners: [bob@example.com], dependencies: [unknown]}}\n',
      },
    ],
  },
});

const title = { en: 'Put {owner} (owner of {service}) on cc', 'zh-cn': '抄送 {owner}（{service} 负责人）' };

function onCc(change: Change, owner: string, service: string): readonly Fix[] {
  const edits = addToList(change, 'cc', owner);
  return edits.length > 0 ? [{ title, with: { owner, service }, edits }] : [];
}
