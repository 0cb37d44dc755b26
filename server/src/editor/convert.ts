// Offsets of the core as lines and characters of the Language Server Protocol, and back. Nobody else converts.

import type { DiagnosticSeverity, Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../core/rule.ts';
import type { Severity } from '../core/severity.ts';
import { offsetAt, placeAt, type Source, type Span } from '../core/source.ts';

export function toRange(of: Source, span: Span): Range {
  return { start: placeAt(of, span.from), end: placeAt(of, span.to) };
}

export function toSpan(of: Source, range: Range): Span {
  return { from: offsetAt(of, range.start), to: offsetAt(of, range.end) };
}

export function toOffset(of: Source, position: Position): number {
  return offsetAt(of, position);
}

export function toTextEdit(of: Source, edit: Edit): TextEdit {
  return { range: toRange(of, edit), newText: edit.text };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity];
}
