// Controls that an answer about mitigation can promise, and the words by which a step that does them is known.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import type { Words } from '../words.ts';
import { riskTable } from './riskTable.ts';

/** A kind of control. `promised` finds it in a sentence about mitigation, `done` in what is really planned. */
export interface Control {
  readonly name: Words;
  readonly promised: RegExp;
  readonly done: RegExp;
  /** Going back uses it but does not make it: a rollback restores a backup that a step has to take. */
  readonly notInRollback?: boolean;
  /** A test that used it is over: what is announced is still to come. */
  readonly notInTesting?: boolean;
  /** Somebody does it in a step; what is not may be a limit that is set anyway. */
  readonly isStep?: boolean;
}

export const controls: readonly Control[] = [
  {
    isStep: true,
    name: { en: 'canary', 'zh-cn': '灰度' },
    promised: /\bcanar(?:y|ies)\b|\bone[- ]box\b(?! (?:at a time|after))|金丝雀|灰度/i,
    done: /canar|pilot|试点|首[台批]|one[- ]?box|(?<![<>≤≥.\d])(?<!(?:below|above|under|over|than|least|most|within) )\d{1,2} ?(?:%|percent) (?:of|to|through|traffic|first|users?|requests?)|\b(?:to|send|at)[ =]\d{1,2} ?%|\b(?:weight|percent)[ =]\d|\bset \S+ \d{1,2}\b|切.{0,4}\d{1,2} ?%|\b(?:one|first|single|1|two) (?:node|host|pod|instance|server|replica|region|zone|box|cell|shard|machine|broker|team|tenant|customer)s?\b|\bfirst\b|灰度|金丝雀|先.{0,8}(?:台|个|节点|机房|集群)|单(?:台|个|机|节点)|(?:[1一])(?:台|个节点)|分批|批次|按比例/i,
  },
  {
    name: { en: 'feature flag', 'zh-cn': '功能开关' },
    promised:
      /\bfeature[- ](?:flags?|toggles?|switch(?:es)?)\b|\bkill[- ]?switch(?:es)?\b|(?:behind|with|by) (?:a |the )?flags?\b|功能开关|特性开关|降级开关|开关控制/i,
    done: /\bflags?\b|flagctl|toggle|switch|confctl|\bset \S+ (?:on|off|true|false|\d+)|launchdarkly|unleash|开关/i,
  },
  {
    isStep: true,
    name: { en: 'backup', 'zh-cn': '备份' },
    promised:
      /\bback(?:ed)?[- ]?ups?\b(?! (?:routes?|paths?|links?|lines?|circuits?|carriers?|sites?|power|feeds?|generators?|nodes?|crews?|persons?|teams?|engineers?))|\b(?:dump(?:ed)?|cop(?:y|ied)|export(?:ed)?|saved?)\b(?=[^.;]{2,80}\bbefore (?:(?:we|the|our) )?(?:first|cut\w*|switch\w*|change|start\w*|begin\w*|upgrade|anything)\b)|(?<!互为|互|双机热?)备份|(?:动手|变更|切换|升级|开始|第一步)之?前[^，。；]{0,10}?(?:导出|拷贝|复制)/i,
    done: /back(?:s|ed|ing)?[- ]?up|snapshot|dump|\bexport|\bcopy\b|\bcp -|\btar -?\w*c|\.bak\b|restic|velero|barman|wal-g|备份|存底|留底|留一份|快照|导出|拷贝/i,
    notInRollback: true,
    notInTesting: true,
  },
  {
    isStep: true,
    name: { en: 'snapshot', 'zh-cn': '快照' },
    promised: /\bsnapshots?\b|快照/i,
    done: /snap|clone|check-?point|restore point|\bimage of\b|bgsave|\brdb\b|dump|basebackup|快照|整机|克隆|还原点(?!表)/i,
    notInRollback: true,
  },
  {
    name: { en: 'run with shadow traffic', 'zh-cn': '影子流量' },
    promised:
      /(?<!\bin (?:the )?)\bshadow(?:ed|ing)?\b(?! (?:mode|period|tables?|cop(?:y|ies)|passwords?))|\bmirror(?:ed|ing)? (?:of )?(?:the |all )?(?:live )?(?:traffic|requests)|影子(?:流量|请求|集群|环境|实例|模式|验证)|流量(?:镜像|录制|回放)|镜像流量/i,
    done: /shadow|mirror|replay|tee\b|影子|镜像流量|流量镜像|回放|录制/i,
    notInTesting: true,
  },
  {
    isStep: true,
    name: { en: 'dry run', 'zh-cn': '试运行' },
    promised: /\bdry[- ]?runs?\b|试运行|空跑|预执行/i,
    done: /dry[- ]?run|--check\b|--diff\b|\bplan\b|--noop|--what-?if|preview|试运行|空跑|预执行|演练/i,
  },
  {
    name: { en: 'maintenance page', 'zh-cn': '维护页面' },
    promised: /\bmaintenance (?:page|mode|banner)\b|维护(?:页面|页|模式|公告页)/i,
    done: /maintenance|维护/i,
  },
  {
    name: { en: 'throttling', 'zh-cn': '限流' },
    promised: /\bthrottl(?:e|ed|ing)\b|\brate[- ]limit(?:s|ed|ing)?\b|限流|限速/i,
    done: /throttl|limit|--rate|_rate\b|--bwlimit|MB\/s|qps|rps|限流|限速/i,
  },
];

/** The sentences in the column of the risk table that says what is done against a risk. */
export const mitigationsInTable = memo((change: Change): readonly Phrase[] => {
  const cells = (riskTable(change)?.rows ?? []).flatMap(({ mitigation }) => (mitigation ? [mitigation.at] : []));
  return phrasesIn(change, ['risk.table']).filter(({ at }) =>
    cells.some(({ from, to }) => from <= at.from && at.to <= to),
  );
});
