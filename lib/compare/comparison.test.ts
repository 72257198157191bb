import { describe, expect, it } from 'vitest'
import type { CompareState } from '@/lib/addresses/compare-address'
import { toComparison } from './comparison'
import { comparisonHeadline, spreadText, toMultiples } from './comparison-drawing'
import { comparedNames } from './compared-names'
import { audit, balanceLine, correction, functionalLine, inventedCompared, printed } from './compared-invented'

const STATE = { by: 'functions', measure: 'amount', basis: 'all', figures: 'published' } as const
const compare = (items: readonly ReturnType<typeof inventedCompared>[], state: Partial<CompareState> = {}) =>
  toComparison(items, { ...STATE, ...state })
const texts = (comparison: ReturnType<typeof toComparison>) =>
  comparison.groups.flatMap(({ lines }) =>
    lines.map(({ key, cells }) => [
      key,
      ...cells.map((cell) => ('money' in cell ? Number(cell.money) / 1e8 : cell.kind)),
    ]),
  )

const jia = inventedCompared({
  disclosure: {
    functional: [functionalLine('2010350', '事业运行', '90.00'), functionalLine('2080505', '养老', '10.00')],
  },
})
const yi = inventedCompared({
  district: 'yi',
  disclosure: {
    functional: [functionalLine('2010350', '事业运行', '40.00'), functionalLine('2080505', '养老保险', '12.00')],
  },
})
const bing = inventedCompared({
  district: 'bing',
  phase: 'final',
  disclosure: { functional: [functionalLine('2010350', '事业运行', '500.00')] },
})

describe('documents side by side', () => {
  it('have their lines matched by code, the furthest apart first, names that differ said', () => {
    const comparison = compare([jia, yi])
    expect(texts(comparison)).toEqual([
      ['2010350', 90, 40],
      ['2080505', 10, 12],
    ])
    expect(comparison.groups[1]?.lines[0]).toMatchObject({ name: '养老', otherNames: ['养老保险'], code: '2080505' })
    expect(comparison.groups[0]?.spread).toMatchObject({ size: 5_000_000_000n, high: 0, low: 1, nothing: false })
  })

  it('never set a plan against what was spent', () => {
    const comparison = compare([jia, bing])
    expect(comparison.groups.map(({ spread }) => spread)).toEqual([undefined, undefined])
    expect(compare([jia, yi, bing]).groups[0]?.spread).toMatchObject({ phase: 'budget', high: 0, low: 1 })
  })

  it('tell no line from no table', () => {
    const without = inventedCompared({ district: 'ding' })
    const one = inventedCompared({
      district: 'wu',
      disclosure: { functional: [functionalLine('2010350', '事业运行', '1.00')] },
    })
    expect(texts(compare([jia, without, one]))).toEqual([
      ['2010350', 90, 'noTable', 1],
      ['2080505', 10, 'noTable', 'absent'],
    ])
  })

  it('use the figures in force: published, or by the document’s own words', () => {
    const wrong = inventedCompared({
      disclosure: {
        functional: [functionalLine('2010350', '事业运行', '90.00')],
        audit: audit(correction('L2010350:total', '90.00', '9.00')),
      },
    })
    expect(texts(compare([wrong, yi]))[0]).toEqual(['2010350', 90, 40])
    expect(texts(compare([wrong, yi], { figures: 'corrected' }))[0]).toEqual(['2010350', 9, 40])
  })

  it('leave out what was carried over where it is known which lines it is in, and say where it is not', () => {
    const bond = functionalLine('2290402', '专项债券', '30.00')
    const total = { ...functionalLine('1', '合计', '30.00'), level: 'total', code: null } as const
    const funded = {
      functional: [functionalLine('2010350', '事业运行', '70.00'), bond],
      otherFunds: [total, bond].map((line) => ({ ...line, scope: 'governmentFund' as const })),
      balance: [balanceLine('carriedOver', '30.00')],
    }
    const income = { carriedOverGovernmentFund: printed('30.00', 'I', 'income') } as never
    const known = inventedCompared({ disclosure: funded, compared: { income } })
    const comparison = compare([known, yi], { basis: 'this-year' })
    expect(texts(comparison)).toEqual([
      ['2010350', 70, 40],
      ['2080505', 'absent', 12],
    ])
    expect(comparison.whole[0]).toMatchObject({ arithmetic: '100.00 − 30.00 = 70.00' })
    const unknown = inventedCompared({ disclosure: funded })
    const unparted = texts(compare([unknown, yi], { basis: 'this-year' }))
    expect(unparted.find(([key]) => key === '2010350')).toEqual(['2010350', 'unparted', 40])
  })

  it('compare shares of the whole on the same basis', () => {
    const comparison = compare([jia, yi], { measure: 'share' })
    expect(comparison.groups[0]?.spread?.size).toBe(500_000n)
    expect(spreadText(comparison.groups[0]?.spread ?? never(), ['甲', '乙'], 'share')).toBe('甲比乙多 50.00 个百分点')
  })
})

describe('the drawings of a comparison', () => {
  const items = [jia, yi, bing]
  const comparison = compare(items)
  const names = comparedNames(items)
  const frame = {
    names,
    phases: items.map(({ disclosure }) => disclosure.phase),
    whole: comparison.whole,
    measure: 'amount',
  } as const
  const drawn = toMultiples(comparison.groups, frame)

  it('are all on one scale and in one order', () => {
    const widthOf = (row: number, id: string) => {
      const shape = drawn[row]?.drawing.marks.find((mark) => mark.id === id)?.shape
      return shape?.kind === 'box' ? shape.width : undefined
    }
    expect(widthOf(0, '201-2')).toBe(100)
    expect(widthOf(0, '201-0')).toBe(18)
    expect(widthOf(1, '208-0')).toBe(2)
    for (const { drawing } of drawn)
      expect(drawing.labels.filter(({ x }) => x === 0).map(({ text }) => text)).toEqual(names)
  })

  it('draw a plan and what was spent apart, and nothing for what is not there', () => {
    const classes = drawn[0]?.drawing.marks.map(({ className }) => className)
    expect(classes).toEqual(['chart-rule', 'bar-published', 'bar-published', 'chart-cat-3'])
    expect(drawn[1]?.drawing.marks).toHaveLength(3)
    expect(drawn[1]?.drawing.labels.at(-1)).toMatchObject({ text: '未列', tone: 'muted' })
  })

  it('draw the corrected amount hatched beside the published one', () => {
    const wrong = inventedCompared({
      disclosure: {
        functional: [functionalLine('2010350', '事业运行', '90.00')],
        audit: audit(correction('L2010350:total', '90.00', '9.00')),
      },
    })
    const [first] = toMultiples(compare([wrong, yi]).groups, { ...frame, names: ['甲', '乙'] })
    expect(first?.drawing.marks.map(({ id, className }) => `${id} ${className}`)).toContain(
      '201-0-corrected bar-corrected',
    )
    expect(first?.drawing.labels.map(({ text }) => text)).toContain('90.00，更正 9.00')
  })

  it('draw a sum of ours by the corrected figures as well', () => {
    const wrong = inventedCompared({
      disclosure: {
        functional: [functionalLine('2010350', '事业运行', '90.00'), functionalLine('2010301', '行政运行', '5.00')],
        audit: audit(correction('L2010350:total', '90.00', '9.00')),
      },
    })
    expect(compare([wrong, yi]).groups[0]?.cells[0]).toMatchObject({
      kind: 'computed',
      arithmetic: '90.00 + 5.00 = 95.00',
      corrected: 1_400_000_000n,
    })
  })

  it('are titled by what differs most', () => {
    expect(comparisonHeadline(comparison, names, 'amount')).toBe(
      '相差最大的是“一般公共服务支出”：jia区 2025 预算比yi区 2025 预算多 50.00 万元',
    )
  })

  it('name districts where those tell the documents apart, else departments', () => {
    expect(names).toEqual(['jia区 2025 预算', 'yi区 2025 预算', 'bing区 2025 决算'])
    expect(comparedNames([jia, inventedCompared({ year: 2024 })])).toEqual([
      'jia区部门 2025 预算',
      'jia区部门 2024 预算',
    ])
  })
})

function never(): never {
  throw new Error('no spread')
}
