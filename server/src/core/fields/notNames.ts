// What stands where a name should and is no name: a place to fill, words that ask for somebody, accounts of machines, groups
// and duties. Words of a trade are no name when they stand alone together ("night-shift", "IT operations"); beside another word
// they may be one: An Nguyen, Dev Patel, Franz List. In doubt it is a name.

import { bare, isBlankToFill } from '../judged/shortAnswers.ts';
import { longPattern } from '../text/longPattern.ts';

/** What a name stands for. `role` is a duty without a name: "the on-call engineer", 值班人员. */
export type NameKind = 'person' | 'placeholder' | 'bot' | 'team' | 'role';

/** What one name stands for; addresses are judged by what stands before the @. */
export function kindOf(name: string): NameKind {
  const local = name.replace(/^@/, '').replace(/@[\w.-]+$/, '');
  if (name === '' || isBlankToFill(name) || isOpen(name, local)) return 'placeholder';
  const parts = local
    .toLowerCase()
    .split(/[\s._\-/[\]+]+/)
    .filter(Boolean);
  const isWritten = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(name);
  if (isBot(local, parts, isWritten)) return 'bot';
  if (/^@[\w.-]+\/|^#/.test(name) || isGroup(local, parts, isWritten)) return 'team';
  if (parts.length > 0 && parts.every(isTrade) && !/^an?$/.test(parts.join(' ')))
    return parts.length > 1 ? 'role' : 'team';
  if (isDuty(name)) return 'role';
  return chineseTeam.test(name) && !isEntitled(name) ? 'team' : 'person';
}

/** Somebody who is still to be found or meant: TBD, "somebody who knows certificates", 待定, 本人. */
function isOpen(name: string, local: string): boolean {
  return (
    bare(name) !== undefined ||
    chineseOpen.test(name) ||
    open.test(local) ||
    sample.test(local) ||
    /^(?:(?:some|any)(?:one|body)|whoever)[ _-]/i.test(local) ||
    asksForSomebody(name)
  );
}

function asksForSomebody(name: string): boolean {
  if (hanSentence.test(name)) return (name.match(han)?.length ?? 0) >= 4;
  return name.includes(' ') && (englishSentence.test(name) || name.startsWith('ask '));
}

function isBot(local: string, parts: readonly string[], isWritten: boolean): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    (parts.includes('bot') && !isWritten) ||
    parts.join('').startsWith('noreply') ||
    (parts.length > 1 &&
      !isWritten &&
      (/^(?:svc|robot|autobot|automation|pipeline)$/.test(first) || machine.test(last))) ||
    /^(?:renovate|dependabot|snyk|atlantis|argo-?cd|codecov|jenkins|mergify|github[- ]actions?|gitlab-ci|automation|ci|(?:github[- ])?copilot|chatgpt|coderabbit(?:ai)?|sonarqube|autobot)$/i.test(
      local,
    ) ||
    /机器人$/.test(local)
  );
}

function isGroup(local: string, parts: readonly string[], isWritten: boolean): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1)
    return /^\p{L}{3,}(?:team|gruppe|kolleg(?:en|ium)|abteilung)$|^(?:kolleg(?:en|ium)|colleagues|peers)$/iu.test(
      local,
    );
  if (handle.test(local) && (parts.slice(1).some(part => onlyGroups.test(part)) || ownGroups.test(local))) return true;
  // "Franz List" and "Kurt Staff" have names; "Change Board" and "Core Staff" do not.
  const isName = (isWritten || /^[a-z]+\.[a-z]+$/.test(local)) && surname.test(last);
  if (group.test(last)) return !(isName && !parts.slice(0, -1).every(isTrade));
  return /^(?:teams?|group|[eé]quipe|equipo|abteilung|gruppe)$/.test(first) && !local.includes('.') && !isWritten;
}

/** A duty of several words or of a Chinese phrase without a name in it: "certificate expert", 机房现场同事. */
function isDuty(name: string): boolean {
  if (/^(?:DRI|dri)[\s-]|^[Dd]ri (?:of|for)\b|^tb[dca][\s-]\P{Lu}/u.test(name)) return true;
  if (name.includes(' ') && (phrase.test(name) || /^(?:The|Any|Some) (?:\p{Ll}|\p{Lu}{2}|On\b)/u.test(name)))
    return true;
  if (/^[a-z/ -]+ (?:lead|manager|architect)$/.test(name) || englishDuty.test(name)) return true;
  if (isEntitled(name)) return false;
  if (chineseDuty.test(name) && !/^\p{Script=Han}(?:负责人|管理员|专家|工程师)$/u.test(name)) return true;
  const [run = ''] = /^[\p{Script=Han}\s]+$/u.test(name) ? [name.replace(/\s/g, '')] : [];
  return run.length >= 4 && hanDuty.test(run);
}

/** A name with a title behind it: 王磊工程师. */
function isEntitled(name: string): boolean {
  return entitled.test(name);
}

const isTrade = (part: string) => group.test(part) || trade.test(part);

const group =
  /^(?:teams?|group|squad|guild|tribe|chapter|committee|board|crew|department|dept|org|all|everyone|everybody|reviewers?|approvers?|maintainers?|admins?|developers?|engineers?|architects|analysts|managers|operators|specialists|technicians|testers|owners?|pool|council|desk|rota|roster|rotation|mgmt|circle|list|queue|channel|leads|people|staff|experts?|wg|colleagues?|peers?|champions|members|contractors?|vendors?|buddies|guys|folks|mates|devs|dbas|sres|kolleg(?:en|ium)|gruppe|management|bridge|shift|hands)$/;
/** A handle in small letters with joints, such as `facility-mgmt-muc`. */
const handle = /^[a-z\d]+(?:[-_][a-z\d]+)+$/;
/** Parts of a handle, behind its first, that no person's has; with `ownGroups`, and how the handle of a list begins. */
const onlyGroups =
  /^(?:e?cab|mgmt|management|oncall|teams?|squad|dept|department|board|committee|noc|soc|helpdesk|servicedesk|secops|netops)$/;
const ownGroups = /[-_]on[-_]call$|^(?:dl|grp|list|noc|soc|e?cab|helpdesk|servicedesk)[-_]/;
/** Family names as well. */
const surname =
  /^(?:all|org|pool|list|staff|crew|board|desk|queue|channel|guild|circle|people|bridge|group|guys|mates|peers?|shift|hands|contractor)$/;
const trade =
  /^(?:an?|tech|technical|senior|product|service|shift|db|database|sres?|dbas?|devs?|devops|ops|operations?|infra|infrastructure|platform|network|security|infosec|secops|netops|noc|qa|cab|ecab|backend|frontend|data|support|it|on|call|oncall|duty|facilit(?:y|ies)|advisory|(?:net|data|ml|fin|sys|cloud)ops|netsec|appsec|primary|secondary|lead|manager|dri|eng|engineering|core|prod|production|cloud|release|change|leads|managers|dris|officer|night|day|weekend|storage|help|helpdesk|servicedesk|review|incident|cent(?:er|re)|office|weekly|tl|em|soc|app|apps|application|system|second|2nd|1st|3rd|line|l[123]|four|eyes|auto|approve|approval|intern)$/;
const machine = /^(?:robot|workflow|automation|pipeline|webhook|agent|action)$/;
const phrase =
  /(?:^|\s)(?:(?:the|for|of|from|some|any)(?=\s)|(?:[Ss]omeone|[Ss]omebody|[Aa]nyone|[Aa]nybody|[Ww]hoever|[Ww]hichever|[Aa]vailable|tbd|tbc|tba|TB[DCA]|[Oo]n[- ]?[Cc]all|[Oo]n [Dd]uty|dri|DRI|decided|assigned|determined)(?=\s|$|[,.;:/]))/;
const open =
  /^(?:to be \p{L}+(?: \p{L}+){0,3}|tb[ndca]|todo|n\. ?n\.?|un(?:assigned|named|decided|known)|(?:currently |still )?(?:vacant|open|empty)|vacancy|nobody|no ?one|none|(?:some|any)(?:body|one)|not (?:yet )?\p{L}+(?: yet)?|\p{L}+(?: \p{L}+){0,3} yet|(?:names? )?to follow|(?:my|your)self|me|self|us|author|submitter|requester)$/iu;
/** What stands in a form to show what is meant. */
const sample =
  /^(?:your|my)[ _-]?name|^(?:name|user(?:name)?|(?:peer[ _-]?)?reviewer[ _-]?\d?|handle|first(?:name)?[._-]last(?:name)?)$|(?:handle|username)\d?$/i;
const englishSentence =
  /(?:^|\s)(?:who|whom|which|that|with|is|are|has|have|can|knows?|another|other|different|same|as|one of|to ask|next|last|free|awake|around)(?=\s|$)/;
const englishDuty =
  /^[\p{L}/&-]+(?: [\p{L}/&-]+){0,3} (?:engineer|expert|specialist|colleague|analyst|representative|rep|sme|coordinator|peer|member|contact|consultant|administrator|admin|operator|technician|supervisor|developer|reviewer|approver|architect|personnel|folks)s?$|^[\p{Ll}/&-]+(?: [\p{Ll}/&-]+){0,3} (?:staff|people)$/iu;

const han = /\p{Script=Han}/gu;
const hanSentence = /[的个懂找谁某哪]/;
const domain =
  '技术|运维|研发|开发|测试|产品|安全|支付|财务|数据|平台|业务|信息|网络|质量|系统|存储|应用|架构|运营|基础架构|中间件|信息科技|信息技术|数据库';
const chineseTeam = longPattern('u')`
  (?:团队|小组|项目组|委员会|评审会|全体|所有人|各位|相关同学|业务同学|相关人员|工作组)$
  |\p{Script=Han}{2}[组部]$|\p{Script=Han}{2}中心$|^专家组$|\p{Script=Han}{2}(?:化|修|行|务|术|护|控|电|信)班$
  |^(?:${domain})(?:部门?|中心)?$
  |^(?:${domain})(?:运维|管理|保障|支持)(?:部门?|中心)$`;
const chineseDuty = longPattern('u')`
  ^值班\s?\S{0,6}$|^[A-Za-z/]{2,12}\s?(?:同[事学]|团队|组长?|部门?|专家|接口人)们?$
  |^(?:技术|运维|研发|开发|测试|产品|安全|架构|平台|业务|网络|数据库?|DBA)\p{Script=Han}{0,2}(?:同事|同学|组长|主管|经理|领导)们?$
  |(?:值班(?:人员|同学|工程师|经理|长)?|负责人|评审人|审批人|审核人|管理员|对接人|接口人|专家|工程师|架构师|供应商|厂[商家])$|[值排]班|轮值|复核|评审|审批|(?:^某?)同[事学][A-Z某]?$
  |^(?:班长|组长|主管|领导|经理|运维|研发|开发|测试|老板|同[事学]们?|(?:业务|需求|第三|甲|乙|局|客户|合作|供应)方|[一二三]线(?:支持|运维)?|(?:小组|团队|项目组?)成员|(?:一|二|两)层评审)$`;
const hanDuty =
  /(?:人员|值班|轮值|负责人|接口人|联系人|代表|一[名位人]|两[名位人]|[部侧岗组]|同[事学]|专家|工程师|领导|经理|主管)$/u;
// 待 begins no Chinese family name, so that whatever follows it says that somebody is still to be found.
const chineseOpen =
  /^@?(?:(?:\p{Script=Han}{2,8}[组部科室处])?待\p{Script=Han}{1,8}|(?:尚|暂|还)?(?:未|没)(?:定|指[定派]|安排|分配|确[定认]|明确|想好|选|填|找到)\p{Script=Han}{0,4}|暂[缺定空]|空缺|另行(?:通知|安排|指定)|(?:后续|稍后|回头|之后|届时|到时候?)再?(?:补|定|填|安排|指[定派]|通知|确[定认])\p{Script=Han}{0,2}|谁\p{Script=Han}{0,8}|随便谁?|任[意何](?:一|人|同|专|$)\p{Script=Han}{0,3}|某某|x{2,}|无|(?:暂时?)没?[无有]|再说|(?:我|申请人?|提单人?)?(?:自己|本人))$/iu;
/** The names that are most common, without words that begin alike. */
const entitled =
  /^(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶魏苏吕丁卢姚沈钟姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫雷黎陶贺郝顾龚邵覃钱戴严莫孔汤乔邢倪]|高(?!级|可|并)|金(?!融|额)|方(?!案)|程(?!序)|任(?!务)|常(?!驻)|白(?!班)|段(?!落)|欧阳|司马|上官|诸葛|慕容)\p{Script=Han}{0,2}?(?:同[事学]|专家|工程师|架构师|老师|经理|主管|管理员|负责人|组长|班长)$/u;
