// A plugin for markdown-it that draws what the server says of a document into its preview: a line at the top, and marks
// on headings. Where nothing is said of a document, nothing is touched. It draws while the preview is rendered, because the
// editor keeps what it has once parsed, and says only then which document it is.

import type { PreviewView } from '../../server/src/protocol.ts';

/** As much of markdown-it as is used. */
export interface MarkdownIt {
  readonly renderer: {
    readonly rules: Record<string, ((tokens: Token[], index: number) => string) | undefined>;
    render(tokens: Token[], options: never, env: unknown): string;
  };
}

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: Token[] | null;
  meta: unknown;
}

/** Adds the plugin; `viewOf` says what is known of the document that is rendered, by markdown-it's environment. */
export function drawMarks<M extends MarkdownIt>(md: M, viewOf: (env: unknown) => PreviewView | undefined): M {
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const view = viewOf(env);
    // Above the table of the front matter, which would fill the first screen.
    const drawn = view ? [signed(badges, view.badges), ...marked(tokens, view)] : tokens;
    return render(drawn, options, env);
  };
  renderer.rules[badges] = (tokens, index) => {
    const all = (tokens[index] as Token).meta as PreviewView['badges'];
    const items = all.map(({ text, tone }) => `<li class="mcm-badge mcm-${escaped(tone)}">${escaped(text)}</li>`);
    return `<ul class="mcm-badges">${items.join('')}</ul>\n`;
  };
  renderer.rules[sign] = (tokens, index) =>
    ` <span class="mcm-mark">${escaped((tokens[index] as Token).meta as string)}</span>`;
  return md;
}

const badges = 'mcm_badges';
const sign = 'mcm_mark';

/** The tokens with a mark behind the words of some headings; those of the document stay as they are. */
function marked(tokens: readonly Token[], { marks }: PreviewView): readonly Token[] {
  // Found by what is written, because the text may have moved on since the server looked.
  const texts = new Map(marks.map(({ heading, text }) => [heading, text]));
  return tokens.map((token, index) => {
    const text = tokens[index - 1]?.type === 'heading_open' ? texts.get(token.content.trim()) : undefined;
    if (text === undefined || !token.children) return token;
    const copy = Object.create(token) as { children: Token[] };
    copy.children = [...token.children, signed(sign, text)];
    return copy as unknown as Token;
  });
}

/** A token of ours. Its words are no content: the editor makes the addresses of headings of that. */
function signed(type: string, meta: unknown): Token {
  return { type, content: '', children: null, meta };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, one => `&#${one.charCodeAt(0)};`);
}
