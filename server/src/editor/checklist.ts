// The checklist as the client gets it: words in the reader's language, places as lines and characters.

import type { Change } from '../core/change.ts';
import { valueIn } from '../core/fields/fields.ts';
import { type ChecklistItem, checklistOf } from '../core/review/checklist.ts';
import { openConversations } from '../core/review/conversations.ts';
import type { Evidence } from '../core/review/evidence.ts';
import { reportSays } from '../core/review/reportWords.ts';
import type { ReviewRecord } from '../core/review/reviewRecord.ts';
import type { Given } from '../core/rule.ts';
import { format } from '../core/time/time.ts';
import { say } from '../core/words.ts';
import type { ChecklistView, EvidenceView, ItemView } from '../protocol.ts';
import { toRange } from './convert.ts';
import { afterReview, toLayer } from './reviewView.ts';
import type { Reader } from './view.ts';

/** The checklist of a change as a view; `file` is told as it stands. */
export function toChecklistView(
  change: Change,
  given: Given,
  record: ReviewRecord,
  file: ChecklistView['record'],
  reader: Reader,
): ChecklistView {
  const { locale } = reader;
  const { source, fields, title, type, state } = change;
  const checklist = checklistOf(change, given, record);
  const open = openConversations(record);
  return {
    uri: source.uri,
    title: title?.text ?? valueIn(fields.id) ?? source.uri.slice(source.uri.lastIndexOf('/') + 1),
    id: valueIn(fields.id),
    type,
    state,
    progress: checklist.progress,
    findings: checklist.findings,
    layers: checklist.layers.map(layer => ({
      ...toLayer(layer, change, record, locale),
      items: layer.items.map(item => toItem(item, change, reader)),
    })),
    ...afterReview(change, given, record, locale),
    openConversations: open === 0 ? undefined : say(reportSays.openConversations, locale, { count: open }),
    record: file,
  };
}

function toItem({ item, status, verdict, changed, evidence }: ChecklistItem, change: Change, reader: Reader): ItemView {
  const { locale } = reader;
  return {
    id: item.id,
    title: say(item.title, locale),
    look: item.look && say(item.look, locale),
    status,
    verdict: verdict && { verdict: verdict.verdict, note: verdict.note, by: verdict.by, at: verdict.at },
    changed: changed.map(name => say(name, locale)),
    evidence: evidence.map(one => toEvidence(one, change, reader)),
  };
}

function toEvidence(
  { kind, text, with: fills, detail, at, rule, instant }: Evidence,
  change: Change,
  { locale, timezone }: Reader,
): EvidenceView {
  const said = say(text, locale, fills);
  const own = instant !== undefined && timezone !== undefined && !said.includes(timezone);
  return {
    kind,
    text: own ? `${said} = ${format(instant, timezone, locale)}` : said,
    detail: detail && say(detail, locale),
    range: at && toRange(change.source, at),
    rule,
  };
}
