// The parts of a step stand in many forms: who does it and how long it takes, in brackets of any kind at either end, or in a
// sentence of their own. Each line: what it does | who | minutes | the step.

import assert from 'node:assert/strict';
import { nameIn } from '../../server/src/core/plan/stepNames.ts';
import { stepLength } from '../../server/src/core/plan/stepParts.ts';
import { stepKind } from '../../server/src/core/plan/stepWords.ts';

const forms = `
mutates ~ Marcus ~ 15 ~ **Gate check.** Check hit rate, and pin one scorer by hand. Marcus, 15 min. Verify: hit rate > 98 %.
mutates ~ me ~ 15 ~ Keep a copy (13:40, a quarter of an hour, me)
mutates ~ 蒋一鸣 ~ 20 ~ 西部放 10%（20 分钟，吴倩如看，蒋一鸣点）
mutates ~ Marcus ~ 10 ~ **Wrap up.** Floor back to 80, notes into the ticket. 10 min, Marcus. Verify: 80 ready.
mutates ~ Farah ~ 10 ~ [10 min | Farah] Drain node a1, until it has no pods.
mutates ~ Marek ~ - ~ **02:30–02:40, Marek** — switch the pool
tells ~ Inés ~ - ~ **01:30–01:45, Inés** — open the bridge, take the roll
tells ~ Núria ~ - ~ 02:20-02:30, Núria: silence the connection alarm
verifies ~ Núria ~ - ~ **02:50, Núria** — watch delay and connections
mutates ~ - ~ 15 ~ 打开医嘱与检验两条接口 (15 min)
tells ~ - ~ 10 ~ 恢复告警，宣布完成（10 分钟）
tells ~ - ~ 25 ~ 留给回退，25 分钟。
mutates ~ @jo.alvarez ~ 10 ~ Apply the policy – 10 min – @jo.alvarez – Check: it shows 8 h
tells ~ @meilin ~ 5 ~ 解锁模型发布，宣布结束（5 min）@meilin
tells ~ 陆致远 ~ 10 ~ 步骤 5 决定是否继续（10 分钟，负责人：陆致远）
tells ~ @meilin ~ 5 ~ 停下来做决定，见 Go/no-go（5 min）@meilin
mutates ~ @罗一帆 ~ 30 ~ 步骤 3 切分片 07（10 min）并观察（20 min）@罗一帆
mutates ~ - ~ 28 ~ 韦佳：执行 v41_down.sql（28 分钟）；开服前若脚本失败，再恢复快照（另加 70 分钟）
mutates ~ Farah ~ 10 ~ [Farah | 10 min] Drain node a1, until it has no pods.
mutates ~ Farah ~ 10 ~ (10 min / Farah): Drain node a1, until it has no pods.
mutates ~ Farah ~ 10 ~ {Farah, 10 min} Drain node a1. Check: no pods.
mutates ~ Farah ~ 10 ~ Restart the broker [10 min] [Farah]. Check: green.
mutates ~ Farah ~ 10 ~ Restart the broker | Farah | 10 min | Check: green
mutates ~ Farah ~ 10 ~ Restart the broker / 10 min / Farah. Check: green.
mutates ~ Farah ~ 10 ~ 10 min · Farah · restart the broker. Check: green.
mutates ~ Farah ~ 10 ~ Farah, 10 min: restart the broker. Check: green.
mutates ~ Farah ~ 10 ~ Drain the node — Farah — 10 min
mutates ~ Farah ~ 10 ~ Drain the node. Farah (10 min).
mutates ~ Farah ~ 10 ~ *Farah, 10 min.* Drain the node.
mutates ~ F. Aziz ~ 10 ~ F. Aziz: drain the node (10 min)
mutates ~ Farah/Jonas ~ 10 ~ Farah/Jonas: drain the node (10 min)
mutates ~ on-call SRE ~ 10 ~ Drain the node (10 min, on-call SRE)
tells ~ Farah ~ 5 ~ S9 (5 min, owner: Farah) Decide whether to go on
tells ~ Farah ~ 5 ~ [5 min | Farah] Decision: go on or not
tells ~ Farah ~ 5 ~ Farah (5 min): decide about site B
tells ~ Farah ~ 3 ~ Gate: p99 below 20 ms, else stop (Farah, 3 min)
verifies ~ 赵一鸣 ~ 20 ~ 【20 分钟｜赵一鸣】核对密码机同步、会话余量。检查：三项达标。
mutates ~ 田禾 ~ 10 ~ 【10 分钟｜田禾】打开会话粘滞，A 区权重置 0。检查：连接数低于 50。
tells ~ 程锦 ~ 5 ~ 【5 分钟｜程锦】决定是否动 B 区。
tells ~ 程锦 ~ 5 ~ 「程锦｜5 分钟」决定是否动 B 区。
mutates ~ 程锦 ~ 5 ~ 〔5 分钟，程锦〕重启网关。检查：端口通。
mutates ~ 程锦 ~ 5 ~ 重启网关【程锦】【5 分钟】
mutates ~ 程锦 ~ 5 ~ 程锦·5 分钟：重启网关。检查：端口通。
mutates ~ 程锦 ~ 5 ~ 重启网关。程锦，5 分钟。检查：端口通。
mutates ~ 程锦 ~ 5 ~ 重启网关——程锦，5 分钟。
tells ~ 程锦 ~ 5 ~ 第 5 步【程锦，5 分钟】：决定是否继续
mutates ~ 韩磊 ~ 15 ~ S1（15 分钟，负责人：韩磊）电话确认停产，看 PLC 固件清单与缓存盘
tells ~ 罗毅 ~ 10 ~ S5（10 分钟，负责人：罗毅）决定是否继续
mutates ~ 质量部高工 ~ 40 ~ S7（40 分钟，负责人：质量部高工）空跑料架，抽 200 件核对
tells ~ Marta ~ 5 ~ Marta: go or stop. 5 min.
tells ~ 罗毅 ~ 5 ~ <罗毅> <5 分钟> 过会：继续还是退
tells ~ 罗毅 ~ 5 ~ 22:25 罗毅拍板去留（5 分钟）
mutates ~ 韩磊 ~ 10 ~ 22:10 韩磊 发布 4.2（10 分钟）
mutates ~ Ioana ~ 10 ~ **2 — Freeze releases**, Ioana, 10 min⏎  \`argocd app set --project blue\`
mutates ~ 罗静 ~ 10 ~ **导出配置**，罗静，10 分钟⏎   \`cfgctl export ins > ins.json\`
mutates ~ 罗静 ~ 20 ~ **推给 6 家店**（都是 24 小时店之外的），罗静，20 分钟⏎   \`cfgctl publish ins\`
mutates ~ - ~ 75 ~ **升 broker-2 至 broker-6**　贺俊峰｜75 分钟（每台 15 分钟）
mutates ~ 若琳 ~ 20 ~ 步骤 6（20 分钟，若琳）打开双写开关
mutates ~ Nurul ~ 20 ~ 步骤 8（20 分钟，Nurul 看盘，若琳比对影子表）打开双写开关
mutates ~ both ~ 15 ~ **Swap (15 min, both).** Plug in the cable.
mutates ~ Darren ~ 30 ~ **Step 3 — Petrie Creek.** Half an hour, Darren. Install it, reboot.
mutates ~ - ~ 20 ~ **CH-3 (20 min, Wanjiru, with Mercy Chebet as second reader and Brian on the phone).** Plug in the cable.
mutates ~ Ana ~ 10 ~ Drain node a1; duration 10 min; by Ana
mutates ~ Ana ~ 10 ~ Drain node a1 (Ana ~10 min)
mutates ~ Ana ~ 10 ~ Drain node a1 {Ana: 10m}
mutates ~ Ana ~ 10 ~ Drain node a1 → Ana, 10 min
mutates ~ Ana ~ 10 ~ Drain node a1, ten minutes, Ana
mutates ~ 王磊 ~ 10 ~ 打开双写开关，王磊，10 分钟
mutates ~ 王磊 ~ 10 ~ 打开双写开关（王磊 10 分钟）
mutates ~ 王磊 ~ 10 ~ 打开双写开关（操作人王磊，10 分钟）
mutates ~ 闵怡 ~ 15 ~ **步骤 1 打开双写开关**，闵怡，15 分钟
mutates ~ 骆可 ~ 5 ~ 打开双写，5'，骆可：\`flagctl apply\`
mutates ~ 韩磊 ~ 10 ~ 韩磊 10min 冻结队列，深度不变
mutates ~ 韩磊 ~ 10 ~ 冻结队列 ｜ 韩磊 ｜ 10 分钟 ｜ 深度不变
mutates ~ - ~ 10 ~ Copy the data (10 min, per node)
mutates ~ - ~ 5 ~ Set the weight to 10. Grafana, 5 min.
mutates ~ - ~ 10 ~ Upgrade Kafka, 10 min.
mutates ~ - ~ 10 ~ 复制数据（10 分钟，并行）
mutates ~ - ~ 10 ~ 复制数据（10 分钟，每台）
mutates ~ - ~ 30 ~ 切换（30 分钟，停服）
mutates ~ - ~ 2 ~ 打开双写开关（2 分钟）
`
  .trim()
  .split('\n');

describe('the parts of a step', () => {
  for (const form of forms) {
    const [kind, who, minutes, text = ''] = form.replaceAll('⏎', '\n').split(' ~ ');
    it(text, () => {
      const read = [stepKind(text), nameIn(text) ?? '-', `${stepLength(text)?.minutes ?? '-'}`];
      assert.deepEqual(read, [kind, who, minutes]);
    });
  }
});
