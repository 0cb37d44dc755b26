// Tokenizes Markdown as the editor does: with its own tokenizer, its own Markdown grammar where the embedded editor is
// installed, and our grammars injected into it.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const editor = join(
  root,
  '.editor/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
);
const ours = ['mcm.questions', 'mcm.answers'];

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Without the editor: headings, fences, inline code, comments, paragraphs; enough to inject into. */
const host = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#block' }],
  repository: {
    block: {
      patterns: [
        { match: '^ {0,3}(#{1,6})\\s+(.*)$', name: 'markup.heading.markdown' },
        { begin: '^```(\\w*)', end: '^```', name: 'markup.fenced_code.block.markdown' },
        { begin: '<!--', end: '-->', name: 'comment.block.html' },
        { begin: '^ {0,3}> ?', while: '^ {0,3}>', name: 'markup.quote.markdown' },
        { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
      ],
    },
  },
};

/** Whether the real Markdown grammar is at hand. */
export const isReal = existsSync(editor);

/** The lines of a text as tokens; `inject` false shows how it looks without us. */
export async function tokenize(text: string, inject = true): Promise<readonly (readonly Token[])[]> {
  const grammar = await (inject ? withUs : withoutUs)();
  let stack = textmate.INITIAL;
  return text.split('\n').map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

const withUs = once(() => load(ours));
const withoutUs = once(() => load([]));

async function load(injections: string[]): Promise<textmate.IGrammar> {
  await wasm();
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: sources => new oniguruma.OnigScanner(sources),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async name => grammarOf(name) as textmate.IRawGrammar | null,
    getInjections: name => (name === 'text.html.markdown' ? injections : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('the Markdown grammar could not be loaded');
  return grammar;
}

function grammarOf(name: string): unknown {
  if (ours.includes(name)) return JSON.parse(readFileSync(join(root, `syntaxes/${name}.tmLanguage.json`), 'utf8'));
  if (name !== 'text.html.markdown') return null;
  return isReal ? JSON.parse(readFileSync(editor, 'utf8')) : host;
}

const wasm = once(async () => {
  const path = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(path).buffer);
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
