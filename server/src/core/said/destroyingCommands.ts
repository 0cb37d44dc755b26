// Commands in code that destroy something for good, read as commands: what is called, with which verb, on what. Any tool.

import { memoText } from '../memo.ts';
import { isReadOnly } from '../plan/stepWords.ts';

interface Found {
  readonly from: number;
  readonly text: string;
}

/** The first command in code that destroys; what its object is decides for the verbs that are also used for what comes back. */
export const destroyingCommand = memoText((text: string): Found | undefined => {
  if (!hint.test(text) || text.length > 20_000) return undefined;
  return commandsIn(text).find(({ text: command }) => destroys(command));
}, 512);

/** A command that removes a file with which the way back works: `rm /var/tmp/unbound_*` beside "install /var/tmp/unbound_1.21.deb". */
export function removesNeeded(text: string, wayBack: string): Found | undefined {
  if (text.length > 20_000 || !/\b(?:rm|del|unlink|remove)\b/.test(text)) return undefined;
  const lines = wayBack.slice(0, 20_000).split('\n');
  return commandsIn(text).find(({ text: command }) => {
    const [called = '', ...args] = command.split(/\s+/).filter(word => !/^(?:sudo|-\S*)$/.test(word));
    if (!/^(?:rm|del|unlink|remove)$/.test(called)) return false;
    return args.some(arg => {
      const path = arg.replace(/\*.*$/, '');
      const uses = /^~?\/\S{6,}$/.test(path) ? lines.filter(line => line.includes(path)) : [];
      return uses.length > 0 && !uses.some(line => makesAnew.test(line) || line.includes(`rm ${path}`));
    });
  });
}

const makesAnew = /\b(?:touch|mkdir|wget|curl|scp|tar -?c)|>\s*\//;

/** The simple commands in code, each with its place. */
function commandsIn(text: string): readonly Found[] {
  return [...text.matchAll(/`([^`\n]{4,400})`/g)].flatMap(({ 1: code = '', index }) =>
    [...code.matchAll(/(?:[^;&|]|&(?!&))+/g)].map(one => {
      const lead = one[0].length - one[0].trimStart().length;
      return { from: index + 1 + one.index + lead, text: one[0].trim() };
    }),
  );
}

function destroys(command: string): boolean {
  if (special.test(command)) return true;
  if (isReadOnly(command) || denies.test(command) || passing.test(command)) return false;
  return sure.test(command) || anyOf.test(command);
}

/** Verbs that mean nothing else, whatever they stand on. */
const sure =
  /(?<![\w/.=-])(?:pg_dropcluster|dropdb|dropuser|drop-?database)\b|(?<![\w/.=-])(?:[a-z0-9]+[_:-])?(?:destroy|erase|purge|wipe|shred|zeroi[sz]e|revoke|obliterate|truncate|expunge|factory-?reset|e-?fuse)(?:[_-][a-z_-]+)?(?![\w./-])|--(?:drop|purge|wipe|destroy)-(?!cache)\w/i;
/** Verbs that are also used for what comes and goes. */
const anyOf =
  /(?<![\w/.=-])(?:[a-z0-9]+[_:-])?(?:delete(?:-?all)?|del|remove|rm|rmr|rmi|drop|clear|empty|prune|flush(?!\s+--(?:host|node|server)\b)|retire|discard|terminate|nsrmm)(?:[_-][a-z_-]+)?(?![\w./])/i;
/** What ends the way back although nothing is destroyed, or what cannot be had back: a fuse, a level, a payment, a licence. */
const special =
  /\bset\s+compatible\s*=|-skipTrash\b|\b(?:lvreduce|resize2fs\s+-M)\b|\b(?:refunds?|payouts?|payments?)\s+(?:pay|send|release|execute)\b|\blicen[cs]es?\s+(?:return|surrender|deactivate|hand-?back)\b/i;
const denies =
  /^(?:rm|del) (?!-\S*r)\S+$|\b\d+ to (?:destroy|delete|remove)|--(?:dry-?run|pause|check|what-?if|noop|help|list)\b|^(?:grep|tail|echo|cat|less)\b/i;
/** What comes back by itself, was made to be thrown away, or is only taken out of something. */
const passing =
  /(?<![a-z])(?:git|te?mp|reservations?|downtimes?|caches?|cachectl|es-delete|cdn\w*|canary|tests?|stag(?:e|ing)|sessions?|lock(?:s|ctl)?|silences?|throttl\w*|limits?|labels?|annotations?|rules?|routes?|nodes?|members?|alias(?:es)?|targets?|peers?|pods?|jobs?|pools?|dns|images? prune|system prune|restore points?|from|kubectl|policy|protocols?|index(?:es)?)(?![a-z])|\/tmp\//i;
const hint = /`/;
