// Bytes of a file as text and back, so that what is written differs only where the text does.

import type { Words } from '../core/words.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file's text without its byte order mark, and how it was stored. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Why the bytes are not wholly this text; undefined when they are. */
  readonly fault: Words | undefined;
}

/** Reads UTF-8, and UTF-16 that says so with a byte order mark. Undefined text: these are not the bytes of a text. */
export function decode(bytes: Uint8Array): Decoded | { readonly text: undefined; readonly fault: Words } {
  const [a, b, c] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  const encoding = wide ?? 'utf-8';
  const mark = wide ? 2 : a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  if (text.includes('\0')) return { text: undefined, fault: binarySays };
  const decoded = { text, encoding, bom: mark > 0 } as const;
  return {
    ...decoded,
    fault: Buffer.from(bytes).equals(encode({ ...decoded, fault: undefined })) ? undefined : encodingSays,
  };
}

/** The bytes of a text, stored as `like` was. */
export function encode({ text, encoding, bom }: Decoded): Buffer {
  const whole = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  const little = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

const binarySays = {
  en: 'is not text: it holds NUL bytes (UTF-16 needs a byte order mark).',
  'zh-cn': '不是文本文件：含有 NUL 字节（UTF-16 需要带字节序标记）。',
};
const encodingSays = {
  en: 'is not valid UTF-8; some characters cannot be read. Save it as UTF-8.',
  'zh-cn': '不是有效的 UTF-8，部分字符无法读取。请另存为 UTF-8。',
};
