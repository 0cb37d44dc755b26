// The YAML files of a team (policy, template, review record) read: a value where they can be understood, and what is
// wrong with them as findings, in the words of the rules about front matter. Pure.

import { plain, type YamlFault, yaml } from './core/frontMatter.ts';
import { memoText } from './core/memo.ts';
import type { Finding } from './core/rule.ts';
import { type Fault, faultsOf, type SchemaName } from './core/schemas.ts';
import { readSettings, type Settings } from './core/settings.ts';
import { firstLine, type Source, type Span } from './core/source.ts';
import { type RawTemplate, type Template, toTemplate } from './core/template.ts';
import type { Fills, Words } from './core/words.ts';

/** A file of a team: its value, undefined when it is not usable, and its faults. */
export interface TeamFile<T> {
  readonly value: T | undefined;
  readonly source: Source;
  readonly faults: readonly Finding[];
}

/** Which schema a YAML file follows by its name; templates may have any name, so the usual ones are taken. */
export function schemaFor(path: string): SchemaName | undefined {
  if (/(?:^|[/\\])\.mcm\.ya?ml$/i.test(path)) return 'settings';
  if (/\.mcm\.review\.ya?ml$/i.test(path)) return 'review';
  return /template\.ya?ml$/i.test(path) ? 'template' : undefined;
}

/** A `.mcm.yaml`. */
export function readPolicy(of: Source): TeamFile<Settings> {
  const { settings, faults } = readSettings(of.text);
  const found = faults.map(({ at, says }) => {
    if (says.kind === 'yaml') return yamlFinding(of, says.fault);
    return says.kind === 'schema' ? schemaFinding(of, says.fault) : malformed(of, at, zoneSays, { text: says.name });
  });
  return { value: settings, source: of, faults: found };
}

/** A template file. */
export function readTemplate(of: Source): TeamFile<Template> {
  return { value: templateOf(of.text), source: of, faults: readYaml('template', of) };
}

/** What is wrong with a YAML file as such and by its schema. */
export function readYaml(schema: SchemaName, of: Source): readonly Finding[] {
  const { data, faults } = yaml(of.text);
  return [...faults.map(one => yamlFinding(of, one)), ...faultsOf(schema, data).map(one => schemaFinding(of, one))];
}

/** What is said where a policy names a template that is not there. */
export function missingTemplate(of: Source, at: Span, path: string): Finding {
  return malformed(of, at, templateSays, { text: path });
}

const templateOf = memoText((text: string): Template | undefined => {
  const { data, faults } = yaml(text);
  if (faults.length > 0 || faultsOf('template', data).some(one => one.keyword !== 'unknown')) return undefined;
  return toTemplate(plain(data) as RawTemplate);
}, 8);

function yamlFinding(of: Source, fault: YamlFault): Finding {
  return malformed(of, fault.at, fault.kind === 'duplicate' ? duplicateSays : yamlSays, { text: fault.says });
}

function schemaFinding(of: Source, fault: Fault): Finding {
  const expected = fault.expected.join(', ');
  switch (fault.keyword) {
    case 'unknown':
      return {
        ...malformed(of, fault.at, unknownSays, { name: fault.name, expected }),
        rule: 'unknown-field',
        severity: 'warning',
      };
    case 'choice':
      return malformed(of, fault.at, choiceSays, { name: fault.name, expected });
    case 'missing':
      return malformed(of, fault.at, missingSays, { name: fault.name });
    case 'form':
      return malformed(of, fault.at, formSays, { name: fault.name, expected });
  }
}

function malformed(of: Source, at: Span, says: Words, fills: Fills): Finding {
  const start = at.to > at.from || at.from < of.text.length ? at : { from: 0, to: 0 };
  return {
    rule: 'malformed-field',
    severity: 'error',
    at: firstLine(of, start),
    says,
    with: fills,
    see: [],
    fixes: () => [],
  };
}

const yamlSays = {
  en: 'This is not readable YAML: {text}. Until it is, the last readable version counts.',
  'zh-cn': 'YAML 无法读取：{text}。改好之前，以上一次可读的内容为准。',
};
const duplicateSays = {
  en: 'This key stands here twice; only one of them can count.',
  'zh-cn': '同一个键出现了两次，只有一个会生效。',
};
const unknownSays = {
  en: 'Nobody reads the key “{name}”. Known here: {expected}.',
  'zh-cn': '没有程序读取键“{name}”。此处可用：{expected}。',
};
const choiceSays = {
  en: '“{name}” is none of the words known here: {expected}.',
  'zh-cn': '“{name}”不在可用值之中：{expected}。',
};
const missingSays = { en: 'The key “{name}” is missing here.', 'zh-cn': '此处缺少键“{name}”。' };
const formSays = {
  en: '“{name}” does not have the expected form ({expected}).',
  'zh-cn': '“{name}”的形式不对（应为 {expected}）。',
};
const zoneSays = {
  en: '“{text}” is no time zone. Use an IANA name such as Asia/Shanghai.',
  'zh-cn': '“{text}”不是时区名。请使用 IANA 名称，例如 Asia/Shanghai。',
};
const templateSays = {
  en: 'There is no file “{text}”; the last known template stays in force, else the built-in one.',
  'zh-cn': '找不到文件“{text}”；沿用上一次的模板，没有则使用内置模板。',
};
