// A time without a zone is told quietly where a sentence nearby may have named it in words that are not read.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';
import { asked } from '../support/parts.ts';

const levels = (text: string) => {
  const composed = compose({ text });
  return findings(composed.text, composed.given)
    .filter(({ rule }) => rule === 'time-without-zone')
    .map(({ severity }) => severity);
};
const timing = `${asked('risk.timing')}Traffic is lowest at 02:30, 4% of the peak.\n`;

describe('a time near a sentence that may state its zone', () => {
  it('is a warning where there is none', () => assert.deepEqual(levels(timing), ['warning']));

  it('is a remark where one stands above the first section', () =>
    assert.deepEqual(levels(`Wherever hours stand alone Priya had CET in mind.\n\n${timing}`), ['information']));

  it('is a remark where one stands in a first section that only summarises', () =>
    assert.deepEqual(levels(`## Overview\n\nWherever hours stand alone Priya had CET in mind.\n\n${timing}`), [
      'information',
    ]));

  it('is nothing where the mark behind it is explained', () => {
    const marked = timing.replace('02:30', '02:30 LT');
    assert.deepEqual(levels(marked), ['warning']);
    assert.deepEqual(levels(`"LT" is local time in Nairobi, UTC+3.\n\n${marked}`), []);
  });

  it('is a remark for a day and time of its own behind a clause whose zone is told', () =>
    assert.deepEqual(
      levels(
        `${asked('communication.plan')}- Mail on 2026-11-24 10:00 UTC by Ana; 2026-11-25 15:00, Ben puts up the notice.\n`,
      ),
      ['information'],
    ));

  it('is nothing where one says by which clock it is read, though in no words for a zone', () =>
    assert.deepEqual(
      levels(`Whenever this paper gives a clock time it is the one on the pier clock.\n\n${timing}`),
      [],
    ));

  it('is a warning where only something else is local, or takes time', () => {
    for (const said of [
      'Every time we restart it, the local cache is lost.',
      'If the response time on the local node is above 2 s, Priya looks.',
      'If an hour later the local queue is full, we go back.',
    ])
      assert.deepEqual(levels(`${said}\n\n${timing}`), ['warning'], said);
  });

  it('is a warning where a word that stands before a zone in brackets elsewhere stands behind it', () =>
    assert.deepEqual(
      levels(
        `${asked('risk.timing', 'zh-cn')}窗口 02:00 前（北京时间）开始，流量是日峰值的 4%。\n\n清空队列要在 23:10 前，由李娜做。\n`,
      ),
      ['warning'],
    ));

  it('is a remark where one stands in its section', () =>
    assert.deepEqual(levels(`${timing}\nThe hours were taken over by Priya, who lives in Berlin time.\n`), [
      'information',
    ]));

  it('is a warning where the zone is that of another time', () =>
    assert.deepEqual(levels(`The call is at 10:00 CET, a good time.\n\n${timing}`), ['warning']));
});
