// `mcm new`: a document from the template, on standard output or in a new file.

import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newChange } from '../core/answers/newChange.ts';
import { type ChangeType, changeTypes } from '../core/template.ts';
import type { Command } from './command.ts';
import { shown } from './inputs.ts';
import { configOption, langOption, nowOption } from './options.ts';
import { teamFor } from './team.ts';
import { misuse } from './tell.ts';

export const newDocument: Command = {
  name: 'new',
  usage: 'TITLE',
  says: { en: 'Write a new change from the template', 'zh-cn': '按模板新建变更文档' },
  more: {
    en: `Prints the document; with --out it is written to a file, and never over another one. Times are written as people say them
(“2026-12-01 02:00”, “next Tuesday 2am”, “tomorrow 02:00”), the end also as a length (“2h”). They are read in --timezone, else
in the zone of the policy, else in this machine's.`,
    'zh-cn': `默认打印到标准输出；用 --out 写入文件，不会覆盖已有文件。时间按平常的说法写即可（“2026-12-01 02:00”“下周二凌晨2点”“明天 02:00”），
结束时间也可以写时长（“2小时”）。时区依次取 --timezone、策略中的时区、本机时区。`,
  },
  options: [
    {
      name: 'type',
      value: 'TYPE',
      oneOf: changeTypes,
      says: { en: 'standard, normal (default) or emergency', 'zh-cn': 'standard、normal（默认）或 emergency' },
    },
    { name: 'start', value: 'TIME', says: { en: 'scheduled start', 'zh-cn': '计划开始时间' } },
    { name: 'end', value: 'TIME', says: { en: 'scheduled end, or how long it takes', 'zh-cn': '计划结束时间或时长' } },
    {
      name: 'timezone',
      value: 'ZONE',
      says: { en: 'IANA zone, such as Asia/Shanghai', 'zh-cn': 'IANA 时区，例如 Asia/Shanghai' },
    },
    { name: 'owner', value: 'PERSON', says: { en: 'who answers for the change', 'zh-cn': '变更负责人' } },
    {
      name: 'out',
      value: 'PATH',
      says: {
        en: 'a new file, or a folder in which it gets its name from the title',
        'zh-cn': '新文件的路径；若是文件夹，则按标题命名',
      },
    },
    configOption,
    nowOption,
    langOption,
  ],
  examples: [
    'mcm new "Promote the PostgreSQL 16 standby" --start "next Tuesday 2am" --end 2h --timezone Asia/Shanghai --out changes/',
    'mcm new "Renew the gateway certificate" --type standard > certificate.mcm.md',
  ],
  run(texts, options, shell, locale) {
    const title = texts.join(' ').trim();
    if (title === '') return misuse(shell, locale, titleSays);
    const team = teamFor([], options, shell, locale);
    if (!team) return 2;
    const made = newChange(
      {
        title,
        type: (options.get('type') ?? 'normal') as ChangeType,
        start: options.get('start'),
        end: options.get('end'),
        timezone: options.get('timezone') ?? team.policy(undefined).settings.timezone ?? shell.timezone,
        owner: options.get('owner'),
        locale,
      },
      team.given(undefined),
    );
    // Here it is easy to type again, so that no document is left half right.
    if (made.problem) return misuse(shell, locale, made.problem.says, made.problem.with);
    const out = options.get('out');
    if (out === undefined) {
      shell.out(made.text);
      return 0;
    }
    const at = resolve(shell.cwd, out);
    const isFolder = /[/\\]$/.test(out) || statSync(at, { throwIfNoEntry: false })?.isDirectory();
    const path = isFolder ? join(at, made.name) : at;
    try {
      writeFileSync(path, made.text, { flag: 'wx' });
    } catch (error) {
      const exists = (error as { code?: string }).code === 'EEXIST';
      return misuse(shell, locale, exists ? existsSays : writeSays, {
        path: shown(path, shell.cwd),
        reason: (error as Error).message,
      });
    }
    shell.out(`${shown(path, shell.cwd)}\n`);
    return 0;
  },
};

const titleSays = {
  en: 'A new change needs a title: mcm new "What is done where".',
  'zh-cn': '新变更需要标题：mcm new "在哪里做什么"。',
};
const existsSays = { en: '{path} exists already; nothing was written.', 'zh-cn': '{path} 已经存在，没有写入。' };
const writeSays = { en: '{path} cannot be written: {reason}', 'zh-cn': '{path} 无法写入：{reason}' };
