import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withTable } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { unitsOfDepartment } from './units-of-department'

const department = consistent('budget', { units: 2 })
const listed = department.tables.income?.rows.filter(({ level }) => level === 'unit') ?? []
/** Only the first has money of a fund. */
const own = (at: number) => consistent('budget', { fund: at === 0 })
const unitBudget = (at: number, disclosure = own(at)): Disclosure => ({
  ...disclosure,
  document: { ...disclosure.document, sha256: String(at + 1).repeat(64) },
  identity: { ...disclosure.identity, scope: 'unit', unit: listed[at]?.code ?? '', name: listed[at]?.name ?? '' },
})
const units = [unitBudget(0), unitBudget(1)]
const judge = (disclosure: Disclosure, held: readonly Disclosure[] | undefined) =>
  judgedBy(unitsOfDepartment, { disclosure, units: held })

describe('units-of-department', () => {
  it('holds where every unit that is listed has in its own budget what it has in the department’s', () => {
    expect(judge(department, units)).toMatchObject({ holds: 3, sentences: [], unchecked: [] })
  })

  it('knows a unit by its name where its document prints no code', () => {
    const named = units.map((unit, i) => ({ ...unit, identity: { ...unit.identity, unit: `~unit-${i}` } }))
    expect(judge(department, named)).toMatchObject({ holds: 3, sentences: [], unchecked: [] })
  })

  it('finds the unit whose own budget says something else, and what all of them come to', () => {
    const other = withCell(own(1), 'income', '合计', 'total', '282.00')
    const { sentences, severities, findings } = judge(department, [unitBudget(0), unitBudget(1, other)])
    expect(sentences).toEqual([
      `表 2“${listed[1]?.code} ${listed[1]?.name}”行“总计”比${listed[1]?.name}单位预算的表 2“合计”行“总计”多 2.00 万元：前者 284.00 万元，后者 282.00 万元。`,
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings[0]?.expected).toMatchObject({ document: '2'.repeat(64), text: '282.00' })
    const spends = withCell(own(1), 'expenditure', '合计', 'total', '275.00')
    expect(judge(department, [unitBudget(0), unitBudget(1, spends)]).sentences).toEqual([
      '表 3“合计”行“合计”比 2 个单位预算的支出合计相加多 9.00 万元：前者 593.00 万元，后者 584.00 万元。',
    ])
  })

  it('is unchecked unless each unit that is listed has one budget, and each budget is of one that is listed', () => {
    expect(judge(department, undefined).unchecked).toEqual(['没有所属各单位的文件'])
    const stranger = { ...unitBudget(1), identity: { ...unitBudget(1).identity, unit: '999999' } }
    for (const held of [
      [],
      [unitBudget(0)],
      [unitBudget(0), unitBudget(0)],
      [...units, stranger],
      [unitBudget(0), stranger],
    ])
      expect(judge(department, held)).toMatchObject({
        holds: 0,
        sentences: [],
        unchecked: ['收录的单位预算与部门列出的单位不是一一对应'],
      })
    const rows = department.tables.income?.rows.filter(({ level }) => level === 'total')
    const unlisted = withTable(department, 'income', { ...department.tables.income, rows })
    expect(judge(unlisted, units).unchecked).toEqual(['部门的收入表没有列出所属单位'])
  })

  it('says nothing of a unit’s own budget', () => {
    expect(judge(unitBudget(0), units)).toMatchObject({ holds: 0, sentences: [], unchecked: [] })
  })
})
