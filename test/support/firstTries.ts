// What was found before anything was mended, in one sentence for each language: only that says what the next document may bring.

import { readFileSync } from 'node:fs';
import type { Locale } from '../../server/src/core/words.ts';
import { firstTries } from './documents.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What was found on the first try, before anything was mended, as the headings of the rounds keep it. */
export function firstTriesSaid(): Record<Locale, string> {
  const answers = [
    ...read('test/rules/silent.answers.rounds.txt').matchAll(/^## .*?(\d+) of (\d+) .*? (\d+) of (\d+) /gm),
  ];
  const sum = (n: number) => answers.reduce((all, match) => all + Number(match[n]), 0);
  const times = [
    ...read('test/core/clockTimes.documents.txt').matchAll(/^## .*precision ([\d.]+)%, recall ([\d.]+)%/gm),
  ];
  // Since then a bare HH:MM is told only where something makes it a time.
  const [before, since] = [times, times].map((all, n) =>
    all.filter(([title]) => / cue (?:is|was) /.test(title) === (n === 1)),
  );
  // Round by round: what was planted by people who had not seen the rules at work, and what was told of their good documents.
  const plants = firstTries();
  const rounds = [...new Set(plants.map(({ round }) => round))].sort((one, other) => one - other);
  const told = rounds.map(round => {
    const all = plants.filter(one => one.round === round);
    const of = (key: 'found' | 'planted' | 'documents' | 'loud') => all.reduce((count, one) => count + one[key], 0);
    return [of('found'), of('planted'), of('loud'), of('documents')] as const;
  });
  const listed = (form: (row: readonly [number, number, number, number]) => string, of: typeof told = told) =>
    of.map(form).join(', ');
  // In some rounds only good documents were written.
  const planted = told.filter(([, all]) => all > 0);
  const range = (of: typeof times = [], n = 1) => {
    const all = of.map(match => Number(match[n]));
    return `${Math.min(...all)}–${Math.max(...all)}%`;
  };
  return {
    en: `On the first try, before anything was mended, ${sum(1)} of ${sum(2)} faulty answers were found and ${sum(3)} of ${sum(4)} good ones accused; of the times told in ${before?.length} rounds, many of whose lines only look like times, ${range(before)} were right, and ${range(before, 2)} were found; in ${since?.length} more, since a bare HH:MM has to be marked as a time by what stands around it, ${range(since)} and ${range(since, 2)}. Of faults planted in whole documents, in ${planted.length} rounds one after the other, ${listed(([found, all]) => `${found} of ${all}`, planted)} were found within a line on the first try; their good documents were told ${listed(([, , loud, good]) => `${loud} errors and warnings in ${good}`)}.`,
    'zh-cn': `修正之前第一次试跑时，${sum(2)} 个有问题的回答指出了 ${sum(1)} 个，${sum(4)} 个没问题的误提示了 ${sum(3)} 个；时间共 ${before?.length} 轮，很多行只是像时间，提示的正确率 ${range(before)}，找到 ${range(before, 2)}；改为上下文表明是时刻才提示之后又 ${since?.length} 轮，分别为 ${range(since)} 和 ${range(since, 2)}。完整文档里植入的错误先后 ${planted.length} 轮，第一次试跑在一行之内找到的依次为 ${listed(([found, all]) => `${found}/${all}`, planted)}；没问题的文档被提示错误和警告的次数依次为 ${listed(([, , loud, good]) => `${good} 份 ${loud} 次`)}。`,
  };
}
