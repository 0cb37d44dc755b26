// Who does a step is said in many ways. What says it stays silent; a step that is left out among others is told.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';
import { asked } from '../support/parts.ts';

/** Where nothing else is written, neither the front matter nor the answer about execution names anybody. */
const unnamed = '\n### What will be required to execute the change?\n\nThe image is on the share.\n';
const runbook = (steps: string) => `\n## Runbook\n\n${steps.trim()}\n`;
const execution = (text: string) => `\n${asked('activity.execution')}${text}\n`;
const nobody = 'executors: []\n';
const executors = 'executors: [alice@example.com, dan@example.com]\n';
const list = (...lines: readonly string[]) => runbook(lines.map((line, i) => `${i + 1}. ${line}`).join('\n'));
const table = (head: string, ...rows: readonly string[]) =>
  runbook(
    `| # | Step | Minutes | ${head} | Check |\n|---|---|---|---|---|\n${rows
      .map((who, i) => `| ${i + 1} | Load part ${i + 1} | 10 | ${who} | part ${i + 1} is loaded |`)
      .join('\n')}`,
  );

/** Who does it is said once, for all steps or for those that name nobody. */
const once = [
  'I type everything, Ana reads along.',
  'Unless a name stands beside a step, it is mine.',
  'Steps without a name: Ole.',
  'Everything is done by me unless noted.',
  'Ana has the keyboard throughout; Jonas on the bridge.',
  '(Where nobody is named: Jonas)',
  'All by Ana from the jump host, Jonas watching.',
  'Operator: the DBA on duty (Ana on that night).',
  '未注明的由韩磊做。',
  '没写名字的都是我来。',
  '其余步骤：韩磊。',
  '赵一鸣敲键盘，田禾念。',
  '两人一组：韩磊敲，李娜核。',
];

/** Written so that each step names a person, or one sentence names one for all. */
const silent: readonly { readonly text: string; readonly front?: string }[] = [
  // The executors of the front matter do what names nobody.
  { text: list('Load the map, 12 layers show (10 min)', 'Restart the kiosk, it greets (5 min)'), front: executors },
  {
    text:
      execution('The kiosk image is on the share.') +
      list('Load the map, it shows (10 min)', 'Restart, it greets (5 min)'),
    front: executors,
  },
  // The answer about execution names who executes.
  {
    text:
      execution('Bryn does everything at the console, Hana reads along.') +
      list('Load the map, it shows (10 min)', 'Restart, it greets (5 min)'),
    front: nobody,
  },
  {
    text:
      execution('- Hands: Ole\n- Eyes: Tess') + list('Load the map, it shows (10 min)', 'Restart, it greets (5 min)'),
    front: nobody,
  },
  {
    text:
      execution('操作：许浩；复核与看盘：高远；决定回退：沈可。') +
      list('导入地图，确认显示（10 分钟）', '重启终端，确认显示（5 分钟）'),
    front: nobody,
  },
  {
    text:
      execution('赵磊在机房动手，钱宇远程看监控。') +
      list('导入地图，确认显示（10 分钟）', '重启终端，确认显示（5 分钟）'),
    front: nobody,
  },
  // One sentence at the steps.
  {
    text: runbook('Bryn does all, Hana watches.\n\n1. Load the map, it shows (10 min)\n2. Restart, it greets (5 min)'),
    front: nobody,
  },
  {
    text: runbook('All steps: Ole.\n\n1. Load the map, it shows (10 min)\n2. Restart, it greets (5 min)'),
    front: nobody,
  },
  {
    text: runbook('以下步骤由孙倩执行。\n\n1. 导入地图，确认显示（10 分钟）\n2. 重启终端，确认显示（5 分钟）'),
    front: nobody,
  },
  {
    text: runbook('全程周楠操作，吴桐复核。\n\n1. 导入地图，确认显示（10 分钟）\n2. 重启终端，确认显示（5 分钟）'),
    front: nobody,
  },
  // A name behind the minutes, before them, in brackets with them, in bold, after a dash, as a label, by initials.
  { text: list('Load the map, it shows (10 min) Farah', 'Restart, it greets (5 min) Wei Jie') },
  { text: list('Load the map, it shows (10 min) - Marguerite', 'Restart, it greets (5 min) – Jean-Philippe') },
  { text: list('Load the map, it shows. 10 min, Farah', 'Restart, it greets. 5 min, Farah and Arun') },
  {
    text: list(
      'Load the map, it shows (10 min, Ingrid)',
      'Restart, it greets (Ingrid, 5 min)',
      'Look at p99 (20 min) @bo',
    ),
  },
  { text: list('Load the map, it shows (10 min; Ingrid + Olu)', 'Restart, it greets (5 min / Olu)') },
  { text: list('**Ingrid** Load the map, it shows (10 min)', '**Olu Ade**: restart, it greets (5 min)') },
  { text: list('Ingrid – load the map, it shows (10 min)', 'Olu – restart, it greets (5 min)') },
  { text: list('[Ingrid] Load the map, it shows (10 min)', '[Olu] Restart, it greets (5 min)') },
  { text: list('Load the map, it shows. Owner: Ingrid. 10 min.', 'Restart, it greets. Owner: Olu. 5 min.') },
  { text: list('Load the map, it shows (10 min, done by Ingrid)', 'Restart, it greets (5 min, by Olu)') },
  {
    text: list('IV: load the map, it shows (10 min)', 'OA: restart, it greets (5 min)'),
    front: 'executors: [ingrid.voss@example.com, olu.ade@example.com]\n',
  },
  {
    text: list('Load the map, it shows (10 min) IV', 'Restart, it greets (5 min) OA'),
    front: 'executors: [ingrid.voss@example.com, olu.ade@example.com]\n',
  },
  {
    text: list('Voss loads the map, it shows (10 min)', 'Ade restarts, it greets (5 min)'),
    front: 'executors: [i.voss@example.com, o.ade@example.com]\n',
  },
  { text: list('导入地图，确认显示（20 分钟，邵国栋）', '重启终端，确认显示（毛静，5 分钟）') },
  { text: list('导入地图，确认显示（20 分钟）邵国栋', '重启终端，确认显示（5 分钟）毛静') },
  { text: list('邵国栋：导入地图，确认显示（20 分钟）', '由毛静重启终端，确认显示（5 分钟）') },
  { text: list('【邵国栋】导入地图，确认显示（20 分钟）', '【毛静】重启终端，确认显示（5 分钟）') },
  { text: list('导入地图，确认显示（20 分钟） 执行：邵国栋', '重启终端，确认显示（5 分钟） 执行：毛静') },
  { text: list('邵国栋导入地图，确认显示（20 分钟）', '毛静重启终端，确认显示（5 分钟）') },
  {
    text: runbook(
      '- 01:25 Load the map (25 min) Wei Jie\n  - Check: it shows\n- 01:50 Restart (5 min) Farah\n  - Check: it greets',
    ),
  },
  {
    text: runbook(
      '#### Step 1: load the map (10 min) – Ingrid\n\nIt shows.\n\n#### Step 2: restart (5 min) @olu\n\nIt greets.',
    ),
  },
  {
    text: runbook(
      '- **1. Load the map** - Jonas, 15 min. Check: it shows.\n- **2. Restart** - Selin, 5 min. Check: it greets.',
    ),
  },
  {
    text: table('Doer', 'Ingrid Voss', 'Olu Ade'),
    front: 'executors: [ingrid.voss@example.com, olu.ade@example.com]\n',
  },
  { text: table('Initials', 'IV', 'OA'), front: nobody },
  { text: table('谁', '许浩', '高远'), front: nobody },
  { text: table('Hands', 'Ingrid', 'Olu') },
  { text: table('DRI', 'Ingrid', 'Olu'), front: nobody },
  // A single name among many steps is somebody who helps.
  {
    text: list(
      'Load the map, it shows (10 min)',
      'Restart, it greets (5 min)',
      'Ask at the desk whether it prints (Tess, 5 min)',
      'Lock the cabinet, the lamp is red (2 min)',
    ),
    front: executors,
  },
];

/** What is left out, and how often it is told. */
const fires: readonly { readonly text: string; readonly front?: string }[] = [
  {
    text: runbook(
      'Farah answers the phone, Arun watches.\n\n1. Load the map, it shows (10 min)\n2. Restart, it greets (5 min)\n',
    ),
  },
  {
    text: list('Load the map, it shows (10 min) Farah', 'Restart, it greets (5 min)', 'Watch the queue (10 min) Arun'),
  },
  {
    text: list(
      'Load the map, it shows (10 min) - Farah',
      'Restart, it greets (5 min)',
      'Watch the queue (10 min) - Arun',
    ),
  },
  {
    text: list(
      'Load the map, it shows (10 min, Farah)',
      'Restart, it greets (5 min)',
      'Watch the queue (10 min, Arun)',
    ),
  },
  {
    text: list(
      'Load the map, it shows. Owner: Farah. 10 min.',
      'Restart, it greets. Owner: Arun. 5 min.',
      'Watch the queue. 10 min.',
    ),
  },
  { text: list('导入地图，确认显示（20 分钟，邵国栋）', '重启终端，确认显示（5 分钟）', '观察队列（10 分钟，毛静）') },
  { text: list('邵国栋：导入地图，确认显示（20 分钟）', '重启终端，确认显示（5 分钟）', '毛静：观察队列（10 分钟）') },
  { text: list('导入地图，确认显示（20 分钟）@shao', '重启终端，确认显示（5 分钟）', '观察队列（10 分钟）@mao') },
  { text: table('Owner', 'Farah', '', 'Arun') },
  { text: table('谁', '许浩', '', '高远') },
  { text: table('Who', 'Farah', '-', 'Arun') },
  {
    text:
      execution('The image is on the share, the cabinet key at the desk.') +
      list('Load the map, it shows (10 min)', 'Restart, it greets (5 min)'),
    front: nobody,
  },
  {
    text:
      execution('镜像已在共享盘上，机柜钥匙在前台。') +
      list('导入地图，确认显示（10 分钟）', '重启终端，确认显示（5 分钟）'),
    front: nobody,
  },
];

describe('who does a step', () => {
  const told = (one: { readonly text: string; readonly front?: string }) => {
    const { text, given } = compose({
      text: one.text.includes('### What will') ? one.text : unnamed + one.text,
      front: one.front ?? nobody,
    });
    return findings(text, given).filter(({ rule }) => rule === 'step-without-owner').length;
  };
  const nameOf = ({ text }: { readonly text: string }) => text.replace(/\s+/g, ' ').slice(0, 140);
  for (const one of silent) it(`silent: ${nameOf(one)}`, () => assert.equal(told(one), 0));
  for (const line of once)
    it(`silent: ${line}`, () =>
      assert.equal(
        told({
          text: runbook(
            `${line}\n\n1. Load the map, it shows (10 min)\n2. Restart, it greets (5 min, Tess)\n3. Watch the queue (5 min, Tess)`,
          ),
        }),
        0,
      ));
  for (const one of fires) it(`told: ${nameOf(one)}`, () => assert.equal(told(one), 1));
});
