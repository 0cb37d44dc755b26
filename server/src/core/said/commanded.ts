// Services that the steps name as what they deploy, restart or scale, in commands (`deploy/payments-api`, `systemctl restart x`) or beside those that are listed.

import type { Answer, Change } from '../change.ts';
import { rollbackOf } from '../plan/arithmetic.ts';
import { type PlanStep, planSteps } from '../plan/planSteps.ts';
import { cut, type Span } from '../source.ts';
import { isJoined, manner, namesIn, partsOf } from './touched.ts';

interface Commanded {
  readonly name: string;
  readonly at: Span;
  /** The name with the words of the command before it. */
  readonly text: string;
}

/** Services of the catalogue that a changing step names so, each once. */
export function changedServices(change: Change, names: readonly string[]): readonly Commanded[] {
  const known = new Map(names.map(name => [name.toLowerCase(), name]));
  return firsts(
    objectsIn(change, change.answer('runbook.steps')).flatMap(one => {
      const service = known.get(one.name);
      return service === undefined ? [] : [{ ...one, name: service }];
    }),
  );
}

/**
 * Where there is no catalogue: a name of several words that the steps or the way back deploy or restart, that another answer speaks of as
 * well, and that no listed name has or is a part of.
 */
export function commandedNames(change: Change, listed: readonly string[]): readonly Commanded[] {
  const others = change.answers
    .filter(({ kind, question }) => kind === 'given' && !/^(?:runbook|rollback)\./.test(question.id))
    .map(({ text }) => text.toLowerCase());
  const all = [...objectsIn(change, change.answer('runbook.steps')), ...objectsIn(change, rollbackOf(change))];
  return firsts(
    all.filter(
      ({ name }) =>
        shaped.test(name) &&
        !manner.test(name) &&
        !listed.some(one => one.includes(name) || name.includes(one) || partsOf(one).join() === partsOf(name).join()) &&
        others.some(text => text.includes(name)),
    ),
  );
}

/** Names in the first line of a step that stand beside a listed one, or are of a family that two listed ones are of: pos-order, pos-promo, pos-member. */
export function titledInSteps(change: Change, listed: readonly string[]): readonly Commanded[] {
  const answer = change.answer('runbook.steps');
  const steps = answer ? (planSteps(answer)?.all ?? []) : [];
  const families = listed.filter(name => name.includes('-')).map(familyOf);
  // `vpn-gw-fra` beside `vpn-gw-sha`: all but the last word are the same.
  const sites = listed.map(name => siteOf(name)).filter(one => one !== undefined);
  const isFamily = (name: string) =>
    families.filter(one => one === familyOf(name)).length > 1 || sites.includes(siteOf(name) ?? '');
  return firsts(
    steps.flatMap(({ kind, text, at }) => {
      if (kind !== 'mutates') return [];
      const line = text.split('\n')[0] as string;
      const names = namesIn(line.replace(/`[^`]*`/g, code => ' '.repeat(code.length))).filter(
        ({ name }) => name.includes('-') || listed.includes(name),
      );
      return names.flatMap((one, i) => {
        if (listed.includes(one.name) || !plain.test(one.name) || manner.test(one.name)) return [];
        const isBeside = [names[i - 1], names[i + 1]].some(
          other => other && listed.includes(other.name) && isJoined(line, one, other),
        );
        if (!isBeside && !isFamily(one.name)) return [];
        return [{ name: one.name, at: { from: at.from, to: at.from + line.length }, text: line }];
      });
    }),
  );
}

const familyOf = (name: string) => name.split('-')[0] as string;
/** Of a name of three words and more what stands before the last one. */
const siteOf = (name: string) => /^(\w+-\w[\w-]*)-\w+$/.exec(name)?.[1];
const plain = /^[a-z]{2,}(?:-[a-z]{2,})+$/;

function firsts(all: readonly Commanded[]): readonly Commanded[] {
  return all.filter(({ name }, i) => all.findIndex(one => one.name === name) === i);
}

/** The objects of such commands in the changing steps of an answer, in small letters; what a step looks at and how it is undone change nothing. */
function objectsIn(change: Change, answer: Answer | undefined): readonly Commanded[] {
  const steps: readonly PlanStep[] = answer ? (planSteps(answer)?.all ?? []) : [];
  return steps
    .filter(({ kind }) => kind === 'mutates')
    .flatMap(({ whole, check, undo }) =>
      [...without(cut(change.source, whole), check, undo).matchAll(objects)].map(match => {
        const name = match[1] as string;
        const from = whole.from + match.index + match[0].length - name.length;
        return { name: name.toLowerCase(), at: { from, to: from + name.length }, text: match[0] };
      }),
    );
}

/** A text with blanks for some of its parts. */
function without(text: string, ...parts: readonly (string | undefined)[]): string {
  return parts.reduce<string>((rest, part) => (part ? rest.replace(part, ' '.repeat(part.length)) : rest), text);
}

/** The number behind a name is that of what is installed: postgresql-17. */
const shaped = /^[a-z][a-z\d]+(?:-(?!\d+$)[a-z\d]+)+$/;
const objects =
  /(?:\b(?:deploy(?:ments?)?|svc|services?|statefulsets?|sts|daemonsets?|ds|apps?)(?:\.apps)?\/|\bsystemctl (?:re)?(?:start|stop|load) |\bservice (?=\S+ (?:re)?start)|\bhelm (?:upgrade|rollback|uninstall)(?: --?[\w-]+(?:[= ]\S+)?)* |\bargocd app (?:sync|set) |\bnomad job (?:restart|stop|revert) (?:-\S+ )*|\b(?:delete|restart|scale) (?:hpa|deploy(?:ment)?|sts|statefulset|ds) (?:\w[\w-]* )*)([\w-]+)(?![\w-])/gi;
