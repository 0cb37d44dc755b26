// Windows, freezes and notice of a policy: what fits them, and what is told.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { asked, scheduled } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const timing = asked('risk.timing');
const windows = 'timezone: Asia/Shanghai\nwindows: [{days: [tue, thu], from: "02:00", to: "04:00"}]\n';
const night =
  'schedule:\n  # mcm-allow outside-change-window: we meet the night shift\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-12-01T04:00:00+08:00\n  timezone: Asia/Shanghai\n';
const notice = '# mcm-allow short-lead-time: the inspectorate was late\nsubmitted: 2026-11-20T09:00:00+08:00\n';

silent('windows', [
  { settings: windows },
  { settings: windows, front: scheduled('2026-11-30T18:00:00Z', '2026-11-30T20:00:00Z', 'UTC') },
  {
    settings: windows,
    front: scheduled('2026-12-03 02:30 Asia/Shanghai', '2026-12-03 03:30 Asia/Shanghai', 'Asia/Shanghai'),
  },
  {
    settings: windows,
    front: `${scheduled('2026-12-02T02:00:00+08:00', '2026-12-02T04:00:00+08:00', 'Asia/Shanghai')}type: standard\nprocedure: https://x.example.com/p\n`,
  },
  {
    settings: 'windows: [{days: [mon], from: "19:00", to: "23:00", timezone: Europe/Berlin}]\n',
    front: scheduled('2026-11-30T19:00:00+01:00', '2026-11-30T23:00:00+01:00', 'Europe/Berlin'),
  },
  {
    settings:
      'timezone: Asia/Shanghai\nwindows: [{days: [mon], from: "22:00", to: "24:00"}, {days: [tue], from: "00:00", to: "04:00"}]\n',
    front: scheduled('2026-11-30T23:00:00+08:00', '2026-12-01T03:00:00+08:00', 'Asia/Shanghai'),
  },
  {
    settings: windows,
    front: scheduled('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00', 'Asia/Shanghai'),
    text: `${timing}Saturday, because the copy takes 6 h and both windows are too short for that; traffic is 3%.`,
  },
  {
    settings: windows,
    front: scheduled('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00', 'Asia/Shanghai'),
    text: '### 为什么选择在这个时间执行变更？\n\n两个窗口之外：拷贝要 6 小时，窗口放不下，已由赵敏特批（EXC-31）；流量为峰值的 3%。',
  },
  {
    settings: windows,
    front: scheduled('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00', 'Asia/Shanghai'),
    state: 'implemented',
    now: '2026-12-05T05:00:00Z',
  },
  { front: scheduled('2026-12-05T10:00:00+08:00', '2026-12-05T12:00:00+08:00', 'Asia/Shanghai') },
]);

fires('outside-change-window', [
  [
    { settings: windows, front: scheduled('2026-12-01T18:00:00Z', '2026-12-01T20:00:00Z', 'UTC') },
    '2026-12-01T18:00:00Z',
  ],
  [
    { settings: windows, front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-01T04:30:00+08:00', 'Asia/Shanghai') },
    '2026-12-01T04:30:00+08:00',
  ],
  [
    {
      settings: windows,
      front: scheduled('2026-12-02T02:00:00+08:00', '2026-12-02T04:00:00+08:00', 'Asia/Shanghai'),
      text: `${timing}It is the approved window, and traffic is 4% of the peak.`,
    },
    '2026-12-02T02:00:00+08:00',
  ],
]);

silent('freezes and notice', [
  { settings: 'freezes: [{name: Singles’ Day, from: 2026-11-09, to: 2026-11-12}]\n' },
  {
    settings:
      'timezone: Asia/Shanghai\nfreezes: [{name: Month end, from: "2026-01-30", to: "2026-01-31", repeats: monthly}]\n',
  },
  { settings: 'timezone: Asia/Shanghai\nfreezes: [{name: Monday freeze, from: 2026-11-30, to: 2026-11-30}]\n' },
  {
    settings: 'freezes: [{name: Double 12, from: 2026-11-30, to: 2026-12-12}]\n',
    front: 'exceptions:\n  - freeze: "Double-12 2026"\n    approved-by: theo@example.com\n    reference: EXC-12\n',
  },
  { settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 7}\n' },
  { settings: 'timezone: Asia/Shanghai\nlead-time: {emergency: 0, standard: 0}\n' },
  { settings: 'lead-time: {normal: 5}\n', state: 'scheduled', front: 'submitted:\n' },
  { settings: 'lead-time: {normal: {high: 20}}\n', state: 'implemented', now: '2026-11-30T21:00:00Z' },
]);

fires('inside-freeze', [
  [
    {
      settings: 'freezes: [{name: Double 12, from: 2026-11-30, to: 2026-12-12}]\n',
      front: 'exceptions: [{freeze: Double 11, approved-by: theo, reference: EXC-11}]\n',
    },
    '2026-12-01T02:00:00+08:00',
  ],
  [
    {
      settings:
        'timezone: Asia/Shanghai\nwindows: [{days: [tue], from: "02:00", to: "04:00"}]\nfreezes: [{name: 每月一日封网, from: 2026-01-01, to: 2026-01-01, repeats: monthly}]\n',
    },
    '2026-12-01T02:00:00+08:00',
  ],
]);

fires('short-lead-time', [
  [{ settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 8}\n' }, '2026-11-20T09:00:00+08:00'],
  [
    { settings: 'timezone: Asia/Shanghai\nholidays: [2026-11-26, 2026-11-27]\nlead-time: {normal: 7}\n' },
    '2026-11-20T09:00:00+08:00',
  ],
]);

silent('allows of a rule with a policy', [
  { front: night, settings: 'timezone: Asia/Shanghai\n' },
  { front: night, settings: windows.replace('tue', 'mon') },
  { front: night, settings: windows, state: 'implemented', now: '2026-11-30T20:00:00Z' },
  { front: notice, settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 50}\n' },
]);

fires('unused-allow', [
  [{ front: night, settings: windows }, 'outside-change-window'],
  [{ front: notice, settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 1}\n' }, 'short-lead-time'],
]);

// What is asked only because of the time is told at the time.
lookAlikes(['unanswered-question']).fires('unanswered-question', [
  [
    {
      settings:
        'timezone: Asia/Shanghai\nrestricted: [{name: Invoice run, from: 2026-11-01, to: 2026-11-03, repeats: monthly}]\n',
    },
    '2026-12-01T02:00:00+08:00',
  ],
]);
