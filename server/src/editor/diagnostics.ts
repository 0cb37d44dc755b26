// Findings as diagnostics.

import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../core/rule.ts';
import type { Source } from '../core/source.ts';
import { type Locale, say } from '../core/words.ts';
import { rulePage } from '../pages.ts';
import { toRange, toSeverity } from './convert.ts';

/** A finding for an editor in a language. */
export function toDiagnostic(of: Source, finding: Finding, locale: Locale): Diagnostic {
  const { rule, severity, at, says, see } = finding;
  const seen = see.map(one => ({
    location: { uri: (one.in ?? of).uri, range: toRange(one.in ?? of, one.at) },
    message: say(one.says, locale, finding.with),
  }));
  return {
    range: toRange(of, at),
    severity: toSeverity(severity),
    code: rule,
    codeDescription: { href: rulePage(rule) },
    source: 'mcm',
    message: say(says, locale, finding.with),
    ...(seen.length > 0 ? { relatedInformation: seen } : {}),
  };
}
