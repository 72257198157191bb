import type { TableKey } from '@/lib/budget/tables'
import { compared, withoutMarks } from './words'

/**
 * What the words of a title say of its table: which fund, which side, of what. Titles vary without end; the words that
 * the law gives to funds and sides do not. A title confirms what a table holds, and tells tables of equal content apart.
 */
export interface TitleFacets {
  readonly of:
    | 'money'
    | 'threePublic'
    | 'operating'
    | 'procurement'
    | 'performance'
    | 'projectPerformance'
    | 'selfEvaluation'
    | 'projectEvaluation'
    | 'other'
  readonly side?: 'both' | 'income' | 'expenditure'
  readonly fund?: 'generalPublic' | 'governmentFund' | 'stateCapital' | 'appropriation' | 'several'
  /** Of basic or of project expenditure alone. */
  readonly part?: 'basic' | 'project'
  readonly by?: 'economic' | 'functional'
}

/** Which table a title announces, where its words alone say it. */
export function tableKeyOf(title: string): TableKey | undefined {
  const facets = titleFacets(title)
  return facets && keyOfFacets(facets)
}

/** What a title says; undefined where it names no table. */
export function titleFacets(title: string): TitleFacets | undefined {
  const { words, asides } = partsOf(title)
  if (!/(?:表|表格)$/.test(words) || words.length > LONGEST || OF_A_SENTENCE.test(words)) return undefined
  const of = subjectOf(words)
  const all = words + asides.join('')
  const side = /收支|收入[^表]{0,2}支出/.test(words)
    ? 'both'
    : /支出/.test(words)
      ? 'expenditure'
      : /收入/.test(words)
        ? 'income'
        : undefined
  const part = /基本支出/.test(words) ? 'basic' : /项目/.test(words) ? 'project' : undefined
  const by = /经济(?:分类|科目)/.test(all) ? 'economic' : /功能(?:分类|科目)/.test(all) ? 'functional' : undefined
  const fund = fundOf(words) ?? fundOf(asides.join(''))
  return { of, ...(side && { side }), ...(fund && { fund }), ...(part && { part }), ...(by && { by }) }
}

/** A line of a sentence that ends where it names a table: …；二是《财政拨款支出预算表. */
const OF_A_SENTENCE = /[。;!?；]|.《|^(?:详见|见)/

/** The table of some facets; undefined where the vocabulary has none for exactly these. */
export function keyOfFacets({ of, side, fund, part, by }: TitleFacets): TableKey | undefined {
  if (of === 'other') return undefined
  if (of === 'projectEvaluation') return 'projectPerformance'
  // 三公 of one fund other than the general public budget is a table of its own.
  if (of === 'threePublic') return fund === 'governmentFund' || fund === 'stateCapital' ? undefined : of
  if (of !== 'money') return of
  if (fund === 'several') return undefined
  if (part === 'basic')
    return fund === 'generalPublic' ? 'basicEconomic' : fund === 'appropriation' ? 'appropriationEconomic' : undefined
  if (part === 'project') return fund === undefined && side !== 'both' ? 'projects' : undefined
  if (side === 'income') return fund === undefined ? 'income' : undefined
  if (side === 'both') {
    if (fund === undefined) return 'balance'
    return fund === 'appropriation' ? 'appropriationBalance' : fund === 'generalPublic' ? undefined : fund
  }
  if (by === 'economic') return fund === undefined ? 'economicSummary' : undefined
  if (side === undefined) return undefined
  return fund === undefined ? 'expenditure' : fund === 'appropriation' ? 'appropriationExpenditure' : fund
}

/** Whether a line looks like the title of a table, known or not: short, ending in 表, without a sentence's punctuation. */
export function looksLikeTableTitle(line: string): boolean {
  const { words } = partsOf(line)
  return words.length >= 3 && words.length <= LONGEST && /表$/.test(words) && !/[。；;,:!?]|^(?:详见|见)/.test(words)
}

/** `预算 10 表`, `公开表一`, `附表3`, `表1-1`: the number printed beside a title, which announces a table without naming it. */
export const isTableNumber = (line: string): boolean =>
  new RegExp(`^${NUMBER}$`).test(compared(withoutMarks(line)).replace(/(?<=[0-9])[-_](?=表)/g, ''))

const LONGEST = 50
const COUNT = '[0-9一二三四五六七八九十]{1,3}'
const NUMBER = String.raw`(?:部门|单位)?(?:(?:预算|公开|附|决算?|附件)(?:表)?-?${COUNT}(?:[-.—][0-9]{1,2})?-?(?:表)?|(?:公开)?表${COUNT}(?:[-.—][0-9]{1,2})?|[0-9]{1,2}表)[:.、]?`

/** The title without marks, number, year and brackets, and what stood in the brackets. */
function partsOf(title: string): { readonly words: string; readonly asides: readonly string[] } {
  const asides: string[] = []
  const words = compared(withoutMarks(title))
    .replace(/[.…·]{2,}\d*$/, '')
    .replace(/(?:金额)?单位:(?:人民币)?(?:万元|元)$/, '')
    .replace(new RegExp(`^${NUMBER}(?=.{3})`), '')
    .replace(/^(?:\(?[一二三四五六七八九十]{1,3}\)?、|\(?\d{1,2}\)?[.、]|\d{1,2}(?=\p{Script=Han}))/u, '')
    .replace(/\(([^()]*)\)/g, (_, aside: string) => {
      asides.push(aside)
      return ''
    })
    // 一般公共预算基本支出表--人员经费和公用经费: what follows says more of the same table.
    .replace(/(?<=表)[-—–－:]+(.+)$/, (_, aside: string) => {
      asides.push(aside)
      return ''
    })
    .replace(/^.{0,40}?20\d\d年度?/, '')
    .replace(/[:.·…、]+$/, '')
  return { words, asides }
}

function subjectOf(words: string): TitleFacets['of'] {
  if (/绩效|自评/.test(words)) return performanceOf(words)
  if (/"?三公"?经费/.test(words)) return 'threePublic'
  if (/政府采购(?:[预决]算|支出|情况|明细|计划|项目|资金|品目|信息|统计|汇总|总){0,4}表$/.test(words))
    return 'procurement'
  if (/(?:机构|机关)(?:运[转行])?(?:公用)?经费[^表]{0,8}表$/.test(words)) return 'operating'
  // What is owned, owed, employed, bought as a service or handed on to others is no table of the vocabulary.
  if (ANOTHER.test(words)) return 'other'
  return /收|支|经济分类/.test(words) ? 'money' : 'other'
}

/** Words beside the end of a title; further ahead they are the name of a body (国有资产监督管理局收入决算表). */
const ANOTHER =
  /(?:转移支付|购买服务|资产|债[务券]|人员|编制|基本情况|机构设置|清单|名录|规划|标准)[^局委办处所院会中站部]{0,8}表$/

function performanceOf(words: string): TitleFacets['of'] {
  const evaluated = /自评|评价/.test(words)
  if (/项目|专项/.test(words) && !/整体/.test(words)) return evaluated ? 'projectEvaluation' : 'projectPerformance'
  if (/整体|部门|单位/.test(words)) return evaluated ? 'selfEvaluation' : 'performance'
  return 'other'
}

function fundOf(words: string): TitleFacets['fund'] {
  const found = [
    /一般公共(?:预算|服务预算)?|公共财政预算|公共预算/.test(words) && ('generalPublic' as const),
    /政府性基金/.test(words) && ('governmentFund' as const),
    /国有资本/.test(words) && ('stateCapital' as const),
  ].filter((fund) => fund !== false)
  if (found.length > 1) return 'several'
  return found[0] ?? (/财政拨款/.test(words) ? 'appropriation' : undefined)
}
