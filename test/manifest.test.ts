// The manifest agrees with the code and the files that it speaks of.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames, schemaFor } from '../server/src/teamFiles.ts';
import { mcm } from './support/cli.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const client = readdirSync(join(root, 'client/src'))
  .filter(name => name.endsWith('.ts'))
  .map(name => read(`client/src/${name}`))
  .join('\n');
const commands: readonly string[] = contributes.commands.map((one: { command: string }) => one.command);
const texts = JSON.parse(read('package.nls.json'));

describe('the manifest', () => {
  it('declares exactly the commands that the client registers', () => {
    const registered = [...client.matchAll(/^ {4}'(mcm\.\w+)':/gm)].map(([, name]) => name ?? '');
    assert.deepEqual([...commands].sort(), registered.sort());
  });

  it('names the same files as the server as policies, review records and templates', () => {
    const schemas = contributes.yamlValidation.map((one: { fileMatch: string; url: string }) => [
      one.url.replace(/^.*\/|\.schema\.json$/g, ''),
      one.fileMatch,
    ]);
    assert.deepEqual(Object.fromEntries(schemas), fileNames);
    assert.equal(schemaFor('/team/.mcm.yaml'), 'settings');
    assert.equal(schemaFor('C:\\team\\a.mcm.review.yaml'), 'review');
    assert.equal(schemaFor('file:///team/own.mcm.template.yaml'), 'template');
    assert.equal(schemaFor('/team/stack.template.yaml'), undefined, 'so are others’ files called');
  });

  it('gives each command a category and an icon', () => {
    for (const { command, category, icon } of contributes.commands) {
      assert.equal(category, 'MCM', command);
      assert.match(icon, /^\$\([a-z-]+\)$/, command);
    }
  });

  it('offers in menus, welcome views and walkthroughs only commands that exist', () => {
    const inMenus = Object.values<{ command: string }[]>(contributes.menus).flat();
    const inTexts = [...JSON.stringify(texts).matchAll(/command:(mcm\.\w+)/g)].map(([, name]) => name ?? '');
    for (const name of [...inMenus.map(one => one.command), ...inTexts]) assert.ok(commands.includes(name), name);
  });

  it('shows each command somewhere, and always under a condition when it needs an MCM', () => {
    const hidden = contributes.menus.commandPalette.filter((one: { when: string }) => one.when === 'false');
    const elsewhere = Object.entries<{ command: string }[]>(contributes.menus)
      .filter(([menu]) => menu !== 'commandPalette')
      .flatMap(([, items]) => items.map(item => item.command));
    for (const { command } of hidden) assert.ok(elsewhere.includes(command), `${command} can be found nowhere`);
    for (const { when } of contributes.menus['view/item/context']) assert.match(when, /view == mcm\.checklist/);
  });

  it('sets in the code every context key that its conditions name', () => {
    const conditions =
      JSON.stringify(contributes)
        .match(/"(?:when|enablement)":"[^"]*"/g)
        ?.join() ?? '';
    const keys = new Set([...conditions.matchAll(/\b(mcm\.(?!checklist\b|queue\b)\w+)/g)].map(([, key]) => key));
    for (const key of keys) assert.ok(client.includes(`'setContext', '${key}'`), `${key} is never set`);
  });

  it('describes exactly the settings that the client and its library read, in Markdown and with a scope', () => {
    const read = [...client.matchAll(/getConfiguration\('mcm'.*?\)\s*\.(?:get|update)(?:<\w+>)?\('([\w.]+)'/g)];
    const settings = [...new Set(read.map(([, name]) => `mcm.${name}`)), 'mcm.trace.server'];
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), settings.sort());
    for (const [name, one] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
      assert.ok(one.markdownDescription && one.scope, name);
    }
  });

  it('names only files that are there', () => {
    const paths = [...JSON.stringify(manifest).matchAll(/"((?:\.\/)?(?:images|schemas|snippets|syntaxes)\/[^"]+)"/g)];
    for (const [, path] of paths) assert.ok(existsSync(join(root, path ?? '')), path);
    assert.ok(paths.length > 8);
  });

  it('runs where its types say, and stays out of other Markdown', () => {
    const { devDependencies } = JSON.parse(read('client/package.json'));
    assert.equal(manifest.engines.vscode, `^${devDependencies['@types/vscode']}`);
    assert.equal(contributes.languages, undefined, 'an own language id would lose all of Markdown');
    assert.equal(JSON.stringify(contributes.configurationDefaults).includes('[markdown]'), false);
  });

  it('says why it is limited without trust and without a disk', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    for (const one of [untrustedWorkspaces, virtualWorkspaces]) {
      assert.equal(one.supported, 'limited');
      assert.ok(texts[one.description.slice(1, -1)]);
    }
    // In whose name a verdict is written is no workspace's business, trusted or not.
    assert.equal(contributes.configuration.properties['mcm.reviewer'].scope, 'application');
  });

  it('has a problem matcher that reads every finding of mcm check', () => {
    const regexp = new RegExp(contributes.problemMatchers[0].pattern.regexp);
    const check = (...options: readonly string[]) => mcm(['check', 'examples/tour.mcm.md', ...options], root).out;
    const read = check()
      .split('\n')
      .flatMap(line => {
        const [, , ...parts] = regexp.exec(line) ?? [];
        return parts.length > 0 ? [parts] : [];
      });
    const { findings } = JSON.parse(check('--format', 'json')).documents[0];
    const level = (severity: string) => severity.replace('rmation', '');
    const expected = findings.map(
      (one: Readonly<Record<'line' | 'column' | 'severity' | 'message' | 'rule', string>>) =>
        [one.line, one.column, level(one.severity), one.message, one.rule].map(String),
    );
    assert.deepEqual(read, expected);
    assert.ok(read.length > 10);
  });

  it('has one walkthrough of at most six steps', () => {
    assert.equal(contributes.walkthroughs.length, 1);
    assert.ok(contributes.walkthroughs[0].steps.length <= 6);
    assert.ok(client.includes(`mcm.mcm#${contributes.walkthroughs[0].id}`));
  });
});
