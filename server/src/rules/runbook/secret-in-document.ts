// A secret stands in the document, where everybody who may read it can use it, and where history keeps it.

import { type Hit, rule } from '../../core/rule.ts';
import { secretsIn, secretsOf } from '../../core/said/secrets.ts';

export default rule({
  id: 'secret-in-document',
  severity: 'loud',
  says: {
    here: {
      en: '{kind} stands here in plain text, and history will keep it. Take it out, have it replaced by a new one, and write where it is kept instead.',
      'zh-cn': '这里有明文的{kind}，提交历史也会一直保留。请删掉并更换，改为写明它保存在哪里。',
    },
    look: {
      en: 'This looks like a password in plain text. If it is one, take it out, have it replaced, and write where it is kept instead.',
      'zh-cn': '这里看起来像明文密码。如果是，请删掉并更换，改为写明它保存在哪里。',
    },
  },
  why: {
    en: 'A change document is read by reviewers, pasted into chats and kept for years. A secret in it counts as known to all of them from the first commit on, so deleting it is not enough: it has to be replaced. Write the path in the vault. Only plain forms are looked for: keys as vendors write them, and a password with its value.',
    'zh-cn':
      '变更文档会被评审人阅读、贴进聊天、保存多年。写进去的密钥从第一次提交起就算已经泄露，删掉还不够，必须更换。请只写它在密钥库中的路径。这里只查明确的形式：各厂商的密钥格式，以及直接写出的密码。',
  },
  *check(change): Iterable<Hit & { says: 'here' | 'look' }> {
    const front = change.source.text.slice(0, change.front.whole.to);
    for (const { at, kind, byLook } of [...secretsIn(front), ...secretsOf(change.document.markdown)]) {
      if (byLook) yield { at, says: 'look', as: 'nudge' };
      else yield { at, says: 'here', with: { kind } };
    }
  },
  examples: {
    bad: [
      {
        text: `
### What will be required to execute the change?

Alice executes, Dan watches; \`PGPASSWORD=Tr0ub4dor psql -h orders-db\` works from the bastion.
                                         ^^^^^^^^^ A password stands here
`,
      },
      {
        text: `
### What will be required to execute the change?

王磊执行，李娜观察。跳板机账号 deploy，密码：Orders@2026。
                          ^^^^^^^^^^^ A password stands here
`,
      },
      {
        text: `
### What will be required to execute the change?

The licence file opens with \`Gannet!Ledge41\`; the SIM of the modem has PUK 62810943.
                             ^^^^^^^^^^^^^^ This looks like a password
                                                                           ^^^^^^^^ A password stands here
`,
      },
    ],
    good: [
      {
        text: `
### What will be required to execute the change?

Alice executes, Dan watches; \`PGPASSWORD=$ORDERS_PW psql\` with the password from the vault, path \`production/orders-db\`.
Password: see the vault. \`--password-stdin\`, \`password=<from vault>\` and \`password_encryption=scram-sha-256\` are fine.
See the notes at ITSM-20117#test; the flag is called SoldOut@6.
`,
      },
      {
        text: `
### What will be required to execute the change?

王磊执行，李娜观察。密码：见密钥库 \`production/search/es8\`，密码有效期 90 天。
`,
      },
    ],
  },
});
