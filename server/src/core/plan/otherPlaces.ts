// Names and values in commands that hold the word of an environment which is not the change's own: `stage-eu-2` where the
// others say `prod-eu-2`, `--env uat` where the front matter says production, the cluster on which the test ran.
// One that was not changed when the runbook was copied looks like this. Reads; judges nothing.

import type { Change } from '../change.ts';
import { listOf, valueIn } from '../fields/fields.ts';
import { memo } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';
import { commandAt, type Slot, slotsIn } from './commandSlots.ts';
import { ambiguous, common, familiesIn, familyOf, saysWhere } from './environmentFamilies.ts';
import { gluedPlaces } from './gluedPlaces.ts';
import { otherCode, type PlanCode, planCode } from './planCode.ts';

export interface OtherPlace {
  /** The word for the environment, and the name or value that holds it. */
  readonly at: Span;
  readonly word: string;
  readonly name: string;
  /**
   * How it is known. `twin`: others have `others` in its place. `tested`: the test or the proof went there. `likely`: others
   * are named so without the word. `alone`: only the front matter says otherwise. `step`: the other commands of its step go to `others`.
   */
  readonly by: 'twin' | 'tested' | 'likely' | 'alone' | 'step';
  readonly others: string;
}

/** Where commands name another environment than the change's, and nothing around them says that they shall. */
export const otherPlaces = memo((change: Change): readonly OtherPlace[] => {
  const declared = valueIn(change.fields.environment);
  const said = familiesIn(declared ?? '');
  // A change for several environments works in each.
  if (said.size > 1) return [];
  const [own = 'production'] = said;
  const plan = planCode(change);
  const about = `${change.title?.text ?? ''} ${listOf(change.fields.services)
    .map(({ text }) => text)
    .join(' ')}`;
  const found = (pieces: readonly PlanCode[]) =>
    pieces.flatMap(piece =>
      slotsIn(piece)
        .filter(({ family }) => family !== own && !familiesIn(about).has(family))
        .map(slot => ({ slot, piece })),
    );
  const isTest = ({ from }: Span) =>
    tests.some(id => change.answers.some(({ question, at }) => question.id === id && at.from <= from && from < at.to));
  const isCommand = ({ text }: PlanCode) => /\S\s+\S/.test(text.trim());
  const stuck = own === 'production' ? gluedPlaces(change, plan) : [];
  const odd = [...oddValues(plan, own), ...plan.flatMap(oddInStep), ...stuck];
  const prepared = found(otherCode(change)).filter(({ piece }) => isCommand(piece) && !isTest(piece.at));
  const all = [...found(plan), ...prepared];
  if (all.length === 0) return odd;
  const names = namesIn(change.document.markdown).map(one => ({ ...one, isTest: isTest(one.at) }));
  const named = all.flatMap(({ slot, piece }): readonly OtherPlace[] => {
    const { at, word, name, line, family } = slot;
    const known = compared(slot, own, names, plan);
    const isSure = known?.by === 'twin';
    const isPlanned = plan.includes(piece);
    if (!isSure && (said.size === 0 || !isPlanned)) return [];
    if (!known && !(own === 'production' ? tells(slot, names) : slot.isPlace)) return [];
    // A word that is no command and no name may be a branch.
    if (!known && piece.text.trim() === word) return [];
    // A command with both names moves something from one to the other.
    const isBoth = familiesIn(line).has(own);
    // "x export prod-a && x import uat-b": two commands, of which one may reach the wrong place.
    const isHalf = isBoth && /&&|;\s/.test(line) && !familiesIn(commandAt(slot)).has(own);
    if (isBoth ? moves.test(line) && !isHalf : !known && !slot.isPlace && copies.test(line)) return [];
    // "(the group `x-test`, leave it alone)", the name of a rule for both.
    if (familiesIn(name).has(own) || isLeftAlone(change.source.text, at)) return [];
    if (known?.by === 'likely' && numberless(line.replaceAll(name, ' ')).includes(numberless(known.others))) return [];
    if (saysWhere(word, family, piece.said, change.source, at.from)) return [];
    // What is done before the plan may well be done elsewhere; a name alone is no command.
    if (isSure && (!isPlanned || !isCommand(piece) || (isHalf && moves.test(line))))
      return [{ at, word, name, by: 'likely', others: name.replace(word, known.others) }];
    return [{ at, word, name, ...(known ?? { by: 'alone', others: '' }) }];
  });
  return [...named, ...odd.filter(({ at }) => named.every(one => one.at.from !== at.from))];
});

/** The one value of an option for the environment that differs, whatever it is, where three others or more name the own one. */
function oddValues(plan: readonly PlanCode[], own: string): readonly OtherPlace[] {
  const values = plan.flatMap(({ text, at }) =>
    [...text.matchAll(/(?<![\w-])--(?:env|environment|target-env)[= ]["']?([\w.-]+)/g)].map(
      ({ 0: all, 1: word = '', index }) => {
        const from = at.from + index + all.length - word.length;
        return { at: { from, to: from + word.length }, word };
      },
    ),
  );
  const mine = values.filter(({ word }) => familiesIn(word).has(own));
  const others = values.filter(({ word }) => familiesIn(word).size === 0);
  const [one] = others;
  if (!one || others.length > 1 || mine.length < 3 || new Set(mine.map(({ word }) => word)).size > 1) return [];
  return [{ at: one.at, word: one.word, name: one.word, by: 'likely', others: mine[0]?.word ?? '' }];
}

/** The one place of an option in a block of commands where the others, two or more, have another: of three, two say `--region east`. */
function oddInStep({ text, at, info }: PlanCode): readonly OtherPlace[] {
  if (info === undefined || moves.test(text)) return [];
  const all = [...text.matchAll(/(?<![\w-])(--(?:region|zone|dc|datacenter|site|cluster|context))[= ]["']?([\w.-]+)/g)];
  return [...new Set(all.map(([, flag]) => flag))].flatMap(flag => {
    const mine = all.filter(one => one[1] === flag);
    const [one, ...more] = mine.filter(({ 2: value }) => mine.filter(other => other[2] === value).length === 1);
    const others = new Set(mine.map(({ 2: value }) => value));
    if (!one || more.length > 0 || mine.length < 3 || others.size !== 2) return [];
    const word = one[2] ?? '';
    const from = at.from + one.index + one[0].length - word.length;
    const usual = [...others].find(value => value !== word) ?? '';
    return [{ at: { from, to: from + word.length }, word, name: word, by: 'step' as const, others: usual }];
  });
}

/** Whether the words right behind a name say that nothing is done to it. */
function isLeftAlone(text: string, { to }: Span): boolean {
  return /^[\w.-]*`?[^.;。；\n|`]{0,24}(?:\b(?:alone|untouched|not touched|as it is|excluded?|skipped)\b|不动|不碰|除外|排除|跳过)/i.test(
    text.slice(to, to + 80),
  );
}

const tests = ['risk.testing', 'rollback.verified'];
/** What brings something from one place to another or only names it, and what has two places in its command. */
const copies = /\b(?:cp|copy|scp|rsync|sync|skopeo|crane|promote|mirror|diff|compare|clone|grep|echo|git|install)\b/i;
const moves =
  /\b(?:cp|copy|scp|rsync|skopeo|crane|mirror|dump\w*|pg_dump|import|export|diff|compare|migrate|transfer|push|pull|clone|replicate|from)\b|--(?:source|src|dest)\b|->/i;

/** Where things are fetched from, for whatever environment, and branches. */
const noMachine = /^(?:regist|repo|harbor|artifact|nexus|mirror|docker|(?:release|feature|hotfix|branch)(?![a-z]))/i;

interface Name {
  readonly at: Span;
  /** As it is written, and with a sign for each number: hosts of one kind differ in these. */
  readonly name: string;
  readonly text: string;
  readonly isTest: boolean;
}

/** Names of several parts, wherever they stand. */
const namesIn = everywhere((block: Block): readonly Omit<Name, 'isTest'>[] =>
  [...block.text.matchAll(/[a-z0-9]+(?:[-_.][a-z0-9]+)+/gi)].flatMap(({ 0: text, index }) =>
    ofTicket.test(text) ? [] : [{ at: { from: index, to: index + text.length }, name: text, text: numberless(text) }],
  ),
);

/** LIVE-7715 is a ticket or a change, whatever word it begins with. */
const ofTicket = /^[A-Z][A-Z\d]+(?:-[A-Z\d]+)*-\d+$/;

/** What the rest of the document says of a name: who is called so but for the word. */
function compared(
  slot: Slot,
  own: string,
  names: readonly Name[],
  plan: readonly PlanCode[],
): Pick<OtherPlace, 'by' | 'others'> | undefined {
  const [name, head, tail] = [slot.name, slot.head, slot.tail].map(numberless) as [string, string, string];
  const away = names.filter(({ at }) => at.to <= slot.lineAt.from || at.from >= slot.lineAt.to);
  const here = away.filter(one => !one.isTest);
  const values = name === numberless(slot.word) ? valuesOf(slot, plan) : undefined;
  const again = (values ?? here.map(({ text }) => text)).filter(one => one === name).length;
  const twins = here.flatMap(({ text }) => {
    const middle = text.slice(head.length, text.length - tail.length);
    return text.length > head.length + tail.length &&
      text.startsWith(head) &&
      text.endsWith(tail) &&
      /^[a-z]+$/.test(middle)
      ? [middle]
      : [];
  });
  const mine = (values ?? twins).filter(one => familyOf(one) === own);
  if (mine[0] && mine.length > again) return { by: 'twin', others: mine[0] };
  if (again > 0) return undefined;
  if (away.some(({ text, isTest }) => isTest && text === name)) return { by: 'tested', others: '' };
  const rest = `${head}${tail}`;
  if (!/[a-z]{3}.*[-_.]|[-_.].*[a-z]{3}/.test(rest) || (tail.startsWith('.') && !/[-_]$/.test(head))) return undefined;
  const without = [head.slice(0, -1) + tail, head + tail.slice(1)];
  const others = `${head}${twins[0]}${tail}`;
  const like =
    here.find(({ text }) => without.includes(text)) ??
    (twins[1] && !common.test(slot.word) ? here.find(({ text }) => text === others) : undefined);
  return like && { by: 'likely', others: like.name };
}

/** What other lines of the plan give as the value of the same option. */
function valuesOf({ flag, isPlace, line, lineAt, at: { from } }: Slot, plan: readonly PlanCode[]): readonly string[] {
  // `-chdir=edge/stage`: a directory beside others.
  const [, folder] = /(?:^|[\s=/])([a-z][\w-]+\/)$/i.exec(line.slice(0, from - lineAt.from)) ?? [];
  if (flag === '' && !isPlace && !folder) return [];
  const value = folder
    ? new RegExp(`(?<![\\w-])${folder}([a-z]+)(?![\\w-])`, 'gi')
    : flag === ''
      ? /(?<![\w-])(?:inventor(?:y|ies)|env(?:ironment)?s?)\/([a-z]+)|use-context ([a-z]+)/g
      : new RegExp(`(?<![\\w-])${flag}[= ]["']?([a-z]+)(?![\\w-])`, 'g');
  return plan.flatMap(({ text, at }) =>
    [...text.matchAll(value)].flatMap(({ 1: one, 2: two, index }) =>
      at.from + index < lineAt.from || at.from + index > lineAt.to ? [one ?? two ?? ''] : [],
    ),
  );
}

/** Whether the word alone tells an environment: where one is named, or in a name, unless others here are named with it. */
function tells({ word, name, isPlace, lineAt }: Slot, names: readonly Name[]): boolean {
  if (isPlace) return true;
  // A part of a version, of a domain that everybody may have, of a count.
  if (common.test(word) || noMachine.test(name) || /^v?\d+\.|\.dev$|(?<![a-z])stage[-_]?\d/i.test(name)) return false;
  if (!ambiguous.test(word)) return true;
  return (
    name !== word &&
    !names.some(
      ({ text, at, isTest }) => !isTest && (at.to <= lineAt.from || at.from >= lineAt.to) && hasWord(text, word),
    )
  );
}

function hasWord(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .includes(word.toLowerCase());
}

function numberless(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}
