import { openByOtherFunds } from '@/lib/audit/other-funds'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { termsOf } from '@/lib/audit/table-terms'

/**
 * Where all money is appropriations, each class of expenditure (类) has in 财政拨款收支表 what it has in 收支总表: so that the
 * line is named in which two balances part, not only their sums.
 */
export const balanceLines: RelationRule = {
  id: 'balance-lines',
  title: '收支总表与财政拨款收支表逐类一致',
  severity: 'conflict',
  presumes: '两张总表都按功能分类列支出；除财政拨款外没有财政专户资金、单位资金。',
  example: relationExample(
    ['表 1 支出“二十九、其他支出”行“金额”', '300.00'],
    [['表 4 支出“（二十九）其他支出”行“合计”', '']],
  ),
  *relations({ disclosure }) {
    const [all, own] = [termsOf(disclosure, 'balance'), termsOf(disclosure, 'appropriationBalance')]
    if (!all || !own?.has('total')) return
    for (const row of all.rows) {
      const { side, role, functionCode } = row
      if (side !== 'expenditure' || role !== 'item' || functionCode === undefined) continue
      const isSame = (other: { readonly side: string; readonly functionCode?: string | undefined }) =>
        other.side === 'expenditure' && other.functionCode === functionCode
      const printed = own.rows.filter(isSame)
      const [other] = printed
      // A form may print a class twice, under its old name and its new one.
      if (!other || printed.length > 1 || all.rows.filter(isSame).length > 1) continue
      const total = all.term(row, 'amount')
      // A form may print its funds side by side and no sum.
      if (total.state === 'absent') continue
      yield {
        ...{ total, parts: [own.term(other, 'total')], ...openByOtherFunds(disclosure) },
      } satisfies Relation
    }
  },
}
