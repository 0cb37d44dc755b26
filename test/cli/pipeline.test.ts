// The recipes of docs/pipeline.md in a repository of their own: their commands are read out of the page, so that it cannot
// promise what does not work. Only the runners' own steps (checkout, installing) are made up here.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { folder } from '../support/cli.ts';
import { faultless } from '../support/example.ts';
import { judged } from '../support/verdicts.ts';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'pipeline.md'), 'utf8');
const recipes = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => parse(text));

/** The shell commands of the recipe that has a job of this name, for GitHub Actions or GitLab CI. */
function commands(job: string, of: 'github' | 'gitlab'): readonly string[] {
  for (const recipe of recipes) {
    const found =
      of === 'github'
        ? recipe?.jobs?.[job]?.steps?.flatMap((step: { run?: string }) => step.run ?? [])
        : recipe?.[job]?.script;
    if (found) return found;
  }
  throw new Error(`docs/pipeline.md has no job “${job}” for ${of}`);
}

describe('the recipes for pipelines', function () {
  this.timeout(60_000);
  const { path: root, remove } = folder();
  after(remove);
  const repository = join(root, 'repository');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    LC_ALL: 'C.UTF-8',
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_BASE_REF: 'main',
    CHANGE: 'changes/x.mcm.md',
  };
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: repository, env, encoding: 'utf8' });
  const save = (name: string, text: string) => writeFileSync(join(repository, name), text);
  const commit = (who: string, name: string, text: string, ...more: readonly string[]) => {
    save(name, text);
    git('add', name);
    const as = ['-c', `user.name=${who}`, '-c', `user.email=${who}@example.com`];
    return spawnSync('git', [...as, 'commit', '-qm', `${who}: ${name}`, ...more], {
      cwd: repository,
      env,
      encoding: 'utf8',
    });
  };
  /** Runs commands as a runner does: one shell each, until one fails. */
  const play = (all: readonly string[], cwd = repository) => {
    let out = '';
    for (const one of all) {
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', one], {
        cwd,
        env,
        encoding: 'utf8',
      });
      out += stdout + stderr;
      if (status !== 0) return { status, out };
    }
    return { status: 0, out };
  };
  const document = 'changes/x.mcm.md';
  const record = 'changes/x.mcm.review.yaml';
  const [bob, carol] = ['bob@example.com', 'carol@example.com'];

  before(async () => {
    const bundle = join(root, 'cli.cjs');
    await build({
      entryPoints: [join(docs, '../server/src/cli.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      define: { 'import.meta.dirname': '__dirname' },
      logLevel: 'error',
      minify: true,
    });
    // The package is installed for real by package.test.ts; here its command is this bundle.
    const command = `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`;
    const program = (name: string, text: string) => {
      writeFileSync(join(root, name), text);
      chmodSync(join(root, name), 0o755);
    };
    for (const name of ['bin', 'repository/changes', 'repository/node_modules/.bin'])
      mkdirSync(join(root, name), { recursive: true });
    program('repository/node_modules/.bin/mcm', command);
    program('bin/npx', `#!/bin/sh\n[ "$1" = mcm ] || exit 99\nshift\n${command.split('\n')[1]}\n`);
    program('bin/npm', '#!/bin/sh\n[ "$*" = "install --no-save ./tools/mcm-language-server-0.1.0.tgz" ]\n');
    git('init', '-q', '-b', 'main');
    save('.gitignore', 'node_modules/\n');
    commit('alice', '.gitignore', 'node_modules/\n');
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('checkout', '-q', '-b', 'change');
  });

  it('let git itself run the hook before a commit, on what is staged', () => {
    copyFileSync(join(docs, 'pre-commit'), join(repository, '.git/hooks/pre-commit'));
    const faulty = faultless.replace(/^ {2}end: .*$/m, '  end: 2026-11-01T00:00:00+08:00');
    const refused = commit('alice', document, faulty);
    assert.equal(refused.status, 1, refused.stdout + refused.stderr);
    assert.match(refused.stdout + refused.stderr, /changes\/x\.mcm\.md:\d+:\d+: error: .*\[end-before-start\]/);
    // What is staged counts: the mended text is there, what stands in the working tree is not.
    save(document, faultless);
    git('add', document);
    save(document, faulty);
    const taken = spawnSync(
      'git',
      ['-c', 'user.name=alice', '-c', 'user.email=alice@example.com', 'commit', '-qm', 'a change'],
      { cwd: repository, env, encoding: 'utf8' },
    );
    assert.equal(taken.status, 0, taken.stdout + taken.stderr);
    save(document, faultless);
    assert.equal(git('status', '--porcelain'), '');
  });

  it('check every change of the folder', () => {
    assert.equal(play(commands('check', 'github')).status, 0);
    assert.equal(play(commands('changes', 'gitlab')).status, 0);
    assert.equal(JSON.parse(readFileSync(join(repository, 'mcm.json'), 'utf8')).documents.length, 1);
    assert.equal(play(commands('scan', 'github')).status, 0);
    assert.equal(JSON.parse(readFileSync(join(repository, 'mcm.sarif'), 'utf8')).version, '2.1.0');
    git('clean', '-qf', 'mcm.json', 'mcm.sarif');
  });

  for (const forge of ['github', 'gitlab'] as const) {
    it(`hold a change until two layers are done by those who are named, and hold it again when it changes (${forge})`, () => {
      const reviewed = () => play(commands('reviewed', forge));
      const is = (status: number, says?: RegExp) => {
        const { status: was, out } = reviewed();
        // What xargs makes of a failure is its own affair.
        assert.equal(was === 0 ? 0 : 1, status, out);
        if (says) assert.match(out, says);
      };
      git('checkout', '-q', '-B', forge, 'change');
      is(1, /No verdict yet/);

      const first = judged(faultless, 1, bob);
      save(record, first);
      git('add', record);
      is(1, /The verdict of bob@example\.com is not committed yet \(line \d+ of the record\)/);
      commit('bob', record, first);
      is(1, /Layer 1 review: done, by bob@example\.com\nLayer 2 review: not done/);
      const both = judged(faultless, 2, carol, { record: first });
      commit('carol', record, both);
      is(0, /Layer 2 review: done, by carol@example\.com/);

      // The author changes a number: what was read before no longer stands there.
      const later = faultless.replace('| 15 |', '| 25 |');
      assert.notEqual(later, faultless);
      commit('alice', document, later);
      is(1, /Out of date/);
      // What follows is the command’s, and the same in every recipe.
      if (forge === 'gitlab') return;

      // She helps herself to the verdicts of the others.
      const forged = judged(later, 2, carol, { record: judged(later, 1, bob, { record: both }) });
      commit('alice', record, forged);
      is(1, /The verdict bears the name of bob@example\.com, but alice <alice@example\.com> committed it/);
      assert.equal(play(['npx mcm review "$CHANGE" --require layer1,layer2']).status, 0, 'names alone do not show it');
      const found = play([`npx mcm check ${document} --against-git`]);
      assert.equal(found.status, 1);
      assert.match(found.out, /names bob@example\.com in \d+ entries .* \[borrowed-name\]/);
      git('-c', 'user.name=alice', '-c', 'user.email=alice@example.com', 'revert', '--no-edit', 'HEAD');
      commit('bob', record, judged(later, 1, bob, { record: both }));
      commit('carol', record, judged(later, 2, carol, { record: readFileSync(join(repository, record), 'utf8') }));
      is(0);

      // A reviewer who writes a line of what they review is no reviewer of it any more.
      const written = later.replace('Alice executes', 'Dan executes');
      commit('bob', document, written);
      commit('bob', record, judged(written, 1, bob, { record: readFileSync(join(repository, record), 'utf8') }));
      is(1, /bob@example\.com wrote a part of “.*” \(line \d+\) and cannot review it/);
      assert.match(play([`npx mcm check ${document} --against-git`]).out, /\[dependent-reviewer\]/);

      // Without the record nothing has been reviewed.
      git('rm', '-q', record);
      commit('alice', '.gitignore', 'node_modules/\n*.log\n');
      is(1, /No verdict yet/);
    });
  }

  it('say so in a shallow clone and outside a repository, and guess nothing', () => {
    const clone = join(root, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, clone], { env });
    for (const command of [
      'mcm check changes --against-git',
      'mcm review changes/x.mcm.md --require layer1 --against-git',
    ]) {
      const { status, out } = play([`npx ${command}`], clone);
      assert.equal(status, 2, out);
      assert.match(out, /shallow clone.*fetch-depth: 0/);
    }
    mkdirSync(join(root, 'changes'));
    writeFileSync(join(root, document), faultless);
    assert.match(play(['npx mcm check changes --against-git'], root).out, /is in no git repository/);
  });

  it('honour .mailmap, and only mention what cannot be compared', () => {
    git('checkout', '-q', '-B', 'mailmap', 'change');
    save(record, judged(faultless, 1, bob));
    git('add', record);
    git('-c', 'user.name=Robert', '-c', 'user.email=bob@home.example', 'commit', '-qm', 'from home');
    const required = () => play([`npx mcm review ${document} --require layer1 --against-git`]);
    assert.deepEqual(required().status, 0);
    assert.match(
      required().out,
      /Whether Robert <bob@home\.example>, who committed it, is bob@example\.com cannot be told/,
    );
    save('.mailmap', 'Mallory <mallory@example.com> <bob@home.example>\n');
    assert.match(required().out, /but Mallory <mallory@example\.com> committed it/);
    save('.mailmap', 'Bob <bob@example.com> <bob@home.example>\n');
    assert.doesNotMatch(required().out, /cannot be told|committed it/);
  });
});
