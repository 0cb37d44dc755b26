// `mcm review`: the review checklist of a change with its evidence, as text or JSON. Writes nothing.

import { changeOf } from '../core/change.ts';
import { type ChecklistItem, checklistOf } from '../core/checklist.ts';
import type { Evidence } from '../core/evidence.ts';
import { noRecord, readRecord, recordOf } from '../core/reviewRecord.ts';
import type { Source } from '../core/source.ts';
import { type Locale, say } from '../core/words.ts';
import { disk } from '../disk.ts';
import { placed } from './checked.ts';
import type { Command } from './command.ts';
import { inputAt, placesOf, shown } from './inputs.ts';
import { configOption, langOption, nowOption } from './options.ts';
import { reviewText } from './reviewText.ts';
import { teamFor } from './team.ts';
import { misuse, tell } from './tell.ts';

export const review: Command = {
  name: 'review',
  usage: 'FILE',
  says: { en: 'Show the review checklist of a change with its evidence', 'zh-cn': '显示变更的评审清单及依据' },
  more: {
    en: `For each review item: the verdict of the record beside the document, what changed since, what is missing, what the author
wrote and what can be computed. Nothing is ever ticked by the tool.`,
    'zh-cn': `逐个评审项列出：文档旁评审记录中的结论、此后的改动、缺失的内容、作者的原文和可计算的事实。工具从不替人打勾。`,
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['text', 'json'],
      says: { en: 'text (default) or json', 'zh-cn': 'text（默认）或 json' },
    },
    configOption,
    nowOption,
    langOption,
  ],
  examples: ['mcm review change.mcm.md', 'mcm review change.mcm.md --format json'],
  run(texts, options, shell, locale) {
    if (texts.length !== 1) return misuse(shell, locale, oneSays);
    const { places, troubles } = placesOf(texts, shell.cwd);
    const [place] = places;
    if (places.length > 1) return misuse(shell, locale, oneSays);
    const { input, trouble } = place ? inputAt(place, shell) : {};
    tell([...troubles, ...(trouble ? [trouble] : [])], shell, locale);
    if (!input) return 2;
    const team = teamFor(places, options, shell, locale);
    if (!team) return 2;
    const given = team.given(input.path);
    const change = changeOf(input.document, given.template);
    const recordPath = input.path === undefined ? undefined : recordOf(input.path);
    const recordText = recordPath === undefined ? undefined : disk.read(recordPath);
    const record = recordText === undefined ? noRecord : readRecord(recordText);
    const view: ReviewView = {
      path: input.shown,
      source: change.source,
      title: change.title?.text ?? '',
      id: change.fields.id.kind === 'value' ? change.fields.id.value : null,
      type: change.type,
      state: change.state,
      record: {
        path: recordPath === undefined ? null : shown(recordPath, shell.cwd),
        exists: recordText !== undefined,
        fault: record.fault ? say(record.fault.says, locale, record.fault.with) : null,
      },
      checklist: checklistOf(change, given, record),
      locale,
    };
    shell.out(options.get('format') === 'json' ? asJson(view) : reviewText(view));
    return trouble ? 2 : 0;
  },
};

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

function asJson({ path, title, id, type, state, record, checklist, source, locale }: ReviewView): string {
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
