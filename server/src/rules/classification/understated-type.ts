// The type of a change does not fit its own facts: a standard one of high risk, an emergency that can wait for days.

import type { Change } from '../../core/change.ts';
import { isPerson } from '../../core/fields/people.ts';
import { memo } from '../../core/memo.ts';
import type { See } from '../../core/rule.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { admittedDeviation } from '../../core/said/admittedDeviation.ts';
import { isHighRisk, riskTable } from '../../core/said/riskTable.ts';
import type { Span } from '../../core/source.ts';
import { rank } from '../../core/state.ts';
import type { Block } from '../../core/text/blocks.ts';
import { entryAt } from '../../core/text/frontMatter.ts';
import { longPattern } from '../../core/text/longPattern.ts';
import { quote, type Words } from '../../core/words.ts';

type Says = 'risky' | 'unlinked' | 'deviates' | 'urgent' | 'patient';

export default rule({
  id: 'understated-type',
  severity: 'consistency',
  says: {
    risky: {
      en: 'A standard change is one of low risk that was approved once for all, but this one is of high risk by its own words. Make it a normal change, so that somebody reviews it.',
      'zh-cn': '标准变更是预先批准的低风险变更，但按文档自己的评估，本次风险为高。请改为普通变更，让人评审。',
    },
    unlinked: {
      en: 'A standard change follows a procedure that was approved once for all, but none is linked. Add its address under `procedure`, or make it a normal change.',
      'zh-cn': '标准变更按预先批准的流程执行，但这里没有链接流程。请在 `procedure` 中写上地址，或改为普通变更。',
    },
    deviates: {
      en: '“{text}”: a standard change follows its approved procedure without deviation; done otherwise it is a normal change, which somebody reviews.',
      'zh-cn': '“{text}”：标准变更须严格照已批准的流程做；有偏离就是普通变更，需要评审。',
    },
    urgent: {
      en: '“{text}” is what an emergency has, but the type is {type}, so nobody asks for its ticket and its post-mortem. Make it an emergency, or take that out.',
      'zh-cn': '“{text}”是紧急变更才有的，而类型是 {type}，故障单和复盘就没人追了。请改为紧急变更，或删去这处。',
    },
    patient: {
      en: 'An emergency cannot wait, but this one begins in {days} days. As a normal change it gets a review in that time.',
      'zh-cn': '紧急变更是等不了的，但本次 {days} 天后才开始。改为普通变更，这段时间足够评审。',
    },
  },
  why: {
    en: 'The type decides who looks: nobody at a standard change, one person at an emergency. Both ways past the review are right where they belong, and tempting where they do not.',
    'zh-cn': '类型决定了谁来把关：标准变更没有人看，紧急变更只有一个人点头。该用的时候没错，不该用的时候很诱人。',
  },
  *check(change, { now }): Iterable<Hit & { says: Says }> {
    const { type } = change.fields;
    if (type.kind !== 'value') return;
    const urgent = signOfEmergency(change);
    const isOver = rank(change.state) >= 5;
    if (urgent) {
      const fixes = (): readonly Fix[] => [{ title: urgentTitle, edits: [{ ...type.at, text: 'emergency' }] }];
      const fills = { text: quote(urgent.text, 40), type: change.type };
      const severity = isOver ? ({ severity: 'information' } as const) : {};
      yield {
        at: type.at,
        says: 'urgent',
        with: fills,
        see: [{ at: urgent.at, says: urgentHere }],
        fixes,
        ...severity,
      };
      return;
    }
    if (isOver) return;
    const fixes = (): readonly Fix[] => [{ title, edits: [{ ...type.at, text: 'normal' }] }];
    const hit = { at: type.at, fixes };
    if (change.type === 'standard') {
      const other = admittedDeviation(change);
      if (other) yield { at: other.at, says: 'deviates', with: { text: quote(other.text, 80) }, fixes };
      if (isHighRisk(change)) yield { ...hit, says: 'risky', see: highest(change) };
      else if (!hasProcedure(change)) yield { ...hit, says: 'unlinked' };
    }
    const start = change.schedule.start.instant;
    if (change.type !== 'emergency' || start === undefined) return;
    const days = Math.floor((start - (change.schedule.submitted.instant ?? now)) / DAY);
    if (days > PATIENCE && start > now) yield { ...hit, says: 'patient', with: { days } };
  },
  examples: {
    bad: [
      {
        text: '',
        settings: 'rules: {unanswered-question: off}\n',
        front: `
type: standard
      ^^^^^^^^ A standard change is one of low risk
risk: high
procedure: https://wiki.example.com/standard/promote
`,
        fixed: 'type: normal\n',
      },
      {
        text: '',
        front: `
type: standard
      ^^^^^^^^ A standard change follows a procedure that was approved once for all
risk: low
`,
      },
      {
        text: '',
        front: `
type: emergency
      ^^^^^^^^^ An emergency cannot wait, but this one begins in 10 days
authoriser: mia@example.com
`,
      },
      {
        text: `
### What will be required to execute the change?

Alice with her token. Procedure cert-renewal v6, only that I leave out its step 3 (drain).
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Procedure cert-renewal v6, only that I leave out its step 3 (drain).”: a standard change
`,
        front: 'type: standard\nrisk: low\nprocedure: https://wiki.example.com/standard/cert-renewal\n',
      },
      {
        text: '',
        front: `
type: standard
      ^^^^^^^^ “mia@example.com” is what an emergency has, but the type is standard
risk: low
procedure: https://wiki.example.com/standard/promote
authoriser: mia@example.com
`,
      },
    ],
    good: [
      { text: '', front: 'type: standard\nrisk: low\nprocedure: https://wiki.example.com/standard/promote\n' },
      {
        text: '',
        front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nrisk: high\nauthoriser: mia@example.com\n',
        now: '2026-11-29T00:00:00Z',
      },
      { text: '', front: 'risk: critical\n' },
    ],
  },
});

const DAY = 24 * 60 * 60 * 1000;
/** A weekend and a public holiday may lie between; what waits longer could have been reviewed. */
const PATIENCE = 5;

const urgentTitle: Words = { en: 'Make it an emergency', 'zh-cn': '改为紧急变更' };
const urgentHere: Words = { en: 'An emergency here', 'zh-cn': '此处是紧急变更' };
const title: Words = { en: 'Make it a normal change', 'zh-cn': '改为普通变更' };
const here: Words = { en: 'High risk here', 'zh-cn': '高风险在此' };

/** A title that begins with the word, or somebody who said go to a change that nobody has to say go to. */
function signOfEmergency({
  type,
  title: heading,
  front,
}: Change): { readonly at: Span; readonly text: string } | undefined {
  if (type === 'emergency') return undefined;
  const data = entryAt(front.data, ['authoriser']);
  if (heading && urgentTitles.test(heading.text)) return { at: heading.at, text: heading.text };
  const isNamed = type === 'standard' && data?.kind === 'scalar' && isPerson(data.text.trim());
  return isNamed ? { at: data.at, text: data.text.trim() } : undefined;
}

const urgentTitles = /^[[(【（]?(?:emergency(?: change| fix)?|紧急(?:变更|修复)?|应急变更)\s?[\])】）:：]/i;

function highest(change: Change): readonly See[] {
  const row = riskTable(change)?.rows.find(one => one.level === 'high' || one.level === 'critical');
  return row ? [{ at: row.at, says: here }] : [];
}

function hasProcedure({ front, fields, document }: Change): boolean {
  const data = entryAt(front.data, ['procedure']);
  const written = data?.kind === 'scalar' && data.text.trim() !== '';
  return (
    written ||
    fields.links.some(one => linked.test(one.name) && one.urls.length > 0) ||
    document.markdown.blocks.some(namesProcedure)
  );
}

/** "Standard change, procedure `haproxy-cert` v7 (approved 2026-03-10)": by its name it can be looked up as well. */
const namesProcedure = memo(({ kind, text }: Block): boolean => {
  if (kind === 'heading' || kind === 'code' || kind === 'comment') return false;
  return text
    .slice(0, 4_000)
    .split(/\n|[。!！?？]|\.\s/)
    .some(
      said =>
        (labelled.test(said) || (procedure.test(said) && approved.test(said) && name.test(said))) &&
        !unapproved.test(said),
    );
});

const linked = /procedure|runbook|sop|template|standard|流程|手册|模板|规程/i;
const procedure =
  /\b(?:procedures?|templates?|playbooks?|sops?|runbooks?|work instructions?|models?|catalog(?:ue)? (?:item|entry))\b|流程|模板|规程|手册|指导书|操作票|标准变更/i;
const approved =
  /\b(?:standard|std|approved|authori[sz]ed|cab|follow(?:ed|ing)?|as (?:written|it stands)|to the letter|line by line|word for word)\b|标准|批准|获批|核准|授权|照做|照着|严格按|按(?:照|其|此|该)|逐[条步字]/i;
/** "Procedure: https://…", "SOP OKT-014", "per the playbook [zone-add](…)", 照《加区域》手册 */
const labelled =
  /^\W*(?:(?:as )?per |by |with )?(?:the |our )?(?:standard |approved )?(?:procedure|template|playbook|sop|runbook|work instruction)s?\s?:?\s?(?:https?:|\[|`|[A-Z]{2,}-?\d)|^\W*(?:按照?|照着?)?(?:标准|变更)?(?:流程|模板|手册|规程)\s?[:：]?\s?(?:https?:|\[|`|《|[A-Z]{2,}-?\d)|(?:按照?|照着?)《[^》\n]+》/i;
const name = /`[^`\n]+`|\]\(|https?:\/\/|\b[A-Z]{2,}[-_ ]?\d+|[a-z]-\d+\b|\bv\d|《[^》\n]+》|“[^”\n]+”|"[^"\n]+"/;
const unapproved = longPattern('i')`
  \b(?:not|never|no|without|yet|will|pending|waiting)(?: \w+){0,3} (?:approv|authori|procedure|template)
  |\bbeing (?:approv|review|writ)|\bapprov\w+ (?:is |are )?(?:pending|missing|expected)|(?:roll ?-?back|back-?out) (?:procedure|runbook)
  |(?:没有?|尚未|还没|未|待|将)[^，。；]{0,4}(?:批准|获批|核准|授权)|回[滚退](?:流程|手册)`;
