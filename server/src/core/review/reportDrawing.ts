// The drawings of a report as inline SVG: the risk matrix, and the steps of the runbook in their window.

import { type Html, html } from '../text/html.ts';
import { type Locale, say } from '../words.ts';
import { clockOf, fieldLevel, levelsOf, type ReportPlan, type ReportRisk, risksAt } from './reportPlan.ts';
import { reportSays } from './reportWords.ts';

/** Likelihood upwards, impact to the right, the names of the risks in their fields. */
export function matrix(risks: readonly ReportRisk[], locale: Locale): Html {
  const told = (name: 'likelihood' | 'impact' | 'risks') => say(reportSays[name], locale);
  const levels = levelsOf(risks);
  const [left, top, size, high] = [86, 22, 234 / levels.length, 48];
  const bottom = top + high * levels.length;
  const fields = levels.flatMap((impact, column) =>
    levels.toReversed().map((likelihood, row) => {
      const [x, y] = [left + column * size, top + row * high];
      const names = risksAt(risks, likelihood, impact);
      const shown = names.length > 6 ? [...names.slice(0, 5), '…'] : names;
      const lines = [shown.slice(0, 3), shown.slice(3)].filter(line => line.length > 0);
      return html`<rect class="field ${fieldLevel(likelihood, impact)}" x="${x}" y="${y}" width="${size}" height="${high}"/>
${lines.map((line, n) => html`<text class="name" x="${x + size / 2}" y="${y + 29 + n * 15 - (lines.length - 1) * 8}" text-anchor="middle">${line.join(' ')}</text>`)}`;
    }),
  );
  const rows = levels
    .toReversed()
    .map(
      (level, n) =>
        html`<text x="${left - 8}" y="${top + n * high + 28}" text-anchor="end">${say(reportSays[level], locale)}</text>`,
    );
  const columns = levels.map(
    (level, n) =>
      html`<text x="${left + (n + 0.5) * size}" y="${bottom + 17}" text-anchor="middle">${say(reportSays[level], locale)}</text>`,
  );
  return html`<svg viewBox="0 0 324 ${bottom + 40}" role="img" aria-label="${told('risks')}: ${told('likelihood')} × ${told('impact')}">
<text class="soft" x="0" y="13">${told('likelihood')} ↑</text>
${fields}${rows}${columns}
<text class="soft" x="320" y="${bottom + 36}" text-anchor="end">${told('impact')} →</text>
</svg>`;
}

const MOST = 40;

/** One bar a step, then looking and the rollback, with the end of the window and the latest moment to decide. */
export function timeline(plan: ReportPlan, locale: Locale): Html {
  const shown = plan.steps.slice(0, MOST);
  const rows: readonly Row[] = [
    ...shown.map(({ number, text, start, end, isTimed }) => {
      const kind = isTimed ? ('bar' as const) : ('unknown' as const);
      return { label: `${number}. ${text}`, start, end, kind, note: isTimed ? '' : say(reportSays.untimed, locale) };
    }),
    ...(plan.steps.length > MOST
      ? [
          {
            label: say(reportSays.more, locale, { count: plan.steps.length - MOST }),
            start: shown.at(-1)?.end ?? 0,
            end: plan.minutes,
            kind: 'unknown' as const,
          },
        ]
      : []),
    ...reserve(plan, locale),
  ];
  const total = Math.max(1, plan.window ?? 0, plan.minutes + plan.verification + plan.rollback);
  const [left, right, top, high] = [330, 880, 36, 22];
  const x = (minute: number) => round(left + (minute / total) * (right - left));
  const bottom = top + rows.length * high;
  const ticks = ticksOf(total).map(
    minute => html`<line class="grid" x1="${x(minute)}" x2="${x(minute)}" y1="${top - 6}" y2="${bottom}"/>
<text class="soft label" x="${x(minute)}" y="${bottom + 15}" text-anchor="middle">${clockOf(plan, minute)}</text>`,
  );
  const bars = rows.map(({ label, start, end, kind, note }, n) => {
    const y = top + n * high;
    const width = Math.max(3, round(x(end) - x(start)));
    const minutes = Math.round(end - start);
    const text = note || (minutes > 0 ? String(minutes) : '');
    // Where there is no room behind a bar, its minutes stand before it.
    const isEnd = x(start) + width > right - 70;
    return html`<text x="0" y="${y + 15}">${fitted(label, 46)}</text>
<rect class="${kind}" x="${x(start)}" y="${y + 4}" width="${width}" height="13" rx="2"/>
<text class="soft label" x="${round(isEnd ? x(start) - 5 : x(start) + width + 5)}" y="${y + 15}" text-anchor="${isEnd ? 'end' : 'start'}">${text}</text>`;
  });
  const { decideBy, window } = plan;
  const label = window === undefined ? reportSays.minutes : reportSays.clock;
  return html`<svg viewBox="0 0 900 ${bottom + 22}" role="img" aria-label="${say(reportSays.timeline, locale)}">
<text class="soft" x="0" y="${bottom + 15}">${say(label, locale, { zone: plan.zone })}</text>
${ticks}${bars}
${decideBy !== undefined && decideBy > 0 && mark('decide', x(decideBy), 27, say(reportSays.decideBy, locale, { time: clockOf(plan, decideBy) }), bottom)}
${window !== undefined && mark('limit', x(window), 12, say(reportSays.windowEnd, locale, { time: clockOf(plan, window) }), bottom)}
</svg>`;
}

interface Row {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'bar' | 'unknown' | 'looking' | 'back';
  readonly note?: string;
}

/** What the window has to hold besides the steps. */
function reserve({ minutes, verification, rollback }: ReportPlan, locale: Locale): readonly Row[] {
  const looked = minutes + verification;
  const looking = {
    label: say(reportSays.verification, locale),
    start: minutes,
    end: looked,
    kind: 'looking' as const,
  };
  const back = {
    label: say(reportSays.rollback, locale),
    start: looked,
    end: looked + rollback,
    kind: 'back' as const,
  };
  return [...(verification > 0 ? [looking] : []), ...(rollback > 0 ? [back] : [])];
}

function mark(kind: 'decide' | 'limit', x: number, y: number, text: string, bottom: number): Html {
  return html`<line class="${kind}" x1="${x}" x2="${x}" y1="${y - 9}" y2="${bottom}"/>
<text class="label ${kind}s" x="${x - 4}" y="${y}" text-anchor="end">${text}</text>`;
}

function ticksOf(total: number): readonly number[] {
  const every = [1, 5, 10, 15, 30, 60, 120, 240, 480, 1440].find(step => total / step <= 8) ?? Math.ceil(total / 8);
  return Array.from({ length: Math.floor(total / every) + 1 }, (_, n) => n * every);
}

/** A text that fits into so many narrow characters; a Chinese one takes two. */
function fitted(text: string, most: number): string {
  let room = most;
  let result = '';
  for (const sign of text) {
    room -= /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
      ? 1.8
      : 1;
    if (room < 1) return `${result.trimEnd()}…`;
    result += sign;
  }
  return result;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
