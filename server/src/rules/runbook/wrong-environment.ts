// A command of the runbook or the rollback names another environment than the change is for: by the team's tokens, or by what
// the rest of the document says.

import type { Change } from '../../core/change.ts';
import { valueIn } from '../../core/fields/fields.ts';
import { otherPlaces } from '../../core/plan/otherPlaces.ts';
import { named, ownEnvironment, tokensOf, wordLike } from '../../core/policy/environmentWords.ts';
import { tokensOfOthers } from '../../core/policy/tokensOfOthers.ts';
import { type Given, type Hit, rule } from '../../core/rule.ts';
import { nearest } from '../../core/text/similar.ts';
import { quote } from '../../core/words.ts';

type Says = 'other' | 'twin' | 'tested' | 'likely' | 'alone' | 'unknown';

const policy = 'environments:\n  production: { tokens: [prod, production] }\n  staging: { tokens: [staging, stg] }\n';

export default rule({
  id: 'wrong-environment',
  severity: 'weak',
  says: {
    other: {
      en: '“{text}” belongs to {other}, but this change is for {own}. A command that reaches the wrong place does harm or nothing: correct it, or say beside it why it goes there.',
      'zh-cn':
        '“{text}”属于 {other} 环境，而这次变更针对 {own}。命令发到别的环境，要么没用要么闯祸：请改正，或在旁边写明为什么要发到那里。',
    },
    twin: {
      en: '“{text}” is the only one here; the other commands say “{own}” in its place. A command that reaches the wrong place does harm or nothing: correct it, or say beside it why it goes there.',
      'zh-cn':
        '只有这里写“{text}”，其他命令在同一位置都写“{own}”。命令发到别的环境，要么没用要么闯祸：请改正，或在旁边写明为什么要发到那里。',
    },
    tested: {
      en: 'By the answers about tests, “{text}” is where this was tried, and this change is for {own}. If the command shall go there, say so beside it; otherwise correct it.',
      'zh-cn':
        '按测试和回滚验证的回答，“{text}”是试做用的，而这次变更针对 {own}。确实要发到那里，就在旁边写明；否则请改正。',
    },
    likely: {
      en: '“{text}” has the word of another environment than {own}; elsewhere this document says “{others}”. If the command shall go there, say so beside it; otherwise correct it.',
      'zh-cn':
        '“{text}”带着 {own} 之外的环境字样，文中别处写的是“{others}”。确实要发到那里，就在旁边写明；否则请改正。',
    },
    alone: {
      en: '“{text}” reads like another environment than {own}. If the command shall go there, say so beside it; otherwise correct it.',
      'zh-cn': '“{text}”看起来不属于 {own} 环境。确实要发到那里，就在旁边写明；否则请改正。',
    },
    unknown: {
      en: 'There is no environment “{text}” in your policy, so commands that reach the wrong one go unnoticed. Did you mean {own}?',
      'zh-cn': '策略里没有环境“{text}”，命令发错环境也就查不出来。是不是 {own}？',
    },
  },
  why: {
    en: 'Runbooks are written on staging and copied. One host name that was not changed is read over by everybody, because the command looks as it did in the rehearsal. Names and values in commands are compared with those in the rest of the document: `stage-eu-2` where the others say `prod-eu-2`, the value of the same option in other steps, a name under which the answers about tests say that it was tried, and the environment in the front matter. What only that contradicts is remarked; with `environments` in the policy your own words count as well. Only commands of the plan are told, and none whose step says where it goes; evidence from staging belongs into the answers about tests.',
    'zh-cn':
      '操作手册往往在预发写好再复制过来。漏改一个主机名，谁读都不会发现，因为命令和演练时一模一样。这里把命令中的名称和参数值与文中别处对照：别处都写 `prod-eu-2` 而这里写 `stage-eu-2`；其他步骤中同一参数的值；测试回答中写明试做用的名称；以及文件头里的环境。只与文件头不符的仅作提示；策略中写了 `environments` 时，其中的字样也算数。这里只看计划中的命令，步骤已写明发到哪里的不报；测试回答里出现预发环境的证据是应该的。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const told = new Set<number>();
    if (Object.keys(given.settings.environments).length > 0)
      for (const hit of byPolicy(change, given)) {
        told.add(hit.at.from);
        yield hit;
      }
    const own = valueIn(change.fields.environment) ?? '';
    const mine = tokensOf(ownEnvironment(own, given.settings) ?? own, given.settings).mine;
    for (const { at, word, name, by, others } of otherPlaces(change)) {
      if (told.has(at.from) || (mine && named(name, mine))) continue;
      if (by === 'step') {
        yield { at, says: 'twin', with: { text: name, own: others }, as: 'nudge' };
        continue;
      }
      if (by !== 'twin') {
        yield { at, says: by, with: { text: quote(name, 40), own, others }, as: 'nudge' };
        continue;
      }
      const fixes = () => [{ title: fixTitle, with: { text: others }, edits: [{ ...at, text: others }] }];
      yield { at, says: 'twin', with: { text: name, own: name.replace(word, others) }, fixes };
    }
  },
  examples: {
    bad: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`kubectl --context staging -n orders rollout undo deploy/orders-api\` (4 min)
                      ^^^^^^^ “staging” belongs to staging, but this change is for production
2. Check that the error rate is below 0.1% (5 min)
`,
        settings: policy,
        fixed: '`kubectl --context production -n orders rollout undo deploy/orders-api`',
      },
      {
        text: `
## 操作手册

1. 王磊：依次执行，确认命中率不低于 99.5%（10 分钟）

   \`\`\`sh
   ssh session-1.stg.example.com systemctl restart session
                 ^^^ “stg” belongs to staging
   ssh session-2.prod.example.com systemctl restart session
   \`\`\`
`,
        settings: policy,
        fixed: 'ssh session-1.prod.example.com',
      },
      {
        text: `
## Runbook

1. @alice: \`ssh emqx-prod-1 systemctl restart emqx\`, until it says running (5 min)
2. @alice: \`ssh emqx-lab-2 systemctl restart emqx\`, until it says running (5 min)
                     ^^^ “emqx-lab-2” is the only one here; the other commands say “emqx-prod-2”
3. @alice: \`ssh emqx-prod-3 systemctl restart emqx\`, until it says running (5 min)
`,
        settings: policy,
        fixed: 'ssh emqx-prod-2',
      },
      {
        text: `
## Runbook

1. @alice: \`fleetctl --env prod deploy orders:8.4.2\`, until it says 8.4.2 (5 min)
2. @alice: \`fleetctl --env acc deploy checkout:8.4.2\`, until it says 8.4.2 (5 min)
                           ^^^ “acc” is the only one here; the other commands say “prod”
`,
        fixed: 'fleetctl --env prod deploy checkout',
      },
      {
        text: `
### How has the change been tested to verify it's safe for production?

2026-11-12 in \`cac1-edge\`, \`cac1-test\` and \`cac1-prod\`, Alice, build 4f2c1: three runs of 9 minutes, no errors, https://ci.example.com/runs/7.

## Runbook

1. @alice: \`kubectl --context cac1-test apply -f pool.yaml\`, until the pods are ready (5 min)
                                   ^^^^ By the answers about tests, “cac1-test” is where this was tried
`,
        front: 'environment: production\n',
      },
      {
        text: `
## Runbook

1. @alice: Drain vpn-tor-1: \`lbctl pool vpn disable vpn-uat-tor-1\`, until it has no sessions (5 min)
                                                        ^^^ “vpn-uat-tor-1” has the word of another environment than production
`,
        front: 'environment: production\n',
      },
      {
        text: `
## 操作手册

1. 王磊：\`deploy orders --env uat\`，确认端口恢复（5 分钟）
                           ^^^ “uat” reads like another environment than production
`,
        front: 'environment: production\n',
      },
      {
        text: '',
        front: `
environment: prodution
             ^^^^^^^^^ There is no environment “prodution”
`,
        settings: policy,
        fixed: 'environment: production',
      },
    ],
    good: [
      {
        text: `
## Runbook

1. @alice: on staging first, \`kubectl --context staging apply -f pool.yaml\`, until the pods are ready (5 min)
2. @alice: copy the image, \`skopeo copy docker://staging.example.com/api docker://production.example.com/api\`, it returns 0 (5 min)
3. @alice: \`kubectl --context production apply -f pool.yaml\`, until the pods are ready, see branch \`staging\` (5 min)
`,
        settings: policy,
      },
      {
        text: `
## Runbook

1. @alice: once more in the lab, \`ssh emqx-lab-2 systemctl restart emqx\`, until it says running (5 min)
2. @alice: \`ssh emqx-prod-1 systemctl restart emqx\`, until it says running (5 min)
3. @alice: \`ssh emqx-prod-2 systemctl restart emqx\`, until it says running (5 min)
`,
      },
      {
        front: 'environment: staging\n',
        text: `
## 操作手册

1. 王磊：\`ssh session-1.stg.example.com systemctl restart session\`，确认端口恢复（5 分钟）
`,
      },
      {
        text: `
## Runbook

1. @alice: fetch the masked copy from uat, \`pgcopy --host db-uat-1 orders\`, it returns 0 (5 min)
2. @alice: \`ssh stage-door-1 ./pytest-smoke --test -f latest\`, it returns 0 (5 min)
3. @alice: \`ssh stage-door-2 ./pytest-smoke --test -f latest\`, it returns 0 (5 min)
`,
        front: 'environment: production\nservices: [orders-db, orders-api, stage-door]\n',
      },
    ],
  },
});

/** What another environment's token in a command tells, by the team's policy. */
function* byPolicy(change: Change, given: Given): Iterable<Hit & { says: Says }> {
  const { environment } = change.fields;
  const own = ownEnvironment(valueIn(environment), given.settings);
  if (own === undefined) {
    const near =
      environment.kind === 'value' ? nearest(environment.value, Object.keys(given.settings.environments)) : undefined;
    if (near === undefined || environment.kind !== 'value') return;
    const fixes = () => [{ title: fixTitle, with: { text: near }, edits: [{ ...environment.at, text: near }] }];
    yield { at: environment.at, says: 'unknown', with: { text: quote(environment.value, 40), own: near }, fixes };
    return;
  }
  for (const { at, word, other } of tokensOfOthers(change, own, given.settings)) {
    const fixes = () => {
      const text = wordLike(word, own, other, given.settings);
      return [{ title: fixTitle, with: { text }, edits: [{ ...at, text }] }];
    };
    yield { at, says: 'other', with: { text: word, other, own }, fixes };
  }
}

const fixTitle = { en: 'Write “{text}” here', 'zh-cn': '改为“{text}”' };
