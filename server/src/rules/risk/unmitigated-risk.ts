// A row of the risk table has no countermeasure, or at high likelihood and impact none but watching and rolling back.

import { readBy } from '../../core/answers/asked.ts';
import { isHope } from '../../core/judged/hopes.ts';
import { readsIdle } from '../../core/judged/idle.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { levels, pointAt, type RiskRow, riskTable } from '../../core/said/riskTable.ts';
import { saysOnly, vocabulary } from '../../core/text/saysOnly.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'unmitigated-risk',
  severity: 'loud',
  says: {
    empty: {
      en: 'Nothing is done about “{risk}” yet. Write what makes it rarer or smaller and which step does it, or who accepts it.',
      'zh-cn': '“{risk}”还没有对策。请写明怎样让它少发生或影响变小、由哪一步来做，或者由谁接受这个风险。',
    },
    bare: {
      en: '“{text}” does nothing about “{risk}”. Write what makes it rarer or smaller and which step does it, or who accepts it.',
      'zh-cn': '“{text}”解决不了“{risk}”。请写明怎样让它少发生或影响变小、由哪一步来做，或者由谁接受这个风险。',
    },
    read: {
      en: '“{text}” reads as if nothing were done about “{risk}”. If something is, say what makes it rarer or smaller and which step does it; if it is accepted, say by whom.',
      'zh-cn':
        '“{text}”读起来像是没有针对“{risk}”做什么。如果有，请写明怎样让它少发生或影响变小、由哪一步来做；如果是接受，请写明由谁接受。',
    },
    watching: {
      en: '“{risk}” is among the worst that can happen here, and “{text}” begins only once it has. Add something that makes it rarer or smaller, such as a canary, a flag or a backup.',
      'zh-cn':
        '“{risk}”是这次最严重的风险之一，而“{text}”要等它发生之后才起作用。请加上能让它少发生或影响变小的措施，例如灰度、开关或备份。',
    },
  },
  why: {
    en: 'A risk that was seen, rated and then left alone is the one that reads worst in a post-mortem. Monitoring and rollback are not nothing, but they act only once it hurts.',
    'zh-cn': '看到了、评估了，却什么也没做的风险，在复盘报告里最难看。监控和回滚并非没用，但要等到出事才起作用。',
  },
  *check(change, given): Iterable<Hit & { says: 'empty' | 'bare' | 'read' | 'watching' }> {
    const asked = readBy('unmitigated-risk', change, given);
    const table = asked.some(answer => answer.kind !== 'blank') ? riskTable(change) : undefined;
    for (const row of table?.rows ?? []) {
      const { mitigation } = row;
      if (!mitigation || row.risk.text === '') continue;
      const risk = quote(row.risk.text, 40);
      if (mitigation.text === '') {
        // A dash is an answer to a small risk; an empty cell was perhaps forgotten.
        const isDash = mitigation.at.to > mitigation.at.from;
        const as = row.level === 'low' ? ({ as: 'nudge' } as const) : {};
        if (row.level !== 'low' || !isDash)
          yield { at: pointAt(change.source, mitigation.at), says: 'empty', with: { risk }, ...as };
        continue;
      }
      const hit = { at: mitigation.at, with: { risk, text: quote(mitigation.text, 40) } };
      if (isHope(mitigation.text)) {
        if (row.level !== 'low') yield { ...hit, says: 'bare' };
      } else if (saysOnly(mitigation.text, watching)) {
        if (isWorst(row)) yield { ...hit, says: 'watching', ...(isLikely(row) ? {} : { as: 'nudge' }) };
      } else if (isBare(mitigation.text, row)) yield { ...hit, says: 'bare' };
      else if (readsIdle(row)) yield { ...hit, says: 'read', as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Risk table

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| Promotion stops half way | Low | High | |
                                        ^ Nothing is done about “Promotion stops half way”
| Writes fail longer than 30 s | Medium | Medium | none |
                                                   ^^^^ “none” does nothing about
`,
      },
      {
        text: `
### Risk table

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| Pool keeps old connections | High | High | Monitor closely and roll back |
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Pool keeps old connections” is among the worst
`,
      },
      {
        text: `
### 风险表

| 风险 | 可能性 | 影响 | 缓解措施 |
| --- | --- | --- | --- |
| 新集群内存不足 | 高 | 极高 | 密切关注监控，及时回滚 |
                     ^^^^^^^^^^^ “新集群内存不足” is among the worst
| 切换期间会话丢失 | 低 | 高 | - |
                     ^ Nothing is done about “切换期间会话丢失”
`,
      },
      {
        text: `
### Risk table

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| Pool keeps old connections | Medium | High | has happened to us in 2023 and cost a morning |
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “has happened to us in 2023 and cost a m…” reads as if nothing
`,
      },
    ],
    good: [
      {
        text: `
### Risk table

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| Promotion stops half way | Low | High | Rollback |
| A graph is late | Low | Low | None |
| Writes fail longer than 30 s | High | High | One shard at a time, monitor 15 min between |
| Reads fail longer than 30 s | High | High | Same as above |
`,
      },
      {
        text: `
### 风险表

| 风险 | 可能性 | 影响 | 缓解措施 |
| --- | --- | --- | --- |
| 新集群内存不足 | 高 | 高 | 一次一台，观察监控 |
| 个别用户被登出 | 低 | 低 | 无需处理，接受 |
`,
      },
    ],
  },
});

/** A small risk may be left alone, and a row may point to the one above it. */
function isBare(text: string, row: RiskRow): boolean {
  switch (bare(text)) {
    case 'no':
    case 'na':
    case 'yes':
    case 'vague':
      return row.level !== 'low';
    default:
      return false;
  }
}

/** Likely and serious: both High or more, or so rated as a whole; or critical, however rare. */
function isWorst({ likelihood, impact, whole, level }: RiskRow): boolean {
  if (level === 'critical') return true;
  return (isHigh(likelihood) && isHigh(impact)) || (isHigh(whole) && likelihood.kind === 'no-column');
}

/** What is rare may be fatal, and yet some leave it at going back. */
function isLikely({ likelihood }: RiskRow): boolean {
  return likelihood.kind !== 'level' || levels.indexOf(likelihood.level) >= 1;
}

const isHigh = (cell: RiskRow['impact']) => cell.kind === 'level' && levels.indexOf(cell.level) >= 2;

const watching = vocabulary(
  `monitor monitors monitored monitoring watch watches watching watched observe observing observed observation keep keeping an eye look
   looking rollback rollbacks roll back rolled rolling backout back-out revert reverting reverted undo redo restore
   we will would can the a it its this change system service services application metrics metric dashboard dashboards graphs logs log
   alert alerts alerting alerted alarms closely carefully careful be being attention pay during after before while throughout and or
   then to in on if when case of needed necessary required problems problem issues issue errors occur occurs goes wrong for any all
   plan procedure immediately quickly stop is are team on-call everything as at`,
  `密切 持续 实时 加强 重点 及时 立即 马上 尽快 小心 谨慎 注意 仔细 认真 关注 观察 监控 监测 盯 看 盯着 盯紧 盯住 看着 点 一点 些 留意 大盘 指标 告警 日志 系统 服务 业务 状态 情况 回滚 回退 还原 恢复 撤回
   做好 准备 必要时 必要 如 如有 如果 若 出现 发现 有 问题 异常 故障 时 后 则 就 即 可 会 将 并 和 与 及 或 的 了 变更 期间 过程 中 执行 操作 随时 全程 处理 应急 方案 预案 人工 值班`,
);
