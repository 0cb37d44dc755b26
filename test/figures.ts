// How much the rules are tried on, as figures: `npm run figures` counts and prints them, and with `-- --write` puts them
// into docs/figures.md and its Chinese twin. A test compares.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { neighboursAtOnce } from '../server/src/changeIndex.ts';
import { changeOf, readDocument } from '../server/src/core/change.ts';
import { check } from '../server/src/core/check.ts';
import { source } from '../server/src/core/source.ts';
import type { Locale, Words } from '../server/src/core/words.ts';
import { disk } from '../server/src/disk.ts';
import { allowRules, rules } from '../server/src/rules/index.ts';
import { workspace } from '../server/src/workspace.ts';
import { bars, heldOut } from './learn.ts';
import { documents, faults, missed, textOf, told } from './support/documents.ts';
import { faultless, findings, givenOf } from './support/example.ts';
import { firstTriesSaid } from './support/firstTries.ts';
import { labelled } from './support/labelled.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What is counted, by name; in the order of the table. */
export interface Figures {
  readonly rules: number;
  readonly badExamples: number;
  readonly goodExamples: number;
  readonly firing: number;
  readonly silent: number;
  readonly faultyTimes: number;
  readonly goodTimes: number;
  readonly goodDocuments: number;
  readonly falseAlarms: number;
  readonly planted: number;
  readonly harmless: number;
  readonly missed: number;
  readonly learnedFaulty: number;
  readonly learnedGood: number;
  readonly heldFaulty: number;
  readonly heldFaultyTold: number;
  readonly heldGood: number;
  readonly heldGoodTold: number;
}

/**
 * Counts what the repository holds. Tests are listed by mocha, not run. `loudIn` counts the errors and warnings in one of test/documents;
 * a test for each of them says the same, so that the test of the figures need not ask again.
 */
export function figures(loudIn: (document: string) => number): Figures {
  const all = [...rules, ...allowRules];
  const sum = (kind: 'bad' | 'good') => all.reduce((count, rule) => count + rule.examples[kind].length, 0);
  const tests = listed();
  const isFiring = (title: string) => /\bfires\b|faults of a plan/.test(title);
  const rounds = linesOf('test/rules/silent.answers.rounds.txt');
  const times = [...linesOf('test/core/clockTimes.lines.txt'), ...linesOf('test/core/clockTimes.documents.txt')];
  const good = [...goodDocuments(), ...documents.map(loudIn)];
  return {
    rules: all.length,
    badExamples: sum('bad'),
    goodExamples: sum('good'),
    firing: tests.filter(isFiring).length + rounds.filter(line => line.startsWith('+')).length,
    silent: tests.filter(title => !isFiring(title)).length + rounds.filter(line => line.startsWith('-')).length,
    faultyTimes: times.filter(line => line.includes('[[')).length,
    goodTimes: times.filter(line => !line.includes('[[')).length,
    goodDocuments: good.length,
    falseAlarms: good.reduce((count, one) => count + one, 0),
    planted: faults().filter(({ rules }) => rules.length > 0).length,
    harmless: faults().filter(({ rules }) => rules.length === 0).length,
    missed: missed().length,
    ...learned(),
  };
}

/** What the judge of prose learns from, and how it judges the answers of whole documents when it has not seen the document. */
function learned() {
  const examples = labelled();
  const tried = heldOut(examples);
  const all = bars(tried);
  const count = (of: readonly { faulty: boolean }[], faulty: boolean) => of.filter(one => one.faulty === faulty).length;
  // A sentence that states a clock is no faulty answer, nor is the name of a service.
  const answers = examples.filter(({ family }) => family !== 'clock' && family !== 'services');
  const whole = tried.filter(({ from, family }) => from === 'document' && family === 'answer');
  const told = whole.filter(({ kind, score }) => score > (all[kind]?.bar ?? 0));
  return {
    learnedFaulty: count(answers, true),
    learnedGood: count(answers, false),
    heldFaulty: count(whole, true),
    heldFaultyTold: count(told, true),
    heldGood: count(whole, false),
    heldGoodTold: count(told, false),
  };
}

/** The titles of the tests with answers, plans and facts as people write them. */
function listed(): readonly string[] {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const run = spawnSync(process.execPath, [mocha, '--dry-run', '--reporter', 'json', 'test/rules/silent.*.test.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  const { tests } = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as { tests: { fullTitle: string }[] };
  return tests.map(one => one.fullTitle).filter(title => !/\brounds\b/.test(title));
}

function linesOf(path: string): readonly string[] {
  return read(path)
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'));
}

/** Errors and warnings in each document that a careful colleague calls good: those of test/rules/good, and the examples that are not faulty on purpose. */
function goodDocuments(): readonly number[] {
  const below = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(root, folder, name));
  const examples = below('examples').filter(path => !/tour|session-cache/.test(path));
  const good = [...below('test/rules/good'), ...examples].filter(path => path.endsWith('.mcm.md')).sort();
  const teams = workspace(disk, neighboursAtOnce(disk));
  teams.open([join(root, 'examples'), join(root, 'test/rules/good')]);
  const now = Date.parse('2026-11-21T00:00:00Z');
  const found = good.map(path => {
    const document = readDocument(source(pathToFileURL(path).href, readFileSync(path, 'utf8')));
    const given = teams.given(path, now, path, document.front);
    const loud = check(changeOf(document, given.template), given).filter(isLoud);
    for (const { rule, at } of loud)
      console.error(`${path}:${document.source.text.slice(0, at.from).split('\n').length} ${rule}`);
    return loud.length;
  });
  return [...found, findings(faultless, givenOf()).filter(isLoud).length];
}

const isLoud = ({ severity }: { readonly severity: string }) => severity === 'error' || severity === 'warning';

const rows: readonly (readonly [Words, readonly (keyof Figures)[]])[] = [
  [{ en: 'rules', 'zh-cn': '规则' }, ['rules']],
  [
    { en: 'examples on the pages of the rules: faulty, good', 'zh-cn': '规则页面上的示例：有问题的、没问题的' },
    ['badExamples', 'goodExamples'],
  ],
  [
    {
      en: 'answers, plans and facts as people write them: must be found, must stay silent',
      'zh-cn': '人们实际会写的回答、步骤和事实：必须指出的、必须安静的',
    },
    ['firing', 'silent'],
  ],
  [
    {
      en: 'lines with times: some without a zone, all with one or no clock time',
      'zh-cn': '带时间的文字：缺时区的、不缺时区或不是时刻的',
    },
    ['faultyTimes', 'goodTimes'],
  ],
  [
    { en: 'whole documents that a careful colleague calls good', 'zh-cn': '细心的同事认为没问题的完整文档' },
    ['goodDocuments'],
  ],
  [{ en: 'errors and warnings in them', 'zh-cn': '其中的错误和警告' }, ['falseAlarms']],
  [
    {
      en: 'single faults planted in some of them, each found within a line of where a person would point',
      'zh-cn': '在其中一些文档里植入的单个错误，都在人会指出的位置一行之内被发现',
    },
    ['planted'],
  ],
  [
    {
      en: 'changes of them that only look like faults, and nothing is found',
      'zh-cn': '只是看起来像错误、因此什么都不提示的改动',
    },
    ['harmless'],
  ],
  [{ en: 'planted faults that are not found yet', 'zh-cn': '植入后目前还找不到的错误' }, ['missed']],
  [
    {
      en: 'labelled answers from which the judge of prose learns: faulty, good',
      'zh-cn': '文字评判所学习的带标注回答：有问题的、没问题的',
    },
    ['learnedFaulty', 'learnedGood'],
  ],
  [
    {
      en: 'answers of whole documents, judged by what was learned without that document: faulty, told of them; good, told of them',
      'zh-cn': '完整文档里的回答，由没见过该文档时学到的权重评判：有问题的、其中被提示的；没问题的、其中被提示的',
    },
    ['heldFaulty', 'heldFaultyTold', 'heldGood', 'heldGoodTold'],
  ],
];

/** The page with the figures in a language. */
export function page(of: Figures, locale: Locale): string {
  const table = rows.map(([words, keys]) => `| ${words[locale]} | ${keys.map(key => of[key]).join(', ')} |`);
  const [title, about, after, head] =
    locale === 'en'
      ? [
          'Figures',
          'What the rules are tried on with every change of the code. `npm run figures` counts it anew, and `npm run test:unit` runs all of it. Speed is another matter: `npm run bench`.',
          'Nothing good may be found at fault, and everything faulty is found, except in what was written before anybody tried the rules on it: there one answer in ten may be missed, and of the times without a zone 97 in 100 have to be found and 97 in 100 of those told be right.',
          '| what | how many |',
        ]
      : [
          '数据',
          '每次修改代码，规则都要在这些内容上跑一遍。`npm run figures` 重新统计，`npm run test:unit` 全部执行。速度另见 `npm run bench`。',
          '没问题的内容不允许被提示，有问题的都要指出。只有规则试跑之前写下的部分留有余地：回答允许漏一成；缺时区的时间须找到 97%，所提示的 97% 须正确。',
          '| 内容 | 数量 |',
        ];
  const other = locale === 'en' ? '[中文](figures.zh-cn.md)' : '[English](figures.md)';
  return `# ${title}\n\n${other}\n\n${about}\n\n${head}\n| --- | --- |\n${table.join('\n')}\n\n${after}\n\n${firstTriesSaid(locale)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const now = figures(one => told(one, textOf(one)).filter(isLoud).length);
  console.log(page(now, 'en'));
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, 'docs/figures.md'), page(now, 'en'));
    writeFileSync(join(root, 'docs/figures.zh-cn.md'), page(now, 'zh-cn'));
  }
}
