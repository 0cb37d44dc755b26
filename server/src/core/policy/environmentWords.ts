// The words by which a team's policy tells one environment from another, and where they stand in a command. Reads; judges nothing.

import type { Settings } from '../settings.ts';

/** The policy's environment that a change names, by its name or by one of its tokens. */
export function ownEnvironment(name: string | undefined, { environments }: Settings): string | undefined {
  if (name === undefined) return undefined;
  const small = name.trim().toLowerCase();
  return Object.keys(environments).find(
    one => one.toLowerCase() === small || environments[one]?.some(token => token.toLowerCase() === small),
  );
}

export function tokensOf(
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

export function wordsFor(environment: string, settings: Settings): RegExp | undefined {
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
export const common = /^(?:dev|test|tests|local|int|qa|pre|stage|prod-test|demo|lab)$/i;
const placeBefore =
  /(?:--?(?:context|env|environment|profile|cluster|namespace|inventory|stage|workspace|project|limit|target|n|i|e)[= ]+(?:[\w./-]*[/_-])?|(?:ENV|ENVIRONMENT|STAGE|PROFILE|RAILS_ENV|NODE_ENV)=|inventor(?:y|ies)\/|environments?\/|envs?\/|@[\w-]*\.?|[\w-]+\.)$/i;

export function named(text: string, tokens: RegExp | undefined): RegExpExecArray | undefined {
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

export const machine =
  /^(?!(?:release|feature|hotfix|fix|branch|deploy|rel|tag|v?\d)\b)[a-z][a-z0-9]*(?:[-.][a-z0-9]+){1,5}$/i;
export const moves =
  /\b(?:cp|copy|scp|rsync|sync|mirror|skopeo|promote|dump\w*|restore|import|export|diff|compare|from|migrate|transfer|push|pull|tag|clone|replicate|merge)\b|\||--(?:source|src|dest)\b|->|registry|image/i;

export function environmentOf(token: string, own: string, settings: Settings): string {
  const small = token.toLowerCase();
  return Object.keys(settings.environments).find(one => one !== own && words(one, settings).includes(small)) ?? token;
}

/** The word of the change's own environment that is used the same way as another's: name for name, token for token. */
export function wordLike(word: string, own: string, other: string, { environments }: Settings): string {
  const ours = environments[own] ?? [];
  if (word.toLowerCase() === other.toLowerCase()) return own;
  const [short] = ours.toSorted((a, b) => a.length - b.length);
  const index = (environments[other] ?? []).findIndex(token => token.toLowerCase() === word.toLowerCase());
  return word.length <= 4 ? (short ?? own) : (ours[index] ?? own);
}
