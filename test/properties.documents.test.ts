// What holds for any text, asked of our own documents, cut off and changed everywhere; and fixes settle.

import assert from 'node:assert/strict';
import { apply, fixAll, withoutStops } from '../server/src/core/fix.ts';
import { source } from '../server/src/core/source.ts';
import { say } from '../server/src/core/words.ts';
import { checked, documents, given, plain, read, uri, wellFormed } from './support/properties.ts';

describe('every document of ours', () => {
  documents().forEach((text, n) => {
    const lf = source(uri, text).text;

    // Read as edits of the whole, as an editor would: unchanged blocks are the same, so this is quick.
    const whole = read(lf);

    it(`${n + 1}: every prefix is checked`, () => {
      const step = Math.max(1, Math.floor(lf.length / 400));
      for (let end = 0; end <= lf.length; end += step) wellFormed(lf.slice(0, end), checked(lf.slice(0, end), whole));
    });

    it(`${n + 1}: every deletion of a character in the front matter, and many in the body, is checked`, () => {
      const front = read(lf).front.whole.to;
      for (let at = 0; at < lf.length; at += at < front ? 1 : Math.max(1, Math.floor(lf.length / 200))) {
        const without = lf.slice(0, at) + lf.slice(at + 1);
        wellFormed(without, checked(without, whole));
      }
    });

    it(`${n + 1}: CRLF, CR and a byte order mark change nothing`, () => {
      const expected = plain(checked(lf));
      for (const other of [lf.replaceAll('\n', '\r\n'), lf.replaceAll('\n', '\r'), `\ufeff${lf}`]) {
        assert.deepEqual(plain(checked(other)), expected);
      }
    });

    it(`${n + 1}: applying fixes, one after another, ends and never breaks the front matter`, () => {
      let now = lf;
      for (let round = 0; round < 30; round++) {
        const fixes = checked(now).flatMap(one => one.fixes());
        const fix = fixes.find(one => one.edits.some(part => part.to > part.from || part.text !== ''));
        if (!fix) break;
        const edits = fix.snippet ? fix.edits.map(part => ({ ...part, text: withoutStops(part.text) })) : fix.edits;
        const next = apply(now, edits);
        const syntax = (text: string) => read(text).front.faults.length;
        assert.ok(
          syntax(next) <= syntax(now),
          `a fix breaks the front matter: ${say(fix.title, 'en', fix.with)}\n${next}`,
        );
        if (next === now) break;
        now = next;
      }
    });

    it(`${n + 1}: fixing everything that is safe leaves nothing safe to fix`, () => {
      const fixed = fixAll(uri, lf, given);
      assert.equal(fixAll(uri, fixed, given), fixed);
      const left = checked(fixed).filter(one => one.fixes().some(fix => fix.safe));
      assert.deepEqual(plain(left), []);
    });
  });
});
