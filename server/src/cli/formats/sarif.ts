// Findings as SARIF 2.1.0, which code scanning of GitHub, GitLab and others reads.

import { pathToFileURL } from 'node:url';
import about from '../../../package.json' with { type: 'json' };
import { hash } from '../../core/review/fingerprint.ts';
import type { Severity } from '../../core/severity.ts';
import { level } from '../../core/severity.ts';
import { lineEnd, lineStarts, type Source } from '../../core/source.ts';
import { say } from '../../core/words.ts';
import { allowRules, rules } from '../../rules/index.ts';
import type { Found, Report } from '../checked.ts';
import { ruleText } from '../explain.ts';

/** The report as SARIF, with every rule described and what could not be read among the notifications. */
export function asSarif(report: Report): string {
  const { documents, teamFiles, troubles, locale, cwd } = report;
  const all = [...rules, ...allowRules];
  const indexes = new Map(all.map((rule, index) => [rule.id, index]));
  const files = [...teamFiles, ...documents];
  const unread = troubles.filter(one => one.kind === 'trouble');
  const run = {
    tool: {
      driver: {
        name: 'mcm',
        version: about.version,
        semanticVersion: about.version,
        rules: all.map(rule => ({
          id: rule.id,
          shortDescription: {
            text: say(Object.values(rule.says)[0] ?? { en: rule.id }, locale).replace(/\{(\w+)\}/g, '…'),
          },
          fullDescription: { text: say(rule.why, locale) },
          help: { text: ruleText(rule, locale) },
          defaultConfiguration: { level: levels[asLevel(level(rule.severity, 'review'))] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(cwd).href}/` } },
    invocations: [
      {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: unread.map(({ shown, says, with: fills }) => ({
          level: 'error',
          message: { text: `${shown} ${say(says, locale, fills)}` },
        })),
      },
    ],
    results: files.flatMap(({ path, source, findings }) =>
      findings.map(finding => result(path, source, finding, indexes.get(finding.rule))),
    ),
  };
  const sarif = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

function result(path: string, source: Source, finding: Found, ruleIndex: number | undefined) {
  const { rule, severity, message, line, column, endLine, endColumn } = finding;
  const text = source.text.slice(lineStarts(source)[line - 1] ?? 0, lineEnd(source, line - 1));
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    // The same finding on the same words stays the same alert when lines move.
    partialFingerprints: { 'rule-and-line/v1': hash(`${rule}\n${text.trim()}`) },
  };
}

/** A path as an address: relative to the working folder, or absolute. */
function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return { uri: pathToFileURL(path).href };
  const uri = path === '-' ? 'stdin.mcm.md' : path.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: 'SRCROOT' };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function asLevel(one: Severity | 'off'): Severity {
  return one === 'off' ? 'hint' : one;
}
