// Secrets in the forms in which people paste them, and what only looks like one.

import assert from 'node:assert/strict';
import { secretsIn } from '../../server/src/core/said/secrets.ts';

/** A text and the secret in it, which stands between « and ». */
const secrets = [
  'if the safe gives trouble, the PIN of lu-hsm-03 is «730418».',
  '运维卡 PIN 码：«730418»',
  'redis login for step 2: `redis-cli -h fc-prod-1 --user admin --pass «Mango#Lassi77x»`',
  'BGP MD5 key, so nobody has to look it up: authentication-key "«s7Nt-gr4nite-Bl0wfish»"',
  '`set protocols bgp group rr authentication-key "«$9$k.fQ3nC0BEyev»"`',
  '`redis-cli -a «Mango7Lassi» ping`',
  '`ldapsearch -D cn=admin -w «Winter2026!» -b dc=x`',
  '`smbclient //fs/share -U admin%«Winter2026!»`',
  '`curl -H "Authorization: Bearer «b7f1c2d9e4a8f6b3c5d7e9f1a2b4c6d8»" https://api.example.com`',
  '`curl "https://hooks.example.com/run?token=«b7f1c2d9e4a8f6b3c5d7»"`',
  'https://ci.example.com/job/build?api_key=«9f8e7d6c5b4a39281706»',
  '`snmpwalk -v2c -c «pr1vate-Core» sw-1`',
  'enable secret «C0reSw!tch26»',
  'SNMP community: «pr1vate-Core»',
  '`Server=db-1;User Id=sa;Password=«Sommer2026!»;`',
  '`jdbc:oracle:thin:scott/«t1ger#2026»@//db-1:1521/pay`',
  '`mongodb+srv://ops:«Mango7Lassi»@cluster0.example.com`',
  'pre-shared key «Blue-Horse-77-Staple»',
  'PSK: «Blue-Horse-77-Staple»',
  'The PIN pad master key is «0123456789ABCDEFFEDCBA9876543211»',
  'root pw: «Tr0ub4dor&3»',
  '跳板机口令 «Lock@2026!»',
  'The licence file opens with `«Gannet!Ledge41»`.',
  'Five scanners (web page `admin`, `«Sardine#2214»` on all of them)',
  'dcmadm / «JLyx#4104tie»，提交前删',
  'if she forgot it: `«Falcoada_1931!»`',
  'the modem has PUK «62810943»',
  '`curl -X POST -H "X-Key: «svt_live_7hQ2mZ9xKc41Lr8TbW»" https://slots.example/close`',
  '`.\\Deploy-Signer.ps1 -Environment Production -HsmPin "«T7q-Vellam-40913»"`',
  '`isql -user sa -pas "«Halyard91-Leech?tk»" nest-prod-1`',
  '`nacos.token.secret.key=«bFg5ME4xYWNvczIwMjZRN3ZrOVpwTDJ4dFI4c1c0bQ==»`',
  '账号 admin 密码 «Nj5G#upf_2027»',
  '共享密钥：«Zx9#hospital»',
  '口令为 «Lock@2026!»',
  '账号 egwmaint，密码：«Sz2-Cold#8861»（当晚之后会改）',
  'passcode: «8Jx!pq-77»',
  'password «Mango#Lassi77x» for the console',
  '`az login --service-principal -p «aB3~x8Qkq.ZpLm9»`',
  '`sqlplus sys/«Mango_77x»@PAY as sysdba`',
  '`export OTA_PASSWORD=«Ansuo@Lock2026!»`',
  '`export OIDC_SECRET=«aQ48Q~tR7nPz3vLwX0mKd9sYb2HfUeJc5oGi1TqN»`',
  '`export IDP_CLIENT_SECRET=«q7Wk2-nBt0RxLc51JdKy8pVs»`',
  '`GATE_TOKEN=«hvs.QAESIJ4x2kPw91LmRs0RtVw7YbNc4» gatectl seal`',
  '`curl -H "X-Api-Key: «5kG2hQ9-pLmZ81_xTvB4w»" https://gw/reload`',
  '`dbctl open --token «8fT2-qZ17-LmKx-93Vt»`',
  '  clientSecret: «r4Wq2~mZt0LxVc91HbKy5pDs»',
  '`{"password": "«Kq7!zzR0»"}` goes into the form',
  'AccountKey=«Zk4/f3+Qm2x8LpT0VwYhNbRc51sDgJkAe7UiOqXzMt4BvCn6==»;EndpointSuffix=x',
  '`openssl pkcs12 -in l.p12 -passin pass:«Rq7zzP0x»`, `ANSIBLE_BECOME_PASS=$PW`',
  '令牌为 «8fK2qW17-LmPx93Rt»，用完作废',
  'login as svc_roll with «Rq7!zzP0x», then sudo',
].map(text => {
  const from = text.indexOf('«');
  const to = text.indexOf('»') - 1;
  return { text: text.replace(/[«»]/g, ''), at: { from, to } };
});

const none = [
  'redis login for step 2 from vault path `risk/feature-cache/admin`',
  'BGP MD5 keys live in vault `net/syd/bgp`, the playbook pulls them.',
  '`redis-cli --user admin --pass "$REDIS_PW"`',
  '`redis-cli -a $REDIS_PW ping`',
  '`redis-cli -a "$(vault read -field=pw kv/redis)"`',
  '`authentication-key "{{ bgp_key }}"`',
  'authentication-key from the vault',
  '`tool --pass <from the vault>`',
  '`tool --pass-through --passive 12`',
  '`mkdir -p /srv/orders-2026 && cp -a conf-2.8.1 /srv`',
  '`ssh -p 2222 host-7`, `tar -cf orders-2026.tar x`, `grep -c Error2026 log`',
  '`curl "https://hooks.example.com/run?token=$TOKEN"`',
  'https://grafana.example.com/d/abc123?orgId=1&var-key=All&from=1700000000000',
  'sha256:5be1c2d9e4a8f6b3c5d7e9f1a2b4c6d8b7f1c2d9e4a8f6b3c5d7e9f1a2b4c6d8',
  'checksum `e07b12`, commit 41be07d, image digest sha256:5be1c2',
  'The KCV of the master key is 7F3A9C',
  'The password is sealed in the envelope 4410 in the data hall.',
  'password from the 4A portal, token from `OTA_TOKEN=$(sso token ota)`',
  'community of operators, SNMP community in the vault',
  'pre-shared key in vault `net/ipsec`',
  '口令由 4A 代填，密码在密钥库 `ops/keys-2026`',
  '密钥版本 2026-c，共享密钥见密钥库',
  'PSK rotation is MCM-2291, key id 2026-c',
  'password policy 12 characters, passwords expire after 90days',
  'The secret orders-tls-2026 is mounted, secret name `payments-db-credentials`',
  '`jdbc:oracle:thin:@//db-1:1521/pay`',
  '`sqlplus / as sysdba`, `sqlplus sys@PAY as sysdba`',
  'key exchange curve25519-sha256, ssh key SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
  'enable secret is in the vault; enable password recovery',
  '`snmpwalk -v2c -c "$COMMUNITY" sw-1`, `ping -c 5 sw-1`, `bash -c "run.sh 2026"`',
  `password: \${DB_PASSWORD}`,
  'token `abc` is passed by the pipeline',
  '`export IDP_CLIENT_SECRET=$(vault kv get -field=secret iam/idp)`, `CLIENT_SECRET=q7Wk****8pVs`',
  '`CLIENT_SECRET_FILE=/run/secrets/idp-2k7x9q`, `TOKEN_VERSION=v2-rs256`, `SECRET_ID_TTL=24h0m`',
  'secret: pay-creds-8h5k2m9t7b, imagePullSecret=regcred-eu1-k8s2x, token=2b7e1516-28ae-d2a6-abf7-158809cf4f3c',
  '`--secret projects/123/secrets/db-pass/versions/4`, `--token-file ~/.vault-token`, token: sha256:5be1c2d9e4a8f6b3',
  'notes at HPC-1502#smoke, QA-HIS-233#b and https://wiki.example/x/ITC640-tests#back, flag SoldOut@6',
  'PINs are in the safe; PIN pad 4021 is new, the PIN is changed at 18:00, PIN: see the safe',
  '`.\\Deploy-Signer.ps1 -HsmPin (Get-VaultSecret signer/hsm-pin)`, `-H "X-Key: $BANNER_KEY"`, table svt_live_orders',
  '令牌：见密钥库 iam/idp-01，令牌有效期 3600s，密钥：pay/keys-2027',
];

describe('secrets in a text', () => {
  for (const { text, at } of secrets)
    it(text, () =>
      assert.deepEqual(
        secretsIn(text).map(one => one.at),
        [at],
      ),
    );
  for (const text of none)
    it(`none: ${text}`, () =>
      assert.deepEqual(
        secretsIn(text).map(({ at }) => text.slice(at.from, at.to)),
        [],
      ));
});
