// What cannot be taken back and is done with something else: behind a look, beside an act that has an undo, behind a point of
// no return that is another step's, behind a copy of something else.

import assert from 'node:assert/strict';
import { marked } from '../support/example.ts';
import { asked } from '../support/parts.ts';

const told = (text: string) => marked('irreversible-step', text);
const step = (text: string, undo = '-') =>
  `\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n|---|---|---|---|---|---|\n| 1 | Move the readers over | Alice | 10 | reads are 0 | move them back |\n| 2 | ${text} | Alice | 5 | \`pg_up\` is 1 | ${undo} |\n`;
const back = (way: string) => `\n${asked('rollback.procedure')}${way}\n\n8 minutes in all.\n`;

const behind = [
  ['Watch all, then `reprepro remove lt unbound=1.21.1-1lt9` on the mirror'],
  ['Watch logins; if quiet, `hsm key destroy idp-sign-2024`'],
  ['Verify the counts, `kcadm revoke-cert --serial 41:9C`'],
  ['Watch for 20 minutes, `aws sqs purge-queue --queue-url orders-dlq`'],
  ['Check the graphs; `hdfs dfs -rm -r -skipTrash /warehouse/orders_old`'],
  ['Check the graphs, `openstack volume delete vol-orders-old`'],
  ['Watch all lanes; Joost hands the old licence back in the portal'],
  ['Watch; `skopeo delete docker://reg.acme.example/gw:3.9.5`'],
  ['Watch the queue, then `mqctl queue clear PAY.REPLY`'],
  ['Watch the payouts, `payctl refunds pay --tag longstay`'],
  ['Look at the board, `otactl efuse --min 3.8.4`'],
  ['核对收尾，吊销老证书：`lcca revoke --issuer gw-old --all`'],
  ['观察，顺手删老流水腾盘：`DELETE FROM sms_log WHERE sent_at < "2026-09-01"`'],
  ['观察 15 分钟，把旧镜像从仓库抹掉 `crane delete reg.acme.example/gw:3.9.5`'],
  ['核对在线数；把旧许可证退还给厂家'],
  ['限速恢复到 1000，顺带清零 `emqx ctl mqueue clear --offline`', '设回 200'],
  ['Set the flag: `configctl set v3 false`, and `iamctl client-secret destroy courier-v3`', '`configctl set v3 true`'],
  ["`datapatch -verbose`, then `alter system set compatible='19.0.0' scope=spfile`", '`datapatch -rollback 3691`'],
  ['Set the weights to 50, and `psql -c "DROP TABLE sessions_v4"`', 'drain the node that misbehaves'],
  ['Watch, then retire the old signing certificate at the CA'],
  ['Lift the limit and empty the dead-letter queue', 'set the limit again'],
  ['The old hosts are off, their volumes deleted with them'],
  ['撤下告警，旧节点硬盘清零', '重新打开'],
  ['Secure-erase the disks of HIST01 for the scrap dealer'],
  ['放 100%，并把旧画像清零 `profilectl wipe --gen 1 --scope all`', 'v41 100'],
] as const;

const harmless = [
  ['Watch all, then `redis-cli cache flush --rates`'],
  ['Watch all; `amtool silence expire` and `rm /tmp/cut.flag`'],
  ['Check that the old table is gone: `SELECT count(*) FROM old_orders`'],
  ['Check who still reads: `grep purge /var/log/orders.log`'],
  ['Watch all; Joost takes the note off the door'],
  ['Set the weight to 50, `hactl pool remove hsm-1`', 'add it again'],
  ['Watch; `kubectl delete pod orders-0`'],
  ['Check the list: `orphanctl purge --dry-run`'],
  ['Look at the sessions; `sso sessions revoke --all`'],
  ['Watch the licence server, 40 licences are free'],
  ['Watch; `lockctl drop --reason XL-209`'],
  ['Watch, then remove the old label from the nodes'],
  ['Watch until the old test records are gone'],
  ['核对在线数，删掉拨测时落在 /tmp 的抓包'],
  ['观察，清空本地缓存 `cachectl clear --all`'],
  ['核对授权到期日，仍有 40 个许可'],
  ['Load the rules, `zonectl destroy --ver v1`', 'restore from the tape of Sunday'],
] as const;

describe('what cannot be taken back, beside other acts', () => {
  for (const [text, undo] of behind) it(`told: ${text}`, () => assert.equal(told(step(text, undo)).length, 1));
  for (const [text, undo] of harmless) it(`silent: ${text}`, () => assert.deepEqual(told(step(text, undo)), []));

  const drop = step('`DROP TABLE orders_2019`');
  for (const said of [
    'Point of no return: the flashing of a unit in step 1.',
    'A firmware that was flashed cannot be rolled back.',
    '第 1 步不可逆，做之前再问一次。',
  ])
    it(`told though another point is named: ${said}`, () => assert.equal(told(`${drop}\n${said}\n`).length, 1));
  for (const said of [
    'Step 2 is the point of no return.',
    'From step 1 on there is no way back.',
    'Once orders_2019 is dropped, there is no way back.',
    'The moment step 2 starts the road back is closed.',
    'After step 2 the old rows are lost for good.',
    '步骤 2 一旦开始就不可回退。',
  ])
    it(`silent where it is that step or thing: ${said}`, () => assert.deepEqual(told(`${drop}\n${said}\n`), []));

  const behindCopy = (copy: string) =>
    `\n## Runbook\n\n1. @alice: ${copy} (5 min)\n2. @alice: \`DROP TABLE orders_2019\`, the list is shorter (5 min)\n`;
  for (const copy of [
    'copy the binaries with `tar czf oh.tgz $ORACLE_HOME`, tar lists 40',
    'export the licence file',
    'snapshot of the billing database',
    '备份网关配置',
  ])
    it(`told behind a copy of something else: ${copy}`, () => assert.equal(told(behindCopy(copy)).length, 1));
  for (const copy of [
    'dump `orders_2019`',
    'take a backup',
    'export the orders',
    '备份',
    'take a full backup, it says complete',
  ])
    it(`silent behind: ${copy}`, () => assert.deepEqual(told(behindCopy(copy)), []));

  const copiedBefore = (undo: string) =>
    step('`DROP TABLE orders_2019`', undo).replace('Move the readers over', 'Take the snapshot of orders_2019');
  for (const undo of ['none', 'none, see below', '无'])
    it(`told behind a copy, where the plan says of the undo: ${undo}`, () =>
      assert.equal(told(copiedBefore(undo)).length, 1));
  for (const undo of [
    'restore the snapshot',
    'none needed, it can be loaded again',
    '用快照恢复',
    'not possible: no return',
  ])
    it(`silent behind a copy, where the plan says of the undo: ${undo}`, () =>
      assert.deepEqual(told(copiedBefore(undo)), []));
  it('told without an article: a shelf that is wiped', () =>
    assert.equal(told(step('Wipe shelf 2', 'none')).length, 1));

  it('told behind a copy that the same tool took of something else', () =>
    assert.equal(told(behindCopy('`dbctl export --settings`').replace('`DROP', '`dbctl DROP')).length, 1));
  it('told: the restore point to which the way back flashes back', () =>
    assert.equal(
      told(step('`drop restore point pre_77`') + back('1. `flashback database to restore point pre_77`')).length,
      1,
    ));
  it('told: another act whose undo is a way back that restores something else', () =>
    assert.equal(
      told(step('Start node 2 and then drop the old table orders_2019', 'rollback') + back('1. restore `node.conf`'))
        .length,
      1,
    ));

  it('told: a file that the way back installs is removed', () =>
    assert.equal(
      told(step('Watch, then `rm /var/tmp/unbound_*` on the four') + back('1. `apt install /var/tmp/unbound_1.21.deb`'))
        .length,
      1,
    ));
  it('silent: a file that the way back makes anew', () =>
    assert.deepEqual(told(step('Watch, then `rm /srv/flags/gate.on`') + back('1. `touch /srv/flags/gate.on`')), []));
});
