// What can be found in the text of a change without understanding it: commands, regions, links to pipelines and code
// reviews, words that have to do with security. Finding nothing proves nothing.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import type { Words } from '../words.ts';

/** A piece of text at its place. */
export interface Found {
  readonly at: Span;
  readonly text: string;
}

/** Shell commands: lines of code blocks, and code spans that begin like a command. */
export const commandsOf = memo((change: Change): readonly Found[] => commands(change.document.markdown));

/** Regions and zones of clouds named anywhere in the text, each with its first place. */
export const regionsOf = memo((change: Change): readonly Found[] => once(regions(change.document.markdown)));

/** Addresses of pipeline runs: `links.pipeline` and what looks like one in the text. */
export function pipelineLinks(change: Change): readonly Found[] {
  return linksOf(
    change,
    'pipeline',
    /\/pipelines?\/|\/actions\/runs\/|\bjenkins\b|\bargocd\b|\/builds?\/\d|\bspinnaker\b|^https?:\/\/ci\./i,
  );
}

/** Addresses of code reviews: `links.code-review` and what looks like one in the text. */
export function reviewLinks(change: Change): readonly Found[] {
  return linksOf(
    change,
    'code-review',
    /\/(?:pull|pulls|merge_requests|pull-requests|pullrequest|codereview|reviews?|cl)\/\d+|\/c\/[^ ]+\/\+\/\d+|\/D\d+$/i,
  );
}

/** Words that have to do with security, by subject. A hint where to look; no word does not mean no issue. */
export const securityCues = memo((change: Change): readonly (Found & { readonly subject: Words })[] => {
  const found = new Map<Words, Found & { readonly subject: Words }>();
  for (const cue of cues(change.document.markdown)) if (!found.has(cue.subject)) found.set(cue.subject, cue);
  return [...found.values()];
});

const shells = /^(?:sh|bash|zsh|shell|console|terminal|powershell|pwsh|ps1|bat|cmd)?$/i;
const tools =
  /^(?:[$#>%]\s+)?(?:sudo\s+|env\s+\S+=\S+\s+)*(?:\.{0,2}\/[\w./-]+|[\w-]+\.(?:sh|py|rb|ps1)|(?:kubectl|helm|docker|podman|nerdctl|ansible(?:-playbook)?|terraform|pulumi|aws|gcloud|az|aliyun|tccli|psql|mysql|mongo(?:sh)?|redis-cli|pg_ctl|patronictl|systemctl|service|ssh|scp|rsync|curl|wget|git|make|npm|yum|apt(?:-get)?|dnf|rpm|cp|mv|rm|ln|chmod|chown|mkdir|cat|grep|sed|tar|kill|nginx|haproxy|consul|vault|etcdctl|kafka-[\w-]+|confctl|chef-client|knife|salt|puppet|argocd|flux|istioctl|crontab|iptables|ip|route|dig|openssl|certbot|echo|export|for|while|if)\s+\S)/;

const commands = everywhere(block =>
  block.code.flatMap(({ at, text, info }): readonly Found[] => {
    if (info === undefined) return tools.test(text) ? [{ at, text }] : [];
    if (!shells.test(info.split(/[\s{]/)[0] ?? '')) return [];
    const joined = text.replace(/\\\n/g, '  ');
    const from = at.from + Math.max(0, block.text.slice(at.from, at.to).indexOf(text));
    let start = 0;
    return joined.split('\n').flatMap(line => {
      const here = from + start + (line.length - line.trimStart().length);
      start += line.length + 1;
      const isCommand =
        line.trim() !== '' && !/^\s*#(?!\s+\S+.*\$)/.test(line) && (info !== '' || tools.test(line.trim()));
      return isCommand ? [{ at: { from: here, to: here + line.trim().length }, text: line.trim() }] : [];
    });
  }),
);

const regionNames =
  /(?<![\w.-])(?:(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?|(?:us|europe|asia|australia|southamerica|northamerica|me|africa)-(?:north|south|east|west|central)(?:east|west)?\d(?:-[a-f])?|cn-(?:shanghai|beijing|hangzhou|shenzhen|zhangjiakou|qingdao|huhehaote|chengdu|hongkong|guangzhou|nanjing|wulanchabu|north-\d|east-\d|south-\d)(?:-[a-l\d])?|(?:east|west|central|north|south)(?:us|europe|asia|india|uk)\d?|(?:us|uk|japan|korea|australia|brazil|canada|france|germany)(?:east|west|central|north|south)\d?)(?![\w-])/gi;

const regions = everywhere(block => matches(block, regionNames));

const subjects: readonly (readonly [Words, RegExp])[] = [
  [
    { en: 'permissions', 'zh-cn': '权限' },
    /\b(?:IAM|RBAC|sudoers|permissions?|privileges?|assume-?role|(?:cluster-?)?role-?bindings?|access polic(?:y|ies)|service accounts?|GRANT|REVOKE)\b|权限|授权策略|角色绑定|提权/gi,
  ],
  [
    { en: 'firewall and network access', 'zh-cn': '防火墙与网络访问' },
    /\b(?:firewalls?|security[- ]groups?|iptables|network ?polic(?:y|ies)|WAF|ACLs?|allow-?list|whitelist|ingress rules?|VPN|bastion)\b|防火墙|安全组|白名单|堡垒机|访问控制/gi,
  ],
  [
    { en: 'public access', 'zh-cn': '公网访问' },
    /\b(?:0\.0\.0\.0\/0|public(?:ly)?[- ](?:access(?:ible)?|read|bucket|ip|endpoint)|internet-facing|anonymous access)\b|公网|对外开放|匿名访问/gi,
  ],
  [
    { en: 'certificates', 'zh-cn': '证书' },
    /\b(?:TLS|SSL|mTLS|certificates?|cert-manager|certbot|CA bundle|keystore|truststore)\b|证书/gi,
  ],
  [
    { en: 'keys and secrets', 'zh-cn': '密钥与口令' },
    /\b(?:secrets?|passwords?|passphrase|credentials?|API keys?|access keys?|private keys?|tokens?|vault|KMS|encrypt(?:ed|ion)?|decrypt)\b|密钥|口令|密码|凭证|令牌|加密/gi,
  ],
  [
    { en: 'ports', 'zh-cn': '端口' },
    /\b(?:open(?:s|ing)? (?:the )?ports?|ports? \d{2,5}|--port[= ]\d+|:(?:22|3389|5432|3306|6379|27017)\b)|(?:开放|开通)\S{0,4}端口/gi,
  ],
  [
    { en: 'personal data', 'zh-cn': '个人数据' },
    /\b(?:PII|GDPR|personal data|customer data|data residency|card numbers?|PCI(?:-DSS)?|HIPAA)\b|个人信息|敏感数据|隐私|用户数据/gi,
  ],
  [
    { en: 'vulnerabilities', 'zh-cn': '漏洞' },
    /\bCVE-\d{4}-\d+\b|\b(?:vulnerabilit(?:y|ies)|exploit|security (?:patch|fix))\b|漏洞|安全补丁/gi,
  ],
];

const cues = everywhere(block =>
  subjects.flatMap(([subject, pattern]) => matches(block, pattern).map(one => ({ ...one, subject }))),
);

function matches(block: Block, pattern: RegExp): readonly Found[] {
  if (block.kind === 'comment' || block.kind === 'heading') return [];
  return [...block.text.matchAll(pattern)].map(one => ({
    at: { from: one.index, to: one.index + one[0].length },
    text: one[0],
  }));
}

/** Each thing once, at its first place; a link to a remark in a page is a link to the page. */
function once(all: readonly Found[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const one of all) {
    const key = one.text.toLowerCase().replace(/#.*$/, '');
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

const links = everywhere(block => block.links.map(({ at, url }) => ({ at, text: url })));

function linksOf(change: Change, field: string, pattern: RegExp): readonly Found[] {
  const named = change.fields.links.find(one => one.name === field)?.urls ?? [];
  return once([...named, ...links(change.document.markdown).filter(({ text }) => pattern.test(text))]);
}
