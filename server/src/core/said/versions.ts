// Exact versions that a text names, each with what it is a version of: images, packages, builds, commits, merge requests.
// Half of a name or of a version is none.

import { memoText } from '../memo.ts';
import { overlap, type Span, shift } from '../source.ts';

export interface Version {
  readonly at: Span;
  /** As written. */
  readonly text: string;
  /** What it is a version of, in small letters; `''` where only "build", "version" or "commit" is said. */
  readonly of: string;
  readonly kind: 'version' | 'commit' | 'request';
  readonly version: string;
}

/** The exact versions in a text; places count from `by`. Remembered by the text, which moves more often than it changes. */
export function versionsIn(text: string, by = 0): readonly Version[] {
  const found = inText(text);
  return by === 0 ? found : found.map(one => ({ ...one, at: shift(one.at, by) }));
}

const inText = memoText((text: string): readonly Version[] => {
  const found: Version[] = [];
  const add = (match: RegExpMatchArray, kind: Version['kind'], name: string, whole: string) => {
    const version = kind === 'version' ? whole.replace(ending, '') : whole;
    const start = (match.index ?? 0) + match[0].lastIndexOf(whole);
    const at = { from: start, to: start + version.length };
    if (found.some(one => overlap(one.at, at))) return;
    const of = name.toLowerCase().replace(/^.*\/|[-_.]+[vr]?$/g, '');
    found.push({
      at,
      text: version,
      of: vague.has(of) || unsaid.test(of) ? '' : of,
      kind,
      version: version.toLowerCase().replace(/^v(?=\d)/, ''),
    });
  };
  for (const match of text.matchAll(requests)) add(match, 'request', match[1] ?? '', match[2] ?? match[3] ?? '');
  const plain = text.replace(/https?:\/\/[^\s)>\]]+/g, url => ' '.repeat(url.length));
  for (const match of plain.matchAll(images)) add(match, 'version', match[1] as string, match[2] as string);
  for (const match of plain.matchAll(commits)) add(match, 'commit', match[1] ?? '', match[2] as string);
  for (const match of plain.matchAll(named)) {
    const [, name = '', version = ''] = match;
    // A folder of a path is none, the file at its end is.
    if (plain[match.index - 1] === '/' && !ending.test(version)) continue;
    if (!isNumber(name, version)) add(match, 'version', name, version);
  }
  for (const match of plain.matchAll(cued))
    add(
      match,
      'version',
      (match[1] ?? match[2] ?? '').replace('模型', 'model').replace('固件', 'firmware'),
      match[3] as string,
    );
  for (const match of plain.matchAll(bare)) add(match, 'version', '', match[1] as string);
  return found.sort((a, b) => a.at.from - b.at.from);
});

/** "Step 3.2", "ratio 1.5": a word and a number. With two dots it is a version, with one only behind a name of software. */
function isNumber(name: string, version: string): boolean {
  if (counted.test(name)) return true;
  if (version.split('.').length > 2 || /^v/i.test(version) || vague.has(name.toLowerCase())) return false;
  return !/[A-Z\d_.-]/.test(name) && !software.test(name);
}

/** Whether two versions may be the same: equal, or one says less than the other (`5.14.0` and `5.14.0-77ab3e1`). */
export function mayBeSame(a: Version, b: Version): boolean {
  const [long, short] = a.version.length >= b.version.length ? [a.version, b.version] : [b.version, a.version];
  if (a.kind === 'commit' || b.kind === 'commit') return long.startsWith(short) || long.endsWith(short);
  if (early.test(long.slice(short.length))) return false;
  return long === short || (long.startsWith(short) && /^[.\-+_]/.test(long.slice(short.length)));
}

/** What is built before the release is another thing: `3.4.0-rc.1`. */
const early = /^[-.+_]?(?:rc|alpha|beta|pre|preview|dev|snapshot|nightly|draft|ea|m\d)/i;
/** The ending of a file is no part of its version: `ruleset-v43.2.bundle`. */
const ending = /(?:\.(?:tar|src|noarch|x86_64|amd64))?\.(?!rc|beta|alpha)[a-z][a-z]{1,5}\d?$|\.7z$/i;

const number = 'v?\\d+(?:\\.\\d+){1,3}(?:[-+_.][A-Za-z0-9]+)*';
/** `payments:5.14.0`, `registry.example.com/pay/payments:v5.14.0`. */
const images = new RegExp(
  `(?<![\\w:/.-])((?:[\\w.-]{1,80}(?::\\d+)?/){0,5}[a-z][\\w-]{0,60}):(${number})(?!\\w|[-.+_:]\\w)`,
  'gi',
);
/** `search-api 3.22.0`, `gateway version 3.8.0`, `haproxy from 2.6.12 to 2.6.14`, `build 5.14.0-77ab3e1`. */
const named = new RegExp(
  `(?<![\\w.-])([A-Za-z][\\w-]{0,60}(?:\\.(?:sh|py|pl|ps1|js|rb|yml|yaml))?|版本)(?:\`|\\*\\*)? ?(?:(?:from (?:version )?)?${number} to |从 ?${number} ?升?[到至] ?|at |to |in |版本 ?|-> ?|→ ?)?(?:version |release |build |tag |image )?[\`]?(?<!\\d)(${number})(?!\\w|[-.+_:]\\w|\\s?(?:[%–~]|to \\d|至|到|ms|s\\b|min|h\\b|hours?|GB|MB|TB|KB|k\\b|x\\b|times|points?|percent|million|秒|毫秒|分|小时|倍|万|亿|个|台))`,
  'giu',
);
/** `v7.5.4`, `5.0.3`, `R27.2`, `V118` with nothing before that names the thing. */
const bare =
  /(?<![\w./@:-])((?:[vVR]\d+(?:\.\d+){0,3}|(?!(?:19|20)\d\d\.)\d+\.\d+\.\d+)(?:[-+_][A-Za-z0-9]+(?:\.\d+)*)*)(?![\w/]|[-.+_:]\w|\s?(?:%|ms\b|s\b))/g;
/** `model dcn-1208`, `revision 5008`, 模型 dcn-1208. */
const cued =
  /(?:\b(model|revision|build|firmware|schema)|(模型|固件))\s+`?((?:[A-Za-z]{1,12}[-_])?\d{3,8}|v\d{1,5})(?![\w.%:-]|\s?(?:rows|times|requests|ms|s|min|台|次|条|万)\b)/gi;
/** `switch.yml at 5e0c2ab`, `commit 8e41b0c`, `search-api@8e41b0c`. */
const commits =
  /(?:(?<![\w./-])([\w./-]{1,80}\.\w{1,12}|[\w-]{1,60})`?(?: at (?:commit )?|@| \(?commit ))?`?(?<![\w.-])((?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40})(?![\w.-]*\w)/g;
/** `https://git.example.com/orders/pull/88`, `!135`, `MR 671`. */
const requests =
  /(?:https?:\/\/[\w.-]+\/([\w./-]+?)\/(?:-\/)?(?:pull|merge_requests)\/(\d+)(?![\d/#])|(?<![\w/])(?:!|\b(?:MR|PR|pull|merge request|pull request)\s?[#!]?)(\d{1,7})(?![\w.]))/gi;

const counted =
  /^(?:steps?|sections?|tables?|figures?|phases?|chapters?|parts?|points?|pages?|rows?|p\d+|items?|q\d|took|takes|about|than|by|is|was|are|were|ratio|factor|score|rate|load|average|level|max|min)$/i;
const software =
  /^(?:postgres(?:ql)?|mysql|mariadb|redis|valkey|nginx|haproxy|kafka|node|java|jdk|python|golang|kubernetes|kubelet|helm|elasticsearch|opensearch|mongo(?:db)?|rabbitmq|etcd|envoy|istio|linux|kernel|ubuntu|debian|php|ruby|rails|spring|tomcat|openssl|terraform|ansible|docker|containerd|consul|vault|cassandra|zookeeper|pgbouncer|traefik|coredns|cilium|calico|grafana|prometheus|android|ios)$/i;
const vague = new Set(
  `version versions build builds image images release releases tag commit commits chart v at to from with and or on in of is the a
   new old now than by for both only 版本 镜像 构建 提交 到 用 为 至 从`
    .trim()
    .split(/\s+/),
);
/** Words that stand before a version and do not name the thing either. */
const unsaid =
  /^(?:r|library|module|package|bundle|container|apply|install(?:ed)?|deploy(?:ed)?|deliver|upgraded?|updated?|roll(?:ed|ing)?|push|flash(?:ed)?|load(?:ed)?|put|use|set|switch|start|run(?:s|ning)?|activate|import|promote|tested|times|case|all|says?|shows?|reports?|就|了|刷|装)$/i;
