// Who does each step where all have one shape, and no name is known by its form.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { runbookOf } from '../../server/src/core/plan/arithmetic.ts';
import { planSteps } from '../../server/src/core/plan/planSteps.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { compose } from '../support/example.ts';
import { runbook } from '../support/parts.ts';

const ownersOf = (...steps: readonly string[]) => {
  const { text } = compose({ text: runbook(steps.join('\n\n')) });
  const answer = runbookOf(changeOf(readDocument(source('file:///example.mcm.md', text)), builtIn));
  return answer && planSteps(answer)?.all.map(({ owner }) => owner);
};

describe('owners beside the length, or in front', () => {
  it('stand there again and again', () =>
    assert.deepEqual(
      ownersOf(
        '**第一步——核对。** 桑吉，十分钟。看版本。',
        '**第二步——备份。** 牛振华，一刻钟。',
        '**第三步——升级。** 牛振华，半小时。',
        '**第四步——收尾。** 十分钟。',
      ),
      ['桑吉', '牛振华', '牛振华', undefined],
    ));

  it('begin the step', () =>
    assert.deepEqual(
      ownersOf(
        '**第一步 —** 郝正华看板卡灯，拍照。10 分钟。',
        '**第二步 —** 滕飞在 IVR 上执行 `x use sip`。10 分钟。',
        '**第三步 —** 郝正华试打。10 分钟。',
        '**第四步 —** 滕飞逐路调录音。20 分钟。',
        '**第五步 —** 两头对讲，看来电号码。15 分钟。',
      ),
      ['郝正华', '滕飞', '郝正华', '滕飞', undefined],
    ));

  it('are none where what is done stands there', () =>
    assert.deepEqual(ownersOf('1. 检查版本，10 分钟', '2. 检查磁盘，10 分钟', '3. 检查日志，10 分钟'), [
      undefined,
      undefined,
      undefined,
    ]));
});
