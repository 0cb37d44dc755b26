// The words by which names tell environments without a policy, and how people call these in prose. Reads; judges nothing.

import type { Source } from '../source.ts';

/** Each with the words in names, and what prose says when it means one of them. */
const families: Readonly<Record<string, readonly [words: string, prose: string]>> = {
  production: ['prod prd production live 生产 生产环境', 'prod|prd|生产'],
  staging: [
    'stage staging stg gstg pre preprod nonprod preproduction ppe homolog hml rehearsal 预发 预发布 预发环境 预生产 预生产环境 准生产 准生产环境',
    'stag(?!es?(?:\\s+(?:\\d|[`“"‘,，;；)）.]|in the pipeline)))|stg|homolog|pre-?prod|预发|预生产|准生产',
  ],
  lab: ['lab 实验室', 'lab(?![a-z])|laborator|实验室'],
  development: [
    'dev development int sandbox sbx demo 开发 开发环境 沙箱',
    'development|dev\\b|integration|sandbox|demo|开发|沙箱',
  ],
  test: [
    'test tst uat sit qa perf bench rig mock drill emu emulator sim simulator acc acceptance 测试 测试环境 验收环境 联调环境',
    '(?:(?:on|in|to|the) (?:test|qa)(?! [a-z])|(?:test|qa) (?:env|system|cluster|instance|site|bed|hall|engine|server|host|tenant))|uat|accept|emulat|simulat|仿真|模拟|测试(?:环境|集群|机|库|区|池)|验收|联调',
  ],
};

const byWord = new Map(
  Object.entries(families).flatMap(([family, [words]]) => words.split(' ').map(word => [word, family] as const)),
);

/** Any word of an environment in code. */
export const anyWord = new RegExp(`(?<![a-z])(?:${[...byWord.keys()].join('|')})(?![a-z])`, 'i');

/** The environment that a word of a name tells. */
export function familyOf(word: string): string | undefined {
  return byWord.get(word.toLowerCase());
}

/** The environments that a text names. */
export function familiesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/[a-z]+|[一-鿿]+/gi)].flatMap(([word]) => familyOf(word) ?? []));
}

/** Words that mean much else: alone they tell an environment only where a command names one. */
export const common = /^(?:test|int|pre|acc|demo|live|rehearsal|测试|开发)$/i;
/** Words that are also those of trades and places: alone they tell it only in names, where nothing else is named so. */
export const ambiguous = /^(?:lab|stage|dev|sit|perf|bench|rig|mock|drill|emu|sim|sandbox|acceptance|development)$/i;

/** Whether the words around a command, its step, what leads to it or its heading say that it goes to the other environment. */
export function saysWhere(word: string, family: string, said: string, { text }: Source, from: number): boolean {
  const above = text.slice(Math.max(0, from - 400), from).split(/\n(?=#{1,6} )/);
  // Other steps and rows say where they go themselves.
  const leading = (above.at(-1) ?? '').replace(/^[ \t]*(?:[-*+]|\d+[.)、．]|\|).*$/gm, ' ');
  const line = text.slice(from + word.length, from + 200).split('\n')[0] ?? '';
  const around = `${said}\n${leading}\n${line}`
    .replace(/`[^`\n]*`|^```[\s\S]*?^```/gm, ' ')
    .replace(/[\w.-]*[-.][\w.-]*/g, ' ');
  const itself = /^(?:test|stage)$/i.test(word) ? '' : `${word}(?![a-z])|`;
  return new RegExp(`(?<![a-z])(?:${itself}${families[family]?.[1]}|rehears(?!ed))|演练`, 'i').test(around);
}
