// How the list of services is mended: a name is added, or written as the catalogue has it.

import type { Change } from '../../core/change.ts';
import { addToList } from '../../core/fields/addToList.ts';
import type { Text } from '../../core/fields/fields.ts';
import type { Fix } from '../../core/rule.ts';
import type { Words } from '../../core/words.ts';

const title: Words = { en: 'Write {near}', 'zh-cn': '改为 {near}' };
const addTitle: Words = { en: 'Add {service} to `services`', 'zh-cn': '把 {service} 加入 `services`' };

/** Adds a service to the list; nothing where the list cannot be changed. */
export function adding(change: Change, service: string): readonly Fix[] {
  const edits = addToList(change, 'services', service);
  return edits.length > 0 ? [{ title: addTitle, with: { service }, edits }] : [];
}

/** Writes a name as the catalogue has it. */
export function rename({ at }: Text, near: string): Fix {
  return { title, with: { near }, edits: [{ ...at, text: near }] };
}
