// New documents, and times as people type them.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newChange, type Plan, slug } from '../../server/src/core/answers/newChange.ts';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import { faultsOf } from '../../server/src/core/fields/schemas.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { isoWith, readTyped } from '../../server/src/core/time/typedTime.ts';
import { say } from '../../server/src/core/words.ts';
import { givenOf } from '../support/example.ts';

const given = givenOf();
const plan: Plan = {
  title: 'Promote PostgreSQL 16',
  type: 'normal',
  timezone: 'Asia/Shanghai',
  owner: 'alice@example.com',
  locale: 'en',
};
const made = (some: Partial<Plan>) => newChange({ ...plan, ...some }, given);
const read = (text: string) => changeOf(readDocument(source('file:///x.mcm.md', text)), builtIn);

// Friday 2026-11-20, 08:00 in Shanghai.
const now = Date.parse('2026-11-20T00:00:00Z');

/** The time or the beginning of the problem, as typed in a zone. */
function typed(text: string, zone: string | undefined = 'Asia/Shanghai', start?: string): string {
  const found = readTyped(text, { zone, now, ...(start ? { start: Date.parse(start) } : {}) });
  return found.kind === 'instant'
    ? isoWith(found.instant, found.offset).replace(/:00(?=[+-]|Z)/, '')
    : say(found.says, 'en', found.with);
}

describe('typed times', () => {
  const starts: Readonly<Record<string, string>> = {
    '2026-12-01 02:00': '2026-12-01T02:00+08:00',
    '2026-12-01T02:00': '2026-12-01T02:00+08:00',
    '2026-12-01T02:00Z': '2026-12-01T02:00Z',
    '2026-12-01 02:00 UTC': '2026-12-01T02:00Z',
    '2026-12-01 02:00 Europe/Berlin': '2026-12-01T02:00+01:00',
    '12-01 2am': '2026-12-01T02:00+08:00',
    '12-01 02:00': '2026-12-01T02:00+08:00',
    '01-15 02:00': '2027-01-15T02:00+08:00',
    '12/31 02:00': '2026-12-31T02:00+08:00',
    'Dec 1 2am': '2026-12-01T02:00+08:00',
    '1 Dec 2026 at 14:30': '2026-12-01T14:30+08:00',
    'December 1st, 2 pm': '2026-12-01T14:00+08:00',
    'tomorrow 02:00': '2026-11-21T02:00+08:00',
    'Tomorrow at 2am': '2026-11-21T02:00+08:00',
    '2am tomorrow': '2026-11-21T02:00+08:00',
    'tomorrow 2am UTC': '2026-11-21T02:00Z',
    'tonight 11pm': '2026-11-20T23:00+08:00',
    'tonight 2am': '2026-11-21T02:00+08:00',
    'today 18:00': '2026-11-20T18:00+08:00',
    'next Tuesday 2am': '2026-11-24T02:00+08:00',
    'Tuesday 02:00': '2026-11-24T02:00+08:00',
    'tue 2am': '2026-11-24T02:00+08:00',
    'Friday 07:00': '2026-11-27T07:00+08:00',
    'Friday 09:00': '2026-11-20T09:00+08:00',
    '02:00': '2026-11-21T02:00+08:00',
    'tomorrow noon': '2026-11-21T12:00+08:00',
    'tomorrow midnight': '2026-11-22T00:00+08:00',
    明天凌晨2点: '2026-11-21T02:00+08:00',
    明早8点: '2026-11-21T08:00+08:00',
    明晚11点: '2026-11-21T23:00+08:00',
    今晚十点半: '2026-11-20T22:30+08:00',
    后天下午三点: '2026-11-22T15:00+08:00',
    '大后天 14:00': '2026-11-23T14:00+08:00',
    '周二 02:00': '2026-11-24T02:00+08:00',
    下周二凌晨两点: '2026-11-24T02:00+08:00',
    本周日晚上十点: '2026-11-22T22:00+08:00',
    '12月1日凌晨2点': '2026-12-01T02:00+08:00',
    '2026年12月1日 2:00': '2026-12-01T02:00+08:00',
    '12月1日02：00': '2026-12-01T02:00+08:00',
    晚上12点: '2026-11-21T00:00+08:00',
  };
  for (const [text, expected] of Object.entries(starts))
    it(`${text} = ${expected}`, () => assert.equal(typed(text), expected));

  const ends: Readonly<Record<string, string>> = {
    '2h': '2026-12-01T04:00+08:00',
    '+90 min': '2026-12-01T03:30+08:00',
    '90m': '2026-12-01T03:30+08:00',
    '1h30': '2026-12-01T03:30+08:00',
    '1.5 hours': '2026-12-01T03:30+08:00',
    'for 2 hours': '2026-12-01T04:00+08:00',
    '2小时': '2026-12-01T04:00+08:00',
    两个小时: '2026-12-01T04:00+08:00',
    一个半小时: '2026-12-01T03:30+08:00',
    '90 分钟': '2026-12-01T03:30+08:00',
    半小时: '2026-12-01T02:30+08:00',
    '04:00': '2026-12-01T04:00+08:00',
    '1am': '2026-12-02T01:00+08:00',
    凌晨4点: '2026-12-01T04:00+08:00',
    '2026-12-01 04:00': '2026-12-01T04:00+08:00',
    '12-02 04:00': '2026-12-02T04:00+08:00',
  };
  for (const [text, expected] of Object.entries(ends)) {
    it(`until ${text} = ${expected}`, () =>
      assert.equal(typed(text, 'Asia/Shanghai', '2026-12-01T02:00:00+08:00'), expected));
  }

  const problems: readonly (readonly [string, RegExp, string?])[] = [
    ['soon', /“soon” is no time/],
    ['2026-12-01', /names a day but no time/],
    ['tomorrow', /no time/],
    ['03/07 02:00', /may mean 20\d\d-0[37]-0[37] or/],
    ['03/07/2027 02:00', /may mean 2027-07-03 or 2027-03-07/],
    ['next Saturday 02:00', /may mean 2026-11-21 or 2026-11-28/],
    ['this Monday 02:00', /has passed/],
    ['2026-02-30 02:00', /no time|does not have/],
    ['2026-12-01 02:00 CST', /stands for several zones/],
    ['tomorrow 2am CST', /stands for several zones/],
    ['tomorrow 25:00', /no time/],
    ['tomorrow 2am or 3am', /no time/],
    ['2027-03-28 02:30', /Clocks in Europe\/Berlin jump over “2027-03-28 02:30”/, 'Europe/Berlin'],
    ['2027-10-31 02:30', /show “2027-10-31 02:30” twice/, 'Europe/Berlin'],
    ['2h', /no time/],
  ];
  for (const [text, expected, zone] of problems)
    it(`${text}: a problem`, () => assert.match(typed(text, zone ?? 'Asia/Shanghai'), expected));

  it('need a zone, their own or the change’s', () => {
    const found = readTyped('2026-12-01 02:00', { zone: undefined, now });
    assert.equal(found.kind, 'problem');
    assert.equal(readTyped('2026-12-01 02:00 UTC', { zone: undefined, now }).kind, 'instant');
  });

  it('never throw', () => {
    const part = fc.constantFrom(
      'tomorrow',
      '明天',
      '2am',
      '凌晨',
      '点',
      '12',
      '-',
      ':',
      '/',
      'next',
      'Tue',
      '周',
      ' ',
      '2026',
      '+',
      'h',
      'Dec',
      '😀',
      '半',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string({ maxLength: 4 }))),
        all => typeof typed(all.join('')) === 'string',
      ),
      { numRuns: 500 },
    );
  });
});

describe('new change', () => {
  it('has complete front matter that fits its schema, for every type and language', () => {
    for (const type of ['standard', 'normal', 'emergency'] as const) {
      for (const locale of ['en', 'zh-cn'] as const) {
        const { text, problem } = made({ type, locale, start: '2026-12-01 02:00', end: '2h' });
        const change = read(text);
        assert.equal(problem, undefined);
        assert.deepEqual(change.front.faults, []);
        assert.deepEqual(faultsOf('frontMatter', change.front.data), []);
        assert.equal(change.type, type);
        const asked = change.answers.filter(
          ({ question }) =>
            question.asked.of.includes(type) && question.asked.from === 'draft' && !question.asked.when[type],
        );
        for (const answer of asked) assert.equal(answer.kind, 'blank', answer.question.id);
        const rules = new Set(check(change, given).map(one => one.rule));
        for (const rule of ['malformed-field', 'unknown-field', 'misnamed-heading', 'repeated-heading', 'weak-answer'])
          assert.ok(!rules.has(rule), rule);
      }
    }
  });

  it('begins like this', () => {
    assert.match(
      made({ start: '12-01 2am', end: '2h' }).text,
      /^---\nmcm: 1\ntype: normal\nstate: draft\nowner: alice@example.com\nexecutors: \[]\nservices: \[]\nenvironment: production\nregions: \[]\nschedule:\n {2}start: 2026-12-01T02:00:00\+08:00\n {2}end: 2026-12-01T04:00:00\+08:00\n {2}timezone: Asia\/Shanghai\nreviewers:\n {2}layer1: \[]\n {2}layer2: \[]\ncc: \[]\nprerequisites: \[]\nlinks:\n {2}code-review: \[]\n---\n\n# Promote PostgreSQL 16\n\n## Outage \/ Activity Details\n\n### What's the purpose of the activity\?\n\n### /,
    );
  });

  it('asks in the language of the plan', () => {
    const { text, name } = made({ locale: 'zh-cn', title: '订单库 升级：PG16 / 主备切换' });
    assert.equal(name, '订单库-升级-pg16-主备切换.mcm.md');
    assert.ok(text.includes(`## ${builtIn.sections[0]?.title['zh-cn']}`));
  });

  it('holds no guidance', () => {
    const { text } = made({});
    for (const { why, good } of builtIn.questions)
      for (const words of [why, good]) if (words) assert.ok(!text.includes(words.en));
  });

  it('says what it could not understand and leaves it to fill', () => {
    const { text, problem } = made({ start: 'soon', end: '04:00' });
    assert.match(say(problem?.says ?? { en: '' }, 'zh-cn', problem?.with), /看不懂时间“soon”/);
    assert.match(text, /schedule:\n {2}# start:\n/);
    assert.deepEqual(faultsOf('frontMatter', read(text).front.data), []);
    const reversed = made({ start: '2026-12-01 02:00', end: '2026-12-01 01:00' });
    assert.match(say(reversed.problem?.says ?? { en: '' }, 'en', reversed.problem?.with), /is not after the start/);
    assert.match(reversed.text, /start: 2026-12-01T02:00:00\+08:00\n {2}# end:/);
    assert.match(
      say(made({ timezone: 'CST' }).problem?.says ?? { en: '' }, 'en', { text: 'CST' }),
      /no IANA time zone/,
    );
  });

  it('quotes an owner that YAML would misread', () => {
    assert.match(made({ owner: '@alice' }).text, /\nowner: "@alice"\n/);
    assert.deepEqual(faultsOf('frontMatter', read(made({ owner: 'yes: #x' }).text).front.data), []);
  });

  it('has a file name without anything unsafe', () => {
    assert.equal(slug('  Rotate "C#" keys / TLS…  '), 'rotate-c-keys-tls');
    assert.equal(slug('../../etc/passwd'), 'etc-passwd');
    assert.equal(slug('CON'), 'change-con');
    assert.equal(slug('???'), 'change');
    assert.equal(slug("What's new"), 'whats-new');
    assert.equal(slug('Überprüfung für Zürich'), 'überprüfung-für-zürich');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), title => /^[\p{L}\p{M}\p{N}-]{1,70}$/u.test(slug(title))));
  });
});
