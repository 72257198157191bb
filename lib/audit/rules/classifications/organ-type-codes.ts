import type { Disclosure } from '@/lib/budget/disclosure'
import { spenderOf, type GovernmentEconomicCode } from '@/lib/budget/classification'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { tableName, termsOf, type RowOf } from '@/lib/audit/table-terms'
import type { Money } from '@/lib/budget/money'

/**
 * Government economic codes tell organs (机关, 501–504) from institutions (事业单位, 505–506). A body whose functional
 * items say 事业运行 and never 行政运行 is an institution, and the reverse.
 */
export const organTypeCodes: JudgingRule = {
  id: 'organ-type-codes',
  title: '政府经济分类与单位性质（机关、事业单位）相符',
  severity: 'conflict',
  presumes: '预算表印有政府经济分类；全部门只有一个单位，或是单位的文件，功能科目只写行政运行或只写事业运行。',
  example: '表 7 有 2 行（合计 30.00 万元）用了机关的政府经济分类 50201、50205，而按功能分类这是事业单位。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const spender = spenderOfBody(disclosure)
    for (const key of ['basicEconomic', 'economicSummary'] as const) {
      const table = termsOf(disclosure, key)
      if (!table?.rows.some(({ governmentCode }) => governmentCode !== undefined)) continue
      const subject = `${tableName(disclosure, key)}的政府经济分类`
      if (spender === undefined) {
        yield { outcome: 'unchecked', subject, note: '机关与事业单位在一张表里，或功能分类没有写明' }
        continue
      }
      const strange = table.rows.filter((row) => isOther(row, spender))
      const [first] = strange
      if (!first) {
        yield { outcome: 'holds', subject }
        continue
      }
      const terms = strange.map((row) => table.term(row, 'total'))
      const sum = terms.reduce((so, { money }) => so + money, 0n) as Money
      const codes = [...new Set(strange.map(({ governmentCode }) => governmentCode))].join('、')
      yield {
        ...{ outcome: 'fails', subject, place: `${key} ${spender}` },
        left: { table: key, row: first.row, text: codes, ...(first.at !== undefined && { at: first.at }) },
        right: { text: WORDS[spender].is, parts: terms.map(({ evidence: { parts: _, ...place } }) => place) },
        sentence: `${tableName(disclosure, key)}有 ${strange.length} 行（合计 ${inWan(sum)}）用了${WORDS[spender].others}的政府经济分类 ${codes}，而按功能分类这是${WORDS[spender].is}。`,
      }
    }
  },
}

type Spender = 'organ' | 'institution'
const WORDS: Record<Spender, { readonly is: string; readonly others: string }> = {
  organ: { is: '行政机关', others: '事业单位' },
  institution: { is: '事业单位', others: '机关' },
}

/** Organs with an institution below them print both kinds in one table: then nothing can be said of a row. */
function spenderOfBody({ tables, identity }: Disclosure): Spender | undefined {
  const bodies = new Set(tables.income?.rows.flatMap((row) => (row.level === 'unit' && row.code ? row.code : [])))
  if (bodies.size > 1 && identity.unit === undefined) return undefined
  const names = tables.expenditure?.rows.map(({ name }) => name) ?? []
  const organ = names.some((name) => /^(?:行政运行|行政单位)/.test(name))
  const institution = names.some((name) => /^(?:事业运行|事业单位)/.test(name))
  return organ === institution ? undefined : organ ? 'organ' : 'institution'
}

function isOther({ governmentCode }: RowOf<'basicEconomic'>, spender: Spender): boolean {
  const of = governmentCode === undefined ? undefined : spenderOf(governmentCode as GovernmentEconomicCode)
  return of !== undefined && of !== spender
}
