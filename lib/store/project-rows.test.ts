import { describe, expect, it } from 'vitest'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { toProjectRows } from './project-rows'

const disclosure = disclosureSchema.parse(shipped)
const { projects, projectPerformance } = disclosure.tables
if (!projects || !projectPerformance) throw new Error('the shipped disclosure has lost its projects')

describe('toProjectRows', () => {
  it('joins each project with its goals by name, in the order of the project table', () => {
    const rows = toProjectRows(disclosure)
    expect(rows.map(({ project }) => project.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(rows[0]?.project).toMatchObject({
      ...{ name: '政务服务四级全覆盖项目', code: '410311250000000028811', row: 5, performanceRow: 36 },
      ...{ total: '60.00', performanceTotal: '60.00', at: 'L455', category: '其他运转类' },
    })
    expect(rows.every(({ indicators }) => indicators.length > 0)).toBe(true)
  })

  it('keeps the cells of both tables, each under its own name', () => {
    const [row] = toProjectRows(disclosure)
    expect(row?.project.cells).toMatchObject({
      total: { text: '60.00', at: expect.stringMatching(/^L455:/) as string },
      'performance.total': { text: '60.00', at: 'L574:40-45' },
    })
  })

  it('leaves alone what only one of the tables has', () => {
    const half = structuredClone(disclosure)
    half.tables.projects?.rows.splice(2, 1)
    half.tables.projectPerformance?.rows.splice(2, 1)
    const rows = toProjectRows(half)
    const alone = rows.filter(({ project }) => project.row === null || project.performanceRow === null)
    expect(alone.map(({ project }) => project.name)).toEqual(['2025 年劳务派遣人员经费', '政务服务四级全覆盖项目'])
    expect(alone[0]).toMatchObject({ project: { code: null, performanceTotal: null }, indicators: [] })
    expect(alone[1]).toMatchObject({ project: { total: null, row: null, at: 'L574', unitName: null } })
  })

  it('gives two projects of one name a row of goals each', () => {
    const twins = structuredClone(disclosure)
    for (const row of [...(twins.tables.projects?.rows ?? []), ...(twins.tables.projectPerformance?.rows ?? [])])
      row.name = '同名项目'
    const codes = toProjectRows(twins).map(({ project }) => project.code)
    expect(new Set(codes).size).toBe(11)
  })

  it('counts each table in its own unit', () => {
    const mixed = structuredClone(disclosure)
    if (mixed.tables.projectPerformance) mixed.tables.projectPerformance.unit = '元'
    const [row] = toProjectRows(mixed)
    expect(row?.project).toMatchObject({ total: '60.00', performanceTotal: '0.006' })
  })
})
