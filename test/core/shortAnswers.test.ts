// What a word or two means, and which texts only look like one.

import assert from 'node:assert/strict';
import {
  bare,
  count,
  isBlankToFill,
  isReasoned,
  laterWords,
  opening,
} from '../../server/src/core/judged/shortAnswers.ts';

describe('short answers', () => {
  const meanings: readonly (readonly [string, readonly string[]])[] = [
    [
      'no',
      ['No', '**None.**', 'nope', '- no', 'NOT NEEDED', '无。', '没有', '> 无', 'none expected', '未测试', 'Ｎｏ'],
    ],
    ['yes', ['Yes', 'yes!', 'Tested.', 'LGTM', '已测', '是的', '`done`', '已通知。', '1. yes']],
    ['na', ['N/A', 'n/a.', 'Not applicable', '不涉及', '不适用。']],
    [
      'later',
      [
        'TBD',
        'tbc.',
        '?',
        '???',
        '…',
        'to be confirmed',
        'will fill later',
        '待定',
        '稍后补充。',
        'To be provided by the vendor',
      ],
    ],
    ['elsewhere', ['see ticket', 'See above.', 'same as last time', '同上', '见工单。', 'as discussed']],
    ['vague', ['normal', 'as usual', 'ASAP', '正常', '按流程', 'low traffic', '尽快']],
  ];
  for (const [meaning, texts] of meanings) {
    for (const text of texts) it(`${text} is ${meaning}`, () => assert.equal(bare(text), meaning));
  }

  for (const text of [
    'No orders are lost',
    'Yes, twice',
    'TBD-12',
    '0',
    'web-07',
    '无锡机房',
    '有效期至 2027',
    'Test lab 3',
    '5',
  ]) {
    it(`${text} is no bare word`, () => assert.equal(bare(text), undefined));
  }

  it('a reason after the word makes it an answer', () => {
    const reasoned = [
      'No. In-memory only, both paths are the same',
      'N/A: the value is only read at start-up',
      'None beyond the pre-checks in steps 1 to 3',
      '无，已在步骤 1 校验版本与延迟',
      '不需要，只改配置',
    ];
    for (const text of reasoned) assert.ok(isReasoned(text), text);
    const bareOnes = [
      'No',
      'No.',
      'N/A, not applicable',
      'No, none',
      'N/A for this change',
      'Yes, tested',
      '无，不涉及',
      'Nobody knows',
    ];
    for (const text of bareOnes) assert.ok(!isReasoned(text), text);
  });

  it('an opening is a word and what follows it', () => {
    assert.deepEqual(opening('No, the queue is empty.'), { word: 'no', rest: 'the queue is empty.' });
    assert.deepEqual(opening('有：登录会闪断一次'), { word: 'yes', rest: '登录会闪断一次' });
    for (const text of ['Nobody', 'Notable', 'Yesterday at noon', 'Nantes'])
      assert.equal(opening(text), undefined, text);
  });

  it('finds the word "later" in a sentence, and leaves names alone', () => {
    const found = (text: string) => laterWords(text).map(({ from, to }) => text.slice(from, to));
    assert.deepEqual(found('Alice executes, TBC watches.'), ['TBC']);
    assert.deepEqual(found('阈值待定，由 Dan 决定'), ['待定']);
    assert.deepEqual(found('The threshold is to be confirmed.'), ['to be confirmed']);
    assert.deepEqual(found('Start at ??? UTC'), ['???']);
    for (const text of [
      'TODO-1234',
      'the TODO-list app',
      '#TBD',
      '待恢复后检查',
      'has to be confirmed by Dan',
      'what???',
      'XXXL shirts',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('knows blanks to fill', () => {
    for (const text of ['<host>', '[your answer]', '{{ owner }}', '____', '[填写原因]'])
      assert.ok(isBlankToFill(text), text);
    for (const text of ['<https://x.example.com>', '[log](x)', 'a < b', '[INC-12]'])
      assert.ok(!isBlankToFill(text), text);
  });

  it('counts a Chinese character as half a word', () => {
    assert.equal(count('two words'), 2);
    assert.equal(count('四个汉字'), 2);
  });
});
