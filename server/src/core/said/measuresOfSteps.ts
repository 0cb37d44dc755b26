// Measures that name the step which takes them: "export of the index to tape in step 2", 步骤 1 先做数据目录快照. Told are those of
// which that step says not one word. English and Chinese.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { numberOf } from '../plan/noReturn.ts';
import { type PlanStep, planSteps } from '../plan/planSteps.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { clausesOf } from './interventions.ts';
import { controls } from './mitigations.ts';

/** Clauses of the measures whose step does something else. */
export const measuresElsewhere = memo((change: Change): readonly Phrase[] => {
  const answer = change.answer('runbook.steps');
  const steps = (answer && planSteps(answer)?.all) ?? [];
  if (steps.length === 0) return [];
  return phrasesIn(change, ['risk.table', 'worst-case.mitigation'])
    .flatMap(clausesOf)
    .filter(({ text }) => {
      const named = stepsNamed(text.normalize('NFKC'), steps);
      const said = named.map(({ whole }) => change.source.text.slice(whole.from, whole.to)).join('\n');
      if (named.length === 0 || indirect.test(said) || !saysWhat(named)) return false;
      return isAbsent(text.normalize('NFKC'), said.normalize('NFKC'));
    });
});

function stepsNamed(text: string, steps: readonly PlanStep[]): readonly PlanStep[] {
  const [one, ...more] = text.length > 300 ? [] : [...text.matchAll(reference)];
  if (!one || more.length > 0) return [];
  const numbers = (one[1] ?? one[2] ?? '').split(/\D+/);
  return steps.filter((step, index) => numbers.includes(numberOf(step) || String(index + 1)));
}

/** A step that only names a list of things to look at may mean any of them, and a name of a script hides what it does. */
const indirect =
  /assumption|假设|\b(?:same|as) (?:as|for|step|in)\b|同上|同步骤|[\w-]+\.(?:sh|sql|py|yml|yaml|ps1|pl)\b|JCL/i;

/** Whether the steps say in words what they do: one that is hardly more than a command or a switch may do the measure. */
function saysWhat(named: readonly PlanStep[]): boolean {
  const prose = named.map(({ text }) => text.replace(/`[^`]*`/g, ' ')).join(' ');
  const words = prose.match(/[A-Za-z]{2,}/g) ?? [];
  const pairs = prose.match(/\p{Script=Han}{2}/gu) ?? [];
  return words.length + pairs.length * 1.5 > 4;
}

/** Whether not one word, sign or number of a measure stands in a text; very short ones say too little. */
function isAbsent(measure: string, text: string): boolean {
  const rest = measure.replace(reference, ' ');
  if (reacts.test(rest) || controls.some(({ promised, done }) => promised.test(rest) && done.test(text))) return false;
  const low = text.toLowerCase();
  const all = [...rest.matchAll(/(?<![A-Za-z])\.?[A-Za-z][A-Za-z0-9_]{2,}/g)].map(([word]) => word);
  const words = [...new Set(all)].filter(word => !common.test(word.toLowerCase()));
  const signs = [...new Set([...rest.matchAll(/\p{Script=Han}/gu)].map(([sign]) => sign))].filter(
    sign => !filling.includes(sign),
  );
  const numbers = rest.match(/\d{2,}|\d(?= ?%)/g) ?? [];
  if (numbers.some(one => low.includes(one)) || words.some(word => low.includes(stem(word.toLowerCase()))))
    return false;
  if (signs.some(sign => low.includes(sign))) return false;
  // What is written in another language cannot be compared.
  if (signs.length > 0 !== /\p{Script=Han}{4}/u.test(text)) return false;
  const weight = words.reduce((sum, word) => sum + (/[A-Z_]{2}|^\./.test(word) ? 2 : 1), 0);
  return weight + signs.length / 2 >= 3;
}

/** Of a word what its forms share. */
function stem(word: string): string {
  return word.replace(/(?:ied|ies|ing|ed|es|s|y|e)$/, '').slice(0, 5);
}

const reference =
  /(?<!\b(?:after|before|until|from|since|till|see|with|at|behind|between|of|to|is) (?:the )?)\bsteps? (\d{1,2}(?: ?(?:and|,) ?\d{1,2})*)(?![\d:–-]| to \d|,? or)|(?:第\s?|步骤\s?)(\d{1,2}(?: ?[、和] ?\d{1,2})*)(?: ?步(?!之?[前后]|骤))?(?![\d到至~–-]|[ ]?[台个批档次天轮项组层期条]|\s?[之以]?[前后])/gi;
const reacts =
  /^(?:which|that)\b|保留|保持|\b(?:if|when|once|unless|not|no|never|in step \d+ we stop)\b|不|超过|低于|高于|大于|才|结束/i;
const filling = '的了在由每一再先第步已个次做和与有用后前到上下中里从把将会能可都其情景场针对靠';
const common =
  /^(?:that|this|they|them|their|there|then|than|with|from|into|over|both|each|every|other|others|some|such|only|also|even|more|most|very|will|would|could|should|have|been|being|gets?|goes|does|done|which|what|where|while|until|after|before|first|check\w*|for|and|the|are|all|its|has|was|can|one|two|per|our|you|but|new|old|same|nodes?|hosts?|servers?|immediately|between|minutes?|min|full|scenario|case|against|tested|tried|seen|moved|used|day|exactly|listed|read|off|run)$/;
