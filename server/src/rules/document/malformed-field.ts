// A fact in the front matter cannot be read, or does not have the form that everybody else relies on.

import { type FieldFault, fieldFaults } from '../../core/fields/fieldFaults.ts';
import { type Hit, rule } from '../../core/rule.ts';
import type { Words } from '../../core/words.ts';

const says = {
  unclosed: {
    en: 'The front matter is not closed, so it is not clear where the facts end and the text begins. Put a line `---` behind the last key.',
    'zh-cn': '文档头没有结束行，分不清哪里是字段、哪里是正文。请在最后一个键之后加一行 `---`。',
  },
  none: {
    en: 'The change does not say what it is: the key `mcm` is missing at the top. Put `mcm: 1` between two lines `---`.',
    'zh-cn': '文件开头缺少 `mcm` 键，工具无法确认这是变更单。请在两行 `---` 之间写上 `mcm: 1`。',
  },
  quote: {
    en: '“{text}” needs quotation marks here, because YAML keeps its signs for itself; without them nobody can read the line. Write `"{text}"`.',
    'zh-cn': '“{text}”含有 YAML 的特殊符号，须加引号，否则这一行读不出来。请写成 `"{text}"`。',
  },
  tab: {
    en: 'This line is indented with a tab, which YAML does not read. Use blanks.',
    'zh-cn': '这一行用制表符缩进，YAML 读不了。请改用空格。',
  },
  colon: {
    en: 'After `{text}` a colon and a blank are needed, else the line cannot be read. Write `{text}: …`.',
    'zh-cn': '`{text}` 后面要有英文冒号和一个空格，否则这一行读不出来。请写成 `{text}: …`。',
  },
  quotation: {
    en: 'A quotation mark is opened here and never closed, so the lines below cannot be read. Close it with `{text}`.',
    'zh-cn': '这里的引号没有配对，下面的内容都读不出来。请补上 `{text}`。',
  },
  bracket: {
    en: 'A bracket is opened here and never closed, so the lines below cannot be read. Close it with `{text}`.',
    'zh-cn': '这里的括号没有配对，下面的内容都读不出来。请补上 `{text}`。',
  },
  indent: {
    en: '“{text}” stands further right than the line above, which has a value already. Put it below the first letter of that line.',
    'zh-cn': '“{text}”比上一行缩进更多，而上一行已经有值了。请与上一行的首字母对齐。',
  },
  other: {
    en: 'This line cannot be read, so what it says is missing everywhere else. Write `key: value`, one on a line.',
    'zh-cn': '这一行读不出来，其他地方也就用不上它。请每行写一个 `键: 值`。',
  },
  duplicate: {
    en: '`{key}` stands here a second time, and readers would not know which one holds. Keep one of them.',
    'zh-cn': '`{key}` 出现了两次，读者不知道以哪个为准。请只保留一个。',
  },
  large: {
    en: 'This part is too long or nested too deeply to be read. Facts belong here; the rest belongs below.',
    'zh-cn': '这部分太长或嵌套太深，无法读取。这里只放基本事实，其余内容请写在下面。',
  },
  choice: {
    en: '`{key}` cannot be “{value}”, and what hangs on it is left undecided. It is one of: {choices}.',
    'zh-cn': '`{key}` 不能是“{value}”，与它有关的检查都无从判断。可选值：{choices}。',
  },
  meant: {
    en: '`{key}` cannot be “{value}”, and what hangs on it is left undecided. Did you mean `{meant}`? It is one of: {choices}.',
    'zh-cn': '`{key}` 不能是“{value}”，与它有关的检查都无从判断。是不是 `{meant}`？可选值：{choices}。',
  },
  form: {
    en: '`{key}` is {form}, and everybody who reads this file relies on that. Write it like `{example}`.',
    'zh-cn': '`{key}` 应为{form}，读取这份文件的人和工具都以此为准。请参照 `{example}`。',
  },
  missing: {
    en: '`{key}` is missing in this entry, and without it the entry does not count. Add `{key}:`.',
    'zh-cn': '这一条缺少 `{key}`，缺了就不能生效。请补上 `{key}:`。',
  },
  zone: {
    en: '“{value}” is not the name of a time zone, so times cannot be converted for readers elsewhere. Use an IANA name such as `Asia/Shanghai`.',
    'zh-cn': '“{value}”不是时区名称，无法为其他地区的读者换算时间。请使用 IANA 名称，例如 `Asia/Shanghai`。',
  },
  zoneMeant: {
    en: '“{value}” is not the name of a time zone, so times cannot be converted for readers elsewhere. Did you mean {meant}?',
    'zh-cn': '“{value}”不是时区名称，无法为其他地区的读者换算时间。是不是 {meant}？',
  },
  deep: {
    en: 'This line nests more than a hundred marks deep and is left out; what it says is not checked. Write it flatter.',
    'zh-cn': '这一行嵌套了上百层，已被跳过，内容不会被检查。请减少嵌套。',
  },
} as const satisfies Readonly<Record<FieldFault, Words>>;

export default rule({
  id: 'malformed-field',
  severity: 'form',
  says,
  why: {
    en: 'The facts at the top decide which questions are asked, when reminders come and who is told. A line that cannot be read is worse than one that is missing, because its author believes that it counts.',
    'zh-cn': '开头的字段决定要问哪些问题、何时提醒、通知谁。一行读不出来的字段比没有写更糟，因为作者以为它已经生效。',
  },
  check: (change): Iterable<Hit & { says: FieldFault }> => fieldFaults(change),
  examples: {
    bad: [
      {
        text: '',
        front: `
owner: @alice
       ^^^^^^ “@alice” needs quotation marks
`,
        fixed: 'owner: "@alice"',
      },
      {
        text: '',
        front: `
type: Norml
      ^^^^^ \`type\` cannot be “Norml”, and what hangs on it is left undecided. Did you mean \`normal\`?
`,
        fixed: 'type: normal',
      },
      {
        text: '',
        front: `
executors: alice@example.com, dan@example.com
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`executors\` is a list
`,
        fixed: 'executors: [alice@example.com, dan@example.com]',
      },
      {
        text: '',
        front: `
environment：production
^^^^^^^^^^^^^^^^^^^^^^ After \`environment\` a colon and a blank are needed
`,
        fixed: 'environment: production',
      },
      {
        text: '',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghia
            ^^^^^^^^^^^^^ “Asia/Shanghia” is not the name of a time zone
`,
        fixed: 'timezone: Asia/Shanghai',
      },
    ],
    good: [
      { text: '', front: 'owner: "@alice"\nexecutors: ["@alice", dan]\n' },
      { text: '', front: 'risk:\nenvironment: 生产\nid: 1042\n' },
    ],
  },
});
