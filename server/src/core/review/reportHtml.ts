// A report as one self-contained HTML page without a script.

import { roleWords } from '../policy/roleWords.ts';
import { type Html, html } from '../text/html.ts';
import { comma, type Fills, type Locale, say } from '../words.ts';
import { type Fact, lead, type Report, type ReportItem, type ReportLayer } from './report.ts';
import { matrix, timeline } from './reportDrawing.ts';
import { style } from './reportStyle.ts';
import { reportSays, statusSays } from './reportWords.ts';

/** The page. */
export function reportHtml(report: Report): string {
  const { locale, title, id, badges, fault } = report;
  const page = html`<!doctype html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="generator" content="mcm report">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${[id, title].filter(Boolean).join(' ')}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${id !== '' && html`<small>${id}</small>`}${title}</h1>
<ul class="badges">${badges.map(({ text, tone }) => html`<li class="badge ${tone}">${text}</li>`)}</ul>
${fault !== undefined && html`<p class="bad">${fault}</p>`}
${lead(report) !== undefined && html`<p class="lead">${lead(report)}</p>`}
<div class="two">
<section><h2>${says('when', locale)}</h2>${facts(report.times, locale)}</section>
<section><h2>${says('what', locale)}</h2>${facts(report.facts, locale)}</section>
</div>
${risks(report)}
<section><h2>${says('timeline', locale)}</h2>${report.plan ? timeline(report.plan, locale) : html`<p class="soft">${says('noSteps', locale)}</p>`}</section>
<section><h2>${says('review', locale)}</h2>${report.layers.map(one => layer(one, locale))}${conversations(report)}</section>
${decisions(report)}
${findings(report)}
${allows(report)}
<section><h2>${says('answers', locale)}</h2><div class="columns">${answers(report)}</div></section>
</main>
<footer>${says('made', locale, { time: report.made })}</footer>
</body>
</html>
`;
  return page.html;
}

function says(name: keyof typeof reportSays, locale: Locale, fills: Fills = {}): string {
  return say(reportSays[name], locale, fills);
}

function facts(some: readonly Fact[], locale: Locale): Html {
  // A link only where it leads to a page; what else a document may name stays text. Names stand in one line.
  const isPage = (text: string) => /^https?:\/\/[^\s]+$/i.test(text);
  const value = (text: string) =>
    isPage(text)
      ? html`<div><a href="${text}" rel="noreferrer">${text.replace(/^https?:\/\//i, '')}</a></div>`
      : html`<div>${text}</div>`;
  const none = html`<span class="warn">${says('noTime', locale)}</span>`;
  const shown = ({ values, isList }: Fact) =>
    values.length === 0 ? none : isList && !values.some(isPage) ? values.join(comma[locale]) : values.map(value);
  return html`<dl>${some.map(one => html`<dt>${one.name}</dt><dd>${shown(one)}</dd>`)}</dl>`;
}

function risks({ risks: all, risk, locale }: Report): Html {
  const told = (name: keyof typeof reportSays) => says(name, locale);
  const basis = risk !== undefined && html`<p>${risk}</p>`;
  if (all.length === 0)
    return html`<section><h2>${told('risks')}</h2>${basis}<p class="soft">${told('noRisks')}</p></section>`;
  return html`<section><h2>${told('risks')}</h2>${basis}<div class="risks">
${matrix(all, locale)}
<table><thead><tr><th></th><th>${told('risk')}</th><th>${told('mitigation')}</th></tr></thead><tbody>
${all.map(
  ({ name, text, likelihood, impact, mitigation }) => html`<tr><td class="key">${name}</td><td>${text}${
    (!likelihood.level || !impact.level) &&
    html` <span class="soft">(${likelihood.text || '?'} × ${impact.text || '?'})</span>`
  }</td><td>${mitigation}</td></tr>
`,
)}</tbody></table></div></section>`;
}

function layer({ title, isDone, reasons, items }: ReportLayer, locale: Locale): Html {
  return html`<h3 class="${isDone ? 'good' : 'warn'}">${says(isDone ? 'layerDone' : 'layerOpen', locale, { title })}</h3>
${reasons.length > 0 && html`<ul class="warn">${reasons.map(reason => html`<li>${reason}</li>`)}</ul>`}
<table class="verdicts"><thead><tr><th class="key">${says('verdict', locale)}</th><th>${says('item', locale)}</th><th>${says('who', locale)}</th><th>${says('note', locale)}</th></tr></thead>
<tbody>${items.map(one => row(one, locale))}</tbody></table>`;
}

function row({ title, status, verdict, by, at, note, remarks }: ReportItem, locale: Locale): Html {
  const state = say(statusSays[status], locale);
  const was = status === 'stale' && verdict !== '' && html`<div>(${verdict})</div>`;
  return html`<tr><td class="key ${status}">${marks[status]} ${state}${was}</td><td>${title}</td><td>${by}${at !== '' && html`<div class="soft">${at}</div>`}</td>
<td>${note}${remarks.map(one => html`<div class="warn">${one}</div>`)}</td></tr>
`;
}

// Colour alone would be lost on paper and on some readers.
const marks = { open: '○', ok: '✓', concern: '!', 'n/a': '–', stale: '↻' } as const;

function decisions({ decisions: all, approvals, signOffs, locale }: Report): Html {
  const lines = [
    ...all.map(({ decision, by, role, reason, at }) => {
      const tone = decision === 'approve' ? 'good' : decision === 'defer' ? 'warn' : 'bad';
      const who = role === undefined ? by : `${by} (${say(roleWords(role), locale)})`;
      return html`<li><strong class="${tone}">${says(decision, locale)}</strong> · ${who} · <span class="soft">${at}</span>${reason && html`<br>${reason}`}</li>`;
    }),
    ...signOffs.map(({ layer: number, by, at, override, stands }) => {
      const bad = override ? says('override', locale, { reason: override }) : stands ? '' : says('fallen', locale);
      const why = bad !== '' && html`<br><span class="bad">${bad}</span>`;
      return html`<li>${says(override ? 'lifted' : 'signOff', locale, { layer: number })} · ${by} · <span class="soft">${at}</span>${why}</li>`;
    }),
  ];
  const needed = approvals.map(
    ({ text, isGiven }) =>
      html`<li class="${isGiven ? 'good' : 'warn'}">${isGiven ? marks.ok : marks.open} ${text}</li>`,
  );
  return html`<section><h2>${says('decisions', locale)}</h2>
${needed.length > 0 && html`<p>${says('needed', locale)}</p><ul>${needed}</ul>`}
${all.length === 0 && html`<p class="soft">${says('noDecisions', locale)}</p>`}${lines.length > 0 && html`<ul>${lines}</ul>`}</section>`;
}

function conversations({ conversations: all, locale }: Report): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<h3>${says('conversations', locale)}</h3><ul>${all.map(
    ({ about, by, at, text, answers, last, resolved }) =>
      html`<li><strong class="${resolved ? 'good' : 'warn'}">${says(resolved ? 'resolved' : 'openConversation', locale)}</strong>${about !== '' && html` · <em>${about}</em>`}
<div>${by} <span class="soft">${at}</span> ${text}</div>${last && html`<div>${last.by}: ${last.text}${answers > 1 && html` <span class="soft">(${says('answersGiven', locale, { count: answers })})</span>`}</div>`}${resolved && html`<div class="soft">${says('resolvedBy', locale, { ...resolved })}</div>`}</li>`,
  )}</ul>`;
}

function findings({ findings: all, counts, locale }: Report): Html {
  const line = ({ severity, text, line: number }: Report['findings'][number]) =>
    html`<li><strong class="${severity}">${says(severity === 'error' ? 'error' : 'warning', locale)}</strong> <span class="soft">${says('line', locale, { line: number })}</span> ${text}</li>`;
  return html`<section><h2>${says('findings', locale)}</h2><p>${says('allCounts', locale, counts)}</p>
${all.length > 0 && html`<ul>${all.map(line)}</ul>`}</section>`;
}

function allows({ allows: all, locale }: Report): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<section><h2>${says('allows', locale)}</h2><ul>${all.map(
    ({ rule, reason, line }) =>
      html`<li><code>${rule}</code> <span class="soft">${says('line', locale, { line })}</span> ${reason || html`<span class="bad">${says('noReason', locale)}</span>`}</li>`,
  )}</ul></section>`;
}

function answers({ sections, locale }: Report): readonly Html[] {
  return sections.map(
    ({ title, answers: some }) =>
      html`<h3>${title}</h3><dl class="answers">${some.map(
        ({ question, text }) =>
          html`<div><dt>${question}</dt><dd>${text ?? html`<span class="warn">${says('unanswered', locale)}</span>`}</dd></div>
`,
      )}</dl>`,
  );
}
