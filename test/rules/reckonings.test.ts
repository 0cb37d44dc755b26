// What a sentence reckons by itself, and what the first lines say of the window: single numbers changed in good documents, each of which
// a survey of such edits once found nothing for.

import { equal, ok } from 'node:assert/strict';
import { planted } from '../support/documents.ts';

const edits: readonly (readonly [document: string, from: string, to: string, rule: string])[] = [
  [
    'round28-chinese/live-class-turn-move',
    '加回滚 20 分钟是 165 分钟',
    '加回滚 20 分钟是 175 分钟',
    'differing-durations',
  ],
  ['round37-chinese/live-origin-frankfurt', '步骤合计 145 分钟', '步骤合计 135 分钟', 'differing-durations'],
  [
    'round36-english/railcar-batch-scheduler',
    'The steps add up to 240 min',
    'The steps add up to 220 min',
    'differing-durations',
  ],
  [
    'round45-good/avalanche-bulletin-move',
    '19:15–20:00 (+01:00), 45 minutes',
    '19:15–20:00 (+01:00), 60 minutes',
    'differing-durations',
  ],
  [
    'round39-good/kabaddi-ad-insertion',
    '10 min, @faizan.q, 03:30 to 03:40',
    '10 min, @faizan.q, 03:30 to 03:50',
    'differing-durations',
  ],
  [
    'round39-good/kabaddi-ad-insertion',
    'Makes 100 minutes, to 05:10',
    'Makes 100 minutes, to 05:20',
    'conflicting-times',
  ],
  ['round28-good/sorting-rules-emergency', '合计 80 分钟，16:40 完', '合计 80 分钟，16:50 完', 'conflicting-times'],
  [
    'round43-good/fishing-vessel-positions',
    'planned for 11:15, at the latest',
    'planned for 12:15, at the latest',
    'conflicting-times',
  ],
  ['round32-chinese/sorting-fw-cleanup', '预计 11:20），最晚', '预计 12:20），最晚', 'conflicting-times'],
  [
    'round34-good/metro-afc-transfer-discount',
    '（周五）16:40–20:40 UTC',
    '（周五）17:40–20:40 UTC',
    'conflicting-times',
  ],
  ['round35-good/campsite-haproxy-certificates', '2027, 10:00 to 11:30.', '2027, 11:00 to 11:30.', 'conflicting-times'],
  [
    'round39-good/kabaddi-ad-insertion',
    '22:00 UTC on Monday to 00:30',
    '22:00 UTC on Monday to 01:30',
    'conflicting-times',
  ],
  ['round38-chinese/caipiao-t8-hotfix', '窗口 2026-12-16 05:30', '窗口 2026-12-17 05:30', 'conflicting-times'],
  ['round22-good/redis-wuliu-jinji', '窗口 90 分钟', '窗口 100 分钟', 'differing-durations'],
  ['round9-english/kafka-kraft', '02:25, 25 minutes, Meher', '02:25, 40 minutes, Meher', 'differing-durations'],
  ['round45-good/collar-lorawan-server', '10:15 to 13:30 EAT, map', '10:15 to 12:30 EAT, map', 'conflicting-times'],
];

describe('numbers that a text reckons by itself', () => {
  for (const [document, taken, put, rule] of edits)
    it(`${put} in ${document}`, () => {
      const found = planted({ document, taken, put, places: [] });
      ok(found, 'the text stands there once');
      equal(found.rules.includes(rule) && found.near, true, found.rules.join(' '));
    });
});
