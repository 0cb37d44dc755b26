// The built server over stdio, as an editor starts it.

import assert from 'node:assert/strict';
import { plain, start, stopAll } from '../support/client.ts';
import { faultless } from '../support/example.ts';

const uri = 'file:///somewhere/change.mcm.md';

describe('server', () => {
  afterEach(stopAll);

  it('answers with diagnostics that link to their pages', async () => {
    const client = await start();
    await client.open(uri, faultless.replace(/^Move orders-db[\s\S]*?\n\n/m, 'TBD\n\n'));
    const found = await client.diagnostics(uri);
    const placeholder = found.find(one => one.code === 'placeholder-left');
    assert.ok(placeholder, JSON.stringify(found));
    assert.equal(placeholder.source, 'mcm');
    assert.match(placeholder.codeDescription?.href ?? '', /\/rules\/placeholder-left$/);
    assert.equal(await client.stop(), 0);
  });

  it('pushes diagnostics to an editor that cannot ask', async () => {
    const client = await start({ capabilities: plain });
    await client.open(uri, faultless.replace(/^Move orders-db[\s\S]*?\n\n/m, 'TBD\n\n'));
    const { diagnostics } = await client.pushed(uri);
    assert.ok(diagnostics.some(one => one.code === 'placeholder-left'));
    await client.close(uri);
    assert.deepEqual((await client.pushed(uri)).diagnostics, []);
    assert.equal(await client.stop(), 0);
  });
});
