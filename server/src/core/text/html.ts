// HTML as a value, so that nothing is written into a page without being escaped.

export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** HTML with texts in it; each is escaped unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((all, string, n) => all + written(parts[n - 1]) + string) };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(written).join('');
  return typeof part === 'object' ? (part as Html).html : escaped(String(part));
}

function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, sign => entities[sign] as string);
}

// Control characters are no HTML; those that turn the direction of text could make a name read as another one.
const forbidden = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
