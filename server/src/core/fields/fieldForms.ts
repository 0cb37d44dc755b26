// The form that the front matter's schema asks of a key, in words, and a value written in that form.

import schema from '../../../../schemas/front-matter.schema.json' with { type: 'json' };
import type { Data } from '../text/frontMatter.ts';
import type { Words } from '../words.ts';

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: boolean | Shape;
}

const root = schema as unknown as Shape;

/** What a key is called in messages: `schedule.start`; list indexes are left out. */
export function keyName(path: readonly string[]): string {
  return path.filter(step => !/^\d+$/.test(step)).join('.');
}

/** Every name that may begin a line of the front matter. */
export const fieldKeys: readonly string[] = namesIn(root);

/** Where a name belongs that is a key of some other map: `start` under `schedule`. */
export function placeOf(name: string): readonly string[] | undefined {
  for (const [parent, shape] of Object.entries(root.properties ?? {})) {
    if (parent !== 'actual' && shape.properties && Object.hasOwn(shape.properties, name)) return [parent, name];
  }
  return undefined;
}

/** The form of the value at a path: in words, by example, and the written value in that form where that is safe. */
export function formAt(path: readonly string[], data: Data | undefined): Form {
  const shape = shapeAt(path);
  const written = data?.kind === 'scalar' ? data.text.trim() : '';
  const last = path.filter(step => !/^\d+$/.test(step)).at(-1) ?? '';
  if (shape?.type === 'array' || (Array.isArray(shape?.type) && shape.type.includes('array'))) {
    const items = written.split(/\s*[,，、;]\s*/).filter(Boolean);
    const list = `[${items.map(quoted).join(', ')}]`;
    return {
      form: words.list,
      example: `${last}: ${list === '[]' ? '[one, two]' : list}`,
      ...(items.length > 0 ? { fixed: list } : {}),
    };
  }
  if (shape?.properties || shape?.type === 'object') {
    const keys = Object.keys(shape.properties ?? { name: {} });
    return {
      form: { en: words.map.en, 'zh-cn': words.map['zh-cn'] },
      example: `${last}: { ${keys
        .slice(0, 2)
        .map(key => `${key}: …`)
        .join(', ')} }`,
    };
  }
  if (shape?.type === 'integer')
    return { form: words.number, example: `${last}: 1`, ...(/^\d+$/.test(written) ? { fixed: written } : {}) };
  if (/^\d+$/.test(path.at(-1) ?? '')) {
    const fixed = written ? quoted(written) : undefined;
    return { form: words.list, example: `${last}: [${fixed ?? 'one, two'}]`, ...(fixed ? { fixed } : {}) };
  }
  const isTime = /^(?:start|end|submitted)$/.test(last);
  const only = data?.kind === 'list' && data.items.length === 1 ? data.items[0] : undefined;
  const text = only?.kind === 'scalar' ? only.text.trim() : written;
  const example = isTime ? `${last}: 2026-12-01T02:00:00+08:00` : `${last}: ${text ? quoted(text) : words.sample}`;
  return { form: isTime ? words.time : words.text, example, ...(text && !isTime ? { fixed: quoted(text) } : {}) };
}

export interface Form {
  readonly form: Words;
  readonly example: string;
  /** The value in the right form, when what was written says clearly what is meant. */
  readonly fixed?: string;
}

const words = {
  list: { en: 'a list of texts', 'zh-cn': '文字列表' },
  map: { en: 'a group of keys', 'zh-cn': '一组键' },
  number: { en: 'a whole number', 'zh-cn': '整数' },
  time: { en: 'a date and time with its offset', 'zh-cn': '带时区偏移的日期时间' },
  text: { en: 'one text', 'zh-cn': '一段文字' },
  sample: '…',
} as const;

function shapeAt(path: readonly string[]): Shape | undefined {
  let here: Shape | undefined = root;
  for (const step of path) {
    const more: boolean | Shape | undefined = here?.additionalProperties;
    if (/^\d+$/.test(step) && here?.items) here = here.items;
    else here = here?.properties?.[step] ?? (typeof more === 'object' ? more : undefined);
  }
  return here;
}

function namesIn(shape: Shape): readonly string[] {
  const below = Object.entries(shape.properties ?? {}).flatMap(([name, one]) => [name, ...namesIn(one)]);
  return [...below, ...(shape.items ? namesIn(shape.items) : [])];
}

/** A text as YAML writes it: with quotation marks where it would be read as something else. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N}@._/+-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : /^["'].*["']$/.test(text)
      ? text
      : JSON.stringify(text);
}
