// How much of a step is read beyond doubt: whether it surely changes something, and whether a name or a length may stand in it
// in a form that is not read. What is in doubt is told quietly.

import { isReadOnly } from './stepWords.ts';

/** Whether a step changes the system beyond doubt: by a command that does more than look, or by a verb of doing with its object. */
export function plainlyChanges(whole: string): boolean {
  const text = whole.slice(0, 2000);
  const fenced = /^[ \t]*(?:```|~~~)[^\n]*\n([^\n]+)/m.exec(text)?.[1];
  const code = fenced ?? /`([^`\s]+[ \t][^`\n]+)`/.exec(text)?.[1];
  if (code !== undefined) return !isReadOnly(code);
  return acts.test(text.split('\n')[0] ?? '');
}

const acts =
  /\b(?:deploy|re-?start|re-?boot|re-?load|upgrade|downgrade|switch|delete|drop|(?:un)?install|stop|start|apply|enable|disable|migrate|copy|roll out|promote|replace|patch|update|restore|flash|drain|scale|create|remove|import|swap|rotate|run|set)s?(?: over| off| on| back)?[ \t]+(?!and\b|or\b|to\b|here\b|there\b|with\b|the (?:clock|call|bridge|change|meeting|day|count\w*)\b)[\w`“"]|部署|重启|升级|切换|切流|(?<!未)安装|卸载|执行|删除|停止|停掉|停服|启动|下发|发布|导入|替换|更换|修改|开启|关闭|启用|禁用|扩容|缩容|迁移|刷入|推送|重载/i;

/** Whether somebody's name may stand in a step: a capitalised word, or Chinese words where names stand. */
export function mayName(whole: string): boolean {
  const text = whole.slice(0, 2000).replace(/`[^`\n]*`/g, '`');
  return latin.test(text) || han.test(text);
}

const latin =
  /(?<=[\p{L}\p{N}`:：,，.。;；)）([（/&+–—-][ \t]?)\p{Lu}[\p{Ll}'’]|\|\s*\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)?\s*(?=\||$)|(?<![\w@.-])@\S|\b\p{Lu}{2,3}\b|^[\s\d.)*_-]*\p{Lu}\p{Ll}+ \p{Ll}+s\b/mu;
const han =
  /^[\s\d.)、*_-]*\p{Script=Han}{2,4}(?:[\s：:，,、]|$)|[(（【[，,、|\s]\p{Script=Han}{2,4}[)）】\]，,、|]|\d\s*(?:分钟?|小时|秒|min|h)[\s，,、)）·]*\p{Script=Han}{2,4}(?:[\s。，,)）]|$)|由\p{Script=Han}{2}/mu;

/** Whether a step may say how long it takes in a form that is not read: a time, an amount in words. */
export function maySayLength(whole: string): boolean {
  return lengthWords.test(whole.slice(0, 2000).replace(/`[^`\n]*`/g, ' '));
}

const lengthWords =
  /\d\s*(?:['′"″]|[mh]\b|:\d\d)|\b(?:min(?:ute)?s?|hours?|hrs?|seconds?|secs?|moments?|quick\w*|instant\w*|immediate\w*|overnight|days?|quarter|until \d|T\s?\+)\b|\d\s*[分秒时刻]|分钟|小时|[半一二两三四五六七八九十几]\s?(?:分|秒|个?小?时|刻)|瞬|即时|通宵/i;

/** Whether a cell of the row holds a dash, which may mean "none on purpose" or "as above". */
export function hasDash(row: string): boolean {
  return /\|\s*[-–—/"〃]+\s*(?:\||$)/.test(row);
}
