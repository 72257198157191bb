import type { Claim } from '@/lib/budget/statement'
import { functionLine } from './function-line'
import { COUNTING_WORD, NEUTRAL, NEUTRAL_WORD } from './neutral-words'

export type ClaimSubject = Claim['subject']

/** What a figure is about, and its name where the subject alone does not say it. */
export interface Topic {
  readonly subject: ClaimSubject
  readonly label?: string
  /** 合计 and 总计 apart, for a total. */
  readonly extent?: NonNullable<Claim['extent']>
  /** For a functional item whose class (类) is named above it: the level that its own name begins with. */
  readonly below?: '款' | '项'
}

/**
 * What a phrase speaks of: the subject named last in it, since a phrase narrows as it goes
 * (一般公共预算 → 基本支出); of two that end together the longer one. A name takes with it what only says how much and of
 * which plan (政府采购 + 支出预算总额), so that no total is seen in the end of another name.
 */
export function topicIn(phrase: string, incomeSide: boolean): Topic | undefined {
  const line = functionLine(phrase)
  let best: { end: number; length: number; topic: Topic } | undefined
  for (const [subject, pattern, labelled] of SUBJECTS) {
    for (const match of phrase.matchAll(pattern)) {
      const [end, length] = [match.index + match[0].length, match[0].length]
      if (best && (end < best.end || (end === best.end && length <= best.length))) continue
      if (TOTALS.has(subject) && !isWhole(phrase.slice(0, match.index))) continue
      const extent = TOTALS.has(subject) || ONE_MONEY.has(subject) ? extentIn(match[0]) : undefined
      best = { end, length, topic: { subject, ...(labelled && { label: named(match[0]) }), ...(extent && { extent }) } }
    }
  }
  if (line && (!best || line.end > best.end || (line.end === best.end && line.length > best.length))) {
    const { path, below } = line
    return { subject: 'functionLine', label: path.join(' · '), ...(below && { below }) }
  }
  return best && onItsSide(best.topic, incomeSide)
}

/**
 * Whether 收入 or 支出 after these words is that of the whole body: nothing stands before it, or the body does (本部门,
 * 某某局). After the name of some money (其他资金收入总计) it is the total of that money.
 */
export function isWhole(before: string): boolean {
  const plain = before
    .replace(/20\d\d年度?|20\d\d/g, '')
    .replace(new RegExp(`(?:${COUNTING_WORD}|年度?|总|[的，：“”])+$`), '')
  return plain === '' || (BODY_END.test(plain) && !/（\d*[类款项]\d*）$/.test(plain))
}

/** The last characters of the names of bodies, and what may stand around one. Money never ends like this. */
const BODY_END =
  /[局委办室厅部院处会所心站队道镇乡村县区市省州盟旗校学园馆社团署台司联级关府库组厂地场工协妇文残科侨位门家构所）。；、其中]$/

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

/** 总计 counts what was carried over; 本年… does not. 合计 alone is told by the kind of document. */
function extentIn(words: string): Topic['extent'] {
  if (/总计/.test(words)) return 'total'
  return /本年|当年/.test(words) ? 'thisYear' : undefined
}

/** The name without what says how much of it. */
const named = (words: string): string => words.replace(new RegExp(`(?:${COUNTING_WORD})+$`), '') || words

const TOTALS: ReadonlySet<ClaimSubject> = new Set(['income', 'expenditure', 'incomeAndExpenditure'])
const ONE_MONEY: ReadonlySet<ClaimSubject> = new Set([
  'appropriation',
  'appropriationIncome',
  'appropriationExpenditure',
])

const BOTH = '(?:收(?:入)?[、和与及]?支(?:出)?|支(?:出)?[、和与及]收(?:入)?)'
const SUM = `(?:${NEUTRAL_WORD})*(?:总计|合计|总额|总数|总预算|总决算)${NEUTRAL}`
const SPENDING = `(?:${NEUTRAL_WORD}|支出|经费|费用)*`

/** Each budget of the treasury: both its sides under the spending subject, and income by its own. */
const FUNDS = [
  ['generalPublic', 'generalPublicIncome', '(?:一般)?公共(?:财政)?预算'],
  ['governmentFund', 'governmentFundIncome', '政府性基金(?:预算)?'],
  ['stateCapital', 'stateCapitalIncome', '国有资本经营(?:预算)?'],
] as const

const SUBJECTS: readonly (readonly [ClaimSubject, RegExp, labelled?: true])[] = [
  [
    'incomeAndExpenditure',
    new RegExp(
      `(?:本年)?(?:总${BOTH}${NEUTRAL}|${BOTH}(?:${SUM}|总(?:预算|决算)${NEUTRAL}|(?=[各均]|总体|总量|(?:增加|减少|增长|下降)?$)))`,
      'g',
    ),
  ],
  ['income', new RegExp(`(?:[本当]年|总)收入${NEUTRAL}|(?:[本当]年)?收入${SUM}`, 'g')],
  ['expenditure', new RegExp(`(?:[本当]年|总)支出${NEUTRAL}|(?:[本当]年)?支出${SUM}`, 'g')],
  ['appropriation', new RegExp(`财政拨款${NEUTRAL}${BOTH}${NEUTRAL}`, 'g')],
  ['appropriationIncome', new RegExp(`财政拨款${NEUTRAL}收入${NEUTRAL}`, 'g')],
  ['appropriationExpenditure', new RegExp(`财政拨款${NEUTRAL}支出${NEUTRAL}`, 'g')],
  ...FUNDS.flatMap(([spending, income, name]) => [
    [spending, new RegExp(`${name}${NEUTRAL}(?:${BOTH}|支出)?${NEUTRAL}`, 'g')] as const,
    [income, new RegExp(`${name}${NEUTRAL}收入${NEUTRAL}`, 'g')] as const,
  ]),
  [
    'incomeSource',
    new RegExp(`(?:上级补助|事业|(?:事业单位)?经营|附属单位上缴|其他)收入${NEUTRAL}|事业单位经营收入${NEUTRAL}`, 'g'),
    true,
  ],
  ['incomeSource', new RegExp(`(?:财政专户管理资金|使用非财政拨款结余|单位资金)(?:收入)?${NEUTRAL}`, 'g'), true],
  [
    'carriedOver',
    new RegExp(`(?:上一?年度?|年初|以前年度|财政性)?(?:财政拨款)?结转(?:[和、]?结余)?(?:收入)?${NEUTRAL}`, 'g'),
    true,
  ],
  [
    'carriedForward',
    new RegExp(
      `结转(?:至|到)?下一?年度?(?:支出)?${NEUTRAL}|年[末终](?:(?:一般公共|政府性基金|国有资本经营)预算)?(?:财政拨款)?结转(?:[和、]?结余)?${NEUTRAL}`,
      'g',
    ),
    true,
  ],
  [
    'expenditureKind',
    new RegExp(`(?:上缴上级|(?:事业单位)?经营|对附属单位补助)支出${NEUTRAL}|结余分配${NEUTRAL}`, 'g'),
    true,
  ],
  ['reserve', new RegExp(`(?:单位)?预留(?:机动)?经费${SPENDING}`, 'g')],
  ['basic', new RegExp(`基本支出${NEUTRAL}`, 'g')],
  ['project', new RegExp(`项目支出${NEUTRAL}`, 'g')],
  ['project', /涉及(?:项目)?(?:预算|财政性?)?(?:拨款|资金|金额)+(?:合计|总额|总计|共计)?/g],
  ['personnel', new RegExp(`人员(?:经费|支出)${SPENDING}`, 'g')],
  ['publicFunds', new RegExp(`(?:日常)?公用(?:经费|支出)${SPENDING}`, 'g')],
  ['threePublic', new RegExp(`[“”]?三公[“”]?经费${SPENDING}`, 'g')],
  ['abroad', new RegExp(`因公出国(?:（境）)?费?${SPENDING}`, 'g')],
  ['vehicles', new RegExp(`公务(?:用)?车(?:用车)?购置(?:费)?[及和与、]运行(?:维护)?费?${SPENDING}`, 'g')],
  ['vehiclePurchase', new RegExp(`公务(?:用)?车(?:用车)?购置费?${SPENDING}`, 'g')],
  ['vehicleRunning', new RegExp(`公务(?:用)?车(?:用车)?运行(?:维护)?费?${SPENDING}`, 'g')],
  ['reception', new RegExp(`公务接待费?${SPENDING}`, 'g')],
  ['reception', new RegExp(`外宾接待费?${SPENDING}|(?:其他)?国内(?:公务)?接待费?${SPENDING}`, 'g'), true],
  ['meetings', new RegExp(`会议费${SPENDING}`, 'g')],
  ['training', new RegExp(`培训费${SPENDING}`, 'g')],
  ['operating', new RegExp(`(?:机构|机关)运[转行]经费${SPENDING}`, 'g')],
  ['procurement', new RegExp(`政府采购(?:项目)?${SPENDING}`, 'g')],
  ...(
    [
      ['procurementGoods', '货物'],
      ['procurementWorks', '工程'],
      ['procurementServices', '服务'],
    ] as const
  ).map(
    ([subject, what]) =>
      [
        subject,
        new RegExp(`(?:政府采购|采购|购买)${what}(?:类)?${SPENDING}|${what}(?:类)?(?:政府)?采购${SPENDING}`, 'g'),
      ] as const,
  ),
  ['procurementSme', /(?:授予|面向|预留给)中小企业[^，。；：]{0,30}/g],
  ['procurementMicro', /(?:授予|面向|预留给)(?:小微企业|小型和微型企业)[^，。；：]{0,30}/g],
  ['procurementSme', /由中小企业供应商/g],
  ['procurementMicro', /由(?:小微企业|小型和微型企业)供应商/g],
  ['selfEvaluation', /自评(?:得分)?/g],
  ['performanceManaged', new RegExp(`纳入(?:预算)?绩效(?:目标)?管理的?(?:项目)?${SPENDING}`, 'g'), true],
  ['transfer', new RegExp(`(?:专项)?转移支付${SPENDING}`, 'g')],
]
