// What cannot be taken back, in any trade: told where no point of no return is named, silent where one is or where it comes back.

import assert from 'node:assert/strict';
import { marked } from '../support/example.ts';
import { asked } from '../support/parts.ts';

const told = (text: string) => marked('irreversible-step', text);
const step = (text: string, undo = '-') =>
  `\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n|---|---|---|---|---|---|\n| 1 | Move the readers over | Alice | 10 | reads are 0 | move them back |\n| 2 | ${text} | Alice | 5 | it is gone | ${undo} |\n`;
const below = (text: string) =>
  `\n## Runbook\n\n1. @alice: move the readers over, reads are 0 (10 min)\n2. @alice: watch them (10 min)\n\n${text}\n`;

const destroying = [
  'Erase the old image: `otactl slot-erase --slot a --campaign gw-3182`',
  '`tiup cluster destroy order-old`, the list is shorter',
  '`fsctl purge --ver v1 --all`',
  'Scratch the 5.6 load library and the catalog copies',
  '`DELETE CTS560.PAY.SDFHLOAD NONVSAM`',
  '`DROP SCHEMA features_v6 CASCADE`',
  'Zeroise HSM A with `hsmctl zeroize --slot 1`',
  'Destroy the old signing key',
  '`vault delete transit/keys/pay-2025`',
  '`aws kms schedule-key-deletion --key-id 1f2e`',
  'Decommission the old PACS archive',
  'Shred the disks of rack 4',
  '`sanctl sanitize --array san3 --all-disks`',
  'Sanitise all drives of the old shelf',
  'Wipe the old tills',
  '`nvme format /dev/nvme1n1 --ses=1`',
  '`zpool destroy tank-old`',
  '`lvremove -f vg0/orders_old`',
  '`gsutil -m rm -r gs://orders-archive`',
  '`mc rb --force minio/orders-archive`',
  '`redis-cli -h fc-1 FLUSHALL`',
  '`curl -X DELETE http://es-1:9200/orders-2025`',
  '`db.orders_v1.drop()`',
  '`db.adminCommand({ setFeatureCompatibilityVersion: "8.0" })`',
  'Finalize the upgrade of the cluster',
  'Raise the functional level of the domain',
  'Stop the double writes to the old store',
  'Switch off dual-write, v1 goes stale',
  '`idcams DELETE PAY.MASTER.KSDS CLUSTER PURGE`',
  '关掉双写，旧库不再更新',
  '停止双写',
  '把 v1 的 key 全部清掉',
  '将旧索引数据彻底删除',
  '拆除旧集群',
  '下线并销毁旧虚机',
  '注销旧密钥',
  '旧机房服务器下电并退租',
];

const passing = [
  'Purge the CDN cache',
  'Erase the whiteboard and tell the hall',
  '`kubectl delete pod orders-0`',
  '`git rm old.yaml` and merge',
  'Remove the node from the load balancer',
  'Delete the silence',
  'Drop privileges of the job',
  'Wipe the canary, it is built again',
  '`dra isolate --node waw-1`',
  'Stop the double entry of the clerks',
  'Delete the old DNS record set of the test zone',
  '清空本地缓存',
  '删除静默规则',
  '停写旧库',
  '下线旧的会话',
  'Nothing is deleted: `v1` stays, restart the pods',
  '`docker rm -f exporter-tmp`',
  'Format the report',
];

describe('what cannot be taken back', () => {
  for (const text of destroying) {
    it(`told: ${text}`, () => assert.equal(told(step(text)).length, 1));
    it(`silent with a way back: ${text}`, () =>
      assert.deepEqual(told(step(text, 'restore from the tape of step 1')), []));
    it(`silent with a point of no return: ${text}`, () =>
      assert.deepEqual(told(`${step(text)}\nStep 2 is the point of no return.\n`), []));
  }
  for (const text of passing) it(`silent: ${text}`, () => assert.deepEqual(told(step(text)), []));
  for (const text of [
    'During step 2 Adaeze also cleans up: `DROP SCHEMA features_v6 CASCADE` in the feature store.',
    'At the end of step 2 Zumstein scratches the 5.6 load library: `DELETE CTS560.PAY.SDFHLOAD NONVSAM`.',
    '最后顺手把旧集群的数据盘全部清掉。',
    'Afterwards the old array is wiped and goes back to the vendor.',
  ])
    it(`told beside the steps: ${text}`, () => assert.equal(told(below(text)).length, 1));
  for (const text of [
    'Nothing is deleted: v6 and its feature views stay for sixty days.',
    'The old array is wiped in another change, after 30 days.',
    'The old load library stays; `DELETE CTS560.PAY.SDFHLOAD` is not part of this change.',
    'v1 数据本次不删，删除另开 REC-1760。',
    '旧集群保留 30 天后再销毁。',
    'Point of no return: step 2, when the old disks are wiped.',
  ])
    it(`silent beside the steps: ${text}`, () => assert.deepEqual(told(below(text)), []));
  it('a copy of something else brings nothing back', () =>
    assert.equal(
      told(
        '\n## Runbook\n\n1. @alice: back up the config with `show run`, 200 lines (5 min)\n2. @alice: wipe the old tills (5 min)\n',
      ).length,
      1,
    ));
  it('a look at an old copy brings nothing back', () =>
    assert.equal(
      told(
        '\n## Runbook\n\n1. @alice: check that the full backup is of Sunday (5 min)\n2. @alice: `tiup cluster destroy order-old` (5 min)\n',
      ).length,
      1,
    ));
  for (const copy of [
    'take a full backup, it says complete',
    'snapshot the volumes of the tills, 12 are listed',
    '全量备份，确认文件大小',
  ])
    it(`silent after: ${copy}`, () =>
      assert.deepEqual(
        told(`\n## Runbook\n\n1. @alice: ${copy} (5 min)\n2. @alice: wipe the volumes of the old tills (5 min)\n`),
        [],
      ));
});

const back = (way: string) => `\n${asked('rollback.procedure')}${way}\n\n8 minutes in all.\n`;

describe('what the way back needs', () => {
  const alias = back('1. `es-alias orders orders-v9 orders-v8`\n2. Alice: `pg_up` is 1');
  for (const text of [
    'Then `es-delete orders-v8`, it takes 2 TB',
    'Remove the old index orders-v8 from es-3',
    '`esctl index rm orders-v8`',
    '删掉 orders-v8 腾地方',
    '`otactl exec T384 -- flash_erase /dev/mtd4 0 0`',
    '擦掉 A 分区的旧版本',
  ])
    it(`told: ${text}`, () => assert.equal(told(step(text, 'rollback') + alias).length, 1));
  for (const text of [
    '`es-delete orders-v10`, which nobody reads',
    'Remove node orders-v8 from the load balancer',
    'A drop of orders-v8 to zero readers is seen',
    '`esctl alias rm orders-v8`',
    'Nothing is deleted: orders-v8 stays',
  ])
    it(`silent: ${text}`, () => assert.deepEqual(told(step(text, 'rollback') + alias), []));
  it('silent where the way back makes it anew', () =>
    assert.deepEqual(
      told(step('`ip route del via-db-2`', 'rollback') + back('1. `ip route add via-db-2`\n2. `pg_up` is 1')),
      [],
    ));
  // "Undo: see the rollback" is as good as what stands there.
  const drop = '`ALTER TABLE orders DROP PARTITION p2019_01`';
  for (const undo of ['see the way back', 'rollback', '见回退方案'])
    it(`told where the way back brings nothing back: ${undo}`, () =>
      assert.equal(told(step(drop, undo) + back('1. `flagctl set archive off`\n2. `pg_up` is 1')).length, 1));
  for (const way of [
    '1. `archiver restore --partition p2019_01`',
    '1. Import the dump of step 1 with `imp.sh`',
    '1. 从备份恢复 p2019_01',
  ])
    it(`silent where it does: ${way}`, () => assert.deepEqual(told(step(drop, 'see the way back') + back(way)), []));
  // A copy is no help to a way back that works with the thing itself, and a rename of another step keeps nothing.
  const renamed = back('1. Job RBK010 renames ORDHOLD back to ORDHIST\n2. `pg_up` is 1');
  const copied =
    '\n## Runbook\n\n1. @alice: full image copy, RC 0 (5 min)\n2. @alice: rename ORDHIST to ORDHOLD, reads work (5 min)\n';
  for (const text of ['drop tablespace ORDHOLD', '`DROP TABLESPACE ORDHOLD`'])
    it(`told behind a copy: ${text}`, () =>
      assert.equal(told(`${copied}3. @alice: ${text} (5 min)\n${renamed}`).length, 1));
  it('silent behind a copy that the way back restores', () =>
    assert.deepEqual(
      told(
        `${copied}3. @alice: drop tablespace ORDHOLD (5 min)\n${back('1. Restore ORDHOLD from the image copy\n2. `pg_up` is 1')}`,
      ),
      [],
    ));
  it('silent where the thing is kept by another name', () =>
    assert.deepEqual(told(step('Rename it instead of a `DROP TABLE orders_2019`')), []));
  it('silent: what is undone on the line of its check', () =>
    assert.deepEqual(
      told(
        '\n## 操作手册\n\n#### 步骤 1 卸数（5 分钟，王磊）\n\n检查：行数相等。\n\n#### 步骤 2 装载到新表（5 分钟，王磊）\n\n检查：行数相等。回退：清空新表，老表不受影响。\n',
      ),
      [],
    ));
  it('silent: what undoes a step, without a colon', () =>
    assert.deepEqual(told(step('Job `create-quorum`: 14 queues. Undo by job `drop-quorum`.')), []));
  it('a last moment by the clock is no point of no return', () =>
    assert.equal(
      told(
        `${step(drop)}\n### Go / no-go\n\nAfter step 1 Alice decides. The last point for turning back is 03:30 Asia/Shanghai.\n`,
      ).length,
      1,
    ));
});
