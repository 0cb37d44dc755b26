// What was found before anything was mended, round by round: only that says what the next document may bring.

import { readFileSync } from 'node:fs';
import type { Locale } from '../../server/src/core/words.ts';
import { firstTries } from './documents.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The section of docs/figures.md on first tries, as the headings of the rounds keep them, in a language. */
export function firstTriesSaid(locale: Locale): string {
  const answers = [
    ...read('test/rules/silent.answers.rounds.txt').matchAll(/^## .*?(\d+) of (\d+) .*? (\d+) of (\d+) /gm),
  ];
  const sum = (n: number) => answers.reduce((all, match) => all + Number(match[n]), 0);
  if (locale === 'en')
    return `## On the first try

What was found of texts that nobody had tried the rules on, before anything was mended. Of single answers, ${sum(1)} of ${sum(2)} faulty ones were found and ${sum(3)} of ${sum(4)} good ones accused.

Faults planted in whole documents, found within a line of where a person would point; and errors and warnings in documents that a careful colleague calls good. Some rounds were weighted towards what was missed most in those before.

${table(['round', 'planted', 'found', '', 'good documents', 'errors and warnings'], documentRows())}

Times without a zone, in rounds of which half or more of the lines only look like times. Since round ${firstCued()} a bare HH:MM has to be marked as a time by what stands around it.

${table(['round', 'of those told, right', 'of those written, found'], timeRows())}
`;
  return `## 第一次试跑

规则从未试过的文字，在作任何修正之前找到了多少。单个回答：${sum(2)} 个有问题的指出了 ${sum(1)} 个，${sum(4)} 个没问题的误提示了 ${sum(3)} 个。

完整文档里植入的错误，在人会指出的位置一行之内被找到的；以及细心的同事认为没问题的文档里出现的错误和警告。有几轮偏重于之前漏得最多的错误。

${table(['轮次', '植入', '找到', '', '没问题的文档', '错误和警告'], documentRows())}

缺时区的时间，各轮至少一半的行只是像时间。从第 ${firstCued()} 轮起，单独的 HH:MM 要上下文表明是时刻才提示。

${table(['轮次', '所提示的里正确的', '所写的里找到的'], timeRows())}
`;
}

/** By round: what was planted by people who had not seen the rules at work, and what was told of their good documents. */
function documentRows(): readonly (readonly string[])[] {
  const plants = firstTries();
  const rounds = [...new Set(plants.map(({ round }) => round))].sort((one, other) => one - other);
  return rounds.map(round => {
    const all = plants.filter(one => one.round === round);
    const of = (key: 'found' | 'planted' | 'documents' | 'loud') => all.reduce((count, one) => count + one[key], 0);
    // In some rounds only good documents were written.
    const share = of('planted') > 0 ? `${Math.round((100 * of('found')) / of('planted'))}%` : '';
    return [round, of('planted'), of('found'), share, of('documents'), of('loud')].map(String);
  });
}

const timeRounds = () => [
  ...read('test/core/clockTimes.documents.txt').matchAll(/^## .*precision ([\d.]+)%, recall ([\d.]+)%/gm),
];

function timeRows(): readonly (readonly string[])[] {
  return timeRounds().map(([, right, found], n) => [
    `${n + 1}`,
    ...[right, found].map(one => `${Number(one).toFixed(1)}%`),
  ]);
}

/** The first round in which a bare HH:MM was told only where something makes it a time. */
function firstCued(): number {
  return timeRounds().findIndex(([title]) => / cue (?:is|was) /.test(title)) + 1;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, n) => (n === 0 ? '---' : '---:')), ...rows]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n');
}
