// Secrets that are plainly recognisable: the forms that vendors give their keys, and a password with its value beside it.
// How much a text looks drawn by lot is asked only where its name says that it is a secret.

import { overlap, type Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import type { Words } from '../words.ts';

/** A secret and its kind; its text is nowhere repeated. */
export interface Secret {
  readonly at: Span;
  readonly kind: Words;
  /** Whether nothing but its look tells it: nobody calls it one. */
  readonly byLook?: true;
}

const hint =
  /\bPIN|[a-z]Pin\b|[Cc]redential|\bPUK|BEGIN|A(?:KIA|SIA|KID|Iza)|LTAI|gh[pousr]_|github_pat|glpat|xox[abprs]|hooks\.slack|sk_live|rk_live|npm_|_live_|x-\w*key|GOCSPX|eyJ|webhook\/send|access_token|passw|pwd|passphrase|secret|token|api[_-]?key|密码|口令|密钥|:\/\/[^\s/:@]+:[^\s/@]+@|\b(?:mysql|sshpass|mysqldump|redis-cli|log ?in|creds?|credentials?|account)\b|账号|用户|\s-u[ =]?\S+\s+-p|\bcurl\b|SecureString|authentication-key|\bmd5\b|\bpsk\b|pre-?shared|community|passcode|\bpw\b|\blogin\b|--pass\b|ldap\w+|smbclient|sqlplus|jdbc:|snmp|(?:master|encryption|account|access|shared|signing|aes|zone)[ ._-]?key|sessionid|pass\b|[a-z]pass |authorization|令牌|团体字|\s-(?:[apwPk]|pass?|pw)\s?['"]/i;

/** The secrets in a text, in order. */
export function secretsIn(text: string): readonly Secret[] {
  const found: Secret[] = [...text.matchAll(lookedAt)].flatMap(({ index, groups: { value = '' } = {} }) =>
    isMadeUp(value) && !placeInRecord.test(value)
      ? [{ at: { from: index, to: index + value.length }, kind: kinds.password, byLook: true }]
      : [],
  );
  if (!hint.test(text)) return found;
  for (const [kind, pattern] of forms) {
    for (const match of text.matchAll(pattern)) {
      if (/EXAMPLE|example|xxxx|XXXX|0{8}|1234567890/.test(match[0])) continue;
      found.push({ at: { from: match.index, to: match.index + match[0].length }, kind });
    }
  }
  for (const [pattern, isSecret] of passwords) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.value ?? match.groups?.mysql ?? match.groups?.ssh ?? '';
      if (!isSecret(value)) continue;
      const from = match.index + match[0].lastIndexOf(value);
      found.push({ at: { from, to: from + value.length }, kind: kinds.password });
    }
  }
  for (const match of [...text.matchAll(named), ...text.matchAll(spoken)]) {
    const value = match.groups?.value ?? match.groups?.bearer ?? '';
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (!isDrawn(value) || digest.test(before) || denied.test(before)) continue;
    const from = match.index + match[0].lastIndexOf(value);
    found.push({ at: { from, to: from + value.length }, kind: kinds.token });
  }
  const called = found.filter(one => !one.byLook);
  return found
    .filter(one => !one.byLook || !called.some(({ at }) => overlap(at, one.at)))
    .sort((a, b) => a.at.from - b.at.from)
    .filter((one, i, all) => !all.slice(0, i).some(other => other.at.to > one.at.from));
}

/** The secrets of a document's blocks, code and comments included. */
export const secretsOf = everywhere((block: Block) => secretsIn(block.text));

/** "Its key id is not a secret: …". */
const denied = /\b(?:not|no|isn['’]t|never)(?: an?| any)?\s$|不是\s?$/i;
const digest = /(?:checksum|hash|fingerprint|digest|kcv)[^.\n]{0,20}$/i;

const kinds = {
  password: { en: 'A password', 'zh-cn': '密码' },
  token: { en: 'An access token', 'zh-cn': '访问令牌' },
  key: { en: 'A private key', 'zh-cn': '私钥' },
  aws: { en: 'An AWS key', 'zh-cn': 'AWS 密钥' },
  cloud: { en: 'A cloud key', 'zh-cn': '云密钥' },
  git: { en: 'A token of a code host', 'zh-cn': '代码平台的令牌' },
  chat: { en: 'A token of a chat', 'zh-cn': '聊天工具的令牌' },
  payment: { en: 'A live payment key', 'zh-cn': '支付密钥' },
} as const satisfies Record<string, Words>;

const forms: readonly (readonly [Words, RegExp])[] = [
  [kinds.key, /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g],
  [kinds.aws, /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g],
  [kinds.aws, /(?<=aws_secret_access_key["']?\s{0,3}[=:]\s{0,3}["']?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi],
  [
    kinds.cloud,
    /(?<![A-Za-z0-9_-])AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])|(?<![A-Za-z0-9])GOCSPX-[\w-]{28}|(?<![A-Za-z0-9])(?:LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32})(?![A-Za-z0-9])/g,
  ],
  [
    kinds.git,
    /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36})/g,
  ],
  [
    kinds.chat,
    /(?<![A-Za-z0-9])xox[abprs]-\d[A-Za-z0-9-]{14,}|hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9a-f-]{36}|oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64}/g,
  ],
  [kinds.payment, /(?<![A-Za-z0-9])[sr]k_live_[0-9A-Za-z]{20,}/g],
  // `svt_live_7hQ2…`: as many vendors write theirs.
  [kinds.token, /(?<![\w-])[a-z]{2,8}_(?:live|prod)_(?=[A-Za-z]*\d)[0-9A-Za-z]{14,64}(?![\w-])/g],
  [kinds.token, /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g],
];

const value = '(?<value>[^\\s\'"`,;|)\\]}，。；（）]{4,80})';
/** `password=…`, `PGPASSWORD=…`, `db.passwd = "…"`. */
const assigned = new RegExp(
  `(?<![A-Za-z])[\\w.-]{0,40}(?:password|passwd|passphrase|[_-]pass|pwd)["']?\\s?=\\s?["']?${value}`,
  'gi',
);
/** `--password …`, `mysql -u root -p…`, `sshpass -p …`. */
const option = new RegExp(
  `(?:--(?:pass(?:word|wd|phrase|code)?|pwd|psk|pin(?:-?code)?|[a-z]+-(?:password|pin))[= ]|\\s-(?:store|key|dest|src)+pass |\\s-pass(?:in|out)? pass:)\\s?["']?${value}|\\bmysql(?:dump|admin)?\\b[^\\n|;]{0,80}\\s-p["']?${value.replace('value', 'mysql')}|\\bsshpass\\s+-p\\s*["']?${value.replace('value', 'ssh')}`,
  'gi',
);
/** `ConvertTo-SecureString '…' -AsPlainText`. */
const plainText =
  /\bConvertTo-SecureString\s+(?:-String\s+)?["'](?<value>[^"'\n$]{4,80})["'](?=[^\n|;]{0,40}-AsPlainText)/gi;
/** The same in one letter: `redis-cli -a …`, `ldapsearch -w …`, `smbclient -U name%…`, `sqlplus sys/…@PAY`. */
const short =
  /(?:\bredis-cli\b[^\n|;`]{0,60}\s-a\s+["']?|\bldap\w+\b[^\n|;`]{0,80}\s-w\s+["']?|\bsmbclient\b[^\n|;`]{0,60}\s-U\s+["']?[\w.\\-]+%|\bsqlplus\s+(?:-\w+\s+)*\w+\/|\bjdbc:oracle:\w+:\w+\/)(?<value>[^\s'"`,;|@/]{4,80})/gi;
/** `postgres://user:…@host`. */
const inAddress = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"`<>]{1,40}:)(?<value>[^\s/@'"`<>]{4,80})(?=@[\w.-])/gi;
/** `password: hunter2`, 密码：Abc@123, at the end of what is said. */
const labelled = new RegExp(
  `(?:(?<![\\w-])(?:password|passwd|passphrase|pwd)|密码|口令)["'\`*]{0,3}\\s?(?:is|为|是)?\\s?[:：]\\s?["'\`]?${value}(?=["'\`]?\\s*(?:$|[,;|)，。；（）]))`,
  'gim',
);
/** "The password is …", `tool -u admin -p …`: only values that mix letters with digits. */
const told = new RegExp(
  `(?:\\b(?:password|passwd|passphrase)\\s+is\\s+["'\`]?|(?:密码|口令)\\s?["'\`]?(?=[!-~]*[A-Za-z])|\\s(?:-u|--user(?:name)?)[ =]?\\S{1,40}\\s+-p[ =]?["']?|\\bcurl\\b[^\\n|;]{0,80}\\s(?:-u|--user)[ =]?["']?[\\w.@-]{1,40}:)(?=\\S*\\d)${value}`,
  'gi',
);
/** A word for a secret and behind it a value as only secrets are: authentication-key "…", enable secret …, PSK: …, 口令为 …. */
const beside = new RegExp(
  `(?:\\b(?:authentication-key|auth-key|md5[- ]key|enable (?:secret|password)|pre-?shared[- ]key|psk|community|passcode|pass(?:word|phrase|wd)|pw|secret)(?![\\w-])|\\bsnmp\\w+\\s[^\\n|;\`]{0,30}-c|\\blogin\\s[^\\n|;\`]{0,60}\\s-p|密码|口令|共享密钥|团体字)(?:, (?:it|which|that)(?= is\\s))?(?: (?:on|of|for|to|at) [^.;\`\\n]{1,30}(?= is [\`"“]))?["'\`*]{0,2}\\s?(?:is|=|[:：]|为|是)?\\s?["'\`“]?${value}`,
  'gi',
);
/** "The PIN of lu-hsm-03 is 730418", PIN 码：730418, "PUK 62810943": digits that are a secret only behind that word. */
const pin =
  /(?<![\w-])P(?:IN|UK)(?:s|-?code| code| number|\s?码)?(?: (?:of|for|to|on) [^.;\n`]{1,30}?)?\s?(?:\bis\b|[=:：为是])?\s?["'`“]?(?<value>\d{4,8})(?![\w-]|\.\d)/g;
/** `Gannet!Ledge41`, `JLyx#4104tie`: a small and a large letter, digits and a sign amid them, as only passwords have, whatever is said of it. */
const lookedAt =
  /(?<=^|[\s`"'“‘（(，,、:：／]|\s\/)(?<value>(?=[!-~]{0,40}[a-z])(?=[!-~]{0,40}[A-Z])(?=[!-~]{0,40}\d)[A-Za-z0-9][A-Za-z0-9_-]{0,30}[!#$%^&*@?][A-Za-z0-9!#$%^&*@_+?~-]{2,30}|[A-Z][a-z]{1,20}_?\d{2,8}!)(?=$|[\s`"'”’），,。；)]|[.;:](?:\s|$))/g;
/** `HPC-1502#smoke`, `SoldOut@6`: a place in a record, a number of something. */
const placeInRecord = /-\d+#|[@#]\D*\d$/;
/** "login redis / …": a name and a value with a small and a large letter, a digit and a sign in it, as only passwords have. */
const pair =
  /(?:\b(?:log ?in|creds?|credentials?|user(?:name)?|account)|账号|用户名?)(?: (?:is|with|as)|[:：为是])?\s*[\w.@-]{2,40}(?:\s?[/／]\s?|\s(?:with|using|and)\s)(?<value>(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)(?=\S*[!@#$%^&*+?~])[^\s'"`,;|)\]}，。；）/]{8,40})/g;
/** "`batadm` / `…`": a name and such a value in code beside it, whatever is said around them. */
const pairInCode =
  /`[\w.@-]{2,40}`\s?[/／,，、]\s?`(?<value>(?=[^`]*[a-z])(?=[^`]*[A-Z])(?=[^`]*\d)(?=[^`]*[!@#$%^&*+?~])[^\s`/]{8,40})`/g;
/** `-a 'Cabin#2209'`: quoted behind the letter of an option, such a value is one as well. */
const quoted =
  /\s-(?:[apwPk]|pass?|pw)\s?(['"])(?<value>(?=[^'"\s]*[a-z])(?=[^'"\s]*[A-Z])(?=[^'"\s]*\d)(?=[^'"\s]*[!@#$%^&*+?~])[\w!@#$%^&*+?~.-]{8,32})\1/g;
/** `-HsmPin "T7q-Vellam-40913"`: what PowerShell hands over in quotes to an option that is called so. */
const optionNamed =
  /\s-[A-Za-z]{0,30}(?:Pin|Password|Passphrase|Secret|Credential)\s+(['"])(?<value>(?=[^'"\s]*\d)[^'"\s$]{6,64})\1/g;
const isOne = (value: string) => isLiteral(value, false);
const isSurelyOne = (value: string) => isLiteral(value, true);
/** The patterns of passwords, each with what its value has to look like. `0000` is what a PIN is before anybody sets it. */
const passwords: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  ...[assigned, option, plainText, short, inAddress, pair, pairInCode, quoted, optionNamed].map(
    pattern => [pattern, isOne] as const,
  ),
  [labelled, isSurelyOne],
  [told, isSurelyOne],
  [beside, value => isOne(value) && isMadeUp(value)],
  [pin, value => !/^(\d)\1+$/.test(value)],
];
/** A name that ends in a word for a secret, a sign, and a value: `CLIENT_SECRET=…`, `X-Api-Key: …`, `--token …`, 令牌为 …. */
const named =
  /(?:secret|token|sessionid|pass|(?:x|api|auth|account|access|secret|shared|signing|master|private|encryption|aes|des|zone)[_ .-]?key|令牌|密钥)["'`*\]]{0,3}(?:\s?[=:：]|\s?[为是]|\s(?:is|=)(?=\s)|(?<=\s--?[\w-]{2,30})(?=\s))\s{0,2}["'`“]?(?:(?:Bearer|Basic|Token)\s+)?(?<value>[^\s'"`,;|)\]}，。；）]{8,200})|\bauthorization["']?\s?[:=]\s?["']?(?:Bearer|Basic|Token)\s+(?<bearer>[\w+/=.~-]{12,200})/gi;

/** "The API token for the CDN is `…`". */
const spoken =
  /\b(?:token|secret|(?:api|access|signing) key)\b[^.;`\n]{0,40}?\b(?:is|was)\s[`"“](?<value>[^\s`"”]{12,200})[`"”]/gi;

/** Whether letters and digits change places as often as they do in what was drawn by lot; words with a number, versions and ids do not. */
function isDrawn(text: string): boolean {
  if (!isLiteral(text, false) || text.includes('***')) return false;
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text)) return false;
  const isSmall = !/[A-Z]/.test(text) || !/[a-z]/.test(text);
  // A name with a tail that a machine gave it: `pay-creds-8h5k2m9t7b`.
  if (isSmall && /^(?:[a-z]{2,}|[A-Z]{2,})[-_/.]/.test(text)) return false;
  if (/^[\da-f]{32,64}$/i.test(text)) return true;
  const turns = (part: string) => part.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  const parts = text.split(/[/._:-]/).filter(part => part.length > 2);
  return parts.some(part => part.length >= 10 && turns(part) > 2) || turns(parts.join('')) > (text.length > 30 ? 3 : 4);
}

/** Whether a value is one, not a name of one: no variable, path, reference, placeholder or word for "somewhere else". */
function isLiteral(text: string, strict: boolean): boolean {
  // What a router shows with $9$ in front is the secret itself, written another way.
  if (/^\$9\$\S{8}/.test(text)) return true;
  if (
    text.length < 5 ||
    /^[$<{%*([@/!~&\\.?_-]|^(?:vault|env|file|op|ref|secret|sm|ssm|arn|kms|enc|data|https?|os|process|config|var|local|module|base64|sha\d*|scram|md5|get\w*)[:.([+-]|\*{3}|\.{3}|…|[<>{}]/i.test(
      text,
    )
  )
    return false;
  if (/[\p{Script=Han}]/u.test(text)) return false;
  if (words.test(text) || /^(?:[\d.:-]+|(.)\1+)$/.test(text)) return false;
  const isMixed = /[A-Za-z]/.test(text) && /[\d!@#$%^&*+?~]/.test(text);
  return isMixed
    ? !/^\d+[-\w]*(?:day|char|month|digit|bit|hour|minute)/i.test(text)
    : !strict && /^[A-Za-z]{6,}$/.test(text) && text !== text.toUpperCase();
}

/** Letters and digits with a sign or a change of case: no word, version, date, file or name of a thing is so. */
function isMadeUp(text: string): boolean {
  if (/^\$9\$/.test(text)) return true;
  return (
    text.length > 6 &&
    /[a-z]/.test(text) &&
    /\d/.test(text) &&
    /[A-Z!#$%^&*+?~]|@(?=[^.]*$)/.test(text) &&
    !/\/|\.[a-z]{2,5}$|^v?\d+\.\d|^[A-Z]{2,10}-\d+$/.test(text)
  );
}

const words =
  /^(?:\w*(?:password|passwd|passphrase|secret|changeme|change_me|change-me|redacted|masked|hidden|placeholder|vault|keystore|credential|prompt|example|dummy|sample|placeholder)\w*|your\w*|my\w*|required|optional|string|value|true|false|none|null|empty|unset|default|enabled|disabled|rotated|rotate|unchanged|expired|expires|interactive|encrypted|encryption|authentication|policy|reset|stdin|peer|trust|scram.*|see.*|same.*|from.*|ask.*|later|tbd|xxx+)$/i;
