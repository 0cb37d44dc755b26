// The services that .mcm.yaml knows, with their owners and dependencies, beside those of the document.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const dependencies = asked('services.dependencies');
const steps = (...rows: string[]) =>
  `\n\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${rows
    .map((row, n) => `| ${n + 1} | ${row} | Alice | 5 | \`pg_up\` is 1 | set it back |\n`)
    .join('')}\n`;
const standard = 'type: standard\nprocedure: https://x.example.com/p\n';
const owned = 'services: {orders-db: {owners: [erin@example.com]}}\n';

silent('services and owners', [
  { settings: 'services: {orders-db: {owners: ["@alice"]}, orders-api: {owners: [Bob <bob@example.com>]}}\n' },
  { settings: 'services: {orders-db: {owners: [payments-team]}}\n' },
  { settings: 'services: {payments: {owners: [frank]}}\n' },
  {
    settings: 'services: {search: {}, orders-api: {}}\n',
    text: steps('Search for old orders and set the flag `search_new`').trim(),
  },
  {
    settings: 'services: {payments-api: {}, orders-db: {}}\n',
    text: `${dependencies}payments-api reads orders-db, told on 2026-11-17, https://chat.example.com/t/1.${steps('Point deploy/payments-api to `orders-db-2`: `kubectl set env deploy/payments-api DB=2`')}`,
  },
  {
    settings: 'services: {payments-api: {}, orders-db: {}}\n',
    text: steps('Check `kubectl get deploy/payments-api`', 'Set the flag').trim(),
  },
  { settings: 'services: {billing: {owners: [frank]}}\n', front: 'services: [orders-dbx]\n' },
]);

fires('uninformed-owner', [
  [{ settings: 'services: {orders-db: {owners: [frank@example.com]}}\n' }, 'orders-db'],
  [
    {
      settings: 'services: {orders-api: {owners: [bob@example.com], dependencies: [stock]}, stock: {owners: [王磊]}}\n',
    },
    'orders-api',
  ],
]);

fires('differing-services', [
  [
    {
      settings: 'services: {stock: {}, orders-db: {}}\n',
      text: steps('`systemctl restart stock` on both hosts').trim(),
    },
    'stock',
  ],
  [{ settings: 'services: {orders-db: {dependencies: [stock]}}\n', text: `${dependencies}None.\n` }, 'None.'],
  [{ settings: 'services: {orders-db: {}, stock: {}}\n', front: 'services: [stock]\n' }, 'stock'],
]);

fires('uninformed-owner', [
  [
    { text: `${dependencies}orders-db: Erin, on cc.`, front: `${standard}services: [orders-db]\n`, settings: owned },
    'orders-db',
  ],
]);

const list = (...lines: string[]) => `\n\n## Runbook\n\n${lines.join('\n')}\n`;
silent('a command that only looks at another service, in the check of a step or undoes it', [
  {
    settings: 'services: {stock: {}, orders-db: {}}\n',
    text: list(
      '1. Alice: `promote.sh orders-db-2` (15 min)',
      '   - Check: `kubectl get deploy/stock` shows 12 pods',
      '   - Undo: `systemctl restart stock`',
      '2. Alice: `fence.sh orders-db-1` (5 min)',
    ).trim(),
  },
]);
