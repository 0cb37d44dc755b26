// Blanks: marks of a place that is still to be filled in, in prose, titles and commands; and what only looks like one.

import { lookAlikes } from '../support/lookAlikes.ts';
import { rollback, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['placeholder-left', 'unfilled-command']);

const purpose = (text: string) => `\n### What's the purpose of the activity?\n\n${text}\n`;
const filled =
  'Orders reach the shops within a minute again, as the contract with the 14 shops of the north asks since the spring.';
const beside = (text: string): string => purpose(`${filled} ${text}`);
const row = (cells: string) =>
  purpose(`${filled}\n\n| Who | What | How |\n| --- | --- | --- |\n| Ana | the shops in the north | mail |\n${cells}`);

fires('placeholder-left', [
  [beside('The stock is read every NN days.'), 'NN'],
  [beside('We lose XX,000 orders a week.'), 'XX,000'],
  [beside('The disk is at xx% now.'), 'xx'],
  [beside('按合同第 N 条，停机要赔偿。'), '第 N 条'],
  [beside('许可编号为 M-□□□□。'), '□□□□'],
  [beside('现场需要＿＿人。'), '＿＿'],
  [beside('The desk has 08x-xxx-xxxx on its wall.'), '08x-xxx-xxxx'],
  [beside('The ticket is CHG-####.'), '####'],
  [beside('The ticket is MCM-XXXX.'), 'MCM-XXXX'],
  [beside('The permit PT-(number not received) covers it.'), '(number not received)'],
  [beside('现场由？？负责。'), '？？'],
  [beside('It was promised for ?? December.'), '??'],
  [beside('老宋 12 月  日告知。'), '月  日'],
  [beside('It costs [finance to supply] a week.'), '[finance to supply]'],
  [beside('Bridge: (insert meeting link)'), '(insert meeting link)'],
  [beside('It is so since (date - ask Joseph).'), '(date - ask Joseph)'],
  [beside('业务负责人（填姓名）同意。'), '（填姓名）'],
  [beside('The old node is OLD_NODE_IP_HERE.'), 'OLD_NODE_IP_HERE'],
  [beside('The contract ends 2026-12-XX.'), '2026-12-XX'],
  [beside('A day costs €XX.'), 'XX'],
  [beside('停机约××分钟。'), '××'],
  [beside('合同到 X 月 X 日为止。'), 'X 月 X 日'],
  [beside('The contract ends 2027-MM-DD.'), '2027-MM-DD'],
  [beside('The desk has ext. xxxx on its wall.'), 'xxxx'],
  [beside('(Femke fills this line)'), '(Femke fills this line)'],
  ['# Rank-183 replaces rank-___\n', '___'],
  [row('| Bo | the shops in the south | …… |'), '……'],
  [row('| 孙怡 | 南区门店 | ？？ |'), '？？'],
  [row('| 南区 | 南区的十四家门店 | 孙怡补 |'), '孙怡补'],
  [`\n## Notes\n\n- [x] The alert is there since (date - ask Joseph)\n`, '(date - ask Joseph)'],
]);

silent('what looks like a blank', [
  beside('5xx stays below 2%, 4xx/5xx 次数不变。'),
  beside('The pool is N+2, the network 10.0.x.x stays, v3.x nodes remain.'),
  beside('11 月 日均 3 万单，每月 日均不变。'),
  beside('失败则第 N 次重试，再由 Ana 处理。'),
  beside('约 `10` 分钟，（`a.sh`）写好，调 `30` 人。'),
  beside('Is it done?? Yes, on Monday (add 5 min for DNS), (nothing to add).'),
  beside('The operator (enter the PIN) works on the write path (time to complete: 5 min).'),
  beside('Files are named YYYY-MM-DD, times are HH:MM, the lens is 10×20.'),
  beside('□ 是 ☑ 否；（ ）是（√）否。'),
  beside('二○○八年的合同，第 3 条。'),
  beside('Boxes of XXL and an NN model, CVE-2026-1234, C## and the column "####".'),
  row('| … | … | … |'),
  row('| Bo | 人工补 | mail |'),
  '\n## Record\n\nActual start: ________, signed: ____\n',
  beside('回填（回填）完成，人工补录（补数据）。'),
]);

fires('unfilled-command', [
  [runbook('1. @alice: `promote rank --version ?? --region all`, until it says OK (10 min)'), '??'],
  [runbook('1. @alice: `upgrade.sh 3.9.0-b___`, until it says OK (10 min)'), '___'],
  [runbook('1. @alice: `kubectl delete pod ??`, until it is gone (10 min)'), '??'],
  [runbook('1. 王磊：`switch.sh vlan □□`，确认端口恢复（5 分钟）'), '□□'],
  [runbook('1. @alice: `ssh 10.4.x.x reboot`, until it answers (10 min)'), '10.4.x.x'],
  [runbook('1. @alice: `install app-vX.Y.Z.rpm`, until it says OK (10 min)'), 'vX.Y.Z'],
  [rollback('1. `psql -h DBHOST_GOES_HERE engine < /backup/pre.sql` (8 min)'), 'DBHOST_GOES_HERE'],
  [rollback('1. `login --password "TOKEN_HERE"` (8 min)'), 'TOKEN_HERE'],
  ['\n### What will be required to execute the change?\n\nAlice executes, `vault read db/xxxx` works.\n', 'xxxx'],
]);

silent('commands with marks that mean something', [
  runbook('1. @alice: `psql -c "select 1 from t where k like \'b___\'"` gives 3 rows (10 min)'),
  runbook('1. @alice: `find . -name "??"` and `ls orders-??` list 3 files (10 min)'),
  runbook('1. @alice: `pip install foo==3.x`, `mysql --help ?`, until it says OK (10 min)'),
  runbook("1. @alice: `cat <<'CONFIG_HERE' >a.conf`, `echo $TOKEN_HERE`, until it says OK (10 min)"),
  runbook('1. @alice: `node -e "a ?? b"`, `echo __init__`, until it says OK (10 min)'),
  '\n### What will be required to execute the change?\n\nAlice executes; tickets look like `INC-xxxx`, keys like `<name>`.\n',
]);
