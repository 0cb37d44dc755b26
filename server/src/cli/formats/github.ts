// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

import type { Severity } from '../../core/severity.ts';
import type { Report } from '../checked.ts';

/** The report as workflow commands. Hints are for the editor: an annotation would be too loud for them. */
export function asGithub({ documents, teamFiles }: Report): string {
  const commands = [...teamFiles, ...documents].flatMap(({ path, findings }) =>
    findings.flatMap(({ rule, severity, message, line, column, endLine, endColumn }) => {
      const level = levels[severity];
      if (!level) return [];
      const places = { file: path, line, endLine, col: column, endColumn, title: rule };
      const properties = Object.entries(places).map(([key, value]) => `${key}=${property(String(value))}`);
      return [`::${level} ${properties.join(',')}::${data(message)}\n`];
    }),
  );
  return commands.join('');
}

const levels: Readonly<Record<Severity, string | undefined>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: undefined,
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
