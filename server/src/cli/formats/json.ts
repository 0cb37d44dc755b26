// Findings for programs. This form is a contract: what is in it stays, and `version` changes if it ever cannot.

import type { Report } from '../checked.ts';

/** The report as JSON, version 1. */
export function asJson({ documents }: Report): string {
  const value = {
    version: 1,
    documents: documents.map(({ path, state, progress, findings }) => ({
      path,
      state,
      progress: { answered: progress.answered, asked: progress.asked },
      findings,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
