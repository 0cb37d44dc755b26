// Documents of a given length for measuring: a real-looking change, then as much free text as is needed.

import { readFileSync } from 'node:fs';

const base = readFileSync(new URL('../support/faultless.mcm.md', import.meta.url), 'utf8');

/** A change of about `lines` lines: the faultless one and, below it, appendices of every kind of Markdown. */
export function documentOf(lines: number): string {
  const parts = [base.trimEnd(), '', '## Appendix', ''];
  let count = base.split('\n').length + 3;
  for (let n = 1; count < lines; n++) {
    const part = appendix(n);
    parts.push(part);
    count += part.split('\n').length;
  }
  return `${parts.join('\n')}\n`;
}

function appendix(n: number): string {
  return `### Host orders-db-${n}

The host takes part in batch ${n % 7}; its replica lag was below 1 s on 2026-11-18 and its disk is ${40 + (n % 50)}% full.
If it does not answer within 5 minutes, [skip it](https://wiki.example.com/skip#${n}) and go on with the next one.

- drain it with \`drain.sh orders-db-${n}\`
  - wait until **no session** is left
- start batch ${n} at 02:${String(n % 60).padStart(2, '0')} UTC

| Step | Minutes | Check |
| --- | --- | --- |
| Drain | ${n % 9} | \`sessions = 0\` |
| Restart | 2 | \`pg_up{host="orders-db-${n}"}\` is 1 |

\`\`\`sh
systemctl restart postgresql@16-main
\`\`\`
`;
}
