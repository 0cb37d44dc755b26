// What people read, in each language of the product.

export type Locale = 'en' | 'zh-cn';

/** A text in English and, where it is ours, in Simplified Chinese. `{name}` marks a place that is filled in. */
export interface Words {
  readonly en: string;
  readonly 'zh-cn'?: string;
}

/** Fills for the `{name}` places of a text. A fill may itself have two languages. */
export type Fills = Readonly<Record<string, string | number | Words>>;

/** The text in a language (English where there is no translation) with its places filled in. */
export function say(words: Words, locale: Locale, fills: Fills = {}): string {
  return (words[locale] ?? words.en).replace(/\{([a-zA-Z]+)\}/g, (all, name: string) => {
    const fill = fills[name];
    if (fill === undefined) return all;
    return typeof fill === 'object' ? say(fill, locale, fills) : String(fill);
  });
}

/** A text that is put together in each language: adding a language is adding it here. */
export function inEach(text: (locale: Locale) => string): Words {
  return { en: text('en'), 'zh-cn': text('zh-cn') };
}

/** What stands between the parts of an enumeration. */
export const comma: Readonly<Record<Locale, string>> = { en: ', ', 'zh-cn': '、' };

/** The product's language for an editor's or a shell's one: any Chinese is `zh-cn`, everything else English. */
export function localeOf(name: string | undefined): Locale {
  return /^zh\b|^zh[_-]/i.test(name ?? '') ? 'zh-cn' : 'en';
}

/** A quote for a message: one line, at most `length` characters, cut between characters. */
export function quote(text: string, length = 60): string {
  // Of an answer of pages hardly a line is shown.
  const head = text.slice(0, 20 * length);
  const line = head.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= length && head.length === text.length
    ? line
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
