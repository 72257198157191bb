import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { codesOf, FUND_TABLES, orNothing, termsUnder, type FunctionalKey } from '@/lib/audit/rows-by'
import { termsOf, type TableTerms } from '@/lib/audit/table-terms'
import { relationExample } from '@/lib/audit/sentences'

/** Each expense class of 收支总表 = that class in the tables by function; for 财政拨款收支表, fund by fund. */
export const balanceByFunction: RelationRule = {
  id: 'balance-by-function',
  title: '收支总表里每一类支出与按功能分类的支出表一致',
  severity: 'conflict',
  presumes: '收支总表按功能分类列支出，按功能分类的支出表认得出来；一类分在新旧两个名称下的，合在一起看。',
  example: relationExample(['表 1 支出“住房保障支出”行“金额”', '12.50'], [['221', '0.00']], {
    says: '按功能分类的支出表里 221 类',
  }),
  *relations(audited) {
    yield* allFunds(audited)
    yield* byFund(audited)
  },
}

function* allFunds({ disclosure }: AuditCase): Generator<Relation> {
  const balance = termsOf(disclosure, 'balance')
  const expenditure = termsOf(disclosure, 'expenditure')
  if (balance && expenditure) yield* classesOf(balance, 'amount', expenditure)
}

function* byFund({ disclosure }: AuditCase): Generator<Relation> {
  const balance = termsOf(disclosure, 'appropriationBalance')
  if (!balance) return
  for (const key of FUND_TABLES) {
    const table = termsOf(disclosure, key)
    if (table && balance.has(key)) yield* classesOf(balance, key, table)
  }
}

/** A form may print a class twice, under its old name and its new one: what counts is what stands in both together. */
function* classesOf(
  balance: TableTerms<'balance' | 'appropriationBalance'>,
  column: string,
  table: TableTerms<FunctionalKey>,
): Generator<Relation> {
  // Some forms print kinds of expenditure instead of functions.
  if (codesOf(table).length === 0) return
  const items = balance.rows.filter(({ role, functionCode }) => role === 'item' && functionCode !== undefined)
  for (const code of new Set(items.flatMap(({ functionCode }) => functionCode ?? []))) {
    const printed = items.filter(({ functionCode }) => functionCode === code).map((row) => balance.term(row, column))
    const filled = printed.filter(({ state }) => state !== 'blank')
    const total = filled[0] ?? printed[0]
    const parts = termsUnder(table, code, 'total')
    const [only] = parts
    if (filled.length > 1 && only && parts.length === 1)
      yield { total: only, parts: filled, says: '收支总表里同一类各行相加' }
    else if (total)
      yield { total, parts: orNothing(parts, `支出表里没有的 ${code} 类`), says: `按功能分类的支出表里 ${code} 类` }
  }
}
