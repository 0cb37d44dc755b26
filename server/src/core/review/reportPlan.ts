// Risks and steps as a report draws them: where each risk belongs in the matrix, and each step in the window.

import { plainWords } from '../answers/brief.ts';
import type { Change } from '../change.ts';
import { planOf } from '../plan/arithmetic.ts';
import { type Level, type LevelCell, levels, riskTable } from '../said/riskTable.ts';
import { clockText } from '../time/dayClock.ts';
import { formatOffset, minutesBetween, wallAt } from '../time/time.ts';
import { quote } from '../words.ts';

export interface ReportRisk {
  /** `R1`, as in the matrix. */
  readonly name: string;
  readonly text: string;
  /** As written, and the level it means. */
  readonly likelihood: ReportLevel;
  readonly impact: ReportLevel;
  readonly mitigation: string;
}

export interface ReportLevel {
  readonly text: string;
  readonly level: Level | undefined;
}

export interface ReportStep {
  readonly number: string;
  readonly text: string;
  readonly owner: string;
  /** Minutes from the start of the plan. */
  readonly start: number;
  readonly end: number;
  /** Whether it says how long it takes. */
  readonly isTimed: boolean;
}

export interface ReportPlan {
  readonly steps: readonly ReportStep[];
  /** Minutes until the last step is done, of looking afterwards, and of the rollback. */
  readonly minutes: number;
  readonly verification: number;
  readonly rollback: number;
  /** Minutes of the window and the latest minute to decide on a rollback, where the schedule says. */
  readonly window: number | undefined;
  readonly decideBy: number | undefined;
  /** Epoch milliseconds of minute 0. */
  readonly start: number | undefined;
  /** The zone whose clocks are shown. */
  readonly zone: string;
}

/** The rows of the risk table. */
export function risksOf(change: Change): readonly ReportRisk[] {
  return (riskTable(change)?.rows ?? []).map((row, n) => ({
    name: `R${n + 1}`,
    text: quote(plainWords(row.risk.text), 160),
    likelihood: levelIn(row.likelihood),
    impact: levelIn(row.impact),
    mitigation: quote(plainWords(row.mitigation?.text ?? ''), 200),
  }));
}

/** The levels that a matrix of these risks needs: Critical only when somebody uses it. */
export function levelsOf(risks: readonly ReportRisk[]): readonly Level[] {
  const isUsed = risks.some(({ likelihood, impact }) => likelihood.level === 'critical' || impact.level === 'critical');
  return isUsed ? levels : levels.slice(0, 3);
}

/** The names of the risks in a field of the matrix. */
export function risksAt(risks: readonly ReportRisk[], likelihood: Level, impact: Level): readonly string[] {
  return risks
    .filter(risk => risk.likelihood.level === likelihood && risk.impact.level === impact)
    .map(({ name }) => name);
}

/** How bad a field of the matrix is, as the risk table is read. */
export function fieldLevel(likelihood: Level, impact: Level): Level {
  if (likelihood === 'critical' || impact === 'critical') return 'critical';
  const sum = levels.indexOf(likelihood) + levels.indexOf(impact);
  return sum >= 3 ? 'high' : sum === 2 ? 'medium' : 'low';
}

/** The runbook in time; undefined when it has no steps. */
export function reportPlan(change: Change): ReportPlan | undefined {
  const plan = planOf(change);
  if (!plan) return undefined;
  const { window } = plan;
  return {
    steps: plan.steps.map(({ number, text, owner, start, end, minutes }) => ({
      number,
      text: quote(plainWords(text), 120),
      owner: quote(plainWords(owner ?? ''), 40),
      start,
      end,
      isTimed: minutes !== undefined,
    })),
    minutes: plan.minutes,
    verification: plan.verification,
    rollback: plan.rollback.minutes,
    window: window?.minutes,
    decideBy:
      window && plan.decideBy !== undefined && plan.rollback.minutes > 0
        ? minutesBetween(window.start, plan.decideBy)
        : undefined,
    start: window?.start,
    zone: zoneOf(change),
  };
}

/** The zone of the schedule: the one it names, else the offset it is written with, else UTC. */
export function zoneOf({ schedule }: Change): string {
  const { read } = schedule.start;
  return schedule.zone ?? (read?.kind === 'instant' && read.offset !== 0 ? formatOffset(read.offset) : 'UTC');
}

/** A minute of the plan as its zone's clocks show it, else as minutes from the start. */
export function clockOf({ start, zone }: ReportPlan, minute: number): string {
  if (start === undefined) return `+${Math.round(minute)}`;
  const wall = wallAt(start + minute * 60_000, zone);
  return clockText(wall);
}

/** The same with its date. */
export function dayClockOf(plan: ReportPlan, minute: number): string {
  const wall = wallAt((plan.start ?? 0) + minute * 60_000, plan.zone);
  return `${wall.year}-${two(wall.month)}-${two(wall.day)} ${clockText(wall)}`;
}

function levelIn(cell: LevelCell): ReportLevel {
  if (cell.kind === 'no-column' || cell.kind === 'empty') return { text: '', level: undefined };
  return { text: quote(plainWords(cell.text), 40), level: cell.kind === 'level' ? cell.level : undefined };
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
