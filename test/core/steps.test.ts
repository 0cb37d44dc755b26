// The steps of a runbook as the checklist and its evidence read them.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { minutesIn, stepsOf } from '../../server/src/core/plan/steps.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';

const change = (text: string, template = builtIn) => changeOf(readDocument(source('file:///x.mcm.md', text)), template);

describe('steps', () => {
  const steps = (answer: string) => {
    const one = change(`# T\n\n## Runbook\n\n${answer}\n`).answer('runbook.steps') ?? assert.fail();
    return stepsOf(one).map(({ at: _at, ...step }) => step);
  };

  it('are read from a table, in English and Chinese, in any order of columns', () => {
    assert.deepEqual(
      steps('| 步骤 | 操作 | 回退 | 耗时 | 负责人 | 检查 |\n|-|-|-|-|-|-|\n| 1 | 停写 | 恢复写 | 5 分钟 | 李娜 | - |'),
      [{ text: '停写', owner: '李娜', minutes: 5, check: undefined, undo: '恢复写' }],
    );
  });

  it('are read from a list with sub-items', () => {
    assert.deepEqual(
      steps('1. @dan: fence the host (~1h30)\n   - Check: writes are 0\n   - Undo: `unfence.sh`\n2. Watch'),
      [
        {
          text: '@dan: fence the host (~1h30)',
          owner: '@dan',
          minutes: 90,
          check: 'writes are 0',
          undo: '`unfence.sh`',
        },
        { text: 'Watch', owner: undefined, minutes: undefined, check: undefined, undo: undefined },
      ],
    );
  });

  it('are read from one line, where each label ends the one before', () => {
    const parts = (text: string) => steps(`1. ${text}`).map(({ check, undo }) => [check, undo]);
    assert.deepEqual(parts('Withdraw res-a (5 min). Check: qps is 0. Undo: announce again.'), [
      ['qps is 0', 'announce again.'],
    ]);
    assert.deepEqual(parts('切换读流量，回退：切回，检查：延迟正常'), [['延迟正常', '切回']]);
    assert.deepEqual(parts('Deploy. *Check:* 12 pods run'), [['12 pods run', undefined]]);
    assert.deepEqual(parts('Undo the patch on host a'), [[undefined, undefined]]);
  });

  it('have minutes as people write them', () => {
    const read = Object.entries({
      '10 min': 10,
      '(~1h30)': 90,
      '2 小时': 120,
      '1小时20分': 80,
      '5-10 min': 10,
      '30 s': 0.5,
      '15m': 15,
      'at 02:00': undefined,
      'host-10m': undefined,
      'T+5': undefined,
    });
    for (const [text, minutes] of read) assert.equal(minutesIn(text), minutes, text);
    assert.equal(minutesIn('15', true), 15);
    assert.equal(minutesIn('02:00', true), undefined);
  });
});
