import { describe, expect, it } from 'vitest'
import type { Phase } from '@/lib/budget/phase'
import type { CoverageDepartment } from './list-coverage'
import { toCoverageGaps, toCoverageGrid } from './coverage'

const nothing = { figure: undefined, corrected: undefined, arithmetic: undefined }
const head = (year: number, phase: Phase) => ({
  year,
  phase,
  version: 1,
  document: '0123456789ab',
  total: nothing,
  basic: nothing,
  project: nothing,
  carriedOver: [],
})
const department = (
  slug: string,
  held: readonly (readonly [number, Phase])[],
  before?: CoverageDepartment['before'],
): CoverageDepartment => ({
  slug,
  name: `测试区·虚构${slug}`,
  before,
  disclosures: held.map(([year, phase]) => head(year, phase)),
  units: [],
})
const district = (...departments: CoverageDepartment[]) => ({ slug: 'ceshi', name: '测试区', departments })

/** `2025 budget held`, one for each cell of the first department. */
const cellsOf = (grid: ReturnType<typeof toCoverageGrid>) =>
  grid.districts[0]?.rows[0]?.years.flatMap(({ year, cells }) =>
    cells.map(({ phase, state }) => `${year} ${phase} ${state}`),
  )

describe('the grid of what is held', () => {
  it('has a cell for each year and phase, the newest year first, each held or with the reason it is empty', () => {
    const grid = toCoverageGrid(
      [
        district(
          department('a', [
            [2023, 'budget'],
            [2025, 'budget'],
          ]),
        ),
      ],
      { year: 2025, phase: 'budget' },
    )
    expect(grid.years).toEqual([2025, 2024, 2023])
    expect(grid.districts[0]?.documents).toBe(2)
    expect(cellsOf(grid)).toEqual([
      ...['2025 budget held', '2025 final notDue', '2024 budget notHeld', '2024 final notHeld'],
      ...['2023 budget held', '2023 final notHeld'],
    ])
  })

  it('calls accounts not due only in the newest year of all, and only until somebody’s have come', () => {
    const grid = (newest: { year: number; phase: Phase }) =>
      cellsOf(toCoverageGrid([district(department('a', [[2024, 'budget']]))], newest))
    expect(grid({ year: 2024, phase: 'budget' })).toEqual(['2024 budget held', '2024 final notDue'])
    expect(grid({ year: 2024, phase: 'final' })).toEqual(['2024 budget held', '2024 final notHeld'])
    expect(grid({ year: 2025, phase: 'budget' })).toEqual(['2024 budget held', '2024 final notHeld'])
  })

  it('does not claim to know of years before the first document, unless a reform says who published then', () => {
    const other = department('b', [[2022, 'final']])
    const newest = { year: 2023, phase: 'final' } as const
    const young = toCoverageGrid([district(department('a', [[2023, 'final']]), other)], newest)
    expect(cellsOf(young)?.slice(2)).toEqual(['2022 budget unknown', '2022 final unknown'])
    const before = { year: 2023, kind: 'merged', slug: 'jiu', name: '测试区·旧部门' } as const
    const made = toCoverageGrid([district(department('a', [[2023, 'final']], before), other)], newest)
    expect(cellsOf(made)?.slice(2)).toEqual(['2022 budget predecessor', '2022 final predecessor'])
  })

  it('has a row for a unit that published by itself, under its department, and counts its documents', () => {
    const own = {
      ...department('a', [[2024, 'budget']]),
      units: [{ code: '~benji', slug: 'benji', name: '虚构单位', disclosures: [head(2023, 'budget')] }],
    }
    const grid = toCoverageGrid([district(own)], { year: 2024, phase: 'final' })
    expect(grid.districts[0]).toMatchObject({ departments: 1, documents: 2 })
    expect(grid.districts[0]?.rows.map(({ name, isUnit }) => [name, isUnit])).toEqual([
      ['测试区·虚构a', false],
      ['虚构单位', true],
    ])
    expect(grid.districts[0]?.rows[1]?.home).toBe('/ceshi/a/units/benji')
    expect(grid.districts[0]?.rows[1]?.years.map(({ cells: [budget] }) => budget?.state)).toEqual(['notHeld', 'held'])
    const alone = toCoverageGrid([district({ ...own, disclosures: [] })], { year: 2023, phase: 'budget' })
    expect(alone.districts[0]?.rows.map(({ isUnit }) => isUnit)).toEqual([true])
  })

  it('tells in few words why the rest is empty', () => {
    const held = [
      [2022, 'budget'],
      [2024, 'budget'],
    ] as const
    const [row] =
      toCoverageGrid([district(department('a', held))], { year: 2024, phase: 'budget' }).districts[0]?.rows ?? []
    expect(row && toCoverageGaps(row).map(({ cell, years }) => [cell.state, years])).toEqual([
      ['notDue', [{ year: 2024, phase: 'final' }]],
      ['notHeld', [{ year: 2023 }, { year: 2022, phase: 'final' }]],
    ])
  })

  it('is empty where nothing is held', () => {
    expect(toCoverageGrid([district()], null)).toEqual({
      years: [],
      districts: [{ slug: 'ceshi', name: '测试区', documents: 0, departments: 0, rows: [] }],
    })
  })
})
