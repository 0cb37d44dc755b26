// What names of people look like. The form alone decides nothing: also places and things are written so.

/** Family names that nearly all Chinese names begin with. */
const family =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪任姜范姚谭廖邹熊陆郝崔康毛邱秦史顾侯邵孟段雷钱汤尹黎贺赖龚裴饶骆柯施倪龙严俞葛祝费戚庄梅童翟岳耿焦蓝樊凌霍苗褚洪陶柳裘欧田乔';

/** A Chinese name and a blank in front of what is done: 王磊 登录跳板机. */
export const leadingName = new RegExp(`^([${family}]\\p{Script=Han}{1,2})[ \\t]+(?=\\S)`, 'u');

export const chineseName = `(?!周[一二三四五六日末期]|高[峰可负]|程序|方案|马上|任[务意何]|金额|许可|陆续|顾客|余量|严[重格]|费用|龙头)[${family}]\\p{Script=Han}{1,2}`;
/** Names of places, times, acts and things stand in the same places. */
const noName =
  '(?!(?:Prod|Prd|Product|Stag|Canary|Optional|Parallel|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Check|Verif|Undo|Roll|Expect|Note|Total|Step|Phase|Stage|Batch|Wave|None|Only|Both|Each|Every|This|That|Yes|Done|Then|After|Before|Until|While|With|Same|Approx|About|Max|Kafka|Redis|Postgres|Grafana|Linux|Windows|Oracle|Tokyo|London|Berlin|Frankfurt|Singapore|Sydney|Paris|Dublin|Virginia|Mumbai)|(?:All|The|It|We|If|In|On|At|No|Not|Ok|See|Min)(?!\\p{L}))';
const latin = `${noName}(?:\\p{Lu}\\. )?\\p{Lu}[\\p{Ll}'’]+(?:[- ]\\p{Lu}[\\p{Ll}'’]+){0,2}(?: \\p{Lu}\\.)?`;
export const nameForm = `(?:${latin}|${chineseName})`;
export const namesForm = `${nameForm}(?:\\s*(?:,|&|\\+|/|，|、|和|与|\\band\\b|\\bwith\\b|\\bor\\b)\\s*${nameForm}){0,3}`;
export const lengthForm = "\\d\\s?(?:['′](?![\\p{L}])|min(?:ute)?s?|m|h|hours?|s|sec(?:ond)?s?|分钟?|小时|秒)";
