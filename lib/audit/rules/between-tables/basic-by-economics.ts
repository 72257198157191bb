import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { termsUnder, totalTerm } from '@/lib/audit/rows-by'
import { termsOf } from '@/lib/audit/table-terms'
import { relationExample } from '@/lib/audit/sentences'

/** 一般公共预算基本支出 by economic code (表 6) = 基本支出 by function (表 5): the whole, 人员 and 公用, and class by class. */
export const basicByEconomics: RelationRule = {
  id: 'basic-by-economics',
  title: '基本支出按经济分类与按功能分类是同一个数',
  severity: 'conflict',
  presumes: '一般公共预算支出表和基本支出表都认得出来，前者的基本支出分列了人员、公用或各类。',
  example: relationExample(['表 6“合计”行“合计”', '118.00'], [['表 5“合计”行“基本支出 › 小计”', '120.00']]),
  *relations(audited) {
    yield* wholes(audited)
    yield* classes(audited)
  },
}

function* wholes({ disclosure }: AuditCase): Generator<Relation> {
  const economic = termsOf(disclosure, 'basicEconomic')
  const functional = termsOf(disclosure, 'generalPublic')
  if (!economic || !functional) return
  for (const [column, parts] of WHOLES) {
    const total = totalTerm(economic, column)
    const terms = parts.flatMap((part) => totalTerm(functional, part) ?? [])
    if (total && terms.length === parts.length) yield { total, parts: terms }
  }
  if (disclosure.identity.phase !== 'final') return
  // 公开06表 prints 人员经费合计 and 公用经费合计, never their sum.
  const basic = totalTerm(functional, 'basic')
  const sums = economic.rows.filter(({ level }) => level === 'total').map((row) => economic.term(row, 'total'))
  if (basic && sums.length > 1) yield { total: basic, parts: sums, says: '人员经费合计加公用经费合计' }
}

const WHOLES: readonly (readonly [string, readonly string[]])[] = [
  ['total', ['basic']],
  ['personnel', ['wages', 'familySubsidy']],
  ['public', ['goodsServices', 'capital']],
]

function* classes({ disclosure }: AuditCase): Generator<Relation> {
  const economic = termsOf(disclosure, 'basicEconomic')
  const functional = termsOf(disclosure, 'generalPublic')
  for (const [code, column] of CLASSES) {
    const total = totalTerm(functional, column)
    const parts = termsUnder(economic, code, 'total')
    if (total && parts.length > 0) yield { total, parts, says: `基本支出表里 ${code} 各行相加` }
  }
}

const CLASSES = [
  ['301', 'wages'],
  ['303', 'familySubsidy'],
  ['302', 'goodsServices'],
  ['310', 'capital'],
] as const
