// `mcm report`: a change with its review as one page for people who decide.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportOf } from '../core/review/report.ts';
import { reportHtml } from '../core/review/reportHtml.ts';
import { generated, reportMarkdown } from '../core/review/reportMarkdown.ts';
import type { Command } from './command.ts';
import { shown } from './inputs.ts';
import { configOption, langOption, nowOption } from './options.ts';
import { reviewed } from './reviewed.ts';
import { misuse } from './tell.ts';

export const report: Command = {
  name: 'report',
  usage: 'FILE',
  says: {
    en: 'Print a change and its review as one page for those who decide',
    'zh-cn': '把变更及其评审汇总成一页，供决策者阅读',
  },
  more: {
    en: `When, what, who, the risks as a matrix, the steps in their window, verdicts, decisions, findings, exceptions and the answers
in brief. The HTML page needs no other file and no script, and prints well.`,
    'zh-cn': `时间、内容、人员、风险矩阵、步骤时间线、评审结论、决定、检查结果、豁免和回答摘要。HTML 页面自成一体，不含脚本，适合打印。`,
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['md', 'html'],
      says: {
        en: 'md or html; else as the name of --out ends, else md',
        'zh-cn': 'md 或 html；默认随 --out 的扩展名，否则为 md',
      },
    },
    {
      name: 'out',
      value: 'FILE',
      says: {
        en: 'the file to write; over another file only when that is a report too',
        'zh-cn': '要写入的文件；只会覆盖以前生成的报告',
      },
    },
    configOption,
    nowOption,
    langOption,
  ],
  examples: ['mcm report change.mcm.md', 'mcm report change.mcm.md --format html --out change.html'],
  run(texts, options, shell, locale) {
    const found = reviewed(texts, options, shell, locale, oneSays);
    if (!found) return 2;
    const { change, given, record, isTroubled } = found;
    const out = options.get('out');
    const format = options.get('format') ?? (/\.html?$/i.test(out ?? '') ? 'html' : 'md');
    const page = reportOf(change, given, record, locale);
    const text = format === 'html' ? reportHtml(page) : reportMarkdown(page);
    if (out === undefined) shell.out(text);
    else {
      const path = resolve(shell.cwd, out);
      const name = shown(path, shell.cwd);
      try {
        if (!isFree(path)) return misuse(shell, locale, takenSays, { path: name });
        writeFileSync(path, text);
      } catch (error) {
        return misuse(shell, locale, writeSays, { path: name, reason: (error as Error).message });
      }
      shell.out(`${name}\n`);
    }
    return isTroubled ? 2 : 0;
  },
};

/** Whether nothing stands there, or a report made earlier: a slip must not cost anybody a document. */
function isFree(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })) return true;
  const head = readFileSync(path, 'utf8').slice(0, 500);
  return generated.some(mark => head.includes(mark));
}

const oneSays = {
  en: 'Name one change to report on: mcm report FILE.',
  'zh-cn': '请写明一个变更：mcm report 文件。',
};
const takenSays = {
  en: '{path} exists and is no report; nothing was written.',
  'zh-cn': '{path} 已经存在且不是报告，没有写入。',
};
const writeSays = { en: '{path} cannot be written: {reason}', 'zh-cn': '{path} 无法写入：{reason}' };
