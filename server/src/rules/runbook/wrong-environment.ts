// A command of the runbook or the rollback names another environment than the change is for. Needs the team's tokens.

import { valueIn } from '../../core/fields/fields.ts';
import { planCode } from '../../core/plan/planCode.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Settings } from '../../core/settings.ts';
import { nearest } from '../../core/text/similar.ts';
import { quote } from '../../core/words.ts';

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
  *check(change, given): Iterable<Hit & { says: 'other' | 'unknown' }> {
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
## 操作手册

1. 王磊：\`ssh session-1.stg.example.com systemctl restart session\`，确认端口恢复（5 分钟）
`,
      },
    ],
  },
});

/** The policy's environment that a change names, by its name or by one of its tokens. */
function ownEnvironment(name: string | undefined, { environments }: Settings): string | undefined {
  if (name === undefined) return undefined;
  const small = name.trim().toLowerCase();
  return Object.keys(environments).find(
    one => one.toLowerCase() === small || environments[one]?.some(token => token.toLowerCase() === small),
  );
}

function tokensOf(
  own: string,
  settings: Settings,
): { readonly mine?: RegExp | undefined; readonly others?: RegExp | undefined } {
  const { environments } = settings;
  const mine = words(own, settings);
  const others = Object.keys(environments)
    .filter(one => one !== own)
    .flatMap(one => words(one, settings))
    .filter(token => !mine.includes(token));
  return { mine: pattern(mine), others: pattern(others) };
}

function words(environment: string, { environments }: Settings): readonly string[] {
  return [environment, ...(environments[environment] ?? [])].map(token => token.toLowerCase());
}

function wordsFor(environment: string, settings: Settings): RegExp | undefined {
  const local = /^(?:staging|stg|pre|preprod|预发)/i.test(environment)
    ? ['预发', '预发布']
    : /^(?:test|qa|uat)/i.test(environment)
      ? ['测试环境']
      : /^dev/i.test(environment)
        ? ['开发环境']
        : [];
  return pattern([...words(environment, settings), ...local]);
}

/** Longer tokens first, so that `preprod` is not `prod`; a device under /dev/ and a file's ending are no environment. */
function pattern(tokens: readonly string[]): RegExp | undefined {
  if (tokens.length === 0) return undefined;
  const any = [...new Set(tokens)]
    .sort((a, b) => b.length - a.length)
    .map(token => token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return new RegExp(`(?<![A-Za-z0-9]|non-|pre-)(?:${any})(?![A-Za-z0-9])`, 'gi');
}

/** Words that are commands, options and files as well count only where an environment is named: `--context dev`, `db.dev.example`. */
const common = /^(?:dev|test|tests|local|int|qa|pre|stage|prod-test|demo|lab)$/i;
const placeBefore =
  /(?:--?(?:context|env|environment|profile|cluster|namespace|inventory|stage|workspace|project|limit|target|n|i|e)[= ]+(?:[\w./-]*[/_-])?|(?:ENV|ENVIRONMENT|STAGE|PROFILE|RAILS_ENV|NODE_ENV)=|inventor(?:y|ies)\/|environments?\/|envs?\/|@[\w-]*\.?|[\w-]+\.)$/i;

function named(text: string, tokens: RegExp | undefined): RegExpExecArray | undefined {
  if (!tokens) return undefined;
  for (const match of text.matchAll(tokens)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (
      /\/$/.test(before) &&
      /^\/?(?:null|zero|sd\w|tty|shm|std\w+|random|urandom|disk|mapper|nvme|vd\w)/.test(after.replace(/^\//, ''))
    )
      continue;
    if (common.test(match[0]) && !(placeBefore.test(before) && /^(?:$|[\s.:/'"-])/.test(after))) continue;
    return match as RegExpExecArray;
  }
  return undefined;
}

const machine =
  /^(?!(?:release|feature|hotfix|fix|branch|deploy|rel|tag|v?\d)\b)[a-z][a-z0-9]*(?:[-.][a-z0-9]+){1,5}$/i;
const moves =
  /\b(?:cp|copy|scp|rsync|sync|mirror|skopeo|promote|dump\w*|restore|import|export|diff|compare|from|migrate|transfer|push|pull|tag|clone|replicate|merge)\b|\||--(?:source|src|dest)\b|->|registry|image/i;

function environmentOf(token: string, own: string, settings: Settings): string {
  const small = token.toLowerCase();
  return Object.keys(settings.environments).find(one => one !== own && words(one, settings).includes(small)) ?? token;
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
