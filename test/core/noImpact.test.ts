// What counts as "nobody notices it" under the question about impact: it decides whether a communication plan is asked for.

import assert from 'node:assert/strict';
import type { Answer } from '../../server/src/core/change.ts';
import { deniesImpact } from '../../server/src/core/said/noImpact.ts';

const answer = (text: string) => ({ kind: 'given', text }) as unknown as Answer;

describe('no impact', () => {
  for (const text of [
    '不会中断业务：只新增两条放通策略，不动原有策略。万一异常，会看到防火墙 session_drop 上升。',
    '不会：只新增两条放通策略，不动原有策略。',
    '对用户无感知：重建期间读 v5，别名切换是原子的。ES 集群 CPU 会升到 60% 左右，看 es_cpu。',
    '业务无感知，蓝绿切换。',
    'Nobody notices, both listeners stay up.',
    'Not intrusive: only new rules, nothing is taken away.',
    "Users won't notice: rolling, one pod at a time.",
    'None, reads go to the replica meanwhile.',
  ])
    it(`denied: ${text}`, () => assert.ok(deniesImpact(answer(text))));

  for (const text of [
    '不会丢单，最多重连一次。',
    '不会中断业务，但会有 2 秒抖动。',
    '对用户无感知，只是短暂只读。',
    'Nobody notices but the batch team.',
    "Users won't notice more than 5 s of slowness.",
    'Not all of the pods go at once, carts are lost for 20 s.',
    'Yes. Writes fail for 5-15 s.',
    '会，登录短暂失败。',
  ])
    it(`not denied: ${text}`, () => assert.ok(!deniesImpact(answer(text))));
});
