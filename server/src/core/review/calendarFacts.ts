// What a team's calendar, catalogue and other changes say of one change: windows, freezes, notice, overlaps, owners. Told as
// results, also where all is well, because a reviewer asks for exactly these. Silent on what is not configured.

import type { Change } from '../change.ts';
import { changesBeside, nameOfOther } from '../policy/neighbourFacts.ts';
import { noticeAsked, plannedSlot, restrictedPeriod } from '../policy/periods.ts';
import { informed, knows, touchedServices } from '../policy/serviceFacts.ts';
import { planZone } from '../policy/slotFixes.ts';
import { businessDaysBetween, isInWindow, touched } from '../policy/teamCalendar.ts';
import type { Given } from '../rule.ts';
import type { Words } from '../words.ts';
import { type Evidence, evidence } from './evidence.ts';

/** Window, freezes, restricted periods, notice and overlaps: a line for each that is known. */
export function calendar(change: Change, given: Given): readonly Evidence[] {
  const slot = plannedSlot(change);
  if (!slot) return [];
  const { settings } = given;
  const { at } = change.fields.start;
  const fact = (words: Words, fills: Readonly<Record<string, string | number>> = {}) =>
    evidence('fact', words, { with: fills, at });
  const freeze = touched(slot, settings.freezes, settings);
  const restricted = restrictedPeriod(change, settings);
  return [
    ...(settings.windows.length > 0 ? [fact(isInWindow(slot, settings) ? says.inWindow : says.outOfWindow)] : []),
    ...(freeze ? [fact(says.inFreeze, { name: freeze.name })] : []),
    ...(!freeze && settings.freezes.length > 0 ? [fact(says.noFreeze, { count: settings.freezes.length })] : []),
    ...(restricted ? [fact(says.restricted, { name: restricted.name })] : []),
    ...notice(change, given),
    ...overlaps(change, given),
  ];
}

function notice(change: Change, { settings }: Given): readonly Evidence[] {
  const needed = noticeAsked(change, settings);
  const { start, submitted } = change.schedule;
  if (needed === 0 || start.instant === undefined || submitted.instant === undefined) return [];
  const days = businessDaysBetween(submitted.instant, start.instant, planZone(change, settings), settings);
  return [evidence('fact', says.notice, { with: { days, needed }, at: change.fields.start.at })];
}

/** The changes at the same time with which this one shares something; that there is none, only where others are known. */
function overlaps(change: Change, given: Given): readonly Evidence[] {
  const known = given.others.all.filter(one => one.uri !== change.source.uri).length;
  if (known === 0) return [];
  const beside = changesBeside(change, given).map(({ other, common }) => `${nameOfOther(other)} (${common.name})`);
  const { at } = change.fields.start;
  return beside.length === 0
    ? [evidence('fact', says.alone, { with: { known }, at })]
    : [evidence('fact', says.overlaps, { with: { others: beside.slice(0, 6).join(', ') }, at })];
}

/** Who answers for the services that a change touches, and whether anybody of them is on its lists. */
export function owners(change: Change, { settings }: Given): readonly Evidence[] {
  const people = informed(change);
  return touchedServices(change, settings)
    .filter(({ service }) => service.owners.length > 0)
    .map(({ name, service, by, neededBy }) => {
      const isKnown = knows(service.owners, people);
      const words = isKnown ? says.owned : says.unowned;
      const touched = neededBy === undefined ? name : `${name} ← ${neededBy}`;
      const fills = { service: touched, owners: service.owners.slice(0, 4).join(', ') };
      return evidence('fact', words, { with: fills, at: by.at });
    });
}

const says = {
  inWindow: { en: 'Inside the change window of the team.', 'zh-cn': '在团队的变更窗口内。' },
  outOfWindow: { en: 'Outside the change window of the team.', 'zh-cn': '不在团队的变更窗口内。' },
  inFreeze: { en: 'Falls into the freeze “{name}”.', 'zh-cn': '落在封网期“{name}”内。' },
  noFreeze: {
    en: 'Freezes known: {count}; it falls into none of them.',
    'zh-cn': '不在已知的 {count} 个封网期内。',
  },
  restricted: { en: 'Touches the restricted window “{name}”.', 'zh-cn': '涉及受限窗口“{name}”。' },
  notice: {
    en: 'Handed in {days} business days before the start; the team asks for {needed}.',
    'zh-cn': '提前 {days} 个工作日提交；团队要求 {needed} 个。',
  },
  alone: {
    en: 'No other change at this time shares a service, a dependency or a person with it ({known} known).',
    'zh-cn': '同一时间没有其他变更与之共用服务、依赖或人员（已知 {known} 个变更）。',
  },
  overlaps: { en: 'At the same time: {others}', 'zh-cn': '同一时间：{others}' },
  owned: { en: '{service}: {owners}, on the lists', 'zh-cn': '{service}：{owners}，已在名单中' },
  unowned: { en: '{service}: {owners}, nobody of them on the lists', 'zh-cn': '{service}：{owners}，均不在名单中' },
} as const satisfies Record<string, Words>;
