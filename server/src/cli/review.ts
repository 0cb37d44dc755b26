// `mcm review`: the review checklist of a change with its evidence, as text or JSON. Writes nothing.

import { resolve } from 'node:path';
import { type ChecklistItem, checklistOf } from '../core/review/checklist.ts';
import { committedLayers, incomparable } from '../core/review/committed.ts';
import type { Evidence } from '../core/review/evidence.ts';
import { isDone, type LayerState, layerStates, told } from '../core/review/gates.ts';
import { documentOf } from '../core/review/reviewRecord.ts';
import type { Source } from '../core/source.ts';
import { type Locale, say } from '../core/words.ts';
import { disk } from '../disk.ts';
import { againstGitOption } from './againstGit.ts';
import { placed } from './checked.ts';
import type { Command } from './command.ts';
import { placesOf } from './inputs.ts';
import { configOption, langOption, nowOption } from './options.ts';
import { requiredLayers, requireJson, requireOption, requireText } from './require.ts';
import { reviewed } from './reviewed.ts';
import { reviewText } from './reviewText.ts';
import type { ExitCode, Shell } from './shell.ts';
import { misuse, tell } from './tell.ts';

export const review: Command = {
  name: 'review',
  usage: 'FILE',
  says: { en: 'Show the review checklist of a change with its evidence', 'zh-cn': '显示变更的评审清单及依据' },
  more: {
    en: `For each review item: the verdict of the record beside the document, what changed since, what is missing, what the author
wrote and what can be computed. Nothing is ever ticked by the tool. With --require several changes and folders may be named,
a change by its review record too.

Exit code: 0; with --require 1 until the layers are done; 2 misuse, or something could not be read.`,
    'zh-cn': `逐个评审项列出：文档旁评审记录中的结论、此后的改动、缺失的内容、作者的原文和可计算的事实。工具从不替人打勾。
使用 --require 时可以写多个变更或文件夹，也可以写评审记录的文件名。

退出码：0；使用 --require 时，未满足要求为 1；2 用法错误或有内容无法读取。`,
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['text', 'json'],
      says: { en: 'text (default) or json', 'zh-cn': 'text（默认）或 json' },
    },
    requireOption,
    againstGitOption,
    configOption,
    nowOption,
    langOption,
  ],
  examples: [
    'mcm review change.mcm.md',
    'mcm review change.mcm.md --format json',
    'mcm review change.mcm.md --require layer1,layer2',
    'mcm review change.mcm.md --require layer1,layer2 --against-git',
  ],
  run(texts, options, shell, locale) {
    const { places, troubles } = changesNamed(texts, shell.cwd);
    const isList = options.has('require') && options.get('format') !== 'json' && texts.length > 0;
    if (!isList || (texts.length === 1 && places.length === 1)) return reviewOne(texts, options, shell, locale);
    tell(troubles, shell, locale);
    const codes = places.map(({ path }) => reviewOne([path ?? '-'], options, shell, locale));
    return [...codes, troubles.some(one => one.kind === 'trouble') ? 2 : 0].reduce((a, b) =>
      a > b ? a : b,
    ) as ExitCode;
  },
};

function reviewOne(
  texts: readonly string[],
  options: ReadonlyMap<string, string>,
  shell: Shell,
  locale: Locale,
): ExitCode {
  const found = reviewed(texts.map(changeNamed), options, shell, locale, oneSays);
  if (!found) return 2;
  const { path, change, given, record, recordPath, recordExists, isTroubled } = found;
  const known = given.template.layers.map(one => one.layer);
  const asked = options.get('require');
  const required = asked === undefined ? undefined : requiredLayers(asked, known);
  if (required?.kind === 'misuse') return misuse(shell, locale, required.says, required.with);
  const { history } = given;
  const layers = layerStates(change, given, record);
  const confirmed = history ? committedLayers(layers, change, history) : layers;
  const states = required ? confirmed.filter(({ layer }) => required.layers.includes(layer)) : undefined;
  for (const one of history ? incomparable(change, history) : []) shell.err(`mcm: ${path}: ${told(one, locale)}\n`);
  const view: ReviewView = {
    path,
    source: change.source,
    title: change.title?.text ?? '',
    id: change.fields.id.kind === 'value' ? change.fields.id.value : null,
    type: change.type,
    state: change.state,
    record: {
      path: recordPath ?? null,
      exists: recordExists,
      fault: record.fault ? say(record.fault.says, locale, record.fault.with) : null,
    },
    checklist: checklistOf(change, given, record),
    locale,
  };
  if (options.get('format') === 'json') shell.out(asJson(view, states));
  else shell.out(states ? requireText(path, states, locale) : reviewText(view));
  return isTroubled ? 2 : states?.every(isDone) === false ? 1 : 0;
}

/** The changes that are named, each by itself or by its review record; a record of a change that is gone as well names none. */
function changesNamed(texts: readonly string[], cwd: string): ReturnType<typeof placesOf> {
  const isThere = (name: string) => name === '-' || disk.has(resolve(cwd, name));
  const names = texts.filter(name => changeNamed(name) === name || isThere(name) || isThere(changeNamed(name)));
  return placesOf(names.map(changeNamed), cwd);
}

function changeNamed(name: string): string {
  return documentOf(name) ?? name;
}

/** All that is shown of a review. */
export interface ReviewView {
  readonly path: string;
  readonly source: Source;
  readonly title: string;
  readonly id: string | null;
  readonly type: string;
  readonly state: string;
  readonly record: { readonly path: string | null; readonly exists: boolean; readonly fault: string | null };
  readonly checklist: ReturnType<typeof checklistOf>;
  readonly locale: Locale;
}

function asJson(view: ReviewView, states: readonly LayerState[] | undefined): string {
  const { path, title, id, type, state, record, checklist, source, locale } = view;
  const { progress, findings, layers } = checklist;
  const value = {
    version: 1,
    path,
    title,
    id,
    type,
    state,
    progress,
    findings,
    record,
    layers: layers.map(({ layer, title: name, done, items }) => ({
      layer,
      title: say(name, locale),
      done,
      items: items.map(item => itemJson(item, source, locale)),
    })),
    ...(states ? { required: requireJson(states, locale) } : {}),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function itemJson(
  { item, status, verdict, history, changed, evidence }: ChecklistItem,
  source: Source,
  locale: Locale,
) {
  return {
    id: item.id,
    title: say(item.title, locale),
    look: item.look ? say(item.look, locale) : null,
    status,
    verdict: verdict ?? null,
    history,
    changed: changed.map(name => say(name, locale)),
    evidence: evidence.map(one => evidenceJson(one, source, locale)),
  };
}

function evidenceJson({ kind, text, with: fills, detail, at, rule }: Evidence, source: Source, locale: Locale) {
  return {
    kind,
    text: say(text, locale, fills),
    detail: detail ? say(detail, locale) : null,
    rule: rule ?? null,
    ...(at ? placed(source, at) : {}),
  };
}

const oneSays = {
  en: 'Name one change to review: mcm review FILE.',
  'zh-cn': '请写明一个要评审的变更：mcm review 文件。',
};
