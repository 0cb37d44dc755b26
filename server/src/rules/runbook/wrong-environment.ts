// A command of the runbook or the rollback names another environment than the change is for. Needs the team's tokens.

import type { Change } from '../../core/change.ts';
import { valueIn } from '../../core/fields/fields.ts';
import { planCode } from '../../core/plan/planCode.ts';
import { twins } from '../../core/plan/twins.ts';
import {
  common,
  environmentOf,
  machine,
  moves,
  named,
  ownEnvironment,
  tokensOf,
  wordsFor,
} from '../../core/policy/environmentWords.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Source } from '../../core/source.ts';
import { nearest } from '../../core/text/similar.ts';
import { quote } from '../../core/words.ts';

type Says = 'other' | 'unknown' | 'twin';

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
    unknown: {
      en: 'There is no environment “{text}” in your policy, so commands that reach the wrong one go unnoticed. Did you mean {own}?',
      'zh-cn': '策略里没有环境“{text}”，命令发错环境也就查不出来。是不是 {own}？',
    },
  },
  why: {
    en: 'Runbooks are written on staging and copied. One host name that was not changed is read over by everybody, because the command looks as it did in the rehearsal. Only commands of the runbook and the rollback are looked at; evidence from staging belongs into the answers about tests.',
    'zh-cn':
      '操作手册往往在预发写好再复制过来。漏改一个主机名，谁读都不会发现，因为命令和演练时一模一样。这里只看操作手册和回滚中的命令；测试回答里出现预发环境的证据是应该的。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    // Which words are environments is the team's to say: without a policy `test` may be anything.
    if (Object.keys(given.settings.environments).length === 0) return;
    const told = new Set<number>();
    for (const hit of byPolicy(change, given)) {
      told.add(hit.at.from);
      yield hit;
    }
    for (const { at, word, others, name, said, isDeclared } of twins(change)) {
      if (told.has(at.from) || saysWhere(word, said, change.source, at.from)) continue;
      const fixes = () => [{ title: fixTitle, with: { text: others }, edits: [{ ...at, text: others }] }];
      yield isDeclared
        ? { at, says: 'other', with: { text: word, other: word, own: others }, fixes }
        : { at, says: 'twin', with: { text: name, own: name.replace(word, others) }, fixes };
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
        text: `
## 操作手册

1. 王磊：\`ssh session-1.stg.example.com systemctl restart session\`，确认端口恢复（5 分钟）
`,
      },
    ],
  },
});

/** Whether the words around a command, its step or its heading say that it goes to the other environment. */
function saysWhere(word: string, said: string, { text }: Source, from: number): boolean {
  const above = text.slice(Math.max(0, from - 400), from).split(/\n(?=#{1,6} )/);
  const line = text.slice(from + word.length, from + 200).split('\n')[0] ?? '';
  const around = `${said}\n${above.at(-1)}${line}`
    .replace(/`[^`\n]*`|^```[\s\S]*?^```/gm, ' ')
    .replace(/[\w.-]*[-.][\w.-]*/g, ' ');
  const small = word.toLowerCase();
  const names = families.find(([own]) => own.test(small)) ?? [/^/, small];
  return new RegExp(`(?<![a-z])(?:${small}|${names[1]}|rehears)|演练`, 'i').test(around);
}

/** How people call an environment by whose word a machine is named. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(?:sta|stg|pre)/, 'stag(?!e \\d)|stg|pre-?prod|预发|预生产|准生产'],
  [/^lab/, 'lab|实验室'],
  [/^(?:dev|int|sandbox|demo)/, 'develop|dev\\b|sandbox|demo|开发|沙箱'],
  [/^(?:te?st|uat|qa|sit)/, 'test|uat|qa\\b|accept|测试|验收'],
];

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
  const { mine, others } = tokensOf(own, given.settings);
  if (!others) return;
  for (const { at, text, info, said } of planCode(change)) {
    // A word alone may be a branch; a name that holds the word is one of a machine.
    if (info === undefined && !/\S\s+\S/.test(text.trim()) && !machine.test(text.trim())) continue;
    let from = 0;
    for (const line of text.split('\n')) {
      const match = named(line, others);
      // A command that names both may move something from one to the other.
      if (
        match &&
        !(mine && named(line, mine) && (common.test(match[0]) || moves.test(line))) &&
        !/^\s*(?:#|--|\/\/)/.test(line)
      ) {
        const word = match[0];
        const other = environmentOf(word, own, given.settings);
        if (!named(said, wordsFor(other, given.settings))) {
          const start = at.from + from + match.index;
          const span = { from: start, to: start + word.length };
          const fills = { text: word, other, own };
          yield { at: span, says: 'other', with: fills, fixes: () => fixFor(span, word, own, other, given) };
        }
      }
      from += line.length + 1;
    }
  }
}

/** The word of the change's own environment that is used the same way: name for name, token for token. */
function fixFor(
  at: { from: number; to: number },
  word: string,
  own: string,
  other: string,
  { settings }: Given,
): readonly Fix[] {
  const theirs = settings.environments[other] ?? [];
  const ours = settings.environments[own] ?? [];
  const isName = word.toLowerCase() === other.toLowerCase();
  const index = theirs.findIndex(token => token.toLowerCase() === word.toLowerCase());
  const short = ours.reduce<string | undefined>(
    (best, one) => (!best || one.length < best.length ? one : best),
    undefined,
  );
  const text = isName ? own : word.length <= 4 ? (short ?? own) : (ours[index] ?? own);
  return [{ title: fixTitle, with: { text }, edits: [{ ...at, text }] }];
}

const fixTitle = { en: 'Write “{text}” here', 'zh-cn': '改为“{text}”' };
