// Types that do not fit what the document says: a standard change that is done otherwise, an emergency that is not called one.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['understated-type', 'differing-procedure']);

const front = 'type: standard\nrisk: low\nprocedure: https://wiki.example.com/standard/renew\n';
const said = (text: string) => ({ front, text: `${asked('activity.execution')}${text}\n` });

silent('a procedure that is followed', [
  ...[
    'Procedure cert-renewal v6, followed as it is written, no deviation.',
    'cert-renewal v6 from the first line to the last; I only fill in the names of the boxes.',
    'We follow the template word by word; nothing is left out, nothing added.',
    'Procedure STD-411, we do not skip any step.',
    'Template STD-411, deviations: none.',
    'If we had to deviate from the procedure, we would stop and write a normal change.',
    'Step 3 of the procedure (drain) is for two-node sites only and does not apply here.',
    'By procedure v6 we change the certificate and add the new box to the pool.',
    'Standard procedure STD-07, approved on 2026-03-11. No deviation from it.',
    'Without deviation from SOP-12, the ninth time.',
    'The procedure says to skip hosts that are drained already.',
    'We took one step at a time when the procedure was tried on the lab.',
    '按模板 v3 逐条执行，没有改动。',
    '照流程做，不跳过任何步骤。',
    '与流程无偏离。',
    '标准变更，按规程把证书改为新证书。',
    '如需偏离流程，改走普通变更。',
  ].map(said),
  {
    front,
    text: `${asked('rollback.procedure')}By the procedure v6 backwards, but without its step 3: \`edgectl cert use old\` (2 min).\n`,
  },
  { text: '', front: 'type: normal\nauthoriser: mia@example.com\n' },
  { text: '# Emergency power off: replace the button in hall 2\n' },
  { text: '# 应急广播系统升级到 3.2\n' },
  { text: '', front: `${front}authoriser:\n` },
]);

fires('understated-type', [
  ...[
    'Procedure cert-renewal v6, only that I leave out its step 3 (drain) and take the new HSM module, which v6 does not know yet.',
    'STD-411 template, except that we do both sites at once.',
    'By the procedure, with two small changes because of the new firmware.',
    'We follow SOP-12 but skip the backup check, it takes too long.',
    'The playbook without its step 4.',
    'Everything as in the template, but step 5 is left out this time.',
    'Procedure cert-renewal v6, but both sites at once instead of one after the other.',
    'Standard procedure STD-07, version 4, approved on 2026-03-11. One deviation from it: no canary.',
    'One deviation from the procedure: the drain is done by hand.',
    'The restart of the agent is not part of the procedure yet, we add it.',
    '按流程 v3 执行，但跳过第 4 步的备份。',
    '照模板，只是把灰度改成一次全量。',
    '规程尚未覆盖新型号，我们按经验处理。',
    '与手册有两处不同：先断 B 路，后断 A 路。',
    '按标准变更模板，另外多加一步清缓存。',
  ].map((text): [{ front: string; text: string }, string] => [
    said(text),
    text.replace(/^Standard procedure.*2026-03-11\. /, ''),
  ]),
  [{ text: '', front: `${front}authoriser: mia@example.com\n` }, 'standard'],
]);
