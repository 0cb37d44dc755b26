// A small faultless change for examples that are about the whole document: a standard one is asked only a few questions.

/** The document with more questions in its first section, and with the heading of the rollback's conditions; '' leaves them out. */
export function shortChange(
  middle: string,
  triggers = '### What conditions would indicate a need to rollback?',
): string {
  return `---
mcm: 1
id: MCM-1051
type: standard
state: review
owner: alice@example.com
executors: [dan@example.com]
services: [edge-proxy]
schedule:
  start: 2026-12-01T02:00:00Z
  end: 2026-12-01T03:00:00Z
procedure: https://wiki.example.com/p/renew-certificate
links:
  code-review: [https://git.example.com/edge/pull/12]
---

# Renew the certificate of edge-proxy in eu-west-1

## Outage / Activity Details

### What's the purpose of the activity?

The certificate expires on 2026-12-14; after that no agent can connect.

### What will be required to execute the change?

Dan executes, Alice watches the handshake errors; the new certificate is in the vault, path \`edge/2027\`.
${middle ? `\n${middle.trim()}\n` : ''}
### What's the expected end state of the system after the change?

\`openssl s_client\` shows 2027-12-14 as the end date on all 4 hosts.

## Rollback Procedure

${triggers ? `${triggers}\n\nHandshake errors above 1% for 5 minutes; Dan decides.\n\n` : ''}### In the event of problems, what will you do to return your system to a known good state?

1. \`certctl use edge/2026\` on each host (2 min), then check that handshake errors are below 0.1%.

### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?

Yes, on 2026-11-13 in staging by Dan: 2 minutes, log at https://git.example.com/edge/pull/12#comment-5.
`;
}
