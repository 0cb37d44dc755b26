// How risky a change is as a whole, and why: the highest row of its risk table or the declared level, whichever is higher.

import { plainWords } from '../answers/brief.ts';
import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import { inEach, type Locale, quote, say, type Words } from '../words.ts';
import { type Level, levelOf, levels, type RiskRow, riskOf, riskTable } from './riskTable.ts';

/** What the level of a change rests on. */
export interface RiskBasis {
  readonly level: Level;
  readonly declared: Level | undefined;
  /** The first of the highest rows, where a row can be read. */
  readonly row: RiskRow | undefined;
  /** Where to look: the row where it decides, else the declared level. */
  readonly at: Span | undefined;
}

/** The level of a change and what it rests on; undefined where nothing is said. */
export const riskBasis = memo((change: Change): RiskBasis | undefined => {
  const level = riskOf(change);
  if (level === undefined) return undefined;
  const { risk } = change.fields;
  const declared = risk.kind === 'value' ? levelOf(risk.value) : undefined;
  const rows = (riskTable(change)?.rows ?? []).filter(row => row.level !== undefined);
  const row = rows.toSorted((a, b) => height(b) - height(a))[0];
  const at = row && row.level === level ? row.at : risk.kind === 'value' ? risk.at : undefined;
  return { level, declared, row, at };
});

/** The basis as one sentence: `Risk: high. Highest row: “…” (likelihood low, impact high). Declared: medium.` */
export function riskWords({ level, declared, row }: RiskBasis): Words {
  const text = (locale: Locale) => {
    const told = (words: Words, fills = {}) => say(words, locale, fills);
    const parts = [told(says.level, { level: levelWords[level] })];
    if (row) {
      const cell = (one: RiskRow['impact']) => (one.kind === 'level' ? levelWords[one.level] : undefined);
      const [likelihood, impact] = [cell(row.likelihood), cell(row.impact)];
      const name = quote(plainWords(row.risk.text), 60);
      const words = likelihood && impact ? says.row : says.bareRow;
      parts.push(
        told(words, {
          name,
          likelihood: likelihood ?? '',
          impact: impact ?? '',
          level: levelWords[row.level ?? level],
        }),
      );
    }
    if (declared) parts.push(told(says.declared, { level: levelWords[declared] }));
    return parts.join(locale === 'en' ? ' ' : '');
  };
  return inEach(text);
}

/** A level as it is said in a sentence. */
export const levelWords: Readonly<Record<Level, Words>> = {
  low: { en: 'low', 'zh-cn': '低' },
  medium: { en: 'medium', 'zh-cn': '中' },
  high: { en: 'high', 'zh-cn': '高' },
  critical: { en: 'critical', 'zh-cn': '极高' },
};

const says = {
  level: { en: 'Risk: {level}.', 'zh-cn': '风险：{level}。' },
  row: {
    en: 'Highest row: “{name}” (likelihood {likelihood}, impact {impact}: {level}).',
    'zh-cn': '最高的一行：“{name}”（可能性{likelihood}、影响{impact}，即{level}）。',
  },
  bareRow: { en: 'Highest row: “{name}” ({level}).', 'zh-cn': '最高的一行：“{name}”（{level}）。' },
  declared: { en: 'Declared: {level}.', 'zh-cn': '声明：{level}。' },
} as const satisfies Record<string, Words>;

function height({ level }: RiskRow): number {
  return level === undefined ? -1 : levels.indexOf(level);
}
