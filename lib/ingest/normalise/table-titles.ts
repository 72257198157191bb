import type { TableKey } from '@/lib/budget/tables'
import { compared, withoutMarks } from './words'

/**
 * Which table a title announces. Official titles and their kin of other years and provinces; the first that fits wins,
 * so the narrower stands above the wider. Undefined: nobody knows it.
 */
export function tableKeyOf(title: string): TableKey | undefined {
  const words = officialWords(titleWords(title))
  return words === '' ? undefined : KINDS.find(({ title: form }) => form.test(words))?.key
}

/** Whether a line looks like the title of a table, known or not: short, ending in 表, without a sentence's punctuation. */
export function looksLikeTableTitle(line: string): boolean {
  const words = titleWords(line)
  return words.length >= 3 && words.length <= 45 && words.endsWith('表') && !/[。；;,:!?]/.test(words)
}

/** `预算 10 表`, `公开01表`, `附表3`: the number printed above a title, which announces a table without naming it. */
export const isTableNumber = (line: string): boolean =>
  /^(?:部门)?(?:(?:预算|公开|附|决)表?[0-9一二三四五六七八九十]{1,3}表?|表[0-9一二三四五六七八九十]{1,3})$/.test(
    compared(withoutMarks(line)).replace(/[-_]/g, ''),
  )

/** The title without marks, number, year and bracketed year: `十、2025 年部门收支预算表（2025 年度）` → `部门收支预算表`. */
function titleWords(title: string): string {
  return compared(withoutMarks(title))
    .replace(/^(?:\(?[一二三四五六七八九十]{1,3}\)?、|\d{1,2}[.、])/, '')
    .replace(/\((?:20\d\d年度?|续表?|\d+)\)$/, '')
    .replace(/^.{0,30}?20\d\d年度?/, '')
    .replace(/[.…·]+\d*$/, '')
}

/** Words that other provinces put into the official titles: `收支总体情况表`, `…支出情况表（按功能分类科目）`, `部门预算收入总表`. */
const officialWords = (words: string): string =>
  words
    .replace(/\(按[^()]{2,12}科目\)$/, '')
    .replace(/(?<=收支|收入|支出)总体情况表$/, '总表')
    .replace(/(?<=收入|支出)情况表$/, '表')
    .replace(/^(?:部门)?(?:综合)?预算(?=(?:收支|收入|支出)总表$)/, '部门')
    .replace(/(?<=预算|政府性基金)拨款(?=支出)/, '')

const ANY = String.raw`[^。]{0,24}?`
const kind = (key: TableKey, form: string) => ({ key, title: new RegExp(`^${form}$`) })

const KINDS: readonly { readonly key: TableKey; readonly title: RegExp }[] = [
  kind('selfEvaluation', `${ANY}整体支出绩效自评(?:情况|结果)?表`),
  kind('projectPerformance', `${ANY}项目(?:支出)?绩效自评(?:情况|结果)?表`),
  kind('projectPerformance', `${ANY}项目绩效目标(?:汇总|申报)?表`),
  kind('performance', `${ANY}整体(?:支出)?绩效目标(?:申报)?表`),
  kind('threePublic', `${ANY}"三公"经费${ANY}表`),
  kind('operating', `${ANY}(?:机构|机关)运[转行]经费${ANY}表`),
  kind('projects', `(?:部门)?项目支出(?:预算)?(?:明细)?表`),
  kind('procurement', `${ANY}政府采购(?:预算|决算|情况|支出|明细){0,3}表`),
  kind('appropriationExpenditure', `(?:部门)?财政拨款支出(?:预算)?表`),
  kind('appropriationEconomic', `(?:部门)?财政拨款基本支出(?:预算)?(?:明细)?表`),
  kind('economicSummary', `${ANY}支出经济分类${ANY}汇总表`),
  kind('appropriationBalance', `(?:部门)?财政拨款(?:收支|收入支出)(?:预算|决算)?(?:总表|表)`),
  kind(
    'stateCapital',
    `(?:部门|财政拨款)?国有资本经营(?:预算)?(?:财政拨款)?(?:收入)?支出(?:功能分类)?(?:预算|决算)?表`,
  ),
  kind(
    'governmentFund',
    `(?:部门|财政拨款)?政府性基金(?:预算)?(?:财政拨款)?(?:收入)?支出(?:功能分类)?(?:预算|决算)?表`,
  ),
  kind('basicEconomic', `(?:部门)?一般公共预算(?:财政拨款)?基本支出${ANY}表`),
  kind('generalPublic', `(?:部门)?一般公共预算(?:财政拨款)?支出(?:功能分类)?(?:预算|决算)?表`),
  kind('balance', `(?:部门|单位)?(?:财务)?(?:收支|收入支出)(?:预算|决算)?(?:总表|表)`),
  kind('income', `(?:部门|单位)?(?:财务)?收入(?:预算|决算)?(?:总表|表)`),
  kind('expenditure', `(?:部门|单位)?(?:财务)?支出(?:预算|决算)?(?:总表|表)`),
]
