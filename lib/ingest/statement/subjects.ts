import type { Claim } from '@/lib/budget/statement'

export type ClaimSubject = Claim['subject']

/** What a figure is about, and its name where the subject alone does not say it. */
export interface Topic {
  readonly subject: ClaimSubject
  readonly label?: string
}

/**
 * What a phrase speaks of: the subject named last in it, since a phrase narrows as it goes
 * (一般公共预算 → 基本支出); of two that end together the longer one.
 */
export function topicIn(phrase: string, incomeSide: boolean): Topic | undefined {
  const line = functionLine(phrase)
  let best: { end: number; length: number; topic: Topic } | undefined
  for (const [subject, pattern, labelled] of SUBJECTS) {
    for (const match of phrase.matchAll(pattern)) {
      const [end, length] = [match.index + match[0].length, match[0].length]
      if (best && (end < best.end || (end === best.end && length <= best.length))) continue
      best = { end, length, topic: { subject, ...(labelled && { label: match[0] }) } }
    }
  }
  if (line && (!best || line.end >= best.end - 2)) return line.topic
  return best && onItsSide(best.topic, incomeSide)
}

/** In a section about income, 一般公共预算 without another word means the income of that name. */
function onItsSide(topic: Topic, incomeSide: boolean): Topic {
  const income = INCOME_OF[topic.subject]
  return incomeSide && income ? { ...topic, subject: income } : topic
}

const INCOME_OF: Partial<Record<ClaimSubject, ClaimSubject>> = {
  generalPublic: 'generalPublicIncome',
  governmentFund: 'governmentFundIncome',
  stateCapital: 'stateCapitalIncome',
}

/** A classification item: 类, 款 and 项 marked as such, or the name of a class. The label shows its path. */
function functionLine(phrase: string): { topic: Topic; end: number } | undefined {
  const marked = [
    ...phrase.matchAll(/([^“”，。；：、（）]+(?:（[^类款项（）]{1,6}）[^“”，。；：、（）]*)*)（([类款项])）/g),
  ]
  const last = marked.at(-1)
  if (last) {
    const path = marked.map(([, name = '']) => name.replace(/^\d{1,2}\.|^其中/, ''))
    const end = last.index + last[0].length
    return { topic: { subject: 'functionLine', label: path.join(' · ') }, end }
  }
  const named = [...phrase.matchAll(CLASS_NAME)].at(-1)
  return named && { topic: { subject: 'functionLine', label: named[0] }, end: named.index + named[0].length }
}

const CLASS_NAME =
  /(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业)?信息等|商业服务业等|金融|援助其他地区|自然资源海洋气象等|住房保障|粮油物资储备|灾害防治及应急管理)支出/g

const FUND = '(?:预算)?(?:当年)?(?:财政)?(?:拨款)?'
const TOTAL = '(?:预算|决算)?(?:总计|合计|总额|总预算)?'

const SUBJECTS: readonly (readonly [ClaimSubject, RegExp, labelled?: true])[] = [
  ['incomeAndExpenditure', /收(?:入)?、?支(?:出)?(?:(?:预算|决算)?总计|(?=[各均]))/g],
  ['income', /收入(?:预算|决算)?(?:总计|合计|总额)/g],
  ['income', /本年收入/g],
  ['expenditure', /支出(?:预算|决算)?(?:总计|合计|总额)/g],
  ['expenditure', /本年支出/g],
  ['appropriation', new RegExp(`财政拨款收(?:入)?、?支(?:出)?${TOTAL}`, 'g')],
  ['appropriationIncome', new RegExp(`财政拨款收入${TOTAL}`, 'g')],
  ['appropriationExpenditure', new RegExp(`财政拨款(?:预算)?支出${TOTAL}`, 'g')],
  ['generalPublic', new RegExp(`一般公共预算${FUND}(?:收支|收入支出|支出)?${TOTAL}`, 'g')],
  ['generalPublicIncome', new RegExp(`一般公共预算${FUND}收入${TOTAL}`, 'g')],
  ['governmentFund', new RegExp(`政府性基金${FUND}(?:收支|收入支出|支出)?${TOTAL}`, 'g')],
  ['governmentFundIncome', new RegExp(`政府性基金${FUND}收入${TOTAL}`, 'g')],
  ['stateCapital', new RegExp(`国有资本经营${FUND}(?:收支|收入支出|支出)?${TOTAL}`, 'g')],
  ['stateCapitalIncome', new RegExp(`国有资本经营${FUND}收入${TOTAL}`, 'g')],
  ['incomeSource', /上级补助收入|(?:事业单位)?经营收入|事业收入|附属单位上缴收入|其他收入/g, true],
  ['incomeSource', /财政专户管理资金(?:收入)?|使用非财政拨款结余|单位资金(?:收入)?/g, true],
  ['incomeSource', /(?:上年|年初|财政性)?结转(?:和)?(?:结余)?(?:资金)?/g, true],
  ['expenditureKind', /上缴上级支出|(?:事业单位)?经营支出|对附属单位补助支出|年[末终]结转(?:和)?结余|结余分配/g, true],
  ['basic', /基本支出(?:预算|决算)?(?:总额)?/g],
  ['project', /项目支出(?:预算|决算)?(?:总额)?/g],
  ['project', /涉及(?:项目)?(?:预算|财政)?(?:拨款|资金|金额)+/g],
  ['personnel', /人员经费(?:支出)?/g],
  ['publicFunds', /(?:日常)?公用经费(?:支出)?/g],
  ['threePublic', new RegExp('[“”]?三公[“”]?经费(?:财政拨款)?(?:支出)?(?:预算|决算)?', 'g')],
  ['abroad', /因公出国(?:（境）)?(?:费用?|经费)?(?:支出)?/g],
  ['vehicles', /公务用车购置及运行(?:维护)?费?(?:支出)?/g],
  ['vehiclePurchase', /公务用车购置(?:费用?)?(?:支出)?/g],
  ['vehicleRunning', /公务(?:用)?车(?:用车)?运行(?:维护)?(?:费用?)?(?:支出)?/g],
  ['reception', /公务接待(?:费用?)?(?:支出)?/g],
  ['reception', /外宾接待(?:费|支出)?|(?:其他)?国内(?:公务)?接待(?:费|支出)?/g, true],
  ['meetings', /会议费(?:支出)?/g],
  ['training', /培训费(?:支出)?/g],
  ['operating', /机构运[转行]经费(?:支出)?|机关运行经费(?:支出)?/g],
  ['procurement', /政府采购(?:支出|预算)?(?:总?(?:金额|额|预算)|合计|总计)?/g],
  ['procurementGoods', /(?:政府采购|采购|购买)货物(?:类)?(?:支出|预算|金额)?|货物(?:类)?采购(?:支出|预算|金额)?/g],
  ['procurementWorks', /(?:政府采购|采购|购买)工程(?:类)?(?:支出|预算|金额)?|工程(?:类)?采购(?:支出|预算|金额)?/g],
  ['procurementServices', /(?:政府采购|采购|购买)服务(?:类)?(?:支出|预算|金额)?|服务(?:类)?采购(?:支出|预算|金额)?/g],
  ['procurementSme', /(?:授予|面向|预留给)中小企业.{0,16}?(?:金额|预算|$)/g],
  ['procurementMicro', /(?:授予|面向|预留给)(?:小微企业|小型和微型企业).{0,16}?(?:金额|预算|$)/g],
  ['procurementSme', /由中小企业供应商/g],
  ['procurementMicro', /由(?:小微企业|小型和微型企业)供应商/g],
  ['selfEvaluation', /自评(?:得分)?/g],
  ['selfEvaluation', /纳入(?:预算)?绩效管理的支出(?:总额)?/g, true],
  ['transfer', /(?:专项)?转移支付/g],
]
