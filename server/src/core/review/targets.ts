// What the commands of a change really point at: hosts, contexts, name spaces, resources, ids. People who review commands
// read the verbs; the wrong target behind the right verb is what takes a system down.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { commandsOf, type Found } from './found.ts';

/** The targets that commands name, each at its first place, in the order of the document. */
export const targetsOf = memo((change: Change): readonly Found[] => {
  const found = new Map<string, Found>();
  for (const { at, text } of commandsOf(change)) {
    const hits = patterns.flatMap(pattern =>
      [...text.matchAll(pattern)].map(match => {
        const target = (match[1] ?? match[0]).replace(/^["']|["',;]$/g, '');
        return { target, from: match.index + match[0].lastIndexOf(target) };
      }),
    );
    for (const { target, from } of hits.sort((a, b) => a.from - b.from)) {
      const isTarget = target.length > 1 && !/^(?:-|\d{1,4}$|\$)/.test(target);
      // Of `orders-db-a1.example.com` and `orders-db-a1`, the longer one says it.
      const isPart = [...found.keys()].some(known => known !== target && known.includes(target));
      if (isTarget && !isPart && !found.has(target))
        found.set(target, { text: target, at: { from: at.from + from, to: at.from + from + target.length } });
    }
  }
  return [...found.values()];
});

const patterns: readonly RegExp[] = [
  /(?<=\s)--(?:context|kube-context|namespace|hosts?|limit|cluster|region|project|zone|env(?:ironment)?|instance(?:-ids?)?|db-instance-identifier|server|target|node|profile|inventory|database|dbname|bucket|topic|group)[= ](\S+)/g,
  /(?<=\s)-[hnHid] (\S*[A-Za-z]\S*)/g,
  /(?<![\w-])(?:deploy(?:ment)?|sts|statefulset|ds|daemonset|pods?|svc|service|nodes?|cm|configmap|secret|job|cronjob|ns|namespace|pvc|ingress)\/[\w.-]+/g,
  /(?<![\w/.-])(?:ssh|scp|rsync)\s(?:[^|;&]*?\s)??(?:[\w-]+@)?([a-z][\w-]*(?:\.[\w-]+)*)(?=[: ]|$)/gi,
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?(?![\w.])/g,
  /(?<![\w-])(?:arn:\S+|(?:i|vol|sg|subnet|vpc|eni|ami|snap)-[0-9a-f]{8,17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/g,
  /(?<![\w/.@=-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+\d(?:\.[a-z][\w-]*)*(?![\w/-])/g,
];
