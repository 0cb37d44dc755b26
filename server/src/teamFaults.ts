// What is wrong with a team's YAML files, as findings: the same words as for front matter, since it is the same kind of slip.

import type { Fault, SchemaName } from './core/fields/schemas.ts';
import { keyNames } from './core/fields/schemaTree.ts';
import { readCalendar } from './core/policy/icalendar.ts';
import type { Finding, Fix } from './core/rule.ts';
import { firstLine, type Source, type Span } from './core/source.ts';
import { entryAt, type YamlFault, yaml } from './core/text/frontMatter.ts';
import { nearest } from './core/text/similar.ts';
import { type SlipKind, slipOf } from './core/text/yamlSlips.ts';
import { type Fills, quote, type Words } from './core/words.ts';
import malformedField from './rules/document/malformed-field.ts';
import { ruleIds } from './rules/index.ts';

/** What YAML could not read, in the words of the rule about front matter: the same slip is called the same everywhere. */
export function yamlFinding(of: Source, schema: SchemaName, fault: YamlFault): Finding {
  if (fault.kind === 'duplicate') {
    const key = /^[^\s:]+/.exec(of.text.slice(fault.at.from))?.[0] ?? '';
    return malformed(of, { from: fault.at.from, to: fault.at.from + key.length }, says.duplicate, { key });
  }
  if (fault.kind === 'too-large') return malformed(of, fault.at, says.large, {});
  const slip = slipOf(of.text, fault, keyNames(schema));
  const fixes = slip.edits.length > 0 ? [{ title: mendTitle, edits: slip.edits }] : [];
  return malformed(of, slip.at, says[slip.kind], { text: quote(slip.text, 40) }, fixes);
}

/** A value that does not have the form that its schema asks for. */
export function schemaFinding(of: Source, fault: Fault): Finding {
  const { keyword, at, name, path, expected } = fault;
  const key = path.filter(step => !/^\d+$/.test(step)).join('.');
  const choices = expected.join(', ');
  const meant = nearest(name, expected);
  const fixes = (title: Words): readonly Fix[] =>
    meant ? [{ title, with: { meant }, edits: [{ ...at, text: meant }] }] : [];
  switch (keyword) {
    case 'unknown': {
      const words = meant ? unknown.meant : unknown.unknown;
      const found = malformed(of, at, words, { key: name, choices, ...(meant ? { meant } : {}) }, fixes(renameTitle));
      return { ...found, rule: 'unknown-field', severity: 'warning' };
    }
    case 'choice':
      return meant
        ? malformed(of, at, says.meant, { value: name, key, meant, choices }, fixes(writeTitle))
        : malformed(of, at, says.choice, { value: name, key, choices });
    case 'missing':
      return malformed(of, at, says.missing, { key: name });
    case 'form':
      return malformed(of, at, formSays, { key: key || name, expected: forms[expected[0] ?? ''] ?? choices });
  }
}

/** A zone that nobody knows. */
export function unknownZone(of: Source, at: Span, name: string): Finding {
  return malformed(of, at, says.zone, { value: name });
}

/** What is wrong with the files that a policy names: a template or a calendar that is not there, an unreadable event. */
export function policyFaults(
  of: Source,
  missingTemplate: string | undefined,
  calendars: readonly { readonly name: string; readonly text: string | undefined }[],
): readonly Finding[] {
  const { data } = yaml(of.text);
  const at = (...path: (string | number)[]) => entryAt(data, path)?.at ?? { from: 0, to: 0 };
  const template =
    missingTemplate === undefined ? [] : [malformed(of, at('template'), templateSays, { text: missingTemplate })];
  const events = calendars.flatMap(({ name, text }, i) => {
    const place = at('calendars', i);
    if (text === undefined) return [malformed(of, place, calendarSays, { text: name })];
    return readCalendar(text).faults.map(one => malformed(of, place, eventSays, { text: one.name, line: one.line }));
  });
  return [...template, ...events];
}

/** Names in a policy's `rules` that no rule has. */
export function unknownRules(of: Source): readonly Finding[] {
  const { data } = yaml(of.text);
  const named = entryAt(data, ['rules']);
  if (named?.kind !== 'map') return [];
  return named.entries
    .filter(({ key }) => !ruleIds.includes(key))
    .map(({ key, keyAt }) => {
      const meant = nearest(key, ruleIds);
      const fixes = meant ? [{ title: renameTitle, with: { meant }, edits: [{ ...keyAt, text: meant }] }] : [];
      const words = meant ? ruleSays.meant : ruleSays.unknown;
      const found = malformed(of, keyAt, words, { key, ...(meant ? { meant } : {}) }, fixes);
      return { ...found, rule: 'unknown-rule', severity: 'warning' };
    });
}

function malformed(of: Source, at: Span, words: Words, fills: Fills, fixes: readonly Fix[] = []): Finding {
  // What is missing from an empty file is missing at its start.
  const place = at.from < of.text.length ? at : { from: 0, to: of.text.length };
  return {
    rule: 'malformed-field',
    severity: 'error',
    at: firstLine(of, place),
    says: words,
    with: fills,
    see: [],
    fixes: () => fixes,
  };
}

type Says = Readonly<Record<SlipKind | 'duplicate' | 'large' | 'choice' | 'meant' | 'missing' | 'zone', Words>>;
const says = malformedField.says as Says;

const unknown = {
  unknown: {
    en: 'Nobody reads `{key}`, so what it says has no effect. Known here: {choices}.',
    'zh-cn': '没有程序会读 `{key}`，写了也不起作用。此处可用：{choices}。',
  },
  meant: {
    en: 'Nobody reads `{key}`, so what it says has no effect. Did you mean `{meant}`?',
    'zh-cn': '没有程序会读 `{key}`，写了也不起作用。是不是 `{meant}`？',
  },
};
const formSays = {
  en: '`{key}` does not have the form that is read here: {expected}. Until it has, the last good version of this file counts.',
  'zh-cn': '`{key}` 的形式不对，应为{expected}。改好之前，以本文件上一次正确的内容为准。',
};
const ruleSays = {
  unknown: {
    en: 'There is no rule `{key}`, so this line has no effect.',
    'zh-cn': '没有名为 `{key}` 的规则，这一行不起作用。',
  },
  meant: {
    en: 'There is no rule `{key}`, so this line has no effect. Did you mean `{meant}`?',
    'zh-cn': '没有名为 `{key}` 的规则，这一行不起作用。是不是 `{meant}`？',
  },
};
const templateSays = {
  en: 'There is no file “{text}” here. Until there is, the last known template counts, else the built-in one.',
  'zh-cn': '找不到文件“{text}”。在它出现之前，沿用上一次的模板；没有则使用内置模板。',
};
const calendarSays = {
  en: 'There is no file “{text}” here, so nobody is warned of its freezes. Mend the path, or take the line out.',
  'zh-cn': '找不到文件“{text}”，其中的封网期不会有任何提示。请修正路径，或删除这一行。',
};
const eventSays = {
  en: 'The event “{text}” on line {line} of this calendar cannot be read and does not count as a freeze. Write it under `freezes`.',
  'zh-cn': '该日历第 {line} 行的事件“{text}”无法识别，不会算作封网期。请写到 `freezes` 里。',
};
const renameTitle = { en: 'Rename to `{meant}`', 'zh-cn': '改名为 `{meant}`' };
const writeTitle = { en: 'Write “{meant}”', 'zh-cn': '写成“{meant}”' };
const mendTitle = { en: 'Mend the line', 'zh-cn': '修正这一行' };

/** What JSON Schema calls a form, as people call it. */
const forms: Readonly<Record<string, Words>> = {
  object: { en: 'a group of keys', 'zh-cn': '一组键' },
  array: { en: 'a list', 'zh-cn': '列表' },
  string: { en: 'one text', 'zh-cn': '一段文字' },
  integer: { en: 'a whole number', 'zh-cn': '整数' },
  'integer,object': { en: 'a whole number, or one for each level of risk', 'zh-cn': '整数，或按风险级别分别给出' },
  'array,object': { en: 'a list, or one for each level of risk', 'zh-cn': '列表，或按风险级别分别给出' },
  'string,array': { en: 'one text, or a list of texts', 'zh-cn': '一段文字，或一组文字' },
  number: { en: 'a number', 'zh-cn': '数字' },
  minLength: { en: 'a text that is not empty', 'zh-cn': '非空文字' },
  minItems: { en: 'a list with at least one entry', 'zh-cn': '至少有一项的列表' },
  minimum: { en: 'a number that is not too small', 'zh-cn': '不能小于下限的数字' },
  exclusiveMinimum: { en: 'a number above 0', 'zh-cn': '大于 0 的数字' },
  pattern: { en: 'written as its description says', 'zh-cn': '按说明中的格式书写' },
};
