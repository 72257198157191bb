import { describe, expect, it } from 'vitest'
import { COMPARED_BY } from '@/lib/addresses/compare-address'
import { toCaveats } from './comparison-caveats'
import {
  audit,
  balanceLine,
  claim,
  correction,
  functionalLine,
  inventedCompared,
  printed,
  project,
  table,
  type Invented,
} from './compared-invented'

const plain = inventedCompared()
const kinds = (other: Invented, by: (typeof COMPARED_BY)[number] = 'functions') =>
  toCaveats([plain, inventedCompared({ district: 'yi', ...other })], by).map(({ kind }) => kind)
const only = (other: Invented, by?: (typeof COMPARED_BY)[number]) => {
  const [caveat, ...more] = toCaveats([plain, inventedCompared({ district: 'yi', ...other })], by ?? 'functions')
  expect(more).toEqual([])
  return caveat
}

describe('what makes a comparison less fair', () => {
  it.each(COMPARED_BY)('is nothing between two like documents, by %s', (by) => {
    expect(kinds({}, by)).toEqual([])
    expect(toCaveats([plain], by)).toEqual([])
  })

  it('a plan beside what was spent, with how far the accounts are from their own plan', () => {
    const claims = [
      claim('generalPublic', { basis: 'initial', amount: printed('110.00') }),
      claim('generalPublic', { basis: 'executed', amount: printed('100.00') }),
    ]
    const caveat = only({ phase: 'final', disclosure: { claims } })
    expect(caveat).toMatchObject({ kind: 'phase', moves: 1_000_000_000n })
    expect(caveat?.facts[1]?.amount).toMatchObject({ arithmetic: '100.00 − 110.00 = −10.00' })
    const three = [plain, inventedCompared({ district: 'yi', phase: 'final' }), inventedCompared({ district: 'bing' })]
    expect(toCaveats(three, 'functions')[0]?.fairer.at(-1)?.change.items).toHaveLength(2)
  })

  it('offers the other phase where the department has it', () => {
    const held = [
      { year: 2025, phase: 'budget' },
      { year: 2025, phase: 'final' },
    ] as const
    const caveat = only({ phase: 'final', compared: { held: [...held] } })
    expect(caveat?.fairer[0]?.change.items?.[1]).toMatchObject({ district: 'yi', phase: 'budget' })
  })

  it('different years, as far apart as the later says of itself; and their prices', () => {
    const derived = {
      kind: 'lastYear',
      subject: 'expenditure',
      year: 2025,
      basis: 'initial',
      amount: '130.00',
      arithmetic: '100.00 + 30.00 = 130.00',
      from: [],
    } as never
    const caveats = toCaveats(
      [plain, inventedCompared({ district: 'yi', year: 2026, disclosure: { derived: [derived] } })],
      'functions',
    )
    expect(caveats.map(({ kind, moves }) => [kind, moves])).toEqual([
      ['year', 3_000_000_000n],
      ['prices', undefined],
    ])
  })

  it('a department with its units beside one unit', () => {
    const unit = (code: string, total: string) =>
      ({ level: 'unit', code, name: code, figures: { total: printed(total, undefined, 'income') } }) as never
    const caveat = only({ compared: { units: [unit('901001', '70.00'), unit('901002', '30.00')] } })
    expect(caveat).toMatchObject({ kind: 'units', moves: 3_000_000_000n })
    expect(only({ compared: { units: [unit('901001', '100.00')] } })).toBeUndefined()
  })

  it('money carried over within the total, and how to leave it out; a blank and a zero are none', () => {
    const caveat = only({ disclosure: { balance: [balanceLine('carriedOver', '25.00')] } })
    expect(caveat).toMatchObject({
      kind: 'carriedOver',
      moves: 2_500_000_000n,
      fairer: [{ change: { basis: 'this-year' } }],
    })
    expect(caveat?.facts[0]?.says).toContain('没有')
    expect(kinds({ disclosure: { balance: [balanceLine('carriedOver', '0.00')] } })).toEqual([])
    expect(kinds({ disclosure: { balance: [balanceLine('carriedOver', '')] } })).toEqual([])
  })

  it('an error that a document admits, in the total or beside it', () => {
    const caveat = only({ disclosure: { audit: audit(correction('T2', '100.00', '40.00')) } })
    expect(caveat).toMatchObject({
      kind: 'admitted',
      moves: 6_000_000_000n,
      fairer: [{ change: { figures: 'corrected' } }],
    })
    expect(only({ disclosure: { audit: audit(correction('X', '9.00', '1.00')) } })).toMatchObject({
      kind: 'admitted',
      moves: undefined,
    })
  })

  it('projects done once that make out a fifth of the total, and not those of every year', () => {
    expect(only({ disclosure: { projects: [project('大厅改造', '20.00')] } })).toMatchObject({
      kind: 'oneOff',
      moves: 2_000_000_000n,
      fairer: [{ change: { basis: 'basic' } }],
    })
    expect(kinds({ disclosure: { projects: [project('某专项', '20.00', { category: '特定目标类' })] } })).toEqual([
      'oneOff',
    ])
    expect(kinds({ disclosure: { projects: [project('大厅改造', '19.00')] } })).toEqual([])
    expect(kinds({ disclosure: { projects: [project('劳务派遣人员经费', '40.00')] } })).toEqual([])
    expect(kinds({ disclosure: { projects: [project('信息系统建设运行维护', '40.00')] } })).toEqual([])
  })

  it('funds beside the general public budget', () => {
    const sum = {
      ...functionalLine('1', '合计', '15.00'),
      scope: 'governmentFund',
      level: 'total',
      code: null,
    } as const
    expect(only({ disclosure: { otherFunds: [sum] } })).toMatchObject({
      kind: 'otherFunds',
      moves: 1_500_000_000n,
      fairer: [{ change: { basis: 'general-public' } }],
    })
  })

  it('economic codes of basic expenditure alone, only where these are compared', () => {
    const line = {
      level: 'item',
      row: 1,
      departmentCode: '30101',
      departmentName: '工资',
      governmentCode: null,
      governmentName: null,
    } as never
    const all = inventedCompared({ disclosure: { economicSummary: [line], economic: [line] } })
    const basic = inventedCompared({ district: 'yi', disclosure: { economic: [line] } })
    expect(toCaveats([all, basic], 'economics')).toMatchObject([
      { kind: 'economicScope', moves: 4_000_000_000n, fairer: [{ change: { basis: 'basic' } }] },
    ])
    expect(toCaveats([all, basic], 'functions')).toEqual([])
    expect(toCaveats([all, all], 'economics')).toEqual([])
  })

  it('a document without tables, and a table left empty without a word', () => {
    const filled = inventedCompared({ disclosure: { tables: [table('threePublic', 'filled')] } })
    const without = inventedCompared({ district: 'yi' })
    expect(toCaveats([filled, without], 'functions')).toMatchObject([{ kind: 'noTables', facts: [{ item: 1 }] }])
    const empty = inventedCompared({ district: 'yi', disclosure: { tables: [table('threePublic', 'empty')] } })
    expect(toCaveats([filled, empty], 'three-public')).toMatchObject([{ kind: 'blankTable', facts: [{ item: 1 }] }])
    const declared = inventedCompared({
      district: 'yi',
      disclosure: { tables: [table('threePublic', 'declaredEmpty')] },
    })
    expect(toCaveats([filled, declared], 'three-public')).toEqual([])
  })

  it('amounts printed in 元 beside 万元', () => {
    expect(only({ disclosure: { unit: '元' } })).toMatchObject({ kind: 'moneyUnit', moves: undefined })
  })

  it('what moves most money stands first, what cannot be measured last', () => {
    const caveats = toCaveats(
      [
        plain,
        inventedCompared({
          district: 'yi',
          year: 2024,
          disclosure: {
            balance: [balanceLine('carriedOver', '5.00')],
            audit: audit(correction('T2', '100.00', '40.00')),
          },
        }),
      ],
      'functions',
    )
    expect(caveats.map(({ kind }) => kind)).toEqual(['admitted', 'carriedOver', 'year', 'prices'])
  })
})
