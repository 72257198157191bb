import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { moneyOf } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { toClaimRow, toDatabaseRows, toIndicatorRow, toWan } from './disclosure-rows'

describe('toWan', () => {
  it.each([
    ['778.96', '万元', '778.96'],
    ['4', '万元', '4.00'],
    ['0.00', '万元', '0.00'],
    ['(1,234.5)', '万元', '-1234.50'],
    ['15000.5', '元', '1.50005'],
    ['1', '元', '0.0001'],
    ['', '万元', null],
    ['—', '万元', null],
    ['497.3 1', '万元', null],
    ['9'.repeat(17), '万元', null],
  ] as const)('stores %j %s as %j', (text, unit, stored) => {
    expect(toWan({ text }, unit)).toBe(stored)
  })

  it('stores what a cell was resolved to, and nothing for a column that is not there', () => {
    const resolved = { text: '497.31', how: 'rejoined', certainty: 'certain' } as const
    expect(toWan({ text: '497.3 1', resolved }, '万元')).toBe('497.31')
    expect(toWan(undefined, '万元')).toBeNull()
  })
})

describe('what was left open', () => {
  const resolved = { text: '4.00', how: 'placed', certainty: 'open' } as const
  const cell = { text: '4.00', at: 'L1', resolved }

  it('is no number that could be added or ranked, and keeps its cell', () => {
    expect(toWan(cell, '万元')).toBeNull()
    const place = { section: 1, subject: 'income', year: 2025, basis: 'initial', at: 'L79', unit: '万元' } as const
    const claim = toClaimRow(
      { ...place, amount: cell, change: cell, direction: 'up', changePercent: cell, count: cell },
      1,
    )
    expect(claim).toMatchObject({ amount: null, change: null, changePercent: null, count: null, direction: 'up' })
    expect(claim.cells).toMatchObject({ amount: cell, change: cell, changePercent: cell })
    const target = { ...cell, operator: '=', number: '4', unit: '人' } as const
    expect(toIndicatorRow({ row: 6, kind: 'output', name: '虚构指标', target }, 1)).toMatchObject({
      ...{ target: '4.00', targetNumber: null, targetUpper: null, cells: { target } },
    })
  })
})

describe('toDatabaseRows', () => {
  it('gives each row of each table one place, with all its cells', () => {
    fc.assert(
      fc.property(arbitraryDisclosure(), (disclosure) => {
        const { tables, ...lines } = toDatabaseRows(disclosure)
        const stored = [...Object.values(lines).flat(), ...tables.flatMap(({ remainder }) => remainder)]
        const projects = [disclosure.tables.projects, disclosure.tables.projectPerformance]
          .flatMap((table) => (table?.rows ?? []) as { level: string }[])
          .filter(({ level }) => level === 'project')
        const all = Object.values(disclosure.tables).flatMap((table) => {
          const rows = (table?.rows ?? []) as { level?: string; goals?: object[] }[]
          const own = table && 'goals' in table ? (table.goals ?? []) : []
          return [...rows, ...own, ...rows.flatMap(({ level, goals }) => (level === 'project' ? (goals ?? []) : []))]
        })
        expect(stored.length + projects.length).toBe(all.length)
      }),
      { numRuns: 100 },
    )
  })

  it('counts each table in the unit that it prints', () => {
    fc.assert(
      fc.property(arbitraryDisclosure({ phase: 'budget' }), (disclosure) => {
        const { threePublic } = disclosure.tables
        for (const line of toDatabaseRows(disclosure).threePublicLines) {
          const money = toWan(line.cells['total'], threePublic?.unit ?? '万元')
          expect(moneyOf(line.total ?? undefined, '万元')).toBe(moneyOf(money ?? undefined, '万元'))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('toClaimRow', () => {
  const claim: Claim = { section: 1, subject: 'income', year: 2025, basis: 'initial', at: 'L79', unit: '万元' }
  const change = (text: string, direction?: 'up' | 'down' | 'same') =>
    toClaimRow({ ...claim, change: { text }, ...(direction && { direction }) }, 1).change

  it('lets the word be the sign of a change', () => {
    expect(change('48.33', 'up')).toBe('48.33')
    expect(change('48.33', 'down')).toBe('-48.33')
    expect(change('-48.33', 'down')).toBe('-48.33')
    expect(change('0.00', 'down')).toBe('0.00')
    expect(change('', 'down')).toBeNull()
    expect(change('-48.33')).toBe('-48.33')
  })

  it('keeps the figures as printed beside the numbers', () => {
    const row = toClaimRow({ ...claim, unit: '元', amount: { text: '10,000', at: 'L79:3-9' } }, 3)
    expect(row).toMatchObject({ ordinal: 3, amount: '1.00', moneyUnit: '元', change: null, share: null })
    expect(row.cells).toEqual({ amount: { text: '10,000', at: 'L79:3-9' } })
  })
})

describe('toIndicatorRow', () => {
  it('takes apart what of a target is a number and keeps all of it as printed', () => {
    const target = { text: '≤197.53 万元', at: 'L540:74-84', operator: '<=', number: '197.53', unit: '万元' } as const
    const row = toIndicatorRow({ row: 6, kind: 'cost', name: '全年支出', target, points: { text: '10' } }, 1)
    expect(row).toMatchObject({ target: '≤197.53 万元', targetOperator: '<=', targetNumber: '197.53', points: '10' })
    expect(row).toMatchObject({ targetUpper: null, actual: null, score: null, note: null })
    expect(row.cells).toEqual({ target, points: { text: '10' } })
  })
})
