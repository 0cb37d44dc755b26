// The answer to “what did they read, and what stands there now?”: two Markdown texts for a comparison side by side.

import { type Change, changeOf, readDocument } from '../core/change.ts';
import { type ReadPart, searchRead } from '../core/review/asRead.ts';
import { latest, noRecord } from '../core/review/reviewRecord.ts';
import { source } from '../core/source.ts';
import { type Locale, say, type Words } from '../core/words.ts';
import { pathOf } from '../disk.ts';
import { committed } from '../git.ts';
import type { ReadParams, ReadView } from '../protocol.ts';
import type { View } from './view.ts';

/** What the latest verdict on an item was about, and what is there now; null where there is no such verdict. */
export async function readSince(view: View, { item: id, kept, git }: ReadParams): Promise<ReadView | null> {
  if (view.kind !== 'change') return null;
  const { change, given, reader } = view;
  const item = change.template.review.find(one => one.id === id);
  const verdict = latest(given.record ?? noRecord, id);
  if (!item || !verdict) return null;
  const versionOf = (text: string): Change => changeOf(readDocument(source(change.source.uri, text)), change.template);
  let search = searchRead(change, item, verdict.read ?? {});
  for (const text of kept) if (!search.isOver) search = search.look(versionOf(text));
  const path = pathOf(change.source.uri);
  if (git && path !== undefined && !search.isOver) {
    for await (const text of committed(path)) {
      search = search.look(versionOf(text));
      if (search.isOver) break;
    }
  }
  const parts = search.parts();
  // Without fingerprints nobody can say what was read of any of them.
  const isUnknown = verdict.read === undefined;
  const before = parts.map(part => [part, isUnknown || part.isLost ? say(lost, reader.locale) : part.before] as const);
  return {
    before: asText(before, reader.locale),
    now: asText(
      parts.map(part => [part, part.now] as const),
      reader.locale,
    ),
    lost: parts.filter(part => isUnknown || part.isLost).map(({ name }) => say(name, reader.locale)),
  };
}

/** A heading for each part, so that the two sides stay beside each other. */
function asText(parts: readonly (readonly [ReadPart, string | undefined])[], locale: Locale): string {
  return parts.map(([{ name }, text]) => `## ${say(name, locale)}\n\n${text ?? say(absent, locale)}\n`).join('\n');
}

const lost: Words = {
  en: '*Nobody has kept the text that was read: neither this editor nor the last commits of the file hold it.*',
  'zh-cn': '*当时读到的内容没有保留：本编辑器和该文件最近的提交中都找不到。*',
};
const absent: Words = { en: '*Nothing stood here.*', 'zh-cn': '*此处没有内容。*' };
