// Days counted from today in a plan of who is told: whoever reads it a day later is told too late.

import type { Change } from '../change.ts';
import { announcingSections } from './announcedDays.ts';
import type { WrittenDay } from './writtenDays.ts';

/** "Ana writes to the customers tomorrow", outside of a table; what happens in another case, and days told in full, are none. */
export function isOfTelling(
  { date, passage, sentence, block }: WrittenDay & { readonly block: number },
  change: Change,
): boolean {
  const clause = clauseOf(sentence, date.text);
  if (passage.kind === 'cell' || !toCome.test(date.text) || fallback.test(clause) || wholeDay.test(clause))
    return false;
  if (!announcingSections(change).some(section => section.block <= block && block < section.end)) return false;
  const quotes = passage.text.slice(0, date.at.from);
  return telling.test(clause) && !/[“「『][^”」』]*$/.test(quotes) && quotes.split('"').length % 2 === 1;
}

/** The part of a sentence between semicolons that holds a word. */
function clauseOf(sentence: string, word: string): string {
  return sentence.split(/[;；]/).find(part => part.includes(word)) ?? sentence;
}

const toCome = /^(?:tomorrow|day after|(?:this|next) (?:mon|tue|wed|thu|fri|sat|sun)|明|大?后天|[这本下]周)/i;
const telling =
  /\b(?:writes?|mails?|e-?mails?|sends?|tells?|posts?|phones?|calls?|informs?|announces?|notif\w+)\b|[发告]|通知|打电话|知会/i;

/** What is said of another case, or of what somebody else said. */
export const fallback =
  /\b(?:if|otherwise|else|unless|retry|postpone\w*|defer\w*|reschedul\w*|fallback|quote[sd]?|says?|said)\b|如果|若|否则|改期|顺延|推迟|延期|备选|再试|一旦/i;
/** A day that is written in full. */
export const wholeDay = /\d{4}-\d{1,2}-\d{1,2}|\d{4}\s?年/;
