// Commands that can be pasted as they are, and those that cannot: gaps, secrets, another environment.

import type { Example } from '../../server/src/core/rule.ts';
import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { rollback, runbook, steps } from '../support/parts.ts';

const { silent, fires } = lookAlikes(planRules);

const environments =
  'environments:\n  production: { tokens: [prod, production, prd] }\n  staging: { tokens: [staging, stg, preprod] }\n  development: { tokens: [dev, test] }\n';
const inProduction = (text: string): Example => ({ text, settings: environments });

silent('commands that are complete', [
  runbook(
    '1. @alice: `dagster job launch -j allocate`, then `dagster run wait <run-id>` (the id that the launch just printed) says SUCCESS (30 min)',
  ),
  rollback('1. `controller fail-over --to <other>`, where other is the healthy one, A or B. 8 min.'),
  rollback('1. `otactl back --unit <unit>` (8 min); unit = the number on the label.'),
  rollback('1. Load `dra load --node <node>` on both nodes, node being waw-1 or poz-1 (8 min)'),
  rollback('1. 执行 `otactl back --id <批次>`，批次为步骤 2 记下的编号（8 分钟）'),
  rollback('1. Per upgraded broker `ansible-playbook roll.yml -e v=3.7.1 --limit <broker>` (12 min)'),
  rollback('1. 每台主机执行 `ssh <主机> systemctl restart session`（5 分钟）'),
  steps(
    '`mysql orders <dump.sql >out.log`',
    '`sort <in.txt>out.txt`',
    '`cat <<EOF >notes.txt`',
    '`diff <(sort a) <(sort b)`',
  ),
  steps(
    '`kubectl get pods -o go-template="{{range .items}}{{.metadata.name}}{{end}}"`',
    "`docker ps --format '{{.Names}}'`",
  ),
  steps('`ansible all -m debug -a "msg={{ inventory_hostname }}"`', '`helm template . --set name={{ .Release.Name }}`'),
  steps(
    '`mktemp /tmp/run.XXXXXX`',
    '`psql -c "SELECT a <b AND c> d FROM t"`',
    '`new Map<String, List<Order>>()`',
    '`Vec<u8>`',
  ),
  steps(
    '`curl -s https://api.example.com | grep "<title>Orders</title>"`',
    '`kubectl get svc` shows `<none>` and `<pending>`',
    '`5XX` on the graph',
  ),
  runbook(
    '1. @alice: the config is then complete (5 min):\n\n   ```xml\n   <server><host>db-1</host><port>5432</port></server>\n   ```\n\n2. @dan: check it (5 min)',
  ),
  runbook('`<shard>` is one of 1, 2, 3 and 4.\n\n1. @alice: `migrate.sh --shard <shard>`, until it says OK (10 min)'),
  runbook(
    '| Variable | Value |\n| --- | --- |\n| `NEW_HOST` | orders-db-2 |\n\n1. @alice: `promote.sh <new-host>`, then `pg_up` is 1 (10 min)',
  ),
  runbook(
    '1. @alice: for each host (10 min):\n\n   ```sh\n   HOST=orders-db-2\n   promote.sh <host>   # until pg_up is 1\n   ```\n\n2. @dan: check it (5 min)',
  ),
  runbook(
    '1. 王磊：`kubectl exec orders-0 -- cat <config.yaml`，确认返回（5 分钟）\n2. 王磊：逐台执行 `restart.sh <主机名>`，其中 `<主机名>` 为 session-1 到 session-6，确认端口恢复（5 分钟）',
  ),
]);

silent('what looks like a secret', [
  steps('`cert-rollout rollback --secret edge/live/v8`', '`app run --secret orders-tls-v8 --host edge-1`'),
  steps('`tool -u admin -p 8080 status`', '`tool -u admin -p $PW status`'),
  '\n### What will be required to execute the change?\n\nAlice executes; the password is rotated every 90 days, it is in the vault.\n',
  steps(
    '`PGPASSWORD=$ORDERS_PW psql`',
    '`mysql -u root -p`',
    '`docker login --password-stdin`',
    '`vault read production/orders-db`',
  ),
  steps(
    '`password=<from the vault>`',
    '`password_encryption=scram-sha-256`',
    '`curl -u deploy:$TOKEN https://ci.example.com`',
    `\`export DB_PASSWORD="\${DB_PASSWORD}"\``,
  ),
  '\n### What will be required to execute the change?\n\nAlice executes; password: 12 characters at least, rotated every 90 days. Token: ask @dan. API key: in the vault (`ops/keys`). commit 5e0c2ab7f0d14c9ab6c1f0e2d3a4b5c6d7e8f901.\n',
  '\n### What will be required to execute the change?\n\n王磊执行。密码：找李娜领取。口令保存在密钥库 `ops/keys`，密码=密钥库路径，token: 见密钥库；AKIAIOSFODNN7EXAMPLE 只是文档里的示例。\n',
  '\n### What will be required to execute the change?\n\nAlice executes: `secretKeyRef: payments-db-credentials-production-2026`, `secretName=orders-tls-2026-11`, `postgres://orders:$PW@db-1/orders`, the password policy password=required, sk_test_4eC39HqLyjWDarjtT1zdp7dc.\n',
]);

silent('the right environment', [
  inProduction(runbook('1. @alice: merge branch `release-stg`, the pipeline for production is green (5 min)')),
  inProduction(steps('`diff bus-stg-01.cfg bus-prd-01.cfg`', '`rsync -a bus-stg-01:/srv/img/ bus-prd-01:/srv/img/`')),
  inProduction(steps('`kubectl --context prod set image deploy/api app=registry.stg.example.com/api:4.18`')),
  inProduction(runbook('1. @alice: compare with `bus-stg-01` on staging, both say 4.18 (5 min)')),
  inProduction(
    steps(
      '`kubectl --context production apply -f test/pool.yaml`',
      '`npm test >/dev/null`',
      '`dd if=/dev/zero of=/dev/sdb`',
      '`git checkout release-2026`',
    ),
  ),
  inProduction(
    steps(
      '`./smoke-test.sh production`',
      '`kubectl -n dev-tools get pods --context prod`',
      '`apt install python3-dev`',
      '`test -f /etc/orders.yaml`',
    ),
  ),
  inProduction(
    runbook(
      '1. @alice: once more on staging: `deploy.sh staging`, until it says OK (5 min)\n2. @alice: `deploy.sh production`, until it says OK (5 min)',
    ),
  ),
  inProduction(
    "\n### How has the change been tested to verify it's safe for production?\n\n2026-11-12, Alice: `kubectl --context staging apply -f pool.yaml`, three runs of 9 min, https://ci.example.com/runs/7 on db-1.stg.example.com.\n",
  ),
  inProduction(
    runbook(
      '1. 王磊：先在预发执行 `deploy.sh --env staging`，确认返回 OK（5 分钟）\n2. 王磊：`deploy.sh --env production`，确认返回 OK（5 分钟）',
    ),
  ),
  { ...inProduction(steps('`deploy.sh staging`')), front: 'environment: staging\n' },
  { ...inProduction(steps('`deploy.sh staging`')), front: 'environment: qa-lab\n' },
]);

fires('unfilled-command', [
  [steps('`ssh <db-host> systemctl restart postgresql`'), '<db-host>'],
  [steps('`promote.sh db-XXX.prod`'), 'XXX'],
  [steps('`kubectl -n {{namespace}} apply -f pool.yaml`'), '{{namespace}}'],
  [steps('`git revert <commit>`'), '<commit>'],
  [steps('填写用户名和 `"password": "TBD"`'), 'TBD'],
  [steps('`./pool.sh set-image TODO --batch 1`'), 'TODO'],
  [rollback('1. `controller fail-over --to <other>`, the other stays as it is (8 min)'), '<other>'],
]);

fires('secret-in-document', [
  [steps('`mysql -u root -pSup3rS3cret orders`'), 'Sup3rS3cret'],
  [steps('`rabbitmqadmin -u admin -p hunter2Rabbit! export defs.json`'), 'hunter2Rabbit!'],
  [
    '\n### What will be required to execute the change?\n\nAlice executes; sudo on db-1, password is Winter!2026x\n',
    'Winter!2026x',
  ],
  [steps('`curl -u admin:Rt9_xx81kd https://route.example.com/set`'), 'Rt9_xx81kd'],
  [
    steps('`curl -H "Authorization: ghp_16C7e42F292c6912E7710c838347Ae178B4a"`'),
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  ],
  [steps('`psql postgres://orders:Wint3r_26@db-1/orders`'), 'Wint3r_26'],
  ['\n### What will be required to execute the change?\n\nAlice executes; root password: Wint3r!26\n', 'Wint3r!26'],
  [
    '\n### What will be required to execute the change?\n\n王磊执行；数据库账号 batch / 密码 Qs!2026batch\n',
    'Qs!2026batch',
  ],
]);

fires('wrong-environment', [
  [inProduction(steps('`kubectl --context=stg-eu apply -f pool.yaml`')), 'stg'],
  [inProduction(rollback('1. `ansible-playbook -i inventories/staging back.yml` (5 min)')), 'staging'],
  [inProduction(runbook('1. @alice: upgrade `bus-stg-02` to 3.9.1, it says so (5 min)')), 'stg'],
  [inProduction(runbook('1. 王磊：重启 `sort-stg-h3`，确认端口恢复（5 分钟）')), 'stg'],
  [inProduction(steps('`certctl use --env prd --only bus-stg-01 --set 2027`')), 'stg'],
  [inProduction(steps('`kubectl --context prod exec -it db-0.stg.example.com -- reindex`')), 'stg'],
  [inProduction(steps('`ssh db-1.dev.example.com reboot`')), 'dev'],
]);

// Words that the policy does not know: what the front matter and the other commands say.
fires('wrong-environment', [
  [{ ...inProduction(steps('`deploy orders --env uat`')), front: 'environment: production\n' }, 'uat'],
  [
    inProduction(
      runbook(
        '1. @alice: `ansible-playbook -i inventory/prod pre.yml`, it says ok (5 min)\n2. @alice: `ansible-playbook -i inventory/uat api.yml`, it says ok (5 min)\n3. @alice: `ansible-playbook -i inventory/prod web.yml`, it says ok (5 min)',
      ),
    ),
    'uat',
  ],
]);

// Without a policy: the rest of the document says which environment is meant.
const production = (text: string): Example => ({ text, front: 'environment: production\n' });
const tested = (answer: string, text: string) =>
  production(`\n### How has the change been tested to verify it's safe for production?\n\n${answer}\n${text}`);

fires('wrong-environment', [
  [production(steps('`deploy orders --env staging`')), 'staging'],
  [
    production(
      steps(
        '`salt relay state.apply pin saltenv=prod`',
        '`salt ppm state.apply roll saltenv=lab`',
        '`salt inv state.apply roll saltenv=prod`',
      ),
    ),
    'lab',
  ],
  [production(steps('`ssh emqx-prod-1 restart`', '`ssh emqx-lab-2 restart`', '`ssh emqx-prod-3 restart`')), 'lab'],
  [production(steps('`routerctl weights --env prod get`', '`routerctl weights --env acc set green=50`')), 'acc'],
  [production(steps('`kubectl --context cac1-uat -n edge get deploy`')), 'uat'],
  [production(steps('`argocd app sync edge-prod`', '`argocd app sync edge-dev`')), 'dev'],
  [production(rollback('1. `dgmgrl / "switchover to claims_uat_a"`, claims_a is primary then (5 min)')), 'uat'],
  [production(steps('drain tor-gw-1: `lbctl pool disable tor-test-gw-1`')), 'test'],
  [production(steps('`flipctl --target sit green`')), 'sit'],
  [production(steps('`STAGE=dev ./release.sh 4.8`')), 'dev'],
  [production(steps('`kubectl config use-context preprod`')), 'preprod'],
  [production(steps('`ansible-playbook -i inventory/test back.yml`')), 'test'],
  [production(steps('`deployctl push --env 预发 orders`')), '预发'],
  [production(runbook('1. 王磊：`dbctl switch --cluster pay-sit-01`，确认返回 OK（5 分钟）')), 'sit'],
  [production(runbook('1. 王磊：`deploy login --env preprod`，确认 16 个 Pod 都是 6.4.2（5 分钟）')), 'preprod'],
  [
    tested(
      '2026-11-12, Alice on `fraud-acc`, build 4f2c1: three runs of 9 min, no errors, https://ci.example.com/runs/7.',
      steps('`helm upgrade fraud ./fraud -n fraud-acc`'),
    ),
    'acc',
  ],
  [{ text: steps('`deploy orders --env prod`'), front: 'environment: staging\n' }, 'prod'],
]);

silent('words of environments that are none, or are meant', [
  production(steps('`test -f /srv/stage/pool.yaml`', '`rpm -U --test pool.rpm`', '`pytest -k latest --dry-run`')),
  production(steps('`opatchauto apply /u01/stage/36912597`', '`ansible-playbook kraft.yml -e stage=migrate`')),
  production(steps('`curl -s https://ranker.int.example.com/version`', '`apt install libpq-dev`', '`echo </dev/null`')),
  production(steps('`kubectl set image deploy/api api=registry.stg.example.com/api:4.18`')),
  production(steps('`virsh snapshot-create-as db-1 pre-452`', '`./pre.sh orders`', '`run-stage-2.sh orders`')),
  production(steps('`ssh lab-ie1 systemctl restart engine`', '`ssh lab-ie2 systemctl restart engine`')),
  production(steps('`vmctl promote stagehand-1`', '`ssh protest-1 uptime`', '`mount /dev/mapper/a-archive`')),
  production(steps('`kafka-lag --topic dlq` # in staging it is called dlq-stg')),
  production(steps('on the test cluster first, `kubectl --context cac1-test apply -f pool.yaml`')),
  production(steps('`pg_dump -h db-uat-1 orders | psql -h db-prod-1 orders`')),
  production(steps('fetch the refresh of uat from prod, `refreshctl --env uat --from prod`')),
  production(runbook('1. 王磊：先在测试环境执行 `deploy orders --env test`，确认返回 OK（5 分钟）')),
  { text: steps('`deploy orders --env staging`'), front: 'environment: production, staging\n' },
  {
    text: steps('`deploy orders --env uat`', '`deploy orders --env prod`'),
    front: 'environment: uat and production\n',
  },
  { text: steps('`lisctl --site lab-uat restart`'), front: 'environment: uat\n' },
  tested('2026-11-12, Alice: `kubectl --context cac1-uat apply -f pool.yaml`, three runs of 9 min.', steps('`ls`')),
]);

silent('another environment on purpose', [
  { text: steps('Once more on staging: `deploy orders --env staging`'), front: 'environment: production\n' },
  { text: steps('`deploy orders --env staging`'), front: 'environment: staging\n' },
]);
