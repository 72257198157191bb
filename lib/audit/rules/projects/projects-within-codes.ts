import { departmentEconomic } from '@/lib/budget/classification-data'
import type { DepartmentEconomicCode } from '@/lib/budget/classification'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { FiscalYear } from '@/lib/budget/fiscal-year'
import { moneyToText, subtractMoney, sumMoney, type Money } from '@/lib/budget/money'
import { groupBy } from '@/lib/audit/group-by'
import { weighRelation } from '@/lib/audit/relation'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { codeTerms, sumTerm, totalTerm } from '@/lib/audit/rows-by'
import { inWan, wan } from '@/lib/audit/sentences'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { isNowhere, nothing, type Term } from '@/lib/audit/term'

/**
 * What all expenditure has of an economic code beyond basic expenditure is what projects spend on it. Projects that are
 * called what a code is called (…物业管理费, …办公设备购置费) come to no more than that, or some of their money stands under
 * another code.
 */
export const projectsWithinCodes: JudgingRule = {
  id: 'projects-within-codes',
  title: '以经济科目为名的项目，金额不超过这个科目留给项目的钱',
  severity: 'doubt',
  presumes:
    '预算有全部支出的经济分类汇总表、按经济分类的基本支出表和项目支出表，汇总表的总计等于全部支出；项目名称以商品和服务、资本性支出的科目名称结尾。',
  example: saying('项目“大厅物业管理费”', wan('60.00'), '表 7“30209/50201 物业管理费”行“总计”', wan('35.00')),
  phases: ['budget'],
  *judge({ disclosure }) {
    const all = termsOf(disclosure, 'economicSummary')
    const basic = termsOf(disclosure, 'basicEconomic')
    const named = projectsByItem(disclosure)
    if (!all || !basic || named.size === 0) return
    const subject = `${tableName(disclosure, 'projects')}里以经济科目为名的项目`
    if (!isWhole(disclosure)) {
      yield { outcome: 'unchecked', subject, note: '经济分类汇总表各科目相加与全部支出不等' }
      return
    }
    for (const [{ code, name }, projects] of named) {
      const none = nothing(`${tableName(disclosure, 'economicSummary')}没有列“${code} ${name}”`)
      yield judged(sumTerm(codeTerms(all, code, 'total')) ?? none, codeTerms(basic, code, 'total'), projects)
    }
  },
}

function judged(total: Term, basic: readonly Term[], projects: readonly Project[]): Judgement {
  const terms = projects.map(({ term }) => term)
  const weighed = weighRelation({ total, parts: [...basic, ...terms], kind: 'atMost' })
  const [first] = projects
  const names = projects.length === 1 ? `项目“${first?.name}”` : `“${first?.name}”等 ${projects.length} 个项目`
  const left = first?.term.evidence ?? { text: '' }
  if (weighed.outcome === 'unchecked') return { ...weighed, subject: names, left }
  const others = [total, ...basic, ...terms.slice(1)].filter((term) => !isNowhere(term))
  const places = others.flatMap(({ evidence: { parts, ...place } }) => parts ?? [place])
  const remains = subtractMoney(total.money, sumMoney(basic.map(({ money }) => money)))
  const right = { text: moneyToText(remains, '万元'), ...(places.length > 0 && { parts: places }) }
  if (weighed.outcome !== 'fails' || weighed.rounding) return { outcome: 'holds', subject: names, left, right }
  const money = sumMoney(terms.map((term) => term.money))
  return {
    ...{ outcome: 'fails', subject: names, place: `${total.key} projects`, left, right },
    difference: subtractMoney(money, remains),
    sentence: isNowhere(total) ? sayingNone(names, money, total.label) : saying(names, money, total.label, remains),
  }
}

function saying(names: string, money: Money, label: string, remains: Money): string {
  const more = inWan(subtractMoney(money, remains))
  return `${names}共 ${inWan(money)}，比${label}除去基本支出后的 ${inWan(remains)}多 ${more}：多出的钱列在了别的经济科目。`
}

const sayingNone = (names: string, money: Money, label: string): string =>
  `${names}共 ${inWan(money)}，${label}：这笔钱列在了别的经济科目。`

/** Every item (款) of the table together is all that is spent: what it does not list, nothing is spent on. */
function isWhole(disclosure: Disclosure): boolean {
  const all = termsOf(disclosure, 'economicSummary')
  const spent = totalTerm(termsOf(disclosure, 'expenditure'), 'total')
  const items = all?.rows.filter(({ level }) => level === 'item').map((row) => all.term(row, 'total')) ?? []
  const weighed = spent && items.length > 0 && weighRelation({ total: spent, parts: items })
  return weighed !== undefined && weighed !== false && weighed.outcome === 'holds'
}

interface Project {
  readonly name: string
  readonly term: Term
}

interface Item {
  readonly code: DepartmentEconomicCode
  readonly name: string
}

/** By the item whose name ends the project's: of several that do, the longest. */
function projectsByItem(disclosure: Disclosure): Map<Item, Project[]> {
  const table = termsOf(disclosure, 'projects')
  const items = itemsOf(disclosure.identity.year)
  const projects = (table?.rows ?? []).flatMap((row) => {
    const item = row.level === 'project' && items.find((each) => isCalled(row.name, each))
    return table && item ? [{ item, name: row.name.trim(), term: table.term(row, 'total') }] : []
  })
  return groupBy(projects, ({ item }) => item)
}

const isCalled = (name: string, item: Item): boolean => {
  const [own, its] = [plain(name), plain(item.name)]
  return own.endsWith(its) || (!its.endsWith('费') && own.endsWith(`${its}费`))
}

/** Items (款) of goods and services and of capital expenditure: a project that pays people pays several others. */
const itemsOf = (year: FiscalYear): readonly Item[] =>
  departmentEconomic
    .codes()
    .filter((code) => /^3(?:02|10)\d\d$/.test(code))
    .flatMap((code) => ({ code, name: departmentEconomic.nameOf(code, year).name ?? '' }))
    .filter(({ name }) => name !== '' && !name.startsWith('其他'))
    .toSorted((a, b) => b.name.length - a.name.length)

/** Without what one document brackets and another does not: 维修（护）费. */
const plain = (name: string): string => name.replace(/[（(][^（()）]*[）)]|[\s、，,—–－-]/g, '')
