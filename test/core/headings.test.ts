// Headings in the author's own words: what is read as which question, and what is read as none.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';

/** A document of the given headings, each with a sentence below it. */
function bound(...headings: readonly string[]): readonly string[] {
  const text = ['# Move the orders', ...headings]
    .map(heading => `${heading}\n\nThe orders move on Tuesday.\n`)
    .join('\n');
  const change = changeOf(readDocument(source('file:///x.mcm.md', text)), builtIn);
  return change.bound.map(({ meaning, heading, how }) => {
    const id = meaning.kind === 'section' ? `## ${meaning.section.id}` : meaning.question.id;
    return `${heading.text} = ${id}${how === 'named' ? '' : ` (${how})`}`;
  });
}

/** Written by people who had the questions in mind and not before their eyes. */
const own: readonly (readonly [section: string, heading: string, id: string])[] = [
  ['Activity Details', 'What is the aim and purpose here?', 'activity.purpose'],
  ['Activity Details', 'What do we need?', 'activity.execution'],
  ['Activity Details', 'How we know it is done', 'activity.end-state'],
  ['Activity Details', 'What assumption are made about the systems state at time of change?', 'activity.assumptions'],
  ['Risk assessment', 'Why is this the correct time for the CM?', 'risk.timing'],
  [
    'Risk assessment',
    'Will it be intrusive, how will we notice, which teams or services are hit?',
    'risk.intrusiveness',
  ],
  ['Affected Services', 'Does it involve other dependencies, and are they on the cc-list?', 'services.dependencies'],
  ['Affected Services', 'Links to the dashboards of those dependencies', 'services.dashboards'],
  ['Worst Case Scenarios', 'What would happen if all goes wrong with this change', 'worst-case.scenarios'],
  ['Worst Case Scenarios', 'How is that risk mitigated?', 'worst-case.mitigation'],
  ['Rollback', 'What would indicate that a rollback is needed?', 'rollback.triggers'],
  ['Rollback', 'If there are problems, how do we return to a known good state?', 'rollback.procedure'],
  ['Rollback', 'Was going back verified in a development environment?', 'rollback.verified'],
  ['Rollback', 'Did anybody try that in staging?', 'rollback.verified'],
  ['受影响的服务与边界', '涉及哪些依赖方？他们知不知情？', 'services.dependencies'],
  ['变更详情', '这次要做的变更，目的是什么？', 'activity.purpose'],
  ['变更详情', '关于变更时系统的状态有哪些假设？', 'activity.assumptions'],
  ['风险评估', '为什么这是合适的时间？', 'risk.timing'],
  ['风险评估', '变更是否有侵入性，如何知道？会影响哪些团队、服务或功能？', 'risk.intrusiveness'],
  ['风险评估', '怎样测试以证明对生产安全？', 'risk.testing'],
  ['最坏情况', '如果一切都出错，会发生什么？', 'worst-case.scenarios'],
  ['回滚', '哪些情况表明需要回退？', 'rollback.triggers'],
  ['回滚', '出现问题时，如何把系统恢复到已知的良好状态？', 'rollback.procedure'],
  ['回滚', '回退过程在开发环境验证过吗？', 'rollback.verified'],
];

/** What stands in documents beside the questions. */
const others = [
  'Overview',
  'References',
  'Links',
  'Open points',
  'Hosts',
  'Contacts',
  'Who does what',
  'Cleanup',
  'Timeline of the last incident',
  '附录',
  '参考资料',
  '联系人',
];

describe('headings in own words', () => {
  for (const [section, heading, id] of own) {
    it(`“${heading}” below “${section}” is ${id}`, () => {
      assert.equal(bound(`## ${section}`, `### ${heading}`)[1], `${heading} = ${id} (sense)`);
    });
  }

  for (const heading of others) {
    it(`“${heading}” is no question`, () => {
      assert.deepEqual(bound(`## ${heading}`), []);
      assert.equal(bound('## Rollback Procedure', `### ${heading}`).length, 1);
    });
  }

  it('tells a slip of the pen from other words', () => {
    assert.deepEqual(bound('## Rolback procedure', '### What contitions would indicate a need to rolback?'), [
      'Rolback procedure = ## rollback (slip)',
      'What contitions would indicate a need to rolback? = rollback.triggers (slip)',
    ]);
  });

  it('leaves a question to the heading that has its words', () => {
    assert.deepEqual(bound('## Rollback', '### When would we roll back?', '### Rollback conditions').slice(1), [
      'Rollback conditions = rollback.triggers',
    ]);
  });

  it('does not split an answer at the headings within it', () => {
    assert.deepEqual(
      bound('## Rollback', '### Rollback conditions', '#### How we return to a known good state').slice(1),
      ['Rollback conditions = rollback.triggers'],
    );
    assert.deepEqual(bound('## Runbook', '### Steps of the DBA', '### Steps of the network team'), [
      'Runbook = ## runbook',
    ]);
  });

  it('takes a section’s name once more below itself for a part of it, or for what is missing there', () => {
    assert.deepEqual(bound('## Communication Plan', '### Communication plan'), [
      'Communication Plan = ## communication',
    ]);
    assert.deepEqual(bound('## Runbook', '### Runbook', '### Go/no-go'), [
      'Runbook = ## runbook',
      'Go/no-go = runbook.go-no-go',
    ]);
  });

  it('reads a general word below a section as that section’s', () => {
    assert.deepEqual(bound('## 回滚', '### 步骤', '## 操作手册', '### 步骤'), [
      '回滚 = ## rollback',
      '步骤 = rollback.procedure',
      '操作手册 = ## runbook',
      '步骤 = runbook.steps',
    ]);
    assert.ok(bound('## Rollback', '### Steps').includes('Steps = rollback.procedure'));
  });

  it('takes no number of letters for words: “F2. ”', () =>
    assert.deepEqual(bound('## F. Runbook', '### F1. What are the steps?'), [
      'F. Runbook = ## runbook',
      'F1. What are the steps? = runbook.steps',
    ]));

  it('reads “Going back” above the questions of the rollback as their section', () =>
    assert.ok(
      bound('## Going back', '### What conditions would indicate a need to rollback?').includes(
        'Going back = ## rollback (sense)',
      ),
    ));

  it('reads a question’s heading as that of its section when the section’s questions stand below it', () => {
    assert.deepEqual(bound('## Rollback steps', '### 什么情况下回滚', '### Has it been rehearsed?'), [
      'Rollback steps = ## rollback',
      '什么情况下回滚 = rollback.triggers (sense)',
      'Has it been rehearsed? = rollback.verified (sense)',
    ]);
    assert.deepEqual(bound('## Rollback steps', '### Database', '### Network'), [
      'Rollback steps = rollback.procedure',
    ]);
  });

  it('reads headings in words that nobody could know by their place', () => {
    const found = bound('## 退路', '### 啥时候退', '### 怎么退回去', '### 走过没有');
    assert.deepEqual(found, [
      '退路 = ## rollback (sense)',
      '啥时候退 = rollback.triggers (sense)',
      '怎么退回去 = rollback.procedure',
      '走过没有 = rollback.verified (sense)',
    ]);
    const sections = bound('## Risk', '### Why now?', '## Friends', '### Them', '### Screens', '## Worst case');
    assert.deepEqual(sections.slice(2), [
      'Friends = ## services (sense)',
      'Them = services.dependencies (sense)',
      'Screens = services.dashboards (sense)',
      'Worst case = ## worst-case',
    ]);
  });

  it('does not guess by place where a question is missing, or the order is another one', () => {
    assert.deepEqual(bound('## Rollback', '### Zuerst', '### Rollback test').slice(1), [
      'Rollback test = rollback.verified',
    ]);
    const turned = bound('## Rollback', '### Rollback test', '### Rollback conditions', '### Zuletzt');
    assert.deepEqual(turned.slice(1), ['Rollback test = rollback.verified', 'Rollback conditions = rollback.triggers']);
  });

  it('reads a length below the section that asks for it, and nowhere else', () => {
    assert.deepEqual(bound('## Validation', '### 24 hours', '### 7 days').slice(1), [
      '24 hours = validation.24h',
      '7 days = validation.7d',
    ]);
    assert.deepEqual(bound('## 验证', '### 24 小时').slice(1), ['24 小时 = validation.24h']);
    assert.deepEqual(bound('## Risk', '### Why now?', '### 7 days').slice(2), []);
  });

  it('reads no part of the steps as the decision, where the steps stand below their section', () => {
    assert.deepEqual(bound('## Runbook（执行手册）', '### 步骤 Steps'), ['Runbook（执行手册） = ## runbook (sense)']);
  });

  it('leaves a heading without questions below it alone', () => {
    assert.deepEqual(bound('## Risk', '### Why now?', '## Friends', '## Worst case').slice(2), [
      'Worst case = ## worst-case',
    ]);
  });
});
