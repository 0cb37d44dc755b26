// A plugin for markdown-it that draws what the server says of a document into its preview: a line at the top, and marks
// on headings. Where nothing is said of a document, nothing is touched.

import type { PreviewView } from '../../server/src/protocol.ts';

/** As much of markdown-it as is used. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
  readonly renderer: { readonly rules: Record<string, ((tokens: Token[], index: number) => string) | undefined> };
}

interface State {
  readonly src: string;
  readonly env: unknown;
  tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: 0) => Token;
}

interface Token {
  readonly type: string;
  readonly map: [number, number] | null;
  readonly children: Token[] | null;
  meta: unknown;
  attrJoin(name: string, value: string): void;
}

/** Adds the plugin; `viewOf` says what is known of the document that is rendered, by markdown-it's environment. */
export function drawMarks<M extends MarkdownIt>(md: M, viewOf: (env: unknown) => PreviewView | undefined): M {
  md.core.ruler.push('mcm', state => {
    const view = viewOf(state.env);
    if (!view) return;
    mark(state, view);
    const badges = new state.Token('mcm_badges', '', 0);
    badges.meta = view.badges;
    const isFront = state.tokens[0]?.type === 'front_matter';
    state.tokens.splice(isFront ? 1 : 0, 0, badges);
  });
  md.renderer.rules.mcm_badges = (tokens, index) => {
    const badges = (tokens[index] as Token).meta as PreviewView['badges'];
    const items = badges.map(({ text, tone }) => `<li class="mcm-badge mcm-${escaped(tone)}">${escaped(text)}</li>`);
    return `<ul class="mcm-badges">${items.join('')}</ul>\n`;
  };
  // Its words are no content of the heading: the editor makes the heading's address of that.
  md.renderer.rules.mcm_mark = (tokens, index) =>
    ` <span class="mcm-mark">${escaped((tokens[index] as Token).meta as string)}</span>`;
  return md;
}

/** Headings are found by what is written, because the text may have moved on since the server looked. */
function mark({ src, tokens, Token: Make }: State, { marks }: PreviewView): void {
  const texts = new Map(marks.map(({ heading, text }) => [heading, text]));
  if (texts.size === 0) return;
  const lines = src.split('\n');
  tokens.forEach((token, index) => {
    const text = token.type === 'heading_open' && token.map ? texts.get(lines[token.map[0]]?.trim() ?? '') : undefined;
    const words = tokens[index + 1]?.children;
    if (text === undefined || !words) return;
    token.attrJoin('class', 'mcm-marked');
    const sign = new Make('mcm_mark', '', 0);
    sign.meta = text;
    words.push(sign);
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}
