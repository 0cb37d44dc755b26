// Of several lengths in a text about the way back, which one is that of the way back. Each line: minutes | the text.

import assert from 'node:assert/strict';
import { actLength } from '../../server/src/core/clock/actLengths.ts';

const texts = `
5 ~ Put retention back to 259200000 (72 h): one command, 5 min with its check. What is gone comes from the archive (20 min per hour of traffic).
10 ~ 10 min: set the image (6 min), then raise the pool (1 min), then 10 payments watched (3 min). That holds about four hours.
6 ~ Turn the flag off, 6 min. Old sessions live 24 h in the cache, so nobody is logged out.
8 ~ Restore zone-0412 (8 min). TTL is 48 h at some resolvers, we can't help that.
12 ~ Redeploy 4.18.1 with the pipeline, 12 min. The snapshot is kept for 72 h.
15 ~ Set the retention from 12 h to 48 h again, 15 min.
20 ~ Restore from the snapshot of the last 4 h, 20 min.
7 ~ Undo by cfg rollback 1 (7 min), then somebody watches for 2 hours.
90 ~ Restore of the database from the dump, 90 min; the flag back takes 1 min.
180 ~ Restore the whole array from the replica, 3 h.
10 ~ The whole way back is 10 minutes.
10 ~ 退回 12 号配置，10 分钟；之后观察 2 小时。
8 ~ 把 TTL 改回 3600（1 小时），8 分钟做完。
25 ~ 切回旧集群（25 分钟）。旧集群再保留 72 小时，UPS 能撑 4 小时。
- ~ The old volume is kept for 72 h.
- ~ 旧集群再保留 72 小时。
`
  .trim()
  .split('\n');

describe('the length of what is done', () => {
  for (const line of texts) {
    const [minutes, text = ''] = line.split(' ~ ');
    it(text, () => assert.equal(`${actLength(text)?.minutes ?? '-'}`, minutes));
  }
});
