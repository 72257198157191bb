import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { codeTerms } from '@/lib/audit/rows-by'
import { termsOf } from '@/lib/audit/table-terms'

/** 三公 items are within their economic codes: 公务用车运行 in 30231, 接待 in 30217, 出国 in 30212, 购置 in 31013. */
export const threePublicWithinCodes: RelationRule = {
  id: 'three-public-within-codes',
  title: '“三公”各项不超过经济分类里的同一科目',
  severity: 'conflict',
  presumes: '预算有全部支出的经济分类汇总表，这一科目只有一行；决算只列基本支出，不比。',
  example: relationExample(
    ['表 7“30231/50208 公务用车运行维护费”行“总计”', '1.50'],
    [['表 8“年初预算数”行“公务用车购置及运行费 › 公务用车运行费”', '9.50']],
    { kind: 'atMost' },
  ),
  *relations({ disclosure }) {
    const planned = termsOf(disclosure, 'threePublic')
    const economic = termsOf(disclosure, disclosure.identity.phase === 'budget' ? 'economicSummary' : 'basicEconomic')
    if (!planned || !economic) return
    const basis = disclosure.identity.phase === 'budget' ? 'initial' : 'executed'
    // The accounts list basic expenditure only: a vehicle may have been paid for by a project.
    const unchecked = disclosure.identity.phase === 'final' ? { unchecked: '决算只列基本支出的经济分类' } : {}
    for (const row of planned.rows.filter((candidate) => candidate.basis === basis)) {
      for (const [column, code] of CODES) {
        const item = planned.term(row, column)
        if (item.money === 0n) continue
        const [total, ...others] = codeTerms(economic, code, 'total')
        if (total && others.length === 0)
          yield { total, parts: [item], kind: 'atMost', ...unchecked } satisfies Relation
      }
    }
  },
}

const CODES = [
  ['vehicleRunning', '30231'],
  ['reception', '30217'],
  ['abroad', '30212'],
  ['vehiclePurchase', '31013'],
] as const
