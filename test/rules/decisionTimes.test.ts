// Until when it is decided, in sentences, lists and tables. The window ends at 04:00 and the rollback takes ten minutes.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['late-go-no-go']);
const decision = (text: string) => `\n${asked('runbook.go-no-go')}${text}\n`;
const chinese = (text: string) => `\n${asked('runbook.go-no-go', 'zh-cn')}${text}\n`;
const table = (...rows: readonly string[]) => `| When | Who | Go if |\n|---|---|---|\n${rows.join('\n')}`;

silent('the decision in time', [
  ...[
    'After step 1, at about 02:40 Shanghai time: lag below 1 s. Alice decides. The last moment to turn back is 03:30 Shanghai time, which leaves the 10 minutes and 20 in reserve before 04:00 Shanghai time.',
    'After step 2, around 03:00 Asia/Shanghai, Alice decides: lag below 1 s. The window is open until 04:00 Asia/Shanghai.',
    'Second point 03:20 Asia/Shanghai: stay or roll back; the rollback would be ready at 03:55 Asia/Shanghai.',
    '- 02:40 Asia/Shanghai, after step 1: Alice, on the lag.\n- 03:50 Asia/Shanghai, after step 3: last decision, stay or back.\n- 04:00 Asia/Shanghai: end of the window.',
    table(
      '| 02:40 Asia/Shanghai, after step 1 | Alice | lag |',
      '| 03:45 Asia/Shanghai, after step 3 | Alice | stays |',
    ),
    'After step 3 at the latest, 03:40 Asia/Shanghai; a report follows at 05:00 Asia/Shanghai.',
    'Step 3 is not begun after 03:30 Asia/Shanghai; Alice says so.',
    'Step 2. Latest 03:20 Asia/Shanghai (then step 3 ends at 03:45 Asia/Shanghai, a rollback at 03:55 Asia/Shanghai). Needs: lag below 1 s. Alice.',
    'Step 2, by 02:40 Asia/Shanghai, at the latest 03:20 Asia/Shanghai; from there steps 2 and 3 and a rollback end at 03:55 Asia/Shanghai (19:55Z). Alice.',
    'Step 2, at 03:20 Asia/Shanghai at the latest; step 3 would be over at 03:45 Asia/Shanghai and a rollback at 03:55 Asia/Shanghai. Alice.',
    'Step 2, at the latest 03:20 Asia/Shanghai. A go at 03:20 ends at 03:45 Asia/Shanghai, with rollback 03:55 Asia/Shanghai. Alice.',
    'Step 2, planned for 02:20 Asia/Shanghai (03:20 Tokyo), at the latest 03:20 (04:20). Alice.',
  ].map(decision),
  ...[
    '第 2 步做完、约北京时间 02:40，由王磊定。最晚不过北京时间 03:30。窗口到北京时间 04:00 结束。',
    '最晚北京时间 03:20，由王磊决定。拖到那时，第 3 步到北京时间 03:45，回滚到北京时间 03:55。',
    '最晚北京时间 03:45，由王磊决定；北京时间 04:30 起对账。',
    '- 北京时间 03:40：王磊定是否继续\n- 北京时间 05:30：早高峰前再看一次延迟',
    '北京时间 03:30 之前一定给话，王磊定；留给回滚 10 分钟，到北京时间 04:00 还有余量。',
    '| 时刻 | 谁 | 条件 |\n|---|---|---|\n| 北京时间 02:40 | 王磊 | 延迟 |\n| 北京时间 03:40 | 王磊 | 留下或退回 |\n| 北京时间 04:00 | 全体 | 窗口结束 |',
  ].map(chinese),
]);

fires('late-go-no-go', [
  ...(
    [
      [
        'After step 1, at about 02:40 Asia/Shanghai: Alice decides. The last moment to turn back is 03:55 Asia/Shanghai.',
        '03:55',
      ],
      ['Step 2. It is due at 03:00 Asia/Shanghai and must fall by 03:56 Asia/Shanghai. Alice.', '03:56'],
      [
        '- 02:40 Asia/Shanghai, after step 1: Alice, on the lag.\n- 03:55 Asia/Shanghai, after step 3 and a coffee: stay or back.',
        '03:55',
      ],
      [
        table(
          '| 02:40 Asia/Shanghai, after step 1 | Alice | lag |',
          '| 03:56 Asia/Shanghai, after step 3 | Alice | stays |',
        ),
        '03:56',
      ],
      [
        'After step 1 at 02:40 Asia/Shanghai Alice decides. After step 3, at 03:55 Asia/Shanghai, we decide whether to keep it.',
        '03:55',
      ],
      ['First look 02:40 Asia/Shanghai. Second point 03:55 Asia/Shanghai: stay or roll back.', '03:55'],
      ['Step 3 is not begun after 03:55 Asia/Shanghai; Alice says so at 02:40 Asia/Shanghai.', '03:55'],
      ['Alice decides after step 2 (about 03:55 Asia/Shanghai) by the lag.', '03:55'],
      ['The deadline for turning round is 03:58 Asia/Shanghai.', '03:58'],
      [
        'After step 1 (about 02:40 Asia/Shanghai) and again after step 2 (about 03:55 Asia/Shanghai) Alice asks both.',
        '03:55',
      ],
    ] as const
  ).map(([text, at]) => [decision(text), at] as const),
  // What is gone through twice takes twice as long as its steps.
  [
    decision('After step 2, at 03:45 Asia/Shanghai, Alice decides.') +
      '\n### In the event of problems, what will you do to return your system to a known good state?\n\nIn total 20 minutes for all four nodes, two in parallel:\n\n1. `fence.sh` on the node (3 min).\n2. `promote.sh` there (7 min). Then the next pair.\n',
    '03:45',
  ],
  ...(
    [
      ['第 2 步做完、约北京时间 02:40，由王磊定。最晚不过北京时间 03:55。', '03:55'],
      ['不迟于北京时间 03:55，达不到就退。', '03:55'],
      ['第 2 步做完由王磊定，最晚关窗前三分钟。', '关窗前三分钟'],
      ['最晚窗口结束前两分钟定。', '窗口结束前两分钟'],
      ['第 2 步做完（约北京时间 02:40）王磊看延迟。北京时间 03:58 之前一定给话。', '03:58'],
      [
        '| 时刻 | 谁 | 条件 |\n|---|---|---|\n| 北京时间 02:40 | 王磊 | 延迟 |\n| 北京时间 03:57 | 王磊 | 留下或退回 |',
        '03:57',
      ],
    ] as const
  ).map(([text, at]) => [chinese(text), at] as const),
  // Among the conditions: by when something is not done.
  ...[
    '- Lag above 10 s for 5 minutes\n- 03:55 Asia/Shanghai and step 2 not finished',
    'Lag above 10 s for 5 minutes, or the load not finished at 03:55 Asia/Shanghai. Alice decides.',
    'Lag above 10 s for 5 minutes, or 03:55 Asia/Shanghai with nodes still to do. Alice decides.',
    '| Sign | Limit |\n|---|---|\n| Lag | above 10 s for 5 minutes |\n| Clock | 03:55 Asia/Shanghai and not through |',
  ].map(text => [`\n${asked('rollback.triggers')}${text}\n`, '03:55'] as const),
]);
