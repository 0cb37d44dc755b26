// Whether a text meets a risk with nothing but hope or an attitude: "fingers crossed", "should not happen", 谨慎操作.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { saysOnly, vocabulary } from '../text/saysOnly.ts';

/** A text of such words alone, one of which says what it rests on; or that nobody knows what to do. */
export const isHope = memoText((text: string): boolean => {
  if (/accept|tolerat|agreed|known|接受|容忍|认可/i.test(text)) return false;
  return (saysOnly(text, hopes, 200) && rests.test(text)) || isHelpless(text);
});

/** Whether a text is one clause that says that there is no remedy: "no idea yet", 没想到好办法. What follows may be one. */
function isHelpless(text: string): boolean {
  const flat = text.normalize('NFKC').replace(/[’‘]/g, "'").trim();
  // "It's December, against the weather one can't do anything": what stands before is why.
  const clause = flat.replace(/^[^,;:，。；：\d`]{1,20}[,，]\s?(?!otherwise|else|then|after|否则)/i, '');
  return flat.length <= 80 && [flat, clause].some(one => !/[\d`]|[,;:，。；：]\s*\S/.test(one) && helpless.test(one));
}

const helpless = longPattern('i')`
  ^(?:(?:we|i|there|it|this|that|they) )?(?:(?:have|has|is|are|was|do|does|did|can|could|will|would)(?: not|n't)? )*(?:\w+ )?(?:
  no (?:\w+ )?(?:idea|ideas|way|remedy|answer|solution|measures?|mitigation|means|cure|plan)\b|nothing (?:\w+ )?(?:can|could|to|we|against|one)\b|(?:against|about)? ?(?:it|this|that|them|the [a-z]+)?,? ?(?:we|one|you|nobody|you) (?:can't|cannot|can|could|couldn't) do (?:\w+ )?(?:anything|nothing|much|something)\b|
  (?:find|found|think|thought|come up|seen?|know)\b[^.]{0,24}\b(?:anything|nothing|against|a (?:way|remedy|measure|solution)|what to do|how)\b|
  (?:hard|difficult|impossible|not possible) to (?:prevent|avoid|mitigate|influence|control)\b|(?:be )?(?:prevented|avoided|helped|influenced|mitigated|controlled)$|
  bad luck|out of our (?:hands|control)|just how it is|how it is|what it is|live with it somehow|(?:have|need) to live with\b)|^(?:that's|it's|that is|it is) (?:just )?(?:how|what|the way) it is|
  ^(?:we )?(?:think|worry|talk|look) (?:about|into|at) (?:it|this|that) (?:if|when|once|then)\b|^would be bad luck|^(?:cannot|can't|can not) (?:\w+ )?be (?:prevented|avoided|helped|ruled out|influenced)|
  ^(?:暂时|目前|现在|还|暂|实在|确实|真)*(?:没[有想找]?|无|想不|找不)(?:到|出来?|有)?(?:什么|太|很|更|特别)?(?:好|有效|合适)?(?:的)?(?:办法|对策|措施|手段|招|方案|思路|主意|解)[了。!！]*$|^(?:目前|暂时|还|实在)*(?:想|找)不(?:出|到)来?(?:办法|什么)?[。]?$|
  ^(?:没法|无法|没办法|不可)(?:避免|预防|控制|防止?|解决|规避|处理)[了。]?$|^(?:真|万一|要是)?(?:出|遇|碰)(?:了|到|上|事)*(?:的话)?[也就]?(?:没有?|毫无)(?:什么|啥)?(?:好)?(?:办法|辙|招)[了。]?$|^[^，。；]{0,8}(?:时|后|了)?再(?:解释|道歉|赔|商量|谈|讲)[^，。；]{0,3}$|^无能为力|^束手无策|^无解[。]?$|^(?:真)?(?:出|遇|碰)(?:了|到|上|事)+(?:问题|事)?再(?:说|看|想|处理)|^(?:只能|只好)(?:祈祷|认了|认命|硬扛|听天由命|看运气|自求多福)
`;

const hopes = vocabulary(
  `fingers crossed cross hope hopes hoped hopefully hoping best luck lucky good pray prayer prayers praying trust trusting faith careful
   carefully care caution cautious attention attentive concentrate experience experienced skilled competent qualified professional senior team
   people person persons staff engineer engineers admin admins operator operators expert experts vendor they we i he she us it this that
   there these such knows know what they're we're doing done should shouldn't will won't would can cannot can't not never n't happen
   happens happened occur occurs likely unlikely improbable rare rarely seldom probably surely certainly before again ever so far until now
   be is are was has have had been being do does fine ok okay go goes well work works out wrong nothing no one none anything see sees then deal
   handle manage with when if comes come bridge later worry worries calm patience optimistic confident confidence believe think expect expected
   case we'll i'll assured assures assure promised promises phone call vendor's shall told a an the of for to in on at by as and or but very quite rather really extremely highly our their its all any too much many
   just only still always usually normally low small minimal probability chance chances risk take taken takes live avoid avoided try best-effort
   we'd they'd i'd notice noticed soon enough anyway night evening tonight tell told patient stay stays staying alert alertness vigilant vigilance watchful react reacts reacting fast quickly flexible flexibly his her trade job craft business dba dbas sre crew shift
   keep keeping eye eyes focus focused accepting situation says said say sure improvise spontaneously somehow time way right everything everyone`,
  `靠 靠着 当晚 当天 夜里 到时候再看 希望 但愿 祈祷 祈福 拜佛 听天由命 看运气 碰运气 运气 应该 不会 不太会 不太可能 可能性 概率 几率 可能 很小 极小 不大 小概率 较低 很低 极低 低 发生 出现 出事 问题 故障 有 没有 没 没事
   到时候 到时 届时 再说 再看 再处理 再想办法 想办法 看情况 随机应变 见招拆招 临场发挥 小心 谨慎 注意 细心 仔细 认真 操作 执行 经验 丰富 人员 同事 同学 工程师 团队 我们 大家 相信 放心 信任
   厂商 厂家 都 很 靠谱 尽量 尽可能 避免 心理准备 做好 从来 以前 过 这种 情况 加强 责任心 提高 警惕 多 加 的 了 会 是 也 就 吧 即可 一般 基本 概不 现场 出了 出 遇到 一起 多留意 留意 观察 及时 沟通 值守 值班 高度 重视 精神 集中 打起 配合 协商 商量 灵活 处理 应对 随时 关注 密切 盯着 盯紧`,
);

const rests =
  /finger|hop(?:e|ing)|\bluck|\bpray|trust|faith|careful|\bcare\b|caution|attent|experience|skilled|competent|qualified|professional|should(?:n't| not| never| be| go| work)|unlikely|improbable|\brare|never happened|knows? what|\bdeal\b|\bhandle\b|\bmanage\b|\bsee\b|worr|confiden|optimis|believe|improvis|\balert\b|vigilan|\breact|\bnotice|enough anyway|\bpatient|knows? (?:his|her|their|the|how)|as (?:it|they) comes?\b|somehow|bridge|low (?:probability|chance|risk)|希望|但愿|祈|拜佛|听天由命|运气|应该|不会|不太|概率|几率|再说|再看|再处理|想办法|看情况|随机应变|见招|临场|小心|谨慎|注意|细心|仔细|认真|经验|相信|放心|信任|靠谱|尽量|尽可能|心理准备|责任心|警惕|灵活|重视|打起精神|多留意|[及随]时(?:\S{0,2})处理/i;
