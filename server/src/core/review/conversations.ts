// The conversations of a review record with where they hang in the document, and what those who decide should know of them.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import { quote, type Words } from '../words.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { type Evidence, evidence, pointing } from './evidence.ts';
import type { Comment } from './recordEntries.ts';
import type { ReviewRecord } from './reviewRecord.ts';

export interface Conversation {
  /** Its place among the comments of the record. */
  readonly index: number;
  readonly comment: Comment;
  readonly anchor: Anchor;
  /** What it is about: the question, else the quoted words; empty for the document as a whole. */
  readonly about: Words;
  /** That the place it was about is gone, and which; undefined when it is there. */
  readonly lost: { readonly says: Words; readonly with: { readonly quote: string } } | undefined;
}

/** All conversations of a record, in its order. */
export const conversationsOf = memo2((change: Change, record: ReviewRecord): readonly Conversation[] =>
  record.comments.map((comment, index) => {
    const anchor = anchorOf(change, comment);
    const question = comment.question === undefined ? undefined : change.answer(comment.question)?.question;
    const isLost =
      anchor.kind === 'question' || (anchor.kind === 'document' && (comment.quote ?? comment.question) !== undefined);
    const lost = { says: comment.quote ? lostSays : lostQuestionSays, with: { quote: quote(comment.quote ?? '', 80) } };
    const about = question?.title ?? { en: quote(comment.quote ?? '', 80) };
    return { index, comment, anchor, about, lost: isLost ? lost : undefined };
  }),
);

/** How many conversations nobody has settled. */
export function openConversations({ comments }: ReviewRecord): number {
  return comments.filter(({ resolved }) => !resolved).length;
}

/** For whoever judges what was reviewed: each open conversation, and how many were settled. */
export function conversationEvidence(change: Change, record: ReviewRecord): readonly Evidence[] {
  const all = conversationsOf(change, record);
  const settled = all.filter(({ comment }) => comment.resolved);
  const found = settled.map(({ comment, anchor }) => ({ at: anchor.at, text: comment.text }));
  return [
    ...all
      .filter(({ comment }) => !comment.resolved)
      .map(({ comment, anchor, about }) => {
        const { by, text, replies = [] } = comment;
        const last = replies.at(-1);
        const fills = { by, text: quote(text, 200), other: last?.by ?? '', answer: quote(last?.text ?? '', 200) };
        return evidence('gap', last ? answeredSays : openSays, { with: fills, detail: about, at: anchor.at });
      }),
    ...(settled.length > 0
      ? [evidence('fact', settledSays, { with: { count: settled.length }, ...pointing(found) })]
      : []),
  ];
}

const lostSays = {
  en: 'The words that this is about are gone: “{quote}”',
  'zh-cn': '所针对的原文已不在文档中：“{quote}”',
};
const lostQuestionSays = {
  en: 'The question that this is about is not in the document any more.',
  'zh-cn': '所针对的问题已不在文档中。',
};
const openSays = {
  en: 'Open conversation, nobody has answered {by}: {text}',
  'zh-cn': '讨论未解决，{by} 尚未得到回复：{text}',
};
const answeredSays = {
  en: 'Open conversation. {by}: {text} — {other}: {answer}',
  'zh-cn': '讨论未解决。{by}：{text} — {other}：{answer}',
};
const settledSays = { en: 'Conversations that were resolved: {count}', 'zh-cn': '已解决的讨论：{count}' };
