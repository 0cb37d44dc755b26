// Two tables for a reviewer of the second layer, line by line: what each goal, condition and dependency is measured by, and
// what meets each scenario. Holes are shown, not judged; where nothing can be matched, nothing is claimed.

import type { Answer, Change } from '../change.ts';
import { comma, inEach, type Locale, quote, say, type Words } from '../words.ts';
import { type ListEntry, lineOf, listEntries } from './entries.ts';
import { type Evidence, evidence, foundWords } from './evidence.ts';

const MOST = 12;

/** Each goal, rollback condition and dependency that some answers name, with its metric, threshold and link. */
export function metrics(answers: readonly Answer[], change: Change): readonly Evidence[] {
  const dashboards = textOf(change.answer('services.dashboards'));
  return answers.flatMap(answer => {
    const kind = kinds[answer.question.standsFor ?? answer.question.id];
    if (!kind) return [];
    const known = kind === 'dependency' ? dashboards : '';
    return listEntries(answer)
      .slice(0, MOST)
      .filter(entry => kind !== 'condition' || !(/[:：]$/.test(entry.text) || decider.test(entry.text)))
      .map(entry => metricOf(entry, kind, known));
  });
}

const kinds: Readonly<Record<string, 'goal' | 'condition' | 'dependency'>> = {
  'activity.end-state': 'goal',
  'rollback.triggers': 'condition',
  'services.dependencies': 'dependency',
};

/** "I decide, Karl if I am busy.": who decides is no condition. */
const decider = /^[^<>≤≥%\d]*(?:\bdecides?\b|决定)[^<>≤≥%\d]*$/i;

function metricOf(entry: ListEntry, kind: 'goal' | 'condition' | 'dependency', dashboards: string): Evidence {
  const line = lineOf(entry);
  const name = /^[\p{L}\p{N}_.-]+/u.exec(line.replace(/^[`*_]+/, ''))?.[0] ?? '';
  const isListed = name.length > 2 && dashboards.toLowerCase().includes(name.toLowerCase());
  const has = {
    metric:
      /`[^`]+`|\b\d?xx\b|\bp\d\d\b|\b(?:rate|latency|lag|errors?|count|sum|throughput|queue|load|cpu)\b|率|延迟|错误|数量|水位|积压/i,
    number: /\d/,
    link: /https?:\/\//i,
  };
  const fills = {
    kind: kindWords[kind],
    text: quote(line.replace(/\(?\[[^\]]*\]\([^)]*\)\)?|https?:\/\/\S+/g, ' ').replace(/\s+/g, ' '), 70),
    // Names in capitals (SERVFAIL) are counters as a rule.
    metric: foundWords(has.metric.test(line) || /\b[A-Z]{4,}\b/.test(line)),
    number: foundWords(has.number.test(line.replace(/https?:\/\/\S+/g, ''))),
    link: foundWords(has.link.test(line) || isListed),
  };
  return evidence('fact', kind === 'dependency' ? says.dependency : says.metric, { with: fills, at: entry.at });
}

/** Each scenario with how it is seen, what is done against it, and the condition for going back that names it. */
export function scenarioLines(answer: Answer, change: Change): readonly Evidence[] {
  const named = listEntries(answer).flatMap(entry => {
    const name = /^(?:\*\*|__|\|?\s*)?((?:S|场景|Scenario|情景)\s?\d+|[A-F](?=[:：.)]))/i.exec(entry.text.trim())?.[1];
    return name === undefined ? [] : [{ ...entry, name }];
  });
  // Prose without names is not mapped: nobody can tell which sentence answers which. Nor is an answer that names no scenario.
  const columns = [
    { words: says.control, answer: change.answer('worst-case.mitigation') },
    { words: says.back, answer: change.answer('rollback.triggers') },
    { words: says.back, answer: change.answer('rollback.procedure') },
  ].filter(({ answer: one }) => named.some(({ name }) => entryAbout(name, one)));
  const lines = named.slice(0, MOST).map(({ name, ...entry }) => {
    const cells = [
      { words: says.seen, text: foundWords(seen.test(entry.text)) },
      ...columns.map(({ words, answer: one }) => ({ words, text: entryAbout(name, one) ?? foundWords(false) })),
    ];
    const row = (locale: Locale) => cells.map(({ words, text }) => say(words, locale, { text })).join(' · ');
    const fills = { text: quote(lineOf(entry), 60), row: inEach(row) };
    return evidence('fact', says.scenario, { with: fills, at: entry.at });
  });
  return [...lines, ...unnamed(change)];
}

const seen =
  /`[^`]+`|https?:\/\/|\b(?:alerts?|alarms?|see|seen|shows?|noticed?|detect(?:ed|s)?|visible|monitor(?:ed|ing)?|page[sd]?|metrics?|dashboard)\b|告警|报警|监控|发现|看到|可见|指标|大盘|看[^，。；]{0,10}[率数量]/i;

/** The words of the entry of an answer that names a scenario. */
function entryAbout(name: string, answer: Answer | undefined): string | undefined {
  if (!answer) return undefined;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/\s/g, '\\s?')}(?![\\p{L}\\p{N}])`, 'iu');
  const found = listEntries(answer).find(entry => pattern.test(entry.text));
  return found && `“${quote(lineOf(found), 60)}”`;
}

/** Kinds of faults of which none of the answers about the worst case says a word. A help to think, nothing is missing. */
function unnamed(change: Change): readonly Evidence[] {
  const text = ['worst-case.scenarios', 'worst-case.mitigation', 'risk.table']
    .map(id => textOf(change.answer(id)))
    .join('\n');
  const open = categories.filter(({ pattern }) => !pattern.test(text)).map(({ name }) => name);
  if (text.trim() === '' || open.length === 0) return [];
  const list = (locale: 'en' | 'zh-cn') => open.map(one => one[locale]).join(comma[locale]);
  return [evidence('nothing', says.unnamed, { with: { list: inEach(list) } })];
}

const categories = [
  {
    name: { en: 'half done', 'zh-cn': '做到一半' },
    pattern: /\bhalf|halfway|partial|in the middle|interrupt|stops? (?:at|after|in)|some of|一半|中途|部分|中断/i,
  },
  {
    name: { en: 'the rollback fails', 'zh-cn': '回滚失败' },
    pattern:
      /(?:roll ?-?back|revert|way back)[^.。]{0,40}(?:fail|not work|impossible|too long)|cannot (?:roll|go) back|回[滚退切][^。]{0,12}(?:失败|不成|不了|超时)|无法回[滚退切]/i,
  },
  {
    name: { en: 'data silently wrong', 'zh-cn': '数据悄悄出错' },
    pattern:
      /silent|wrong data|data (?:is |are )?(?:wrong|lost|corrupt)|corrupt|inconsisten|lost|differ|duplicate|数据[^。]{0,8}(?:错|丢|损|不一致)|不报错|静默|丢失|重复/i,
  },
  {
    name: { en: 'a dependency overloaded', 'zh-cn': '压垮依赖方' },
    pattern: /overload|retr(?:y|ies)|stampede|thundering|flood|backlog|queue|压垮|过载|重试|雪崩|积压/i,
  },
  {
    name: { en: 'too little capacity', 'zh-cn': '容量不足' },
    pattern: /capacity|disk|memory|cpu|full|saturat|out of|connections?|容量|磁盘|内存|打满|连接数|资源不足/i,
  },
  {
    name: { en: 'access lost', 'zh-cn': '失去访问权限' },
    pattern: /locked? out|access|ssh|console|credential|vpn|bastion|登录不了|登不上|连不上|权限|堡垒机/i,
  },
  {
    name: { en: 'somebody drops out', 'zh-cn': '关键人员缺席' },
    pattern:
      /drops? out|unreachable|cannot be reached|ill\b|sick|falls? asleep|second (?:pair|person|engineer)|stand-?in|deput|缺席|联系不上|联系不到|生病|备份人员|替补/i,
  },
] as const;

function textOf(answer: Answer | undefined): string {
  return answer?.kind === 'given' ? answer.text : '';
}

const kindWords = {
  goal: { en: 'Goal', 'zh-cn': '目标' },
  condition: { en: 'Condition', 'zh-cn': '回滚条件' },
  dependency: { en: 'Dependency', 'zh-cn': '依赖方' },
} as const satisfies Record<string, Words>;

const says = {
  metric: {
    en: '{kind} “{text}”: metric: {metric}, number: {number}, link: {link}',
    'zh-cn': '{kind}“{text}”：指标{metric}，数值{number}，链接{link}',
  },
  dependency: { en: '{kind} “{text}”: dashboard {link}', 'zh-cn': '{kind}“{text}”：监控大盘{link}' },
  scenario: { en: '“{text}”: {row}', 'zh-cn': '“{text}”：{row}' },
  seen: { en: 'a way to see it: {text}', 'zh-cn': '发现手段：{text}' },
  control: { en: 'against it: {text}', 'zh-cn': '应对：{text}' },
  back: { en: 'going back: {text}', 'zh-cn': '回滚：{text}' },
  unnamed: {
    en: 'No words found about: {list}. That may be right; it is only a help to think.',
    'zh-cn': '没有找到与这些情况有关的字样：{list}。也许本就如此，仅供联想。',
  },
} as const satisfies Record<string, Words>;
