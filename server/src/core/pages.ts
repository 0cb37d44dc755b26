// Where the documentation stands. The only place that knows an address of ours.

const docs = 'https://mcm-tools.example/docs';

/** The page of a rule: why it exists, with examples. */
export function rulePage(rule: string): string {
  return `${docs}/rules/${rule}`;
}
