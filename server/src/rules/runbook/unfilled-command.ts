// A command still has a place to be filled in, and nothing says with what.

import type { Change } from '../../core/change.ts';
import { otherCode, planCode } from '../../core/plan/planCode.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { type OpenPlace, openPlaces, plainName } from '../../core/said/openPlaces.ts';
import type { Source, Span } from '../../core/source.ts';
import { everywhere } from '../../core/text/markdown.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'unfilled-command',
  severity: 'weak',
  says: {
    open: {
      en: '“{text}” is still to be filled in, at a moment when nobody has time to look it up. Write the real value, or say once what it stands for.',
      'zh-cn': '“{text}”还没有填，而执行时没有人有空去查。请写上实际的值，或者说明一次它代表什么。',
    },
  },
  why: {
    en: 'A placeholder in a command is filled in from memory, at night, under pressure; that is how the wrong host is rebooted. Reviewers cannot check a target that is not written. A value that is named once, in a table of variables or a sentence, covers all commands.',
    'zh-cn':
      '命令里的占位符，往往在深夜靠记忆临场填写，重启错主机就是这么来的；没写出来的目标，评审人也无从核对。在变量表或一句话里写明一次，就对所有命令有效。',
  },
  *check(change): Iterable<Hit & { says: 'open' }> {
    const told = new Set<string>();
    for (const { at, text, info, said } of planCode(change)) {
      let isTold = false;
      for (const place of openPlaces(text, info)) {
        const span = { from: at.from + place.from, to: at.from + place.to };
        if (told.has(place.text) || place.text === text.trim() || isDeclared(place, change)) continue;
        if (isExplained(place, said) || isExplained(place, commentsIn(text))) {
          told.add(place.text);
          continue;
        }
        if (
          isOfThatNight(place) ||
          isForEach(place, change.source, span) ||
          isLogged(text, place.from) ||
          isShown(place, text, said)
        )
          continue;
        // Who fills in what has a name sees the question marks beside it.
        if (place.name === '' && isTold) continue;
        isTold = true;
        told.add(place.text);
        // Words around that speak of the same thing may say which one.
        const as = isMentioned(place, said) ? ({ as: 'nudge' } as const) : {};
        yield { at: span, says: 'open', with: { text: quote(place.text, 40) }, ...as };
      }
    }
    // A command among the preparations is one as well; elsewhere code may only show how something looks.
    for (const { at, text, info } of otherCode(change)) {
      for (const place of openPlaces(text, info)) {
        const isMark = !/^[<＜{【]/.test(place.text) && place.text !== text.trim() && /\s/.test(text.trim());
        if (!isMark || told.has(place.text) || isDeclared(place, change) || isLogged(text, place.from)) continue;
        told.add(place.text);
        const span = { from: at.from + place.from, to: at.from + place.to };
        yield { at: span, says: 'open', with: { text: quote(place.text, 40) }, as: 'nudge' };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`ssh <old-primary> promote.sh\` makes the old primary take writes again (4 min).
        ^^^^^^^^^^^^^ “<old-primary>” is still to be filled in
2. \`curl -H "X-Key: YOUR_API_KEY" https://api.example.com/health\` says OK (5 min).
                    ^^^^^^^^^^^^ “YOUR_API_KEY” is still
`,
      },
      {
        text: `
## 操作手册

1. 王磊：\`ssh <主机名> systemctl restart session\`，确认端口恢复（5 分钟）
           ^^^^^ “<主机名>” is still to be filled in
2. 王磊：\`kubectl set image deploy/session app=session:{{ version }}\`，直到全部就绪（10 分钟）
                                                    ^^^^^^^^^^^^^ “{{ version }}” is still
`,
      },
      {
        text: `
### In the event of problems, what will you do to return your system to a known good state?

1. \`promote.sh --version ??\` makes the old primary take writes again (8 min).
                         ^^ “??” is still to be filled in
2. \`curl https://DB_HOST_HERE/health\` says OK (1 min).
                 ^^^^^^^^^^^^ “DB_HOST_HERE” is still to be filled in
`,
      },
    ],
    good: [
      {
        text: `
## Runbook

Run both for each \`<shard>\` from 1 to 4.

1. @alice: \`psql -h shard-<shard>.orders <migrate.sql >out.log\`, until it says COMMIT (10 min)
2. @alice: \`docker ps --format '{{.Names}}'\` shows orders-<shard> on node-1 (5 min)
3. @alice: \`mktemp /tmp/run.XXXXXX\`, \`cat <<EOF >>notes\`, \`new List<String>()\`: returns 0 (5 min)
`,
      },
      {
        text: `
### Are there any related, prerequisite changes upon which this CM hinges?

None. Last night's log is not ours:

\`\`\`
02:41:07 WARN chan.LAB state=STOPPED retry=TBD
\`\`\`
`,
      },
      {
        text: `
## 操作手册

| 变量 | 值 |
| --- | --- |
| HOST | session-3.prod |

1. 王磊：\`ssh <host> systemctl restart session\`，确认端口恢复（5 分钟）
2. 王磊：\`sessionctl drain --region <region>\`，region 依次 cn-east-1、cn-south-1，连接数归零（5 分钟）
`,
      },
    ],
  },
});

/** A line of a log, and what is searched for, is nobody's to fill in: "02:41:07 WARN … retry=TBD". */
function isLogged(code: string, at: number): boolean {
  const start = code.lastIndexOf('\n', at - 1) + 1;
  const line = code.slice(start);
  // `grep -c TODO report.txt` looks for them.
  if (/\b(?:grep|egrep|rg|findstr|Select-String)\b[^|;&]*$/.test(code.slice(start, at))) return true;
  return /^\s*[[(]?(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d)/.test(
    line,
  );
}

/** "Returns `state=待定`": a state that is read, and nothing to be filled in. */
function isShown({ text }: OpenPlace, code: string, said: string): boolean {
  if (/^\s*"[\w.-]+": *"[^"]+"\s*$/.test(code)) return /叫|自带|\bnamed\b|\bcalled\b/i.test(said);
  return (
    /\p{Script=Han}/u.test(text) &&
    /^\s*[a-z_.]+\s*[=:]\s*\S+\s*$/.test(code) &&
    /返回|显示|输出|状态|里|shows?|prints?|returns?|says?/i.test(said)
  );
}

/** `<那几家>`, `<the failed ones>`: it stands for what has come to pass by then, and nobody can know it before. */
const isOfThatNight = ({ text }: OpenPlace) =>
  /^\W*(?:[那该已][^>]{1,8}|[^>]{1,8}的)[>＞]|\b(?:those|the ones|ones|affected|failed|already|whichever)\b/i.test(
    text,
  );

/** Whether the line, or the words just above a block of code, say that it is done for each: "per broker: roll.yml <broker>". */
function isForEach({ text }: OpenPlace, { text: whole }: Source, at: Span): boolean {
  const name = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text)?.[0];
  if (name === undefined) return false;
  const before = whole
    .slice(Math.max(0, at.from - 240), at.from)
    .split(/\n#{1,6} /)
    .at(-1) as string;
  const around = `${before} … ${whole.slice(at.to, at.to + 80).split('\n')[0]}`;
  return new RegExp(
    `\\b(?:per|each|every|all|for any|one)(?: [\\w-]+){0,2} ${name}s?\\b|\\b${name} (?:by|after) ${name}\\b|[每逐各][一个台条套\\s]{0,2}${name}|${name}逐`,
    'iu',
  ).test(around);
}

/** Whether the words around speak of the same thing and where it comes from: "the number that step 2 printed" beside `<number>`. */
function isMentioned({ text }: OpenPlace, said: string): boolean {
  const words = text.toLowerCase().match(/\p{Script=Han}{2,}|\p{L}{3,}/gu) ?? [];
  const around = said.replace(/`[^`\n]*`/g, ' ').toLowerCase();
  return comesFrom.test(around) && words.some(word => around.includes(word));
}

const comesFrom =
  /\b(?:print|show|output|return|from|above|below|each|every|all|per|list|not(?:e|ed)|written|whichever|that)\w*|上一?步|输出|得到|返回|记下|[每逐各]|所有|其中|里的/;

/** The comments of a command, which may say what a place of it stands for: `tail -f <id>   # <id>: see above`. */
function commentsIn(code: string): string {
  return [...code.matchAll(/(?:^|\s)#\s[^\n]*/g)].join('\n');
}

/** Whether the words around the command say what a place stands for: "where other is the healthy one", 批次为步骤 2 的编号, region 依次 …. */
function isExplained({ text }: OpenPlace, said: string): boolean {
  const name = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if ((name.length < 2 && !/\p{Script=Han}/u.test(name)) || !/^[\p{L}\p{N} _-]+$/u.test(name)) return false;
  // "`run wait <run-id>` (the id that the launch just printed)"
  const [last = name] = /[\p{L}\p{N}]+$/u.exec(name) ?? [];
  if (new RegExp(`[(（](?:the|that) (?:\\w+ )?${last} (?:that|which|from|of|as)\\b`, 'i').test(said)) return true;
  return new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}])${name}["'”’>]?\\s*(?:(?:is|are|=|means|being|stands for|(?:runs|goes) through|one of|in turn)(?![\\p{L}])|[:：=为是指即取填用写]|依次|分别)`,
    'iu',
  ).test(said);
}

/** Whether the document says elsewhere what a place stands for: in a sentence, alone in code, or in a table of variables. */
function isDeclared({ text, name }: OpenPlace, change: Change): boolean {
  return name !== '' && declarations(change.document.markdown).some(one => one.text === text || one.name === name);
}

const declarations = everywhere(block => {
  const found: { at: { from: number; to: number }; text: string; name: string }[] = [];
  const add = (from: number, text: string, name = '') =>
    found.push({ at: { from, to: from + text.length }, text, name });
  if (block.kind === 'comment') return found;
  for (const { at, text, info } of block.code) {
    if (info === undefined && /^\s*(?:[<{$]|YOUR|XX|\w+\s*=)/.test(text)) add(at.from, text.trim(), nameOf(text));
    else if (info !== undefined)
      for (const [, name = ''] of text.matchAll(assigned)) add(at.from, name, plainName(name));
  }
  if (/[<\\＜]/.test(block.text)) {
    const outside = block.code.reduce(
      (text, { at }) => text.slice(0, at.from) + ' '.repeat(at.to - at.from) + text.slice(at.to),
      block.text,
    );
    for (const match of outside.matchAll(/\\?[<＜]([^<>\\\n]{1,40})\\?[>＞]/g)) add(match.index, `<${match[1]}>`);
  }
  for (const { head, rows } of block.tables) {
    // A column lists the values of what it is named after.
    for (const { at, text } of head) if (text.length < 24) add(at.from, `<${text}>`);
    if (!head.some(cell => /variable|placeholder|parameter|\bname\b|变量|占位|参数|名称/i.test(cell.text))) continue;
    for (const { cells } of rows) {
      const [first, ...rest] = cells;
      if (first && rest.some(cell => cell.text.trim() !== '')) add(first.at.from, first.text, plainName(first.text));
    }
  }
  return found;
});

/** `HOST=db-1` in a block of code, or a loop over values. */
const assigned = /^\s*(?:export\s+|set\s+)?([A-Za-z_]\w*)=\S|\bfor\s+([a-z_]\w*)\s+in\b/gim;

function nameOf(text: string): string {
  return /^\s*[<{$]/.test(text) ? '' : plainName(text.split('=')[0] ?? '');
}
