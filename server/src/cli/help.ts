// What `--help` prints, made of the commands themselves.

import { type Locale, say } from '../core/words.ts';
import type { Option } from './args.ts';
import type { Command } from './command.ts';
import { width } from './formats/text.ts';

/** The help of the whole command line. */
export function helpOf(commands: readonly Command[], locale: Locale): string {
  const rows = commands.map(one => [`mcm ${one.name}`, say(one.says, locale)] as const);
  return `${say(about, locale)}

${table(rows)}

${say(hint, locale)}
`;
}

/** The help of one command. */
export function helpOn(command: Command, locale: Locale): string {
  const rows = [...command.options, helpOption].map(one => [optionName(one), say(one.says, locale)] as const);
  const usage = `mcm ${command.name} ${command.usage}`.trimEnd();
  const parts = [
    `${usage}\n\n${say(command.says, locale)}${locale === 'en' ? '.' : '。'}`,
    ...(command.more ? [say(command.more, locale)] : []),
    `${say(optionsTitle, locale)}\n${table(rows)}`,
    `${say(examplesTitle, locale)}\n${command.examples.map(one => `  ${one}`).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionName({ name, value }: Option): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

/** Two columns; the second is wrapped at blanks. */
function table(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows
    .map(([name, text]) => `  ${name}`.padEnd(left) + wrapped(text, 100 - left).join(`\n${' '.repeat(left)}`))
    .join('\n');
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last !== '' && width(last) + 1 + width(word) > most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const helpOption: Option = { name: 'help', says: { en: 'print this', 'zh-cn': '显示本帮助' } };
const optionsTitle = { en: 'Options:', 'zh-cn': '选项：' };
const examplesTitle = { en: 'Examples:', 'zh-cn': '示例：' };
const about = {
  en: 'mcm reads change-management documents (*.mcm.md) along with you: what is missing, what does not fit, what to do.',
  'zh-cn': 'mcm 与你一起阅读变更文档（*.mcm.md）：缺了什么、哪里对不上、该怎么办。',
};
const hint = {
  en: '“mcm COMMAND --help” says more, “mcm --version” prints the version.',
  'zh-cn': '“mcm 命令 --help”查看详细说明，“mcm --version”显示版本。',
};
