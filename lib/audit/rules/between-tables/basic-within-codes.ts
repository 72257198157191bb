import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { codesOf, codeTerms, sumTerm } from '@/lib/audit/rows-by'
import { relationExample } from '@/lib/audit/sentences'
import { termsOf } from '@/lib/audit/table-terms'

/**
 * Basic expenditure by economic code is part of all expenditure by economic code: of no code there is more in
 * 基本支出表 than in the table of all (支出经济分类汇总). What is left of a code is what projects spend on it.
 */
export const basicWithinCodes: RelationRule = {
  id: 'basic-within-codes',
  title: '每个经济科目的基本支出不超过它的全部支出',
  severity: 'conflict',
  presumes:
    '预算既有全部支出的经济分类汇总表，又有按经济分类的基本支出表，两张表都印着这个科目；一个科目分几行的，合在一起看。',
  example: relationExample(['表 7“30201/50201 办公费”行“总计”', '5.00'], [['表 6“30201 办公费”行“合计”', '8.00']], {
    kind: 'atMost',
  }),
  phases: ['budget'],
  *relations({ disclosure }) {
    const all = termsOf(disclosure, 'economicSummary')
    const basic = termsOf(disclosure, 'basicEconomic')
    for (const code of codesOf(all)) {
      const total = sumTerm(codeTerms(all, code, 'total'))
      const part = sumTerm(codeTerms(basic, code, 'total'))
      if (total && part) yield { total, parts: [part], kind: 'atMost' } satisfies Relation
    }
  },
}
