// What a reviewer is shown line by line: goals and conditions with what they are measured by, scenarios with what meets them,
// steps, targets, proof, calendar. Results are told, nothing is concluded, and nothing is claimed that could not be matched.

import assert from 'node:assert/strict';
import { checklistOf } from '../../server/src/core/review/checklist.ts';
import { noRecord } from '../../server/src/core/review/reviewRecord.ts';
import { targetsOf } from '../../server/src/core/review/targets.ts';
import { type Locale, say } from '../../server/src/core/words.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn } from '../support/verdicts.ts';

type Options = Parameters<typeof givenOf>[0];

function shown(item: string, text = faultless, options: Options = undefined, locale: Locale = 'en'): readonly string[] {
  const { layers } = checklistOf(changeIn(text), givenOf(options), noRecord);
  const found = layers.flatMap(({ items }) => items).find(one => one.item.id === item);
  assert.ok(found, item);
  return found.evidence
    .filter(({ kind }) => kind === 'fact' || kind === 'nothing')
    .map(({ text: words, with: fills, detail }) =>
      [say(words, locale, fills), detail && say(detail, locale)].filter(Boolean).join(' | '),
    );
}

function has(lines: readonly string[], ...wanted: readonly RegExp[]): void {
  for (const one of wanted)
    assert.ok(
      lines.some(line => one.test(line)),
      `${one} is not in\n${lines.join('\n')}`,
    );
}

function hasNot(lines: readonly string[], ...unwanted: readonly RegExp[]): void {
  for (const one of unwanted) assert.ok(!lines.some(line => one.test(line)), `${one} is in\n${lines.join('\n')}`);
}

/** The faultless document with other words under a heading. */
function answered(heading: RegExp, answer: string): string {
  const start = heading.exec(faultless);
  assert.ok(start, String(heading));
  const from = start.index + start[0].length;
  const next = faultless.slice(from).search(/\n#{2,3} /);
  return `${faultless.slice(0, from)}\n\n${answer}\n${next < 0 ? '' : faultless.slice(from + next)}`;
}

describe('evidence, line by line', () => {
  it('says of each rollback condition whether it has a metric, a number and a link', () => {
    const text = answered(
      /### What conditions would indicate a need to rollback\?/,
      '- 5xx of orders-api above 2% for 5 min, https://grafana.example.com/d/1\n- something feels wrong\n- Alice decides',
    );
    has(
      shown('layer2.metrics', text),
      /^Condition “5xx of orders-api above 2% for 5 min,?”: metric: found, number: found, link: found$/,
      /^Condition “something feels wrong”: metric: none found, number: none found, link: none found$/,
    );
    hasNot(shown('layer2.metrics', text), /Alice decides/);
    has(
      shown('layer2.metrics', text, undefined, 'zh-cn'),
      /^回滚条件“something feels wrong”：指标未见，数值未见，链接未见$/,
    );
  });

  it('lays scenarios with names beside what is done against them, and maps no prose', () => {
    const named = answered(
      /### What could happen if everything goes wrong with the change\?/,
      '- S1: the copy stops halfway; an alert pages us.\n- S2: the old host is gone.',
    ).replace(
      /(### How does the CM attempt to mitigate the risk\?)[\s\S]*?(?=\n#{2,3} )/,
      '$1\n\n- S1: a time limit of 60 s.\n',
    );
    has(
      shown('layer2.scenarios', named),
      /^“S1: the copy stops halfway; an alert pages us\.”: a way to see it: found · against it: “S1: a time limit of 60 s\.”$/,
      /^“S2: the old host is gone\.”: a way to see it: none found · against it: none found$/,
      /^No words found about: .*access lost/,
    );
    const prose = answered(
      /### What could happen if everything goes wrong with the change\?/,
      'Writes fail for an hour and the rollback fails as well, because the disk is full.',
    );
    hasNot(
      shown('layer2.scenarios', prose),
      /a way to see it/,
      /No words found about:.*(?:the rollback fails|capacity)/,
    );
  });

  it('has each step with its command, check and undo, in the second layer only', () => {
    has(shown('layer2.steps'), /^1\. .* · command: .* · check: .* · undo: /);
    hasNot(shown('layer1.execution'), /· undo: /);
  });

  it('names what commands point at, the verbs aside', () => {
    const text = `${faultless}
\`\`\`sh
kubectl --context production -n orders rollout restart deploy/orders-api
ssh ops@orders-db-a1.example.com systemctl stop postgresql
aws ec2 terminate-instances --instance-ids i-0123456789abcdef0
psql -h 10.0.3.17 -c "select 1"
\`\`\`
`;
    assert.deepEqual(
      targetsOf(changeIn(text))
        .map(({ text: target }) => target)
        .filter(target => /production|orders$|deploy|orders-db-a1|i-0|10\.0/.test(target)),
      ['production', 'orders', 'deploy/orders-api', 'orders-db-a1.example.com', 'i-0123456789abcdef0', '10.0.3.17'],
    );
    for (const { at, text: target } of targetsOf(changeIn(text))) assert.equal(text.slice(at.from, at.to), target);
  });

  it('tells how old the proof is, and which tools the way back shares with the steps', () => {
    has(shown('layer1.tested'), /^The rollback was tried on .*, \d+ days before the start\./);
    const text = answered(
      /### In the event of problems, what will you do to return your system to a known good state\?/,
      '1. Alice: `ansible-playbook back.yml` (10 min). Check: writes succeed.',
    ).replace(
      /## Runbook[\s\S]*?(?=\n## )/,
      '## Runbook\n\n1. Alice: `ansible-playbook on.yml` (10 min). Check: writes succeed.\n',
    );
    has(shown('layer2.rollback', text), /same tools as the steps: ansible-playbook\./);
  });

  it('tells results of calendar and catalogue only where they are configured', () => {
    const settings = `
timezone: Asia/Shanghai
windows: [{days: [tue, thu], from: "02:00", to: "04:00"}]
freezes: [{name: Double 12, from: 2026-12-10, to: 2026-12-13}]
lead-time: {normal: 5}
services: {orders-db: {owners: [zoe@example.com]}}
`;
    has(
      shown('layer1.execution', faultless, { settings }),
      /^Inside the change window/,
      /^Freezes known: 1; it falls into none of them/,
      /^Handed in \d+ business days before the start; the team asks for 5\.$/,
    );
    has(
      shown('layer1.reviewers', faultless, { settings }),
      /^orders-db: zoe@example\.com, nobody of them on the lists$/,
    );
    hasNot(shown('layer1.execution'), /change window|[Ff]reezes|business days|At this time|share/);
    const others = [
      'id: MCM-7\nstate: approved\nowner: erin\nservices: [orders-db]\nschedule: {start: 2026-12-01T03:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
    ];
    has(shown('layer1.execution', faultless, { others }), /^At the same time: MCM-7 \(orders-db\)$/);
  });
});
