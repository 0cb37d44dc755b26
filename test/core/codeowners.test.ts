// Owners of services as CODEOWNERS says it, and what of it a policy takes over.

import assert from 'node:assert/strict';
import { ownersOfService, readCodeowners, withOwners } from '../../server/src/core/policy/codeowners.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { workspace } from '../../server/src/workspace.ts';
import { filesOf } from '../support/editor.ts';

const text = `# who owns what
*                     @org/everybody
/services/orders-db/  @alice bob@example.com   # two
/services/orders-api/**  @org/payments
[Search][2] @carol
/search/
/search/orders-db
`;

describe('CODEOWNERS', () => {
  it('reads patterns, owners, comments and section owners', () => {
    assert.deepEqual(
      readCodeowners(text).map(({ pattern, owners }) => `${pattern} ${owners.join('+')}`),
      [
        '* @org/everybody',
        '/services/orders-db/ @alice+bob@example.com',
        '/services/orders-api/** @org/payments',
        '/search/ @carol',
        '/search/orders-db @carol',
      ],
    );
  });

  it('the last folder of a service decides; of a team nobody is known', () => {
    const lines = readCodeowners(text);
    assert.deepEqual(ownersOfService(lines, 'orders-db'), ['@carol']);
    assert.deepEqual(ownersOfService(lines, 'search'), ['@carol']);
    assert.deepEqual(ownersOfService(lines, 'orders-api'), []);
    assert.deepEqual(ownersOfService(lines, 'services'), []);
  });

  it('gives owners only to services of the catalogue that have none, and the same object again', () => {
    const { settings } = readSettings('services: {search: {}, orders-db: {owners: [erin]}}\n');
    assert.ok(settings);
    const filled = withOwners(settings, text);
    assert.deepEqual(filled.services.search?.owners, ['@carol']);
    assert.deepEqual(filled.services['orders-db']?.owners, ['erin']);
    assert.equal(withOwners(settings, text), filled);
    assert.equal(withOwners(settings, undefined), settings);
  });

  it('is read beside the policy', () => {
    const team = workspace(
      filesOf({ '/team/.mcm.yaml': 'services: {search: {}}', '/team/.github/CODEOWNERS': '/search @carol' }),
    );
    team.open(['/team']);
    assert.deepEqual(team.policy('/team/a/x.mcm.md').settings.services.search?.owners, ['@carol']);
  });
});
