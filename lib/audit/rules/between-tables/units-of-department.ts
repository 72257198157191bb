import type { Disclosure } from '@/lib/budget/disclosure'
import { fromDocument } from '@/lib/audit/headline-terms'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { relationExample } from '@/lib/audit/sentences'
import { termsOf, type RowOf } from '@/lib/audit/table-terms'
import { nothing, type Term } from '@/lib/audit/term'

/**
 * A department's budget (部门预算) is those of its units (单位预算): each unit that its income table lists has in its own
 * document what it has there, and what all of them spend is what the department spends.
 */
export const unitsOfDepartment: RelationRule = {
  id: 'units-of-department',
  title: '部门预算等于所属各单位预算相加',
  severity: 'conflict',
  presumes: '部门预算的收入表列出所属单位，这些单位同一年的单位预算都已收录，以单位代码或名称一一相认；缺一份就不比。',
  example: relationExample(
    ['表 2“901001 虚构中心”行“总计”', '50.00'],
    [['虚构中心单位预算的表 2“合计”行“总计”', '48.00']],
  ),
  phases: ['budget'],
  needs: 'units',
  *relations({ disclosure, units = [] }) {
    const income = termsOf(disclosure, 'income')
    const total = totalTerm(income, 'total')
    if (!income || !total || disclosure.identity.unit !== undefined) return
    const listed = income.rows.filter(({ level }) => level === 'unit')
    const pairs = pairsOf(listed, units)
    if (!pairs) {
      const unchecked =
        listed.length === 0 ? '部门的收入表没有列出所属单位' : '收录的单位预算与部门列出的单位不是一一对应'
      yield { total, parts: [nothing('各单位预算相加')], unchecked }
      return
    }
    for (const { row, unit } of pairs) {
      const own = totalTerm(termsOf(unit, 'income'), 'total')
      if (own) yield { total: income.term(row, 'total'), parts: [ofUnit(own, unit)] } satisfies Relation
    }
    const spent = totalTerm(termsOf(disclosure, 'expenditure'), 'total')
    const each = units.flatMap((unit) => {
      const own = totalTerm(termsOf(unit, 'expenditure'), 'total')
      return own ? ofUnit(own, unit) : []
    })
    if (spent && each.length === units.length)
      yield { total: spent, parts: each, says: `${units.length} 个单位预算的支出合计相加` }
  },
}

const ofUnit = (term: Term, unit: Disclosure): Term => {
  const label = `${unit.identity.name}单位预算的${term.label}`
  return { ...fromDocument(term, unit), label, key: `${unit.identity.unit} ${term.key}` }
}

interface Pair {
  readonly row: RowOf<'income'>
  readonly unit: Disclosure
}

/** One document for each unit, and one unit for each document; else undefined. */
function pairsOf(listed: readonly RowOf<'income'>[], units: readonly Disclosure[]): readonly Pair[] | undefined {
  const pairs = listed.flatMap((row) => {
    const [unit, ...others] = units.filter((each) => isOf(row, each))
    return unit && others.length === 0 ? [{ row, unit }] : []
  })
  const isOneToOne = pairs.length === listed.length && new Set(pairs.map(({ unit }) => unit)).size === units.length
  return pairs.length > 0 && isOneToOne ? pairs : undefined
}

/** By its code where both print one, else by its name. */
function isOf({ code, name }: RowOf<'income'>, { identity }: Disclosure): boolean {
  const isCoded = code !== undefined && identity.unit?.startsWith('~') === false
  return isCoded ? code === identity.unit : name.replace(/\s/g, '') === identity.name.replace(/\s/g, '')
}
