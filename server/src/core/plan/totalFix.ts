// The sum of the steps in the place of a total that they contradict.

import type { Stated } from '../clock/stated.ts';
import type { Fix } from '../rule.ts';

/** The sum in the place of the stated total, in minutes as it was written. */
export function totalFix(stated: Stated, sum: number): () => readonly Fix[] {
  return () => {
    const form = /^(\d+)(\s*(?:min\w*|分钟?))?$/.exec(stated.text);
    if (!form || !Number.isInteger(sum)) return [];
    const text = `${sum}${form[2] ?? ''}`;
    const { to } = stated.at;
    const from = to - (stated.at.to - stated.at.from);
    return [{ title: fixTitle, with: { text }, edits: [{ from, to, text }] }];
  };
}

const fixTitle = { en: 'Write {text}', 'zh-cn': '改为 {text}' };
