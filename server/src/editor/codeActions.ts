// Ways out of findings: their fixes, an allow with a reason, all safe fixes at once, everything that is still missing.

import type { CodeActionParams } from 'vscode-languageserver-protocol';
import type { CodeAction, CodeActionKind, WorkspaceEdit } from 'vscode-languageserver-types';
import { entryOf } from '../core/fields/fields.ts';
import { fixAll, withoutStops } from '../core/fix.ts';
import { nextStates } from '../core/review/nextStates.ts';
import { noRecord } from '../core/review/reviewRecord.ts';
import { moveFixes } from '../core/review/stateFix.ts';
import type { Edit, Finding, Fix } from '../core/rule.ts';
import type { Span } from '../core/source.ts';
import { difference } from '../core/text/difference.ts';
import { say, type Words } from '../core/words.ts';
import { type AllowScope, allowPlace } from '../core/writeAllow.ts';
import { remaining } from '../rules/answers/unanswered-question.ts';
import { allowRules } from '../rules/index.ts';
import { toRange, toSpan, toTextEdit } from './convert.ts';
import { toDiagnostic } from './diagnostics.ts';
import { findingsOf, type View } from './view.ts';

const fixAllKind = 'source.fixAll.mcm';
const stateKind = 'refactor.rewrite.state';

/** The kinds of action there are, for the editor's menus. */
export const codeActionKinds: readonly CodeActionKind[] = ['quickfix', 'refactor.rewrite.mcm', stateKind, fixAllKind];

export function codeActions(view: View, { range, context }: Pick<CodeActionParams, 'range' | 'context'>): CodeAction[] {
  const wants = (kind: string) => !context.only || context.only.some(one => kind === one || kind.startsWith(`${one}.`));
  const { from, to } = toSpan(view.source, range);
  const found = findingsOf(view).filter(({ at }) => at.from <= to && from <= at.to);
  return distinct([
    ...(wants('quickfix') ? found.flatMap(finding => fixes(view, finding)) : []),
    ...(wants('quickfix') ? found.flatMap(finding => allow(view, finding)) : []),
    ...(wants('refactor.rewrite.mcm') ? everythingMissing(view) : []),
    ...(wants(stateKind) ? nextState(view, { from, to }) : []),
    // Only where it is asked for by name: a list of all actions is about the place of the cursor.
    ...(context.only && wants(fixAllKind) ? allSafe(view) : []),
  ]);
}

function fixes(view: View, finding: Finding): readonly CodeAction[] {
  const all = finding.fixes();
  return all.map(fix => ({
    title: title(view, fix, finding),
    kind: 'quickfix',
    diagnostics: [toDiagnostic(view.source, finding, view.reader.locale)],
    ...(fix.safe && all.length === 1 ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(view, fix.edits, fix.snippet === true),
  }));
}

/** An allow is never the preferred way out. */
function allow(view: View, finding: Finding): readonly CodeAction[] {
  if (view.kind !== 'change' || allowRules.some(rule => rule.id === finding.rule)) return [];
  const { offset, before, behind, scope } = allowPlace(view.change, finding);
  const edit = { from: offset, to: offset, text: `${before}$1${behind}` };
  return [
    {
      title: say(allowTitles[scope], view.reader.locale, { rule: finding.rule }),
      kind: 'quickfix',
      diagnostics: [toDiagnostic(view.source, finding, view.reader.locale)],
      edit: toWorkspaceEdit(view, [edit], true),
    },
  ];
}

function everythingMissing(view: View): readonly CodeAction[] {
  if (view.kind !== 'change') return [];
  return remaining(view.change, view.given).map(fix => ({
    title: title(view, fix),
    kind: 'refactor.rewrite.mcm',
    edit: toWorkspaceEdit(view, fix.edits, fix.snippet === true),
  }));
}

/** On the line of the state: the states whose gates are open. */
function nextState(view: View, { from, to }: Span): readonly CodeAction[] {
  if (view.kind !== 'change') return [];
  const { change, given } = view;
  const entry = entryOf(change.front, ['state']);
  if (!entry || from > Math.max(entry.value.at.to, entry.keyAt.to) || to < entry.keyAt.from) return [];
  return nextStates(change, given, given.record ?? noRecord)
    .filter(({ reasons }) => reasons.length === 0)
    .flatMap(({ state }) => moveFixes(change, given, state))
    .map(fix => ({ title: title(view, fix), kind: stateKind, edit: toWorkspaceEdit(view, fix.edits, false) }));
}

/** One edit of what really changes: an editor keeps the cursor and the folding of all else. */
function allSafe(view: View): readonly CodeAction[] {
  if (view.kind !== 'change') return [];
  const { uri, text } = view.source;
  const fixed = fixAll(uri, text, view.given);
  if (fixed === text) return [];
  const { from, oldTo, to } = difference(text, fixed);
  const edits = [{ from, to: oldTo, text: fixed.slice(from, to) }];
  return [{ title: say(fixAllTitle, view.reader.locale), kind: fixAllKind, edit: toWorkspaceEdit(view, edits, false) }];
}

function title({ reader }: View, fix: Fix, finding?: Finding): string {
  return say(fix.title, reader.locale, { ...finding?.with, ...fix.with });
}

function toWorkspaceEdit({ source, reader }: View, edits: readonly Edit[], isSnippet: boolean): WorkspaceEdit {
  if (!isSnippet) return { changes: { [source.uri]: edits.map(edit => toTextEdit(source, edit)) } };
  if (!reader.snippetEdits) {
    const plain = edits.map(edit => toTextEdit(source, { ...edit, text: withoutStops(edit.text) }));
    return { changes: { [source.uri]: plain } };
  }
  const snippets = edits.map(edit => ({
    range: toRange(source, edit),
    snippet: { kind: 'snippet' as const, value: edit.text },
  }));
  return { documentChanges: [{ textDocument: { uri: source.uri, version: null }, edits: snippets }] };
}

/** Two findings may have the same way out; it is offered once, for both. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const found = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const same = found.get(key);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    found.set(key, { ...(same ?? action), ...(diagnostics.length > 0 ? { diagnostics } : {}) });
  }
  return [...found.values()];
}

const fixAllTitle: Words = { en: 'Apply all safe fixes', 'zh-cn': '应用所有安全修复' };

const allowTitles: Readonly<Record<AllowScope, Words>> = {
  key: { en: 'Allow {rule} for this key, with a reason', 'zh-cn': '对此键允许 {rule}（写明原因）' },
  'front-matter': {
    en: 'Allow {rule} in the whole front matter, with a reason',
    'zh-cn': '在整个文档头中允许 {rule}（写明原因）',
  },
  block: { en: 'Allow {rule} here, with a reason', 'zh-cn': '此处允许 {rule}（写明原因）' },
  section: { en: 'Allow {rule} in this section, with a reason', 'zh-cn': '本节允许 {rule}（写明原因）' },
  document: { en: 'Allow {rule} in the whole document, with a reason', 'zh-cn': '全文允许 {rule}（写明原因）' },
};
