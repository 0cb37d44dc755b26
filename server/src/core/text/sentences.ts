// Where the sentences of a piece of prose end.

/** The offsets after the last character of each sentence, ascending; the last is the length of the text. `a.m.` and `3.` end none. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(stops)) {
    const end = match.index + match[0].length;
    if (match[0] !== '.' || !abbreviated.test(text.slice(Math.max(0, match.index - 8), match.index))) ends.push(end);
  }
  ends.push(text.length);
  return ends;
}

const stops = /[。！？]|[!?](?=\s)|\.(?=\s+[^a-z\s])/g;
const abbreviated =
  /(?:[ap]\.\s?m|(?:^|\n)\s*\d{1,2}|(?<![A-Za-z])(?:approx|appr|ca|e\.g|i\.e|etc|vs|no|nr|est|incl|excl|max|min|avg|resp|St|Dr|Mr|Ms|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z]))$/i;
