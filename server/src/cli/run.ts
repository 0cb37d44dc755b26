// The command line: finds the command, reads its arguments and does it. Knows no document.

import about from '../../package.json' with { type: 'json' };
import { entryAt, yaml } from '../core/text/frontMatter.ts';
import { type Locale, say } from '../core/words.ts';
import { disk } from '../disk.ts';
import { argsOf, meantBy } from './args.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { helpOf, helpOn } from './help.ts';
import { newDocument } from './new.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { type ExitCode, languageOf, type Shell } from './shell.ts';
import { teamOf } from './team.ts';
import { template } from './template.ts';

export const commands: readonly Command[] = [check, newDocument, fix, review, report, explain, template];

/** Does what the arguments ask for. */
export function run(argv: readonly string[], shell: Shell): ExitCode {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v' || name === '-V') {
    shell.out(`mcm ${about.version}\n`);
    return 0;
  }
  const locale = localeOf(argv, shell);
  if (name === undefined) {
    shell.err(helpOf(commands, locale));
    return 2;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    shell.out(helpOf(commands, locale));
    return 0;
  }
  const wanted = name === 'help' ? rest[0] : name;
  const command = commands.find(one => one.name === wanted);
  if (!command) return unknown(wanted ?? '', shell, locale);
  if (name === 'help' || helpAsked(rest)) {
    shell.out(helpOn(command, locale));
    return 0;
  }
  const args = argsOf(rest, command.options);
  if (args.kind === 'args') return command.run(args.texts, args.options, shell, locale);
  shell.err(
    `mcm ${command.name}: ${say(args.says, locale, args.with)}\n${say(more, locale, { command: command.name })}\n`,
  );
  return 2;
}

function helpAsked(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some(one => one === '--help' || one === '-h');
}

/** `--lang`, else the language of the policy in force here, else the shell's. */
function localeOf(argv: readonly string[], shell: Shell): Locale {
  const at = argv.findIndex(one => one === '--lang' || one.startsWith('--lang='));
  const asked = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (asked !== undefined) return languageOf(asked, shell);
  const path = teamOf([], undefined, shell.now, shell)?.policy(undefined).path;
  const language = path === undefined ? undefined : entryAt(yaml(disk.read(path) ?? '').data, ['language']);
  return languageOf(language?.kind === 'scalar' && language.text ? language.text : undefined, shell);
}

function unknown(name: string, shell: Shell, locale: Locale): ExitCode {
  const names = commands.map(one => one.name);
  const meant = meantBy(name, names);
  const says = name.startsWith('-') ? noOption : meant ? noCommandMeant : noCommand;
  shell.err(`mcm: ${say(says, locale, { name, meant: meant ?? '', names: names.join(', ') })}\n`);
  return 2;
}

const noCommand = {
  en: 'There is no command “{name}”. There are: {names}.',
  'zh-cn': '没有命令“{name}”。可用的命令：{names}。',
};
const noCommandMeant = {
  en: 'There is no command “{name}”. Did you mean “{meant}”?',
  'zh-cn': '没有命令“{name}”，是不是“{meant}”？',
};
const noOption = {
  en: 'There is no option {name} without a command. Commands are: {names}.',
  'zh-cn': '没有选项 {name}；请先写命令：{names}。',
};
const more = { en: '“mcm {command} --help” lists what there is.', 'zh-cn': '“mcm {command} --help”列出全部用法。' };
