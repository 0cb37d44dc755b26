// Whose approval is asked for and given, and how risky a change is: what the checklist and the report say of it.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { approvalsOf } from '../../server/src/core/policy/approvals.ts';
import { approvals } from '../../server/src/core/review/policyFacts.ts';
import { reportOf } from '../../server/src/core/review/report.ts';
import { reportHtml } from '../../server/src/core/review/reportHtml.ts';
import { reportMarkdown } from '../../server/src/core/review/reportMarkdown.ts';
import { noRecord } from '../../server/src/core/review/reviewRecord.ts';
import { riskBasis, riskWords } from '../../server/src/core/said/riskLevel.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { source } from '../../server/src/core/source.ts';
import { say } from '../../server/src/core/words.ts';
import { faultless, givenOf } from '../support/example.ts';

const policy = `
roles: {security: [sam@example.com], change-manager: [nora@example.com], on-call-manager: [mia@example.com]}
approvals:
  standard: []
  normal: {low: [change-manager], high: [technical-lead, security, change-manager]}
  emergency: [[on-call-manager, cto]]
`;
const decided = (...lines: readonly string[]) =>
  `mcm-review: 1\ndecisions:\n${lines.map(line => `  - {${line}, at: 2026-11-19T10:00:00Z}`).join('\n')}\n`;
const nora = 'decision: approve, by: nora@example.com, role: Change Manager';

const change = (edit: (text: string) => string = text => text) =>
  changeOf(readDocument(source('file:///x.mcm.md', edit(faultless))), givenOf().template);
const asked = (of: ReturnType<typeof change>, record?: string, settings = policy) =>
  approvalsOf(of, givenOf({ settings, ...(record === undefined ? {} : { record }) })).map(
    ({ roles, state }) => `${roles.join('|')} ${state}`,
  );

describe('approvals', () => {
  it('follow the type and the level of risk; what nobody rated is medium, and the next list counts where one is missing', () => {
    assert.deepEqual(asked(change()), ['technical-lead missing', 'security missing', 'change-manager missing']);
    const low = change(text => text.replace('risk: medium', 'risk: low').replace(/^\| (?:Promotion|Writes).*\n/gm, ''));
    assert.deepEqual(asked(low), ['change-manager missing']);
    assert.deepEqual(asked(change(text => text.replace('type: normal', 'type: standard'))), []);
    assert.deepEqual(asked(change(), undefined, 'roles: {}\n'), []);
  });

  it('the newest decision of a role counts, in any spelling of the role, or of its person where no role is written', () => {
    assert.deepEqual(asked(change(), decided(nora, 'decision: approve, by: "@sam"')), [
      'technical-lead missing',
      'security given',
      'change-manager given',
    ]);
    const back = decided(nora, 'decision: defer, by: nora@example.com, role: change-manager');
    assert.equal(asked(change(), back)[2], 'change-manager against');
    assert.equal(
      asked(change(), decided('decision: approve, by: bob@example.com, role: security'))[1],
      'security outsider',
    );
    assert.equal(
      asked(change(), decided('decision: approve, by: alice@example.com, role: technical-lead'))[0],
      'technical-lead own',
    );
  });

  it('in an emergency who stands under authoriser has approved', () => {
    const emergency = (name: string) =>
      change(text => text.replace('type: normal', `type: emergency\nauthoriser: ${name}`));
    assert.deepEqual(asked(emergency('mia@example.com')), ['on-call-manager|cto given']);
    assert.deepEqual(asked(change(text => text.replace('type: normal', 'type: emergency'))), [
      'on-call-manager|cto missing',
    ]);
  });

  it('the checklist says what is needed and what is there; a gap only once the state claims it', () => {
    const told = (state: string, locale: 'en' | 'zh-cn') =>
      approvals(
        change(text => text.replace('state: review', `state: ${state}`)),
        givenOf({ settings: policy, record: decided(nora) }),
      ).map(one => `${one.kind} ${say(one.text, locale, one.with)}`);
    assert.deepEqual(told('review', 'en'), [
      'fact Approvals: needs technical lead, security (sam@example.com); has change manager: nora@example.com',
    ]);
    assert.deepEqual(told('approved', 'zh-cn'), [
      'gap 批准：还需 技术负责人、信息安全（sam@example.com）；已有 变更经理：nora@example.com',
    ]);
  });

  it('the report lists them, and says how the level of risk comes about', () => {
    const given = givenOf({ settings: policy, record: decided(nora) });
    const report = reportOf(change(), given, given.record ?? noRecord, 'en');
    const markdown = reportMarkdown(report);
    assert.match(
      markdown,
      /Approvals that your policy asks for\n\n- \[ \] technical lead\n.*\n- \[x\] change manager: nora/,
    );
    assert.match(markdown, /Risk: medium\. Highest row: “Promotion stops half way”/);
    assert.match(reportHtml(report), /<p>Risk: medium\..*<li class="good">✓ change manager: nora@example\.com/s);
  });

  it('a policy with something else in these places is told', () => {
    const faults = (text: string) => readSettings(text).faults.length;
    assert.equal(faults(policy), 0);
    assert.ok(faults('approvals: {normal: security}\n') > 0);
    assert.ok(faults('approvals: {normal: [[]]}\n') > 0);
    assert.ok(faults('approvals: {normal: {extreme: [security]}}\n') > 0);
  });
});

describe('level of risk', () => {
  const basis = (edit: (text: string) => string, locale: 'en' | 'zh-cn' = 'en') => {
    const found = riskBasis(change(edit));
    return found && say(riskWords(found), locale);
  };

  it('the highest row wins over what is declared, and the declared one where it is higher', () => {
    const row = '| Promotion stops half way | Low | High |';
    assert.equal(
      basis(text => text.replace(row, '| Promotion stops | Medium | High |').replace('risk: medium', 'risk: low')),
      'Risk: high. Highest row: “Promotion stops” (likelihood medium, impact high: high). Declared: low.',
    );
    assert.match(basis(text => text.replace('risk: medium', 'risk: critical')) ?? '', /^Risk: critical\. Highest row/);
    assert.match(
      basis(text => text, 'zh-cn') ?? '',
      /^风险：中。最高的一行：“Promotion stops half way”（可能性低、影响高，即中）。声明：中。$/,
    );
  });

  it('nothing is said where nothing is rated', () => {
    assert.equal(
      basis(text => text.replace('risk: medium\n', '').replace(/^\| (?:Promotion|Writes).*\n/gm, '')),
      undefined,
    );
  });
});
