// Numbers that are written as Chinese characters, as people count steps, minutes and hours.

/** 三, 两, 十, 十五, 二十, 二十五: up to ninety-nine. Anything else is nought. */
export function hanNumber(text: string): number {
  const digit = (sign: string) => '一二三四五六七八九'.indexOf(sign === '两' ? '二' : sign) + 1;
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  return (tens === undefined ? 0 : tens === '' ? 10 : digit(tens) * 10) + (ones ? digit(ones) : 0);
}
