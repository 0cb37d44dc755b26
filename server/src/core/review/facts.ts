// Facts for review items, computed from the front matter and the text. Which facts an item gets follows from what it
// reads: its front-matter keys, and the kinds and checks of its questions. So a team's own template gets them too.

import type { Answer, Change } from '../change.ts';
import { listOf, valueIn } from '../fields/fields.ts';
import { isPerson, samePerson } from '../fields/people.ts';
import { dashboards, duration, rollback, runbook, scenarios } from '../plan/stepFacts.ts';
import type { Given } from '../rule.ts';
import type { ReviewItem } from '../template.ts';
import { format, minutesBetween } from '../time/time.ts';
import { inEach, quote, type Words } from '../words.ts';
import * as calendarFacts from './calendarFacts.ts';
import { type Evidence, evidence, pointing } from './evidence.ts';
import { commandsOf, pipelineLinks, regionsOf, reviewLinks, securityCues } from './found.ts';
import { metrics, scenarioLines } from './matrices.ts';
import * as planFacts from './planFacts.ts';
import * as policyFacts from './policyFacts.ts';

/** The facts that go with what an item reads. */
export function factsFor(
  item: ReviewItem,
  answers: readonly Answer[],
  change: Change,
  given: Given,
): readonly Evidence[] {
  const reads = (field: string) => item.fields.includes(field);
  const checked = (rule: string) => answers.filter(answer => answer.question.checks.includes(rule));
  const ofKind = (kind: string) => answers.filter(answer => answer.question.kind === kind);
  // The first layer looks at the whole, a later one goes through it line by line.
  const isFirst = item.layer === change.template.layers[0]?.layer;
  const lineByLine = () => [
    ...(ofKind('links').length > 0 ? metrics(answers, change) : []),
    ...checked('denial-instead-of-scenario').flatMap(answer => scenarioLines(answer, change)),
    ...ofKind('steps').flatMap(answer => planFacts.stepLines(answer, change)),
    ...(ofKind('steps').length > 0 ? planFacts.targets(change) : []),
    ...(checked('untested-rollback').length > 0 ? planFacts.wayBack(change) : []),
  ];
  return [
    ...(reads('schedule') ? [...schedule(change), ...calendarFacts.calendar(change, given)] : []),
    ...(reads('type') || reads('delivery') ? delivery(change, reads('type')) : []),
    ...(reads('type') || reads('risk') ? policyFacts.risk(change) : []),
    ...(reads('regions') ? regions(change) : []),
    ...(checked('missing-code-review').length > 0 || reads('links') ? codeReviews(change) : []),
    ...checked('missing-code-review').flatMap(answer => planFacts.tested(answer, change)),
    ...(reads('reviewers')
      ? [...reviewers(change), ...calendarFacts.owners(change, given), ...policyFacts.approvals(change, given)]
      : []),
    ...(item.security ? security(change) : []),
    ...checked('denial-instead-of-scenario').flatMap(scenarios),
    ...ofKind('steps').flatMap(answer => runbook(answer, change)),
    ...checked('rollback-without-steps').flatMap(answer => rollback(answer, change)),
    ...checked('untested-rollback').flatMap(answer => planFacts.proof(answer, change)),
    ...ofKind('links').flatMap(dashboards),
    ...(isFirst ? [] : lineByLine()),
  ];
}

function schedule({ schedule, fields }: Change): readonly Evidence[] {
  const { start, end, zone } = schedule;
  const times = [
    { says: says.start, moment: start },
    { says: says.end, moment: end },
  ].flatMap(({ says: text, moment }) =>
    moment.instant === undefined
      ? []
      : [
          evidence('fact', text, {
            with: { time: shown(moment.instant, zone) },
            at: moment.field.at,
            instant: moment.instant,
          }),
        ],
  );
  if (times.length === 0) return [evidence('nothing', says.noSchedule)];
  if (start.instant === undefined || end.instant === undefined) return times;
  if (end.instant <= start.instant) return times;
  const length = evidence('fact', says.length, {
    with: { length: duration(minutesBetween(start.instant, end.instant)) },
    at: fields.end.at,
  });
  return [...times, length];
}

/** UTC first, then the zone that people mean when they say the time. */
function shown(instant: number, zone: string | undefined): Words {
  const inZones = (locale: 'en' | 'zh-cn') =>
    ['UTC', ...(zone && zone !== 'UTC' ? [zone] : [])].map(one => format(instant, one, locale)).join(' = ');
  return inEach(inZones);
}

function delivery(change: Change, withType: boolean): readonly Evidence[] {
  const declared = valueIn(change.fields.delivery);
  const commands = commandsOf(change);
  const pipelines = pipelineLinks(change);
  const kind = withType
    ? [evidence('fact', says.type, { with: { type: change.type }, at: change.fields.type.at })]
    : [];
  const counts = evidence('fact', declared === undefined ? says.noDelivery : says.delivery, {
    with: { commands: commands.length, pipelines: pipelines.length, delivery: declared ?? '' },
    ...pointing(commands.length > 0 ? commands : pipelines),
  });
  return [...kind, counts];
}

function regions(change: Change): readonly Evidence[] {
  const declared = listOf(change.fields.regions);
  const found = regionsOf(change);
  const isDeclared = (text: string) =>
    declared.some(
      one => one.text.toLowerCase().includes(text.toLowerCase()) || text.toLowerCase().includes(one.text.toLowerCase()),
    );
  const others = found.filter(one => !isDeclared(one.text));
  if (declared.length === 0 && found.length === 0) return [evidence('nothing', says.noRegions)];
  const named = declared.map(one => one.text).join(', ');
  return [
    ...(declared.length > 0
      ? [
          evidence('fact', declared.length > 1 ? says.crossRegion : says.region, {
            with: { regions: named },
            at: change.fields.regions.at,
          }),
        ]
      : []),
    ...(others.length > 0
      ? [
          evidence('fact', declared.length > 0 ? says.otherRegions : says.foundRegions, {
            with: { regions: others.map(one => one.text).join(', ') },
            ...(others[0] ? { at: others[0].at } : {}),
          }),
        ]
      : []),
  ];
}

function codeReviews(change: Change): readonly Evidence[] {
  const links = reviewLinks(change);
  if (links.length === 0) return [evidence('nothing', says.noReviews)];
  return [evidence('fact', says.reviews, { with: { count: links.length }, ...pointing(links) })];
}

function reviewers({ fields }: Change): readonly Evidence[] {
  const makers = [
    ...(fields.owner.kind === 'value' ? [fields.owner.value] : []),
    ...listOf(fields.executors).map(one => one.text),
  ];
  const layers = [listOf(fields.layer1), listOf(fields.layer2)] as const;
  if (layers[0].length + layers[1].length === 0) return [evidence('nothing', says.noReviewers)];
  return layers.flatMap((people, n) =>
    people.map(({ text, at }) => {
      const makes = makers.some(one => samePerson(one, text));
      const both = (layers[1 - n] ?? []).some(one => samePerson(one.text, text));
      const how = !isPerson(text) ? says.noPerson : makes ? says.dependent : both ? says.bothLayers : says.independent;
      return evidence('fact', says.reviewer, { with: { layer: n + 1, name: text, how }, at });
    }),
  );
}

function security(change: Change): readonly Evidence[] {
  const cues = securityCues(change);
  if (cues.length === 0) return [evidence('nothing', says.noCues)];
  return cues.map(({ subject, text, at }) =>
    evidence('fact', says.cue, { with: { subject, text: quote(text, 40) }, at }),
  );
}

const says = {
  start: { en: 'Start: {time}', 'zh-cn': '开始：{time}' },
  end: { en: 'End: {time}', 'zh-cn': '结束：{time}' },
  length: { en: 'Window: {length}', 'zh-cn': '窗口时长：{length}' },
  noSchedule: { en: 'No schedule that can be understood.', 'zh-cn': '没有可以识别的计划时间。' },
  type: { en: 'Type: {type}', 'zh-cn': '类型：{type}' },
  delivery: {
    en: 'Shell commands: {commands}; pipeline links: {pipelines}; the front matter says “{delivery}”.',
    'zh-cn': '{commands} 条命令、{pipelines} 个流水线链接；文档头写的是“{delivery}”。',
  },
  noDelivery: {
    en: 'Shell commands: {commands}; pipeline links: {pipelines}; the front matter does not say how it is delivered.',
    'zh-cn': '{commands} 条命令、{pipelines} 个流水线链接；文档头没有写交付方式。',
  },
  region: { en: 'Region: {regions}', 'zh-cn': '地域：{regions}' },
  crossRegion: { en: 'Cross-region: {regions}', 'zh-cn': '跨地域：{regions}' },
  otherRegions: { en: 'Also named in the text: {regions}', 'zh-cn': '正文中还出现了：{regions}' },
  foundRegions: { en: 'Named in the text: {regions}', 'zh-cn': '正文中出现：{regions}' },
  noRegions: { en: 'No region is named, in the front matter or in the text.', 'zh-cn': '文档头和正文都没有写地域。' },
  reviews: { en: 'Code reviews linked: {count}', 'zh-cn': '代码评审链接：{count} 个' },
  noReviews: { en: 'No link to a code review found.', 'zh-cn': '没有找到代码评审链接。' },
  reviewer: { en: 'Layer {layer}: {name} ({how})', 'zh-cn': '第 {layer} 层：{name}（{how}）' },
  independent: { en: 'neither owner nor executor', 'zh-cn': '不是负责人或执行人' },
  dependent: { en: 'also owner or executor', 'zh-cn': '同时是负责人或执行人' },
  bothLayers: { en: 'named in both layers', 'zh-cn': '两层都有此人' },
  noPerson: { en: 'not the name of a person', 'zh-cn': '不是具体的人' },
  noReviewers: { en: 'No reviewer is named.', 'zh-cn': '没有写评审人。' },
  cue: { en: 'Security hint, {subject}: “{text}”', 'zh-cn': '安全线索（{subject}）：“{text}”' },
  noCues: {
    en: 'No words about security found; that proves nothing.',
    'zh-cn': '没有找到与安全有关的字样；这并不说明没有问题。',
  },
} as const satisfies Record<string, Words>;
