// Which policy and template hold for a file, and what is said of broken ones. Files exist only in the test.

import assert from 'node:assert/strict';
import { apply } from '../../server/src/core/fix.ts';
import { say } from '../../server/src/core/words.ts';
import { codeActions } from '../../server/src/editor/codeActions.ts';
import { diagnosticsOf } from '../../server/src/editor/view.ts';
import { type Policy, type Workspace, workspace } from '../../server/src/workspace.ts';
import { at, filesOf } from '../support/editor.ts';

const now = Date.parse('2026-11-20T00:00:30Z');
const template =
  'template: own\nversion: 1\nsections:\n  - id: a\n    title: A\n    questions:\n      - { id: a.b, title: Why?, kind: open }\n';

function team(files: Record<string, string>, folders: readonly string[] = ['/team']): Workspace {
  const found = workspace(filesOf(files));
  found.open(folders);
  return found;
}

const told = ({ faulty }: Policy) =>
  faulty.flatMap(({ path, faults }) => faults.map(one => `${path} ${one.rule}: ${say(one.says, 'en', one.with)}`));

describe('workspace', () => {
  it('takes the nearest policy upwards, within the folder that is open', () => {
    const files = {
      '/.mcm.yaml': 'timezone: UTC',
      '/team/.mcm.yaml': 'timezone: Asia/Tokyo',
      '/team/a/.mcm.yaml': 'timezone: Europe/Paris',
    };
    const zone = (path: string, folders?: readonly string[]) => team(files, folders).policy(path).settings.timezone;
    assert.equal(zone('/team/a/b/x.mcm.md'), 'Europe/Paris');
    assert.equal(zone('/team/c/x.mcm.md'), 'Asia/Tokyo');
    assert.equal(zone('/team/c/x.mcm.md', ['/team/c']), undefined);
    assert.equal(zone('/team/a/b/x.mcm.md', ['/team', '/team/a/b']), undefined, 'the innermost folder is the one');
  });

  it('without a folder looks up to the repository, else beside the file', () => {
    const files = {
      '/home/.mcm.yaml': 'timezone: UTC',
      '/home/r/.git/HEAD': '',
      '/home/r/.mcm.yaml': 'timezone: Asia/Tokyo',
    };
    assert.equal(team(files, []).policy('/home/r/a/b/x.mcm.md').settings.timezone, 'Asia/Tokyo');
    assert.equal(team(files, []).policy('/home/x.mcm.md').settings.timezone, 'UTC');
    assert.equal(team(files, []).policy('/home/a/x.mcm.md').settings.timezone, undefined);
    assert.equal(team(files, []).policy(undefined).settings.timezone, undefined);
  });

  it('gives a document without a file the policy of the first folder', () => {
    const files = { '/team/.mcm.yaml': 'timezone: Asia/Tokyo' };
    assert.equal(team(files).policy(undefined).settings.timezone, 'Asia/Tokyo');
  });

  it('gives the very same Given until the policy, the template or the minute changes', () => {
    const files: Record<string, string> = { '/team/.mcm.yaml': 'template: t.yaml', '/team/t.yaml': template };
    const found = team(files);
    const given = found.given('/team/x.mcm.md', now);
    assert.equal(given.template.name, 'own');
    assert.equal(found.given('/team/deep/x.mcm.md', now + 20_000), given);
    found.refresh();
    assert.equal(found.given('/team/x.mcm.md', now), given, 'looking again changes nothing');
    assert.notEqual(found.given('/team/x.mcm.md', now + 60_000), given);
    const before = found.given('/team/x.mcm.md', now);
    files['/team/.mcm.yaml'] = 'template: t.yaml\ntimezone: UTC';
    assert.equal(found.given('/team/x.mcm.md', now), before, 'nobody has said that files changed');
    found.refresh();
    assert.equal(found.given('/team/x.mcm.md', now).settings.timezone, 'UTC');
  });

  it('keeps the last good policy while the file is broken, and says so', () => {
    const files: Record<string, string> = { '/team/.mcm.yaml': 'timezone: Asia/Tokyo\n' };
    const found = team(files);
    assert.equal(found.policy('/team/x.mcm.md').settings.timezone, 'Asia/Tokyo');
    files['/team/.mcm.yaml'] = 'timezone: [Asia/Tokyo\nrules:\n';
    found.refresh();
    assert.equal(found.policy('/team/x.mcm.md').settings.timezone, 'Asia/Tokyo');
    assert.match(told(found.policy('/team/x.mcm.md')).join(), /malformed-field: A bracket is opened/);
    delete files['/team/.mcm.yaml'];
    found.refresh();
    assert.equal(found.policy('/team/x.mcm.md').settings.timezone, undefined, 'a file that is gone holds no longer');
  });

  it('keeps the last good template while its file is broken or gone, and says so', () => {
    const files: Record<string, string> = { '/team/.mcm.yaml': 'template: ./t.yaml', '/team/t.yaml': template };
    const found = team(files);
    const name = () => found.policy('/team/x.mcm.md').template.name;
    assert.equal(name(), 'own');
    files['/team/t.yaml'] = template.replace('version: 1', 'version: one');
    found.refresh();
    assert.equal(name(), 'own');
    assert.match(
      told(found.policy('/team/x.mcm.md')).join(),
      /^\/team\/t\.yaml malformed-field: `version` does not have the form.*a whole number/,
    );
    delete files['/team/t.yaml'];
    found.refresh();
    assert.equal(name(), 'own');
    assert.match(
      told(found.policy('/team/x.mcm.md')).join(),
      /^\/team\/\.mcm\.yaml malformed-field: There is no file “\.\/t\.yaml”/,
    );
    assert.equal(
      team(files).policy('/team/x.mcm.md').template.name,
      'mcm',
      'the built-in one when there was never a good one',
    );
  });

  it('reads calendars as freezes, and says which cannot be read', () => {
    const event =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Year end\nDTSTART;VALUE=DATE:20261220\nDTEND;VALUE=DATE:20270103\nEND:VEVENT\nEND:VCALENDAR\n';
    const files: Record<string, string> = { '/team/.mcm.yaml': 'calendars: [f.ics, gone.ics]', '/team/f.ics': event };
    const found = team(files);
    const { settings } = found.policy('/team/x.mcm.md');
    assert.deepEqual(
      settings.freezes.map(one => one.name),
      ['Year end'],
    );
    assert.match(told(found.policy('/team/x.mcm.md')).join(), /There is no file “gone\.ics”/);
    found.refresh();
    assert.equal(found.policy('/team/x.mcm.md').settings, settings);
  });

  it('knows the names that the changes around use, and does not look through somebody’s home', () => {
    const one = (owner: string) => `---\nmcm: 1\nowner: ${owner}\n---\n`;
    const files = {
      '/home/x.mcm.md': one('alice'),
      '/home/deep/y.mcm.md': one('bob'),
      '/home/node_modules/z.mcm.md': one('eve'),
    };
    assert.deepEqual(team(files, ['/home']).known('/home/x.mcm.md').people, ['alice', 'bob']);
    assert.deepEqual(team(files, []).known('/home/x.mcm.md').people, ['alice']);
    assert.deepEqual(team(files, []).known(undefined).people, []);
  });
});

describe('team files', () => {
  const found = (name: string, text: string) =>
    diagnosticsOf(at(`${text}<|>`, { name }).view).map(
      one =>
        `${one.range.start.line}:${one.range.start.character}-${one.range.end.character} ${one.code} ${one.message}`,
    );

  it('are checked while they are typed', () => {
    assert.deepEqual(found('.mcm.yaml', 'timezone: Asia/Tokyo\n'), []);
    assert.deepEqual(found('.mcm.yaml', 'timezon: Asia/Tokyo\n'), [
      '0:0-7 unknown-field Nobody reads `timezon`, so what it says has no effect. Did you mean `timezone`?',
    ]);
    assert.match(
      found('.mcm.yaml', 'timezone: Tokio/Asia\n')[0] ?? '',
      /^0:10-20 malformed-field “Tokio\/Asia” is not the name of a time zone/,
    );
    assert.match(found('.mcm.yaml', 'review: requird\n')[0] ?? '', /^0:8-15 malformed-field .*Did you mean `required`/);
    assert.match(
      found('.mcm.yaml', 'rules:\n  placeholder-lef: off\n')[0] ?? '',
      /^1:2-17 unknown-rule .*`placeholder-left`/,
    );
    assert.match(found('x.mcm.review.yaml', 'mcm-review: 2\n')[0] ?? '', /^0:12-13 malformed-field/);
    assert.match(found('x.mcm.review.yaml', '')[0] ?? '', /^0:0-0 malformed-field `mcm-review` is missing/);
    assert.match(
      found('our.mcm.template.yaml', 'template: x\nversion: 1\n')[0] ?? '',
      /^0:0-11 malformed-field `sections` is missing/,
    );
  });

  it('are mended by a quick fix', () => {
    const { view, text } = at('timezon<|>: Asia/Tokyo\n', { name: '.mcm.yaml' });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action] = codeActions(view, { range, context: { diagnostics: [] } });
    assert.equal(action?.title, 'Rename to `timezone`');
    const [edit] = Object.values(action?.edit?.changes ?? {}).flat();
    assert.equal(
      apply(text, [{ from: 0, to: edit?.range.end.character ?? 0, text: edit?.newText ?? '' }]),
      'timezone: Asia/Tokyo\n',
    );
  });

  it('are left alone when they are none of ours', () => {
    assert.throws(() => at('<|>x: 1\n', { name: 'docker-compose.yaml' }), /none of ours/);
    assert.throws(() => at('<|>x: 1\n', { name: 'cloud.template.yaml' }), /none of ours/);
    assert.throws(() => at('<|># Readme\n', { name: 'README.md' }), /none of ours/);
  });
});
