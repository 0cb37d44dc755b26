// Words in front of a colon that say what is seen after a step, and how it is undone: "Check: …", "Good when: …", 看：…, 退：…

interface Label {
  /** Words that may have more behind them before the colon. */
  readonly long: string;
  /** Words that are labels only where the colon stands right behind them. */
  readonly short: string;
}

export const checkLabel: Label = {
  long: 'check|verify|verification|validat(?:e|ion)|expect(?:ed)?|检查|验证|预期|确认',
  short:
    '(?:good|fine|ok|okay|right|done|passed|green|seen|ready|finished)(?: (?:if|when|once|means))?|signals?|results?|outcome|evidence|accept(?:ance|ed)?(?: if| when)?|gate|look(?:ed)? (?:for|at)|see|watch for|we (?:want|expect|see)|proof|[查核盯瞧]|看到?|应看到?|应见|要看到|核对|合格|(?:成功|通过|完成|合格|验收)?(?:标准|标志|条件)|结果|过关|验收?|要求|怎么算(?:好|成|过|对)?|判据|[看核查](?:什么|啥)|算过',
};

export const undoLabel: Label = {
  long: 'undo|roll ?back|revert|back ?out|回退|回滚|撤销',
  short: 'back|return|退回?|撤',
};

/** The words of a label that has its colon right behind it. */
export const either = ({ long, short }: Label): string => spaced(`${long}|${short}`);

/** A label may stand where a line is wrapped. */
const spaced = (source: string) => source.replaceAll(' ?', '\\s?').replaceAll(' ', '\\s+');

/** A label with its colon, as a source. */
export const withColon = ({ long, short }: Label): string =>
  `(?:(?:${spaced(long)})[^\\n]{0,30}|(?:${spaced(short)})\\s?)[:：]`;
