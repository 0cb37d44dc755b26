// A report as Markdown, for a wiki or the description of a pull request. The timeline is a Mermaid chart besides a table.

import { roleWords } from '../policy/roleWords.ts';
import { type Fills, type Locale, say } from '../words.ts';
import { type Fact, lead, type Report, type ReportLayer } from './report.ts';
import { clockOf, dayClockOf, levelsOf, type ReportPlan, risksAt } from './reportPlan.ts';
import { reportSays, statusSays } from './reportWords.ts';

const head = '<!-- mcm report -->';

/** What tells that a file is a report of either format. */
export const generated: readonly string[] = [head, '<meta name="generator" content="mcm report">'];

/** The page. */
export function reportMarkdown(report: Report): string {
  const { locale, title, id, badges, fault, plan } = report;
  const told = (name: keyof typeof reportSays, fills: Fills = {}) => say(reportSays[name], locale, fills);
  const parts = [
    head,
    `# ${[id, title].filter(Boolean).map(safe).join(' · ')}`,
    badges.map(({ text }) => `**${safe(text)}**`).join(' · '),
    ...(fault === undefined ? [] : [`> ${safe(fault)}`]),
    ...(lead(report) === undefined ? [] : [safe(lead(report) ?? '')]),
    `## ${told('when')}`,
    facts(report.times, locale),
    `## ${told('what')}`,
    facts(report.facts, locale),
    `## ${told('risks')}`,
    ...(report.risk === undefined ? [] : [safe(report.risk)]),
    ...(report.risks.length > 0 ? risks(report) : [told('noRisks')]),
    `## ${told('timeline')}`,
    ...(plan ? [...gantt(plan, locale), steps(plan, locale)] : [told('noSteps')]),
    `## ${told('review')}`,
    ...report.layers.flatMap(one => layer(one, locale)),
    ...conversations(report),
    `## ${told('decisions')}`,
    ...decisions(report),
    `## ${told('findings')}`,
    told('allCounts', report.counts),
    ...list(
      report.findings.map(({ severity, text, line }) => {
        const level = told(severity === 'error' ? 'error' : 'warning');
        return `**${level}** ${told('line', { line })}: ${safe(text)}`;
      }),
    ),
    ...(report.allows.length > 0 ? [`## ${told('allows')}`] : []),
    ...list(
      report.allows.map(({ rule, reason, line }) => {
        return `**${safe(rule)}** ${told('line', { line })}: ${reason ? safe(reason) : told('noReason')}`;
      }),
    ),
    `## ${told('answers')}`,
    ...report.sections.flatMap(({ title: name, answers }) => [
      `### ${safe(name)}`,
      ...list(
        answers.map(
          ({ question, text }) =>
            `**${safe(question)}** ${text === undefined ? `*${told('unanswered')}*` : safe(text)}`,
        ),
      ),
    ]),
    '---',
    told('made', { time: report.made }),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function facts(some: readonly Fact[], locale: Locale): string {
  const none = `*${say(reportSays.noTime, locale)}*`;
  return some
    .map(({ name, values }) => `- **${safe(name)}**: ${values.length > 0 ? values.map(safe).join(' · ') : none}`)
    .join('\n');
}

function risks({ risks: all, locale }: Report): readonly string[] {
  const told = (name: keyof typeof reportSays) => say(reportSays[name], locale);
  const levels = levelsOf(all);
  const matrix = table(
    [`${told('likelihood')} ↓ / ${told('impact')} →`, ...levels.map(level => told(level))],
    levels
      .toReversed()
      .map(likelihood => [
        `**${told(likelihood)}**`,
        ...levels.map(impact => risksAt(all, likelihood, impact).join(' ')),
      ]),
  );
  const rows = all.map(({ name, text, likelihood, impact, mitigation }) =>
    [name, text, likelihood.text, impact.text, mitigation].map(safe),
  );
  return [matrix, table(['', told('risk'), told('likelihood'), told('impact'), told('mitigation')], rows)];
}

/** A chart in the clocks of the plan's zone; without a window there is no day to draw it on. */
function gantt(plan: ReportPlan, locale: Locale): readonly string[] {
  if (plan.start === undefined) return [];
  const bar = (name: string, kind: string, from: number, minutes: number) =>
    `  ${plainName(name)} :${kind}${dayClockOf(plan, from)}, ${Math.round(minutes)}m`;
  const looked = plan.minutes + plan.verification;
  const lines = [
    '```mermaid',
    'gantt',
    `  title ${plainName(say(reportSays.clock, locale, { zone: plan.zone }))}`,
    '  dateFormat YYYY-MM-DD HH:mm',
    '  axisFormat %H:%M',
    ...plan.steps
      .slice(0, 40)
      .map(({ number, text, start, end }) => bar(`${number} ${text}`, '', start, Math.max(1, end - start))),
    ...(plan.verification > 0
      ? [bar(say(reportSays.verification, locale), 'done, ', plan.minutes, plan.verification)]
      : []),
    ...(plan.rollback > 0 ? [bar(say(reportSays.rollback, locale), 'crit, ', looked, plan.rollback)] : []),
    ...(plan.window === undefined
      ? []
      : [bar(say(reportSays.windowEnd, locale, { time: '' }), 'milestone, ', plan.window, 0)]),
    '```',
  ];
  return [lines.join('\n')];
}

function steps(plan: ReportPlan, locale: Locale): string {
  const told = (name: keyof typeof reportSays, fills: Fills = {}) => say(reportSays[name], locale, fills);
  const when = plan.window === undefined ? told('minutes') : told('clock', { zone: plan.zone });
  const rows = plan.steps.map(({ number, text, owner, start, end, isTimed }) => [
    safe(number),
    isTimed ? `${clockOf(plan, start)}–${clockOf(plan, end)}` : `${clockOf(plan, start)} (${told('untimed')})`,
    safe(text),
    safe(owner),
  ]);
  const { decideBy, window } = plan;
  const limits = [
    ...(plan.rollback > 0 ? [`${told('rollback')}: ${Math.round(plan.rollback)} min`] : []),
    ...(decideBy === undefined ? [] : [told('decideBy', { time: clockOf(plan, decideBy) })]),
    ...(window === undefined ? [] : [told('windowEnd', { time: clockOf(plan, window) })]),
  ];
  return [table(['#', when, told('step'), told('owner')], rows), limits.join(' · ')].filter(Boolean).join('\n\n');
}

function layer({ title, isDone, reasons, items }: ReportLayer, locale: Locale): readonly string[] {
  const told = (name: keyof typeof reportSays, fills: Fills = {}) => say(reportSays[name], locale, fills);
  const rows = items.map(({ title: item, status, verdict, by, at, note, remarks }) => [
    `**${say(statusSays[status], locale)}**${status === 'stale' && verdict ? ` (${verdict})` : ''}`,
    safe(item),
    [by, at].filter(Boolean).map(safe).join(', '),
    [note, ...remarks].filter(Boolean).map(safe).join(' · '),
  ]);
  return [
    `### ${safe(told(isDone ? 'layerDone' : 'layerOpen', { title }))}`,
    ...list(reasons.map(safe)),
    table([told('verdict'), told('item'), told('who'), told('note')], rows),
  ];
}

function decisions({ decisions: all, approvals, signOffs, locale }: Report): readonly string[] {
  const told = (name: keyof typeof reportSays, fills: Fills = {}) => say(reportSays[name], locale, fills);
  const lines = [
    ...all.map(({ decision, by, role, reason, at }) => {
      const who = role === undefined ? by : `${by} (${say(roleWords(role), locale)})`;
      return [`**${told(decision)}**`, ...[who, at, reason ?? ''].filter(Boolean).map(safe)].join(' · ');
    }),
    ...signOffs.map(({ layer: number, by, at, override, stands }) => {
      const why = override ? [told('override', { reason: override })] : stands ? [] : [told('fallen')];
      return [told(override ? 'lifted' : 'signOff', { layer: number }), by, at, ...why].map(safe).join(' · ');
    }),
  ];
  const needed = approvals.map(({ text, isGiven }) => `- [${isGiven ? 'x' : ' '}] ${safe(text)}`).join('\n');
  return [
    ...(needed === '' ? [] : [told('needed'), needed]),
    ...(all.length === 0 ? [told('noDecisions')] : []),
    ...list(lines),
  ];
}

function conversations({ conversations: all, locale }: Report): readonly string[] {
  const told = (name: keyof typeof reportSays, fills: Fills = {}) => say(reportSays[name], locale, fills);
  const lines = all.map(({ about, by, at, text, answers, last, resolved }) => {
    const state = `**${told(resolved ? 'resolved' : 'openConversation')}**`;
    const end = resolved ? [told('resolvedBy', { ...resolved })] : [];
    const said = [`${by}, ${at}: ${text}`, ...(last ? [`${last.by}: ${last.text}`] : []), ...end].map(safe);
    const count = answers > 1 ? [told('answersGiven', { count: answers })] : [];
    return [state, ...(about ? [`*${safe(about)}*`] : []), ...said, ...count].join(' · ');
  });
  return all.length === 0 ? [] : [`### ${told('conversations')}`, ...list(lines)];
}

function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map(line => `- ${line}`).join('\n')];
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text of the document as one line that is nothing but text: no HTML, no marks, no bar that ends a cell. */
function safe(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
      .trim()
      .replace(/[\\`*[\]<>|~#$]|&(?=#?\w+;)/g, '\\$&')
      // Inside a word, as in an address, it marks nothing.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  );
}

/** A name in a chart: Mermaid takes many signs for its own, and has no way to escape them. */
function plainName(text: string): string {
  const flat = text.replace(/[^\p{L}\p{N} ./()+@_-]+/gu, ' ').replace(/\s+/g, ' ');
  return flat.slice(0, 60).trim() || '-';
}
