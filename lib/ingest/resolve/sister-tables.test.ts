import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZERO, type Money } from '@/lib/budget/money'
import { identitiesOf } from './column-identities'
import { placementsOf, type Placement } from './placements'
import { resolveTables } from './sister-tables'
import type { LostTable, LostTableRow } from './table-book'

const KINDS = [
  'total',
  'basic',
  'wages',
  'familySubsidy',
  'goodsServices',
  'capital',
  'project',
  'projectOperating',
  'projectTarget',
]

/** A row with every cell known: 0 is a blank. */
interface FullRow {
  readonly level: 'total' | 'item'
  readonly code: string
  readonly cells: readonly bigint[]
}

function kindsOf(parts: readonly bigint[]): bigint[] {
  const [wages = 0n, family = 0n, goods = 0n, capital = 0n, operating = 0n, target = 0n] = parts
  const basic = wages + family + goods + capital
  const project = operating + target
  return [basic + project, basic, wages, family, goods, capital, project, operating, target]
}

const sumOf = (rows: readonly FullRow[]): FullRow => ({
  level: 'total',
  code: '',
  cells: KINDS.map((_, column) => rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0n), 0n)),
})

const tableOf = (key: LostTable['key'], rows: readonly FullRow[]): LostTable => ({
  key,
  columns: KINDS,
  rows: rows.map(({ level, code, cells }): LostTableRow => ({
    level,
    code,
    amounts: cells.filter((cell) => cell !== 0n) as Money[],
  })),
})

const placed = ({ cells }: FullRow): number[] => cells.flatMap((cell, column) => (cell === 0n ? [] : [column]))

/** Mostly blanks, small numbers among few: as ambiguous as tables get. */
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0n) },
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 6n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 99_999n }) },
)
const itemRows = (most: number) =>
  fc
    .array(fc.array(amount, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: most })
    .map((rows) =>
      rows.map((parts, i): FullRow => ({ level: 'item', code: String(2010101 + i), cells: kindsOf(parts) })),
    )

const codeOf = (row: FullRow) => row.code

describe('resolveTables', () => {
  it('puts every amount back into its column, or says that it is open', () => {
    fc.assert(
      fc.property(itemRows(8), (items) => {
        const rows = [sumOf(items), ...items]
        const { rows: found, conflicts } = resolveTables('budget', [tableOf('expenditure', rows)], ZERO)
        expect(conflicts).toEqual([])
        rows.forEach((row, i) => {
          placed(row).forEach((column, n) => {
            const told = found[i]?.amounts[n]
            const given = found[i]?.placement[n]
            if (told?.certainty === 'open') expect(told.capped || [given, ...told.others].includes(column)).toBe(true)
            else expect(given).toBe(column)
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it('calls open exactly what two whole solutions differ in', () => {
    fc.assert(
      fc.property(itemRows(2), (items) => {
        const rows = [sumOf(items), ...items]
        const { rows: found } = resolveTables('budget', [tableOf('expenditure', rows)], ZERO)
        const solutions = everySolution(rows)
        rows.forEach((row, i) => {
          placed(row).forEach((_, n) => {
            const columns = new Set(solutions.map((solution) => solution[i]?.[n]))
            expect(found[i]?.amounts[n]?.certainty).toBe(columns.size === 1 ? 'certain' : 'open')
          })
        })
        expect(solutions).toContainEqual(found.map(({ placement }) => placement))
      }),
      { numRuns: 150 },
    )
  })

  it('settles by the sister tables, and never wrongly', () => {
    const split = fc.tuple(itemRows(4), itemRows(3))
    fc.assert(
      fc.property(split, ([general, fund]) => {
        const codes = new Set([...general, ...fund].map(codeOf))
        const all = [...codes].map((code): FullRow => ({
          ...sumOf([...general, ...fund].filter((row) => row.code === code)),
          level: 'item',
          code,
        }))
        const parts = { expenditure: all, generalPublic: general, governmentFund: fund, stateCapital: [] }
        const full = Object.entries(parts).map(([key, rows]) => ({ key, rows: [sumOf(rows), ...rows] }))
        const tables = full.map(({ key, rows }) => tableOf(key as LostTable['key'], rows))
        const { rows: found } = resolveTables('budget', tables, ZERO)
        full
          .flatMap(({ rows }) => rows)
          .forEach((row, i) => {
            placed(row).forEach((column, n) => {
              const told = found[i]?.amounts[n]
              if (told?.certainty === 'open') return
              expect(found[i]?.placement[n]).toBe(column)
              if (told?.certainty === 'settled') expect(told.settledBy).not.toEqual([])
            })
          })
      }),
      { numRuns: 150 },
    )
  })

  it('tells which sum the document itself breaks, and leaves it out', () => {
    const rows: FullRow[] = [
      { level: 'total', code: '', cells: kindsOf([5n, 0n, 0n, 0n, 9n, 0n]) },
      { level: 'item', code: '2010101', cells: kindsOf([5n, 0n, 0n, 0n, 0n, 0n]) },
    ]
    const { conflicts } = resolveTables('budget', [tableOf('expenditure', rows)], ZERO)
    expect(conflicts.some((label) => label.startsWith('表3的“'))).toBe(true)
  })

  it('leaves a project open where the table of its fund is contradicted by 财政拨款收支总表', () => {
    const funds = (stated: bigint) => {
      const tables: LostTable[] = [
        {
          key: 'appropriationBalance',
          side: 'expenditure',
          columns: ['total', 'generalPublic'],
          rows: (['item', 'total'] as const).map((role) => ({ role, amounts: [stated, stated] as Money[] })),
        },
        {
          key: 'generalPublic',
          columns: ['total', 'project', 'projectOperating'],
          rows: [{ level: 'total', amounts: [900n, 900n, 900n] as Money[] }],
        },
        ...(['governmentFund', 'stateCapital'] as const).map((key) => tableOf(key, [])),
        {
          key: 'projects',
          columns: ['total', 'generalPublic', 'governmentFund', 'unitFunds'],
          rows: [
            { level: 'total', amounts: [900n, 900n] as Money[] },
            { level: 'project', category: '其他运转类', amounts: [900n, 900n] as Money[] },
          ],
        },
      ]
      return resolveTables('budget', tables, ZERO).rows.at(-1)
    }
    expect(funds(900n)).toMatchObject({ placement: [0, 1], amounts: [{}, { certainty: 'settled' }] })
    expect(funds(700n)).toMatchObject({ amounts: [{}, { certainty: 'open', others: [3] }] })
  })

  it('ends with a table too large to try everything, and claims nothing that it has not tried', () => {
    const items = Array.from({ length: 400 }, (_, i): FullRow => ({
      level: 'item',
      code: String(2010101 + i),
      cells: kindsOf([BigInt((i * 7919) % 10_007), 0n, BigInt((i * 104_729) % 9_973), 0n, BigInt(i % 3), 0n]),
    }))
    const rows = [sumOf(items), ...items]
    const { rows: found } = resolveTables('budget', [tableOf('expenditure', rows)], ZERO)
    rows.forEach((row, i) => {
      placed(row).forEach((column, n) => {
        const told = found[i]?.amounts[n]
        if (told?.certainty !== 'open') expect(found[i]?.placement[n]).toBe(column)
      })
    })
  })
})

/** By trying everything: each row under its identities, then the sums of every column. */
function everySolution(rows: readonly FullRow[]): (readonly Placement[])[] {
  const identities = identitiesOf('budget', 'expenditure', KINDS)
  const amounts = rows.map(({ cells }) => cells.filter((cell) => cell !== 0n) as Money[])
  const choices = amounts.map((row) => placementsOf(row, KINDS.length, identities, ZERO).placements)
  const combined = choices.reduce<Placement[][]>(
    (all, own) => all.flatMap((before) => own.map((placement) => [...before, placement])),
    [[]],
  )
  const valueIn = (row: number, placement: Placement | undefined, column: number) =>
    amounts[row]?.[placement?.indexOf(column) ?? -1] ?? 0n
  return combined.filter((solution) =>
    KINDS.every((_, column) => {
      const items = solution.slice(1).reduce((sum, placement, i) => sum + valueIn(i + 1, placement, column), 0n)
      return items === valueIn(0, solution[0], column)
    }),
  )
}
