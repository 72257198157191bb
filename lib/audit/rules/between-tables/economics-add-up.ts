import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { openByOtherFunds } from '@/lib/audit/other-funds'
import { totalTerm } from '@/lib/audit/rows-by'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'
import { relationExample } from '@/lib/audit/sentences'

/** 支出经济分类汇总 (表 7) covers all expenditure: = 表 3, by fund = 表 5, 9, 10, and = 表 6 plus the projects of 表 12. */
export const economicsAddUp: RelationRule = {
  id: 'economics-add-up',
  title: '支出经济分类汇总等于全部支出，等于基本支出加项目支出',
  severity: 'conflict',
  presumes:
    '支出经济分类汇总表包括全部支出；另有单位资金或财政专户资金的，不与基本支出、项目支出两表相加比较；上年结转另列一栏的，不按资金比较。',
  example: relationExample(['表 7“合计”行“总计”', '311.00'], [['表 3“合计”行“合计”', '310.00']]),
  phases: ['budget'],
  relations: economicsRelations,
}

function* economicsRelations({ disclosure }: AuditCase): Generator<Relation> {
  const summary = termsOf(disclosure, 'economicSummary')
  const total = totalTerm(summary, 'total')
  if (!summary || !total) return
  const all = totalTerm(termsOf(disclosure, 'expenditure'), 'total')
  if (all) yield { total, parts: [all] }
  const basic = totalTerm(termsOf(disclosure, 'basicEconomic'), 'total')
  const projects = totalTerm(termsOf(disclosure, 'projects'), 'total')
  if (basic && projects)
    yield { total, parts: [basic, projects], says: '基本支出表与项目支出表相加', ...openByOtherFunds(disclosure) }
  const carriedOver = totalTerm(termsOf(disclosure, 'income'), 'carriedOver')
  const nothingCarried = carriedOver === undefined || carriedOver.money === 0n
  for (const key of ['generalPublic', 'governmentFund', 'stateCapital'] as const) {
    const column = totalTerm(summary, key)
    const fund = totalTerm(termsOf(disclosure, key), 'total')
    // What is carried over has a column of its own here, and is part of its fund there.
    if (column && fund) yield { total: column, parts: [fund], ...(nothingCarried ? {} : carriedOverElsewhere(column)) }
  }
  const own = totalTerm(summary, 'carriedOver')
  if (own && carriedOver) yield { total: own, parts: [carriedOver] }
}

const carriedOverElsewhere = (_: Term) => ({ unchecked: '上年结转在汇总表里另列一栏' })
