// `mcm template`: the template in use, for reading or as the beginning of one's own.

import { plain, yaml } from '../core/text/frontMatter.ts';
import { block, type Yaml } from '../core/text/yamlText.ts';
import { say } from '../core/words.ts';
import { disk } from '../disk.ts';
import data from '../generated/template.json' with { type: 'json' };
import type { Command } from './command.ts';
import { shown } from './inputs.ts';
import { configOption, langOption } from './options.ts';
import { teamFor } from './team.ts';
import { misuse } from './tell.ts';

export const template: Command = {
  name: 'template',
  usage: '',
  says: { en: 'Print the template in use', 'zh-cn': '打印正在使用的模板' },
  more: {
    en: "The team's own template where .mcm.yaml names one, else the built-in one. To make your own, save it and name it there:\n“template: ./team.template.yaml”.",
    'zh-cn':
      '若 .mcm.yaml 指定了团队模板则打印它，否则打印内置模板。要自定义模板，可保存后在 .mcm.yaml 中写：\n“template: ./team.template.yaml”。',
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['yaml', 'json'],
      says: { en: 'yaml (default) or json', 'zh-cn': 'yaml（默认）或 json' },
    },
    configOption,
    langOption,
  ],
  examples: ['mcm template > team.template.yaml', 'mcm template --format json'],
  run(texts, options, shell, locale) {
    if (texts.length > 0) return misuse(shell, locale, textsSays, { text: texts[0] ?? '' });
    const team = teamFor([], options, shell, locale);
    if (!team) return 2;
    const { templatePath, faulty } = team.policy(undefined);
    const text = templatePath === undefined ? undefined : disk.read(templatePath);
    const isJson = options.get('format') === 'json';
    if (text === undefined) shell.out(isJson ? `${JSON.stringify(data, null, 2)}\n` : `${block(data as Yaml, 0)}\n`);
    else shell.out(isJson ? `${JSON.stringify(plain(yaml(text).data), null, 2)}\n` : text);
    const broken = faulty.filter(one => one.faults.some(({ severity }) => severity === 'error'));
    for (const { path, faults } of broken) {
      for (const { says, with: fills } of faults)
        shell.err(`mcm: ${shown(path, shell.cwd)}: ${say(says, locale, fills)}\n`);
    }
    return broken.length > 0 ? 2 : 0;
  },
};

const textsSays = {
  en: '“mcm template” takes no names, such as “{text}”.',
  'zh-cn': '“mcm template”不接受名称“{text}”。',
};
