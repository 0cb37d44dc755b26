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

  it('stand between upright bars, and behind a clock time', () => {
    assert.deepEqual(
      ownersOf(
        '**第 1 步｜检查** 10:00｜柯海洋｜30 分钟',
        '**第 2 步｜升级** 10:30｜屠静｜25 分钟',
        '**拍板** 10:55｜高磊｜5 分钟',
        '**第 3 步｜观察** 11:00｜屠静｜30 分钟',
        '**第 4 步｜收尾** 11:30｜柯海洋｜10 分钟',
      ),
      ['柯海洋', '屠静', '高磊', '屠静', '柯海洋'],
    );
    assert.deepEqual(
      ownersOf('1. 检查 20:00，屠静，10 分钟。', '2. 备份 20:10，屠静，20 分钟。', '3. 发版 20:30，柯海洋，20 分钟。'),
      ['屠静', '屠静', '柯海洋'],
    );
  });

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
