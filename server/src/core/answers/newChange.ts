// A new document from the template: its name, its front matter, and a heading for every question that is asked of a draft.
// Guidance stays out, so that nobody takes the template's words for an answer.

import { changeOf, readDocument } from '../change.ts';
import type { Given } from '../rule.ts';
import { source } from '../source.ts';
import type { ChangeType, Question, Template } from '../template.ts';
import { scalar } from '../text/yamlText.ts';
import { isZone } from '../time/time.ts';
import { type Problem, problem } from '../time/typedProblem.ts';
import { isoWith, readTyped, type Typed } from '../time/typedTime.ts';
import { type Locale, say } from '../words.ts';
import { askedOf } from './asked.ts';
import { sectionForm } from './forms.ts';

/** What is known of a change before it is written. Times are as typed. */
export interface Plan {
  readonly title: string;
  readonly type: ChangeType;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** IANA zone in which the times are read. */
  readonly timezone?: string | undefined;
  readonly owner?: string | undefined;
  readonly locale: Locale;
}

export interface NewDocument {
  /** A file name such as `promote-postgresql-16.mcm.md`. */
  readonly name: string;
  readonly text: string;
  /** What could not be understood of the schedule; it is left to fill then. */
  readonly problem: Problem | undefined;
}

/** The document for a plan, with the template and the policy in force. */
export function newChange(plan: Plan, given: Given): NewDocument {
  const title = plan.title.replace(/\s+/g, ' ').trim() || say(untitled, plan.locale);
  const schedule = scheduleOf(plan, given.now);
  const head = `${frontMatter(plan, schedule, given.template)}\n# ${title.replace(/ (#+)$/, ' \\$1')}\n`;
  const change = changeOf(readDocument(source('untitled:new.mcm.md', head)), given.template);
  const asked = new Set<Question>(askedOf(change, given).map(answer => answer.question));
  const sections = given.template.sections.flatMap(section => {
    const questions = section.questions.filter(question => asked.has(question));
    return questions.length > 0 ? [sectionForm(given.template, section, questions, plan.locale)] : [];
  });
  return { name: `${slug(title)}.mcm.md`, text: [head, ...sections].join('\n'), problem: schedule.problem };
}

/** A title as the beginning of a file name: letters and digits of any script, nothing that a file system refuses. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...plain]
    .slice(0, 60)
    .join('')
    .replace(/-[^-]{0,12}$/, end => ([...plain].length > 60 ? '' : end));
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(short)) return `change-${short}`;
  return short || 'change';
}

interface PlannedSchedule {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly zone: string | undefined;
  readonly problem: Problem | undefined;
}

function scheduleOf({ start, end, timezone }: Plan, now: number): PlannedSchedule {
  const named = timezone?.trim() || undefined;
  const zone = named !== undefined && isZone(named) ? named : undefined;
  const wrongZone = named !== undefined && zone === undefined ? problem('unknownZone', { text: named }) : undefined;
  const first = start?.trim() ? readTyped(start, { zone, now }) : undefined;
  const from = instantOf(first);
  const last = end?.trim() ? readTyped(end, { zone, now, ...(from === undefined ? {} : { start: from }) }) : undefined;
  const to = instantOf(last);
  const reversed =
    from !== undefined && to !== undefined && to <= from ? problem('endBeforeStart', { text: end ?? '' }) : undefined;
  return {
    start: isoOf(first),
    end: reversed ? undefined : isoOf(last),
    zone,
    problem: wrongZone ?? problemOf(first) ?? problemOf(last) ?? reversed,
  };
}

function instantOf(typed: Typed | undefined): number | undefined {
  return typed?.kind === 'instant' ? typed.instant : undefined;
}

function isoOf(typed: Typed | undefined): string | undefined {
  return typed?.kind === 'instant' ? isoWith(typed.instant, typed.offset) : undefined;
}

function problemOf(typed: Typed | undefined): Problem | undefined {
  return typed?.kind === 'problem' ? typed : undefined;
}

/** Every field that the author will want, in the order of the documentation; what is unknown is left to fill. */
function frontMatter({ type, owner }: Plan, { start, end, zone }: PlannedSchedule, template: Template): string {
  const who = owner?.trim();
  const schedule = `schedule:
  ${start ? `start: ${start}` : '# start:'}
  ${end ? `end: ${end}` : '# end:'}
  ${zone ? `timezone: ${zone}` : '# timezone:'}
`;
  const layers = template.layers.filter(({ layer }) => layer <= 2).map(({ layer }) => `  layer${layer}: []\n`);
  return `---
mcm: 1
type: ${type}
state: draft
${who ? `owner: ${scalar(who)}\n` : ''}executors: []
services: []
environment: production
regions: []
${template.rules['missing-schedule'] === 'off' ? '' : schedule}${layers.length > 0 ? `reviewers:\n${layers.join('')}` : ''}cc: []
prerequisites: []
links:
  code-review: []
---
`;
}

const untitled = { en: 'New change', 'zh-cn': '新变更' };
