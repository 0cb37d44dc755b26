// The version that was tested beside the versions that the plan brings.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { aliceDoes, asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const testing = asked('risk.testing');
const endState = asked('activity.end-state');
const execution = asked('activity.execution');
const tested = (version: string) =>
  `${testing}2026-11-18 on staging by @frank with ${version}: 50,000 webhooks, all delivered once, https://ci.example.com/runs/77.\n\n`;
const needs = (what: string) => `${execution}Alice executes, Dan watches; ${what} is in the registry.\n\n`;
const testingHan = asked('risk.testing', 'zh-cn');
const steps = (...rows: string[]) =>
  `\n\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${rows
    .map((row, n) => `| ${n + 1} | ${row} | Alice | 5 | \`pg_up\` is 1 | set it back |\n`)
    .join('')}\n`;

fires('untested-version', [
  // The step is the odd one out: the end state agrees with the test.
  [
    `${needs('the bundle')}${endState}All regions say v43.2, errors stay below 0.1%.\n\n${tested('v43.2')}${aliceDoes('push `ruleset-v43.4.bundle` to ap-east-1')}`,
    '43.4',
  ],
  // The test is the odd one out: title, end state or what is required agree with the step.
  [
    `${needs('the bundle')}${endState}All regions say v43.2, errors stay below 0.1%.\n\n${tested('v43.1')}${aliceDoes('push `ruleset-v43.2.bundle` to ap-east-1')}`,
    'v43.1',
  ],
  // One step differs from the others, the test and all the rest.
  [
    `${needs('module `policies` v2.8.0')}${tested('v2.8.0')}${aliceDoes('`run apply.yml -f version=v2.8.0 -f groups=one`', '`run apply.yml -f version=v2.9.0 -f groups=all`')}`,
    'v2.9.0',
  ],
  // Names that are alike but for their number.
  [`${needs('model `ranker/dcn-1208`')}${tested('dcn-1197')}${aliceDoes('restart with the new model')}`, 'dcn-1197'],
  [
    `${needs('package `s3://models/v42/build-1883`')}${tested('build-1871')}${aliceDoes('push it to 10%')}`,
    'build-1871',
  ],
  [
    `${needs('a copy of the module')}${tested('same image payments:5.14.0')}${aliceDoes('deliver `payments:5.14.1`')}`,
    '5.14.0',
  ],
  [
    `${needs('image `payments:5.14.1`')}${tested('payments 5.14.0')}${aliceDoes('deliver `payments:5.14.1`')}`,
    '5.14.0',
  ],
  [
    `${needs('tag R27.2')}${endState}Transaction CLMV shows \`R27.2\`.\n\n${tested('load library R27.0')}${aliceDoes('submit BINDR272')}`,
    '27.0',
  ],
  [
    `${needs('the module')}${endState}The console shows 3.4.0 for all shops.\n\n${tested('module 3.4.0-rc.1')}${aliceDoes('apply 3.4.0 to wave 1')}`,
    '3.4.0-rc.1',
  ],
  [
    `${needs('固件包')}${endState}两台都返回 3.9.1-b204，签名 p99 低于 12 ms。\n\n${tested('3.9.1-b198')}${aliceDoes('`hsmctl flash /nas/fw/hsm-3.9.1-b204.img`')}`,
    '3.9.1-b198',
  ],
]);

silent('versions that agree or are of other things', [
  `${needs('the bundle')}${tested('v43.2')}${aliceDoes('push `ruleset-v43.2.bundle` to ap-east-1')}`,
  `${needs('the firmware')}${tested('3.9.1-b204, first try with 3.9.0-b190 failed')}${aliceDoes('`hsmctl flash /nas/fw/hsm-3.9.1-b204.img`')}`,
  `${needs('the module')}${tested('3.4.0-rc.1, same commit as 3.4.0')}${aliceDoes('apply 3.4.0 to wave 1')}`,
  `${needs('model `ranker/dcn-1208`')}${tested('dcn-1208 against dcn-1197, the old one,')}${aliceDoes('restart with dcn-1208')}`,
  `${needs('host `gw-prod-104`')}${tested('the same package on `gw-prod-101`')}${aliceDoes('install it on gw-prod-104')}`,
  `${needs('approval in ORD-2290')}${tested('the flag (ORD-2214)')}${aliceDoes('set the flag of ORD-2290')}`,
  `${needs('the image')}${tested('gateway 3.8.0')}${aliceDoes('upgrade gateway from 3.7.4 to 3.8.0', 'gateway 3.8.0 on the others')}`,
  `${needs('the image')}${tested('JDK 21.0.5 and 4.2.0')}${aliceDoes('deploy agent 4.2.0', 'apply 10.62.4.11 to the route')}`,
]);

silent('versions', [
  `${testing}On 2026-11-12 in staging with orders-api 4.20.0 and 4.20.1 by Alice, 3 runs, https://ci.example.com/runs/1.${steps('Deliver orders-api 4.20.1')}`,
  `${testing}On 2026-11-12 in staging with postgres 16 by Alice, 3 runs of 11.5 min, https://ci.example.com/runs/1.${steps('Install `postgres:16.4`')}`,
  `${testing}On 2026-11-12 in staging with kubectl 1.30.2 by Alice, 3 runs, https://ci.example.com/runs/1.${steps('Deliver orders-api 4.20.1')}`,
  `${testing}On 2026-11-12 in staging, p99 went from 310.5 ms to 290.4 ms, 1.8 times faster, https://ci.example.com/runs/1.${steps('Deliver orders-api 4.20.1')}`,
  `${testing}On 2026-11-12 Alice ran \`switch.yml\` at 5e0c2ab in staging, https://ci.example.com/runs/1.${steps('Run `switch.yml` at 5e0c2ab91d')}`,
  `${testing}On 2026-11-12 Alice ran \`switch.yml\` at 5e0c2ab in staging, https://ci.example.com/runs/1.${steps('Check out `fence.yml` at 71d9e30 and run it')}`,
  `${testing}On 2026-11-12 in staging with payments:5.14.0 by Alice, see https://git.example.com/pay/pull/80#note-3.${steps('Merge https://git.example.com/pay/pull/81 and deliver payments:5.14.0-77ab3e1')}`,
  `${testingHan}2026-11-16 预发环境，search-api 3.22.0（8e41b0c），王磊执行两轮，https://ci.example.com/runs/2。${steps('从 3.21.4 升级到 3.22.0：发布 search-api 3.22.0')}`,
]);

fires('untested-version', [
  [
    `${testing}On 2026-11-12 in staging with orders-api v4.20.0 by Alice, 3 runs, https://ci.example.com/runs/1.${steps('Deliver orders-api from 4.19.2 to 4.21.0')}`,
    'v4.20.0',
  ],
  [
    `${testing}On 2026-11-12 Alice ran \`switch.yml\` at 5e0c2ab in staging, https://ci.example.com/runs/1.${steps('Run `switch.yml` at 71d9e30')}`,
    '5e0c2ab',
  ],
  [
    `${testingHan}2026-11-16 预发用镜像 pay/payments:5.14.0 测试两轮，无失败，https://ci.example.com/runs/2。${steps('更新镜像 `registry.example.com/pay/payments:5.14.2`')}`,
    '5.14.0',
  ],
]);
