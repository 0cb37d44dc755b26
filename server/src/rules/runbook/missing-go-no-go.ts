// Several steps change something, and nothing says where it is decided whether to go on.

import { askedOf } from '../../core/answers/asked.ts';
import { insertQuestion } from '../../core/answers/insert.ts';
import type { Answer, Change } from '../../core/change.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { weaknessOf } from '../../core/judged/weakness.ts';
import { planOf, runbookOf } from '../../core/plan/arithmetic.ts';
import { undecidedSteps } from '../../core/plan/decision.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'missing-go-no-go',
  severity: 'weak',
  says: {
    absent: {
      en: '{count} steps change something, and nothing says where you stop to decide whether to go on. Name the step, what must be true there, and who decides.',
      'zh-cn': '有 {count} 个改动步骤，却没有写在哪里停下来决定是否继续。请写明在哪一步、满足什么条件、由谁决定。',
    },
    noPoint: {
      en: '“{text}” names no point at which it is decided, so with {count} steps that change something people will slide past it. Name the step or the time.',
      'zh-cn': '“{text}”没有写在哪里决定；有 {count} 个改动步骤，很容易不知不觉就过去了。请写明在哪一步或几点。',
    },
  },
  why: {
    en: 'From some step on, going back takes longer than going on. If nobody stops there on purpose, the decision is made by the next command. One sentence is enough: after which step, by what, and who.',
    'zh-cn':
      '过了某一步，回头会比往前走更慢。如果没人特意在那里停下来，下一条命令就替大家做了决定。一句话就够：在哪一步之后、看什么、由谁决定。',
  },
  *check(change, given): Iterable<Hit & { says: 'absent' | 'noPoint' }> {
    const count = undecidedSteps(change);
    if (count === 0) return;
    const asked = askedOf(change, given).filter(({ question }) => question.checks.includes('missing-go-no-go'));
    const answer = asked.find(one => one.kind === 'given');
    if (answer) {
      if (namesNoPoint(answer, change)) {
        // In a longer answer the point may stand in words that are not read.
        const as = answer.text.length < 60 ? {} : ({ as: 'nudge' } as const);
        yield { at: answer.at, says: 'noPoint', with: { count, text: quote(answer.text, 50) }, ...as };
      }
      return;
    }
    // A word for "later" is told as such; a standard change was decided on when its procedure was approved.
    if (change.type === 'standard' || asked.some(({ kind }) => kind === 'placeholder')) return;
    const [open] = asked;
    // It is missed where the steps begin, not at the section that holds them.
    const at = open?.kind === 'blank' ? open.at : (runbookOf(change)?.heading?.at ?? planOf(change)?.head);
    if (!at) return;
    // Under a heading of its own making it may be said where; only an empty place for it is sure.
    if (open?.kind !== 'blank' && decidesByHeading.test(change.source.text)) return;
    const as = open?.kind === 'blank' ? {} : ({ as: 'nudge' } as const);
    yield { at, says: 'absent', with: { count }, fixes: () => fixes(change, open), ...as };
  },
  examples: {
    bad: [
      {
        text: `
### Go / no-go

Alice and Dan decide by the lag graph.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Alice and Dan decide by the lag graph.” names no point
`,
      },
      {
        text: `
### Go / no-go

Alice hears everything in the call. When nobody says stop we go on with the next step, and so until step 7.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Alice hears everything in the call. When nobody s…” names no point
`,
      },
      {
        text: `
### 决策点

由王磊根据大盘情况决定。
^^^^^^^^^^^^ “由王磊根据大盘情况决定。” names no point
`,
      },
      {
        text: `
### Go / no-go
    ^^^^^^^^^^ 2 steps change something, and nothing says where you stop
`,
      },
    ],
    good: [
      {
        text: `
### Go / no-go

Before the promotion Alice looks at the lag graph and decides.
`,
      },
      {
        text: `
### Go / no-go

None: each step is undone by itself within a minute.
`,
      },
      {
        text: `
### 决策点

灰度 10% 之后，命中率不低于 99.5% 才继续，由王磊决定。
`,
      },
    ],
  },
});

/** The question in its place, where it is not there. */
function fixes(change: Change, open: Answer | undefined): readonly Fix[] {
  if (open?.kind !== 'absent') return [];
  const edits = [insertQuestion(change, open.question)];
  return [{ title: fixTitle, with: { name: open.question.title }, edits }];
}

const fixTitle = { en: 'Insert “{name}”', 'zh-cn': '插入“{name}”' };

const decidesByHeading =
  /^#{2,6}[^\n]{0,40}(?:\bgo\b[^\n]{0,12}(?:\bno|stop|back)|decision|decid|continue or|proceed|继续|放弃|判定|决定|决策|拍板|去留|放行|叫停)/im;

/** Neither a step nor a time, an event or an order of things. */
function namesNoPoint(answer: Answer, change: Change): boolean {
  const { text } = answer;
  if (text.length > 300 || bare(text) !== undefined || weaknessOf(answer, change) !== undefined) return false;
  if (goesOn.test(text) || (goesThrough.test(text) && !surePoint.test(text))) return true;
  // "Can be reached at any time" is no time.
  return !point.test(text.replace(noPoint, ' '));
}

const noPoint =
  /随时|及时|[按照]步骤|一步一?步|at any time|(?:follow|do) the steps|(?:a|one) step at a time|step by step/gi;

/** That nobody stops anywhere, or that silence is taken for a yes. */
const goesThrough =
  /^[^.。;；]{0,60}(?:\b(?:(?:straight|all the way|right) through|without (?:a |any )?(?:break|stop|pause|halt)s?|in one go|no (?:stop|pause|break|halt)s?(?: in between)?)\b|(?:nobody|no one|unless (?:somebody|someone|anybody|anyone)) (?:speaks?|objects?|says?|protests?)\b|没人(?:说话|吭声|反对|出声|喊停|有意见)|连着做|一口气|一路做[完到]|不(?:专门|再|单独|用)?停(?!机|服|业))/i;
/** That the next step follows unless somebody speaks, whichever steps are named beside it. */
const goesOn =
  /接着往下做|接着做下一步|按手册(?:的?顺序)?往下做|一路(?:放|做|走)到第|\botherwise (?:we|I) (?:walk|go|carry|move) on\b|\bas long as (?:he|she|nobody|no one|they) says? nothing\b|\b(?:when|if|unless) (?:nobody|no one) says? (?:stop|no)\b|\bno pause between\b|中间不停|\btake it (?:just )?(?:a|one) step at a time\b|\bnone of them is a point\b|没有中途停/i;
/** A step by its number, or an hour. */
const surePoint = /\bsteps? \d|第\s?[\d一二三四五六七八九十]+\s?步|步骤\s?\d|\d[:：]\d\d/i;
const point =
  /\d[:：]\d\d|\d\s*(?:min|h\b|am\b|pm\b|分|点|小时)|\bT\s?\+|#\d|\b(?:at|to|of) \d|^\s*\d+[.)]|\b(?:steps?|phases?|stages?|canary|first|each|every|after|before|once|when|while|during|until|at (?:the )?(?:start|end|beginning|latest|once)|end of|start of|between|as soon as|if|unless|none|no|not|last|second|third|following|prior)\b|步|阶段|灰度|之?前|之?后|时|每|首|第|完成|期间|如果|若|无|没有|不需要|一旦|满|才/i;
