// The headings of parts of a document, as the template words them: tests say which question they mean, not how it is put.

import { builtIn } from '../../server/src/core/template.ts';

/** The heading of a question with the blank line below it. Throws if the built-in template has no such question. */
export function asked(id: string, language: 'en' | 'zh-cn' = 'en'): string {
  const title = builtIn.questions.find(one => one.id === id)?.title[language];
  if (!title) throw new Error(`The template has no question ${id}.`);
  return `### ${title}\n\n`;
}

/** A runbook with these lines, table, or prose. */
export const runbook = (steps: string) => `\n## Runbook\n\n${steps.trim()}\n`;

/** A runbook in which nothing is missing around what each step says. */
export const steps = (...texts: readonly string[]) =>
  runbook(texts.map((text, i) => `${i + 1}. @alice: ${text}, then it returns 0 (5 min)`).join('\n'));

/** The way back. */
export const rollback = (text: string) => `\n${asked('rollback.procedure')}${text.trim()}\n`;

/** The proof of the way back. */
export const proof = (text: string) => `\n${asked('rollback.verified')}${text.trim()}\n`;

/** The decision point. */
export const goNoGo = (text: string) => `\n${asked('runbook.go-no-go')}${text.trim()}\n`;

/** A runbook whose steps change something small and have all that a step needs; Alice does them. */
export const aliceDoes = (...texts: readonly string[]) =>
  `## Runbook\n\n${texts.map((text, i) => `${i + 1}. Alice: ${text} (5 min). Check: 0 errors. Undo: none needed.`).join('\n')}\n`;

/** A runbook that disturbs nobody. */
export const quiet = aliceDoes('write `retries: 3` to the configuration of orders-api', 'read it back');

/** An answer about the impact beside what the answer about the business says. */
export const beside = (impact: string, business: string, runbook = quiet) =>
  `${asked('risk.intrusiveness')}${impact}\n\n${asked('risk.business-critical')}${business}\n\n${runbook}`;

/** The schedule in the front matter. */
export const scheduled = (start: string, end: string, zone?: string) =>
  `schedule:\n  start: ${start}\n  end: ${end}\n${zone ? `  timezone: ${zone}\n` : ''}`;

/** A plan for communication with one message. */
export const messages = (message: string, when = 'one day ahead') =>
  `## Communication Plan\n\n| Who | When | Channel | Message |\n| --- | --- | --- | --- |\n| support | ${when} | #changes | ${message} |\n`;
export const messagesHan = (message: string, when = '变更前一天') =>
  `## 沟通计划\n\n| 对象 | 时间 | 渠道 | 内容 |\n| --- | --- | --- | --- |\n| 客服 | ${when} | 变更群 | ${message} |\n`;
