// A change with its review as one page for people who decide: what, when, how risky, who said what. A value in one
// language; reportHtml.ts and reportMarkdown.ts write it down.

import { allowsOf } from '../allow.ts';
import { askedOf, isSettledElsewhere } from '../answers/asked.ts';
import { brief, plainWords } from '../answers/brief.ts';
import type { Change } from '../change.ts';
import { check } from '../check.ts';
import { type Field, listOf, type Text, valueIn } from '../fields/fields.ts';
import { duration } from '../plan/stepFacts.ts';
import { approvalsOf } from '../policy/approvals.ts';
import type { Given } from '../rule.ts';
import { riskBasis, riskWords } from '../said/riskLevel.ts';
import type { Severity } from '../severity.ts';
import { placeAt } from '../source.ts';
import { format, minutesBetween } from '../time/time.ts';
import { type Locale, quote, say } from '../words.ts';
import { type Checklist, checklistOf, type Status } from './checklist.ts';
import { openConversations } from './conversations.ts';
import { layersOf as allLayers, isDone, told } from './gates.ts';
import { givenWords, openWords } from './policyFacts.ts';
import type { BoardDecision, SignOff } from './recordEntries.ts';
import { type ReportConversation, reportConversations, shownTime } from './reportConversations.ts';
import { type ReportPlan, type ReportRisk, reportPlan, risksOf, zoneOf } from './reportPlan.ts';
import { reportSays, statusSays } from './reportWords.ts';
import type { ReviewRecord } from './reviewRecord.ts';
import { standingSignOffs } from './signOffs.ts';

export interface Report {
  readonly locale: Locale;
  readonly title: string;
  readonly id: string;
  /** What stands at the top: type, state, risk, progress, findings, layers. */
  readonly badges: readonly { readonly text: string; readonly tone: Tone }[];
  readonly times: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly risks: readonly ReportRisk[];
  /** The level of the whole and the row that decides. */
  readonly risk: string | undefined;
  readonly plan: ReportPlan | undefined;
  readonly sections: readonly { readonly title: string; readonly answers: readonly ReportAnswer[] }[];
  readonly counts: Checklist['findings'];
  /** Errors and warnings. */
  readonly findings: readonly { readonly severity: Severity; readonly text: string; readonly line: number }[];
  readonly layers: readonly ReportLayer[];
  /** Open ones first. */
  readonly conversations: readonly ReportConversation[];
  readonly allows: readonly { readonly rule: string; readonly reason: string; readonly line: number }[];
  /** `stands`: nothing was judged or changed since; of an override, that it is one. */
  readonly signOffs: readonly (SignOff & { readonly stands: boolean })[];
  readonly decisions: readonly BoardDecision[];
  /** What the team's policy asks for. */
  readonly approvals: readonly { readonly text: string; readonly isGiven: boolean }[];
  /** Why the review record cannot be relied on. */
  readonly fault: string | undefined;
  /** When the page was made. */
  readonly made: string;
}

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
  /** Short names, which may stand in one line. */
  readonly isList?: boolean;
}

export interface ReportAnswer {
  readonly question: string;
  /** Undefined when there is no answer. */
  readonly text: string | undefined;
}

export interface ReportLayer {
  readonly title: string;
  readonly isDone: boolean;
  /** What holds the layer as a whole up. */
  readonly reasons: readonly string[];
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly title: string;
  readonly status: Status;
  /** What was concluded; of a stale verdict too. */
  readonly verdict: string;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  /** Answers that changed since, and what is wrong with the verdict besides. */
  readonly remarks: readonly string[];
}

/** The page about a change. */
export function reportOf(change: Change, given: Given, record: ReviewRecord, locale: Locale): Report {
  const checklist = checklistOf(change, given, record);
  const layers = layersOf(change, record, checklist, locale);
  const lineOf = (offset: number) => placeAt(change.source, offset).line + 1;
  const found = check(change, given);
  const basis = riskBasis(change);
  const standing = allLayers(change, record).flatMap(state => standingSignOffs(change, record, state));
  return {
    locale,
    title: quote(change.title?.text ?? '', 300) || say(reportSays.untitled, locale),
    id: valueIn(change.fields.id) ?? '',
    badges: badgesOf(change, checklist, layers, openConversations(record), locale),
    times: timesOf(change, given, locale),
    facts: factsOf(change, locale),
    risks: risksOf(change),
    risk: basis && say(riskWords(basis), locale),
    plan: reportPlan(change),
    sections: sectionsOf(change, given, locale),
    counts: checklist.findings,
    findings: (['error', 'warning'] as const).flatMap(severity =>
      found
        .filter(one => one.severity === severity)
        .map(({ says, with: fills, at }) => ({ severity, text: say(says, locale, fills), line: lineOf(at.from) })),
    ),
    layers,
    conversations: reportConversations(change, record, locale),
    allows: allowsOf(change.document).map(({ rule, reason, at }) => ({ rule, reason, line: lineOf(at.from) })),
    signOffs: record.signOffs.map(one => ({ ...one, at: shownTime(one.at, locale), stands: standing.includes(one) })),
    decisions: record.decisions.map(one => ({ ...one, at: shownTime(one.at, locale) })),
    approvals: approvalsOf(change, { ...given, record }).map(one => {
      const isGiven = one.state === 'given';
      return { text: say((isGiven ? givenWords : openWords)(one), locale), isGiven };
    }),
    fault: record.fault && say(record.fault.says, locale, record.fault.with),
    made: format(given.now, 'UTC', locale),
  };
}

/** What the change is about in a sentence or two: the answer to the first question, where there is one. */
export function lead({ sections }: Report): string | undefined {
  return sections[0]?.answers[0]?.text;
}

function badgesOf(
  change: Change,
  { progress, findings }: Checklist,
  layers: readonly ReportLayer[],
  open: number,
  locale: Locale,
): Report['badges'] {
  const risk = riskBasis(change)?.level;
  const { error, warning } = findings;
  const tones = { low: 'good', medium: 'warn', high: 'bad', critical: 'bad' } as const;
  return [
    { text: change.type, tone: change.type === 'emergency' ? 'bad' : 'plain' },
    { text: change.state, tone: change.state === 'rejected' || change.state === 'rolled-back' ? 'bad' : 'plain' },
    ...(risk ? [{ text: say(reportSays.riskBadge, locale, { risk: reportSays[risk] }), tone: tones[risk] }] : []),
    {
      text: say(reportSays.progress, locale, progress),
      tone: progress.answered === progress.asked ? 'good' : 'warn',
    },
    {
      text: say(reportSays.counts, locale, { error, warning }),
      tone: error > 0 ? 'bad' : warning > 0 ? 'warn' : 'plain',
    },
    ...layers.map(({ title, isDone: done }) => ({
      text: say(done ? reportSays.layerDone : reportSays.layerOpen, locale, { title }),
      tone: done ? ('good' as const) : ('warn' as const),
    })),
    ...(open > 0 ? [{ text: say(reportSays.openConversations, locale, { count: open }), tone: 'warn' as const }] : []),
  ];
}

/** Start and end in UTC, the zone of the schedule and the team's, where these differ; and how long it is. */
function timesOf(change: Change, { settings }: Given, locale: Locale): readonly Fact[] {
  const { start, end } = change.schedule;
  const zones = [...new Set(['UTC', zoneOf(change), ...(settings.timezone ? [settings.timezone] : [])])];
  const shown = (instant: number) => zones.map(zone => format(instant, zone, locale));
  const moments = [
    { name: say(reportSays.start, locale), moment: start },
    { name: say(reportSays.end, locale), moment: end },
  ].map(({ name, moment }) => {
    const written = valueIn(moment.field);
    return { name, values: moment.instant === undefined ? (written ? [written] : []) : shown(moment.instant) };
  });
  if (start.instant === undefined || end.instant === undefined) return moments;
  const length = say(duration(minutesBetween(start.instant, end.instant)), locale);
  return [...moments, { name: say(reportSays.length, locale), values: [length] }];
}

function factsOf({ fields }: Change, locale: Locale): readonly Fact[] {
  const one = (name: keyof typeof reportSays, field: Field<string>) => {
    return { name: say(reportSays[name], locale), values: field.kind === 'value' ? [field.value] : [] };
  };
  const many = (name: keyof typeof reportSays, field: Field<readonly Text[]>) => {
    return { name: say(reportSays[name], locale), values: listOf(field).map(({ text }) => text), isList: true };
  };
  return [
    one('owner', fields.owner),
    many('executors', fields.executors),
    many('services', fields.services),
    one('environment', fields.environment),
    many('regions', fields.regions),
    one('delivery', fields.delivery),
    many('prerequisites', fields.prerequisites),
    ...fields.links.map(({ name, urls }) => ({ name, values: urls.map(({ text }) => text) })),
  ].filter(({ values }) => values.length > 0);
}

/** The asked questions in brief. Risks and steps are drawn, so their tables are not told again. */
function sectionsOf(change: Change, given: Given, locale: Locale): Report['sections'] {
  const isDrawn = ({ kind, checks }: { readonly kind: string; readonly checks: readonly string[] }) =>
    (kind === 'steps' && reportPlan(change) !== undefined) ||
    (checks.includes('missing-risk-table') && risksOf(change).length > 0);
  const asked = askedOf(change, given).filter(
    answer => !isDrawn(answer.question) && (answer.kind === 'given' || !isSettledElsewhere(answer, change)),
  );
  return change.template.sections.flatMap(({ id, title }) => {
    const answers = asked
      .filter(({ question }) => question.section === id)
      .map(answer => ({
        question: say(answer.question.title, locale),
        text: answer.kind === 'given' ? brief(answer) : undefined,
      }));
    return answers.length > 0 ? [{ title: say(title, locale), answers }] : [];
  });
}

function layersOf(change: Change, record: ReviewRecord, checklist: Checklist, locale: Locale): readonly ReportLayer[] {
  const states = allLayers(change, record);
  return checklist.layers.map(({ title, items }, n) => {
    const { reasons, isDone: done } = { reasons: states[n]?.reasons ?? [], isDone: states[n] && isDone(states[n]) };
    return {
      title: say(title, locale),
      isDone: done === true,
      reasons: reasons.filter(({ item }) => item === undefined).map(reason => told(reason, locale)),
      items: items.map(({ item, status, verdict, changed }) => ({
        title: say(item.title, locale),
        status,
        verdict: verdict ? say(statusSays[verdict.verdict], locale) : '',
        by: verdict?.by ?? '',
        at: verdict ? shownTime(verdict.at, locale) : '',
        note: quote(plainWords(verdict?.note ?? ''), 1000),
        remarks: [
          ...changed.map(name => say(reportSays.changed, locale, { name })),
          // That a verdict is missing or stale is said by its status.
          ...(status === 'open' || status === 'stale'
            ? []
            : reasons.filter(one => one.item === item.id).map(one => told(one, locale))),
        ],
      })),
    };
  });
}
