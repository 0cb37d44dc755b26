// `mcm fix`: the safe fixes, written where the text differs and nowhere else.

import { writeFileSync } from 'node:fs';
import { fixAll } from '../core/fix.ts';
import { type Locale, say } from '../core/words.ts';
import { encode } from './bytes.ts';
import type { Command } from './command.ts';
import { applied, type Hunk, hunksOf, unified } from './diff.ts';
import { type Input, inputAt, placesOf } from './inputs.ts';
import { configOption, langOption, nowOption } from './options.ts';
import type { Shell } from './shell.ts';
import { teamFor } from './team.ts';
import { misuse, tell } from './tell.ts';

export const fix: Command = {
  name: 'fix',
  usage: 'FILES|FOLDERS|-',
  says: { en: 'Apply the fixes that change no meaning', 'zh-cn': '应用不改变含义的修复' },
  more: {
    en: `Only safe fixes, such as a misnamed heading. Line ends, byte order mark and encoding stay as they are. With “-” the fixed
text goes from standard input to standard output.`,
    'zh-cn': `只应用安全的修复，例如写错的标题。换行符、字节序标记和编码保持不变。“-”表示从标准输入读、向标准输出写。`,
  },
  options: [
    {
      name: 'dry-run',
      says: { en: 'print what would change, and write nothing', 'zh-cn': '只打印将要修改的内容，不写文件' },
    },
    configOption,
    nowOption,
    langOption,
  ],
  examples: ['mcm fix changes/ --dry-run', 'mcm fix change.mcm.md'],
  run(texts, options, shell, locale) {
    if (texts.length === 0) return misuse(shell, locale, namesSays);
    const { places, troubles: missing } = placesOf(texts, shell.cwd);
    const team = teamFor(places, options, shell, locale);
    if (!team) return 2;
    const troubles = [...missing];
    let [failed, read, count] = [false, 0, 0];
    for (const place of places) {
      const { input, trouble } = inputAt(place, shell);
      if (trouble) troubles.push(trouble);
      if (!input) continue;
      const { source, front } = input.document;
      const lines = source.text.split('\n');
      const hunks = hunksOf(lines, fixAll(source.uri, source.text, team.given(input.path, front)).split('\n'));
      if (input.path !== undefined) read++;
      count += hunks.length;
      if (options.has('dry-run')) shell.out(unified(input.shown, lines, hunks));
      else if (!written(input, hunks, shell, locale)) failed = true;
    }
    if (count === 0 && read > 0) shell.err(`mcm: ${say(nothingSays, locale)}\n`);
    tell(troubles, shell, locale);
    return failed || troubles.some(one => one.kind === 'trouble') ? 2 : 0;
  },
};

/** Writes a document with hunks applied; a text whose bytes could not all be read is left alone. */
function written({ path, shown, decoded }: Input, hunks: readonly Hunk[], shell: Shell, locale: Locale): boolean {
  if (path === undefined) shell.out(applied(decoded.text, hunks));
  if (path === undefined || hunks.length === 0 || decoded.fault !== undefined) return true;
  try {
    writeFileSync(path, encode({ ...decoded, text: applied(decoded.text, hunks) }));
  } catch (error) {
    shell.err(`mcm: ${say(writeSays, locale, { path: shown, reason: (error as Error).message })}\n`);
    return false;
  }
  shell.out(`${say(hunks.length === 1 ? fixedOneSays : fixedSays, locale, { path: shown, count: hunks.length })}\n`);
  return true;
}

const namesSays = { en: 'Name the files or folders to fix.', 'zh-cn': '请写明要修复的文件或文件夹。' };
const writeSays = { en: '{path} cannot be written: {reason}', 'zh-cn': '{path} 无法写入：{reason}' };
const fixedOneSays = { en: '{path}: fixed in one place', 'zh-cn': '{path}：修复了 1 处' };
const fixedSays = { en: '{path}: fixed in {count} places', 'zh-cn': '{path}：修复了 {count} 处' };
const nothingSays = { en: 'There is nothing that can be fixed safely.', 'zh-cn': '没有可以安全修复的内容。' };
