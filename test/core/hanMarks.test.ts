import assert from 'node:assert/strict';
import { withHanMarks } from '../../server/src/core/text/hanMarks.ts';

describe('Chinese with the marks of a Latin keyboard', () => {
  for (const [typed, read] of [
    ['停机时间调整为 23:59,因为网卡还没到货.', '停机时间调整为 23:59，因为网卡还没到货。'],
    ['**时间**:周四,14:00;负责人:王磊!好吗?', '**时间**：周四，14:00；负责人：王磊！好吗？'],
    ['端口 host:8443, MAC 00:1A:2B, v2.5.1 和 a,b', '端口 host:8443, MAC 00:1A:2B, v2.5.1 和 a,b'],
    ['执行 `echo 完成,退出` 和 [说明](docs/说明:一.md)', '执行 `echo 完成,退出` 和 [说明](docs/说明:一.md)'],
    ['```\necho 完成,退出\n```\n然后,继续', '```\necho 完成,退出\n```\n然后，继续'],
    ['<!-- mcm-allow rule:原因,如上 -->时间:现在', '<!-- mcm-allow rule:原因,如上 -->时间：现在'],
    ['Two, three: four.', 'Two, three: four.'],
  ] as const)
    it(typed, () => {
      assert.equal(withHanMarks(typed), read);
      assert.equal(withHanMarks(typed).length, typed.length);
    });
});
