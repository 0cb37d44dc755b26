// `mcm check`: what the checks find in files, in folders or on standard input.

import { againstGitOption, historyAt } from './againstGit.ts';
import { type Checked, checked, found, type Report, reaches } from './checked.ts';
import type { Command } from './command.ts';
import { asGithub } from './formats/github.ts';
import { asJson } from './formats/json.ts';
import { asSarif } from './formats/sarif.ts';
import { asText } from './formats/text.ts';
import { inputAt, placesOf, shown } from './inputs.ts';
import { configOption, langOption, nowOption } from './options.ts';
import { isColoured, type Shell } from './shell.ts';
import { teamFor } from './team.ts';
import { tell } from './tell.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;

export const check: Command = {
  name: 'check',
  usage: '[FILES|FOLDERS|-]',
  says: { en: 'Check changes and say what is found', 'zh-cn': '检查变更文档并给出结果' },
  more: {
    en: `Folders are searched for *.mcm.md, without what .gitignore leaves out; without a name the working folder is. A named
Markdown file is checked when its front matter has the key “mcm”. “-” is standard input.

Exit code: 0 clean, 1 something found at or above --fail-on, 2 misuse, or something could not be read (all else is checked).`,
    'zh-cn': `在文件夹中查找 *.mcm.md（遵循 .gitignore）；不写名称则检查当前文件夹。直接指定的 Markdown 文件，文档头中有“mcm”键才会检查。
“-”表示标准输入。

退出码：0 没有问题；1 有达到 --fail-on 级别的问题；2 用法错误或有内容无法读取（其余照常检查）。`,
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: formats,
      says: {
        en: 'text (default), json, github (workflow commands) or sarif',
        'zh-cn': 'text（默认）、json、github（工作流命令）或 sarif',
      },
    },
    {
      name: 'fail-on',
      value: 'LEVEL',
      oneOf: ['error', 'warning', 'information', 'never'],
      says: {
        en: 'the level that makes the exit code 1: error (default), warning, information or never',
        'zh-cn': '达到该级别时退出码为 1：error（默认）、warning、information 或 never',
      },
    },
    againstGitOption,
    configOption,
    nowOption,
    langOption,
  ],
  examples: [
    'mcm check',
    'mcm check changes/ --fail-on warning',
    'git show HEAD:change.mcm.md | mcm check -',
    'mcm check . --format sarif > mcm.sarif',
    'mcm check changes/ --against-git',
  ],
  run(texts, options, shell, locale) {
    const { places, troubles: missing } = placesOf(texts.length > 0 ? texts : ['.'], shell.cwd);
    const team = teamFor(places, options, shell, locale);
    if (!team) return 2;
    team.policy(undefined);
    const troubles = [...missing];
    const documents: Checked[] = [];
    // One after the other, so that of a thousand documents only the findings are kept.
    for (const place of places) {
      const { input, trouble } = inputAt(place, shell);
      if (trouble) troubles.push(trouble);
      if (!input) continue;
      const asked = options.has('against-git') ? historyAt(input.path, input.shown) : undefined;
      if (asked && 'trouble' in asked) troubles.push(asked.trouble);
      documents.push(checked(input, team, locale, asked && 'history' in asked ? asked.history : undefined));
    }
    const teamFiles = team.faulty().map(({ path, source, faults }) => ({
      path: shown(path, shell.cwd),
      source,
      findings: faults.map(one => found(one, source, locale)),
    }));
    const report: Report = { documents, teamFiles, troubles, cwd: shell.cwd, locale };
    shell.out(inFormat(options.get('format') ?? 'text', report, isColoured(shell)));
    tell(troubles, shell, locale);
    const isBroken = teamFiles.some(one => one.findings.some(({ severity }) => severity === 'error'));
    // The JSON contract knows documents only.
    if (options.get('format') === 'json') tellTeam(report, shell);
    if (isBroken || troubles.some(one => one.kind === 'trouble')) return 2;
    return reaches(documents, options.get('fail-on') ?? 'error') ? 1 : 0;
  },
};

function inFormat(format: string, report: Report, coloured: boolean): string {
  switch (format as (typeof formats)[number]) {
    case 'text':
      return asText(report, coloured);
    case 'json':
      return asJson(report);
    case 'github':
      return asGithub(report);
    case 'sarif':
      return asSarif(report);
  }
}

function tellTeam({ teamFiles }: Report, shell: Shell): void {
  for (const { path, findings } of teamFiles) {
    for (const { line, column, message } of findings) shell.err(`mcm: ${path}:${line}:${column}: ${message}\n`);
  }
}
