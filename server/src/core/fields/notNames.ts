// What stands where a name should and is no name: words that ask for somebody, and duties. A name has capitals or is one word;
// in Chinese it is short, and has none of the small words that a sentence has. In doubt it is a name.

/** Words that say who should be found ("somebody who knows certificates", 找个懂证书的同事). */
export function asksForSomebody(name: string): boolean {
  if (hanSentence.test(name)) return (name.match(han)?.length ?? 0) >= 4;
  return name.includes(' ') && (englishSentence.test(name) || name.startsWith('ask '));
}

/** A name with a title behind it: 王磊工程师. */
export function isEntitled(name: string): boolean {
  return entitled.test(name);
}

/** A duty of several words or of a Chinese phrase without a name in it: "certificate expert", 机房现场同事. */
export function isDuty(name: string): boolean {
  if (englishDuty.test(name)) return true;
  const [run = ''] = /^[\p{Script=Han}\s]+$/u.test(name) ? [name.replace(/\s/g, '')] : [];
  return run.length >= 4 && hanDuty.test(run) && !isEntitled(run);
}

const han = /\p{Script=Han}/gu;
const hanSentence = /[的个懂找谁某哪]/;
/** Small words in lower case, where a name has at most "de la", "van der" or "in ’t". */
const englishSentence =
  /(?:^|\s)(?:who|whom|which|that|with|is|are|has|have|can|knows?|another|other|different|same|as|one of|to ask|next|last|free|awake|around)(?=\s|$)/;
const englishDuty =
  /^[\p{L}/&-]+(?: [\p{L}/&-]+){0,3} (?:engineer|expert|specialist|colleague|analyst|representative|rep|sme|coordinator|peer|member|contact|consultant|administrator|admin|operator|technician|supervisor|developer|reviewer|approver|architect|staff|personnel|people|folks)s?$/iu;
const hanDuty =
  /(?:人员|值班|轮值|负责人|接口人|联系人|代表|一[名位人]|两[名位人]|[部侧岗组]|同[事学]|专家|工程师|领导|经理|主管)$/u;
/** The names that are most common, without words that begin alike. */
const entitled =
  /^(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶魏苏吕丁卢姚沈钟姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫雷黎陶贺郝顾龚邵覃钱戴严莫孔汤乔邢倪]|高(?!级|可|并)|金(?!融|额)|方(?!案)|程(?!序)|任(?!务)|常(?!驻)|白(?!班)|段(?!落)|欧阳|司马|上官|诸葛|慕容)\p{Script=Han}{0,2}?(?:同[事学]|专家|工程师|老师|经理|主管|管理员|负责人|组长)$/u;
