// A day that is told in words alone makes a passage: what is looked at first must let through all that dates are read from.

import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/core/change.ts';
import { source } from '../../server/src/core/source.ts';
import { passagesIn, toldIn } from '../../server/src/core/text/passages.ts';

const words =
  'tomorrow,tonight,next Friday,this Saturday,the coming Monday,Friday after next,in a fortnight,明天,今晚,后天,次日,次晚,当晚,当天,第二天,这周五,本周日,下周三,下个星期五,这个礼拜六';

describe('a passage without a digit', () => {
  for (const word of words.split(','))
    it(`is read for ${word}`, () => {
      const { markdown } = readDocument(source('file:///a.mcm.md', `# A\n\n- The spare machine comes ${word}.\n`));
      const days = markdown.blocks.flatMap(block => passagesIn(block).flatMap(one => toldIn(one).dates));
      assert.deepEqual(
        days.map(({ kind }) => kind),
        ['relative'],
      );
    });
});
