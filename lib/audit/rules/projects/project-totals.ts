import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { totalTerm } from '@/lib/audit/rows-by'
import { termsOf } from '@/lib/audit/table-terms'

/** 项目支出表 (表 12) = 项目支出 of 表 3, by its kinds too, = 项目绩效目标表 (表 14) = 项目支出 of 整体绩效目标表 (表 13). */
export const projectTotals: RelationRule = {
  id: 'project-totals',
  title: '项目支出在各张表里是同一个数',
  severity: 'conflict',
  presumes: '预算的项目支出表、支出表、绩效目标表说的是全部资金的项目支出。',
  example: relationExample(['表 12“合计”行“合计”', '60.00'], [['表 3“合计”行“项目支出 › 小计”', '50.00']]),
  phases: ['budget'],
  *relations(audited) {
    yield* wholes(audited)
    yield* kinds(audited)
    yield* plans(audited)
  },
}

function* wholes({ disclosure }: AuditCase): Generator<Relation> {
  const projects = totalTerm(termsOf(disclosure, 'projects'), 'total')
  const spent = totalTerm(termsOf(disclosure, 'expenditure'), 'project')
  if (projects && spent) yield { total: projects, parts: [spent] }
  const planned = totalTerm(termsOf(disclosure, 'projectPerformance'), 'total')
  if (projects && planned) yield { total: planned, parts: [projects] }
}

const KINDS = [
  ['其他运转类', 'projectOperating'],
  ['特定目标类', 'projectTarget'],
] as const

function* kinds({ disclosure }: AuditCase): Generator<Relation> {
  const projects = termsOf(disclosure, 'projects')
  const expenditure = termsOf(disclosure, 'expenditure')
  for (const [kind, column] of KINDS) {
    const total = totalTerm(expenditure, column)
    const parts = projects?.rows.filter(({ category }) => category === kind) ?? []
    if (total && projects && parts.length > 0)
      yield { total, parts: parts.map((row) => projects.term(row, 'total')), says: `项目支出表里${kind}各项目相加` }
  }
}

/** 整体绩效目标表: its money by structure and by source. */
function* plans({ disclosure }: AuditCase): Generator<Relation> {
  const performance = termsOf(disclosure, 'performance')
  if (!performance) return
  const terms = (role: string) =>
    performance.rows.filter((row) => row.role === role).map((row) => performance.term(row, 'amount'))
  const [total] = terms('total')
  if (total && terms('source').length > 0) yield { total, parts: terms('source'), says: '各资金来源相加' }
  if (total && terms('structure').length > 0) yield { total, parts: terms('structure'), says: '基本支出加项目支出' }
  const expenditure = termsOf(disclosure, 'expenditure')
  for (const [word, column] of [
    ['基本支出', 'basic'],
    ['项目支出', 'project'],
  ] as const) {
    const row = performance.rows.find(({ role, label }) => role === 'structure' && label.includes(word))
    const spent = totalTerm(expenditure, column)
    if (row && spent) yield { total: performance.term(row, 'amount'), parts: [spent] }
  }
}
