import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { topicSchema } from './topic'
import { caveatsOf, toCostCharts, toTopicRows, type TopicDisclosure } from './topic-rows'

const topic = topicSchema.parse({
  slug: 'a',
  title: 'A',
  question: 'A？',
  explanation: 'A',
  projects: { any: ['派遣'] },
  quantities: [{ title: '人数', per: '人', units: ['人'], any: ['人数'], monthly: true }],
})

interface Given {
  readonly district: string
  readonly year?: number
  readonly phase?: 'budget' | 'final'
  readonly wan: string
  readonly near?: boolean
  readonly mixed?: boolean
  readonly operator?: string
}
const disclosure = ({ district, year = 2025, phase = 'budget', wan, near = false, mixed = false, operator }: Given) =>
  ({
    year,
    phase,
    document: '0'.repeat(12),
    home: `/${district}/a`,
    district: { slug: district, name: `${district}区` },
    department: { slug: 'a', name: `${district}区甲局` },
    projects: [
      {
        ordinal: 1,
        code: null,
        name: '派遣',
        unitName: `某市${district}区乙中心`,
        near,
        mixed,
        why: [],
        caps: [],
        carriedOver: false,
        total: figureOf({ text: wan }, '万元', { table: 'projects', column: 'total' }),
        quantities: [
          {
            quantity: 0,
            indicators: [{ name: '人数', operator: operator ?? null, unit: '人', number: '10', target: undefined }],
          },
        ],
      },
    ],
  }) as unknown as TopicDisclosure

const rowsOf = (...given: Given[]) => toTopicRows(topic, given.map(disclosure), 'budget')
const chartsOf = (...given: Given[]) => toCostCharts(rowsOf(...given), topic)

describe('projects of a topic', () => {
  it('stand by year and place, never by size', () => {
    const rows = rowsOf(
      { district: 'b', wan: '9' },
      { district: 'a', wan: '1' },
      { district: 'c', year: 2026, wan: '2' },
    )
    expect(rows.map(({ of }) => of.district.slug)).toEqual(['c', 'a', 'b'])
  })

  it('of accounts, and those that are only like it, stand elsewhere', () => {
    expect(rowsOf({ district: 'a', wan: '1', phase: 'final' }, { district: 'b', wan: '1', near: true })).toEqual([])
  })
})

describe('costs beside each other', () => {
  it('are of one year, one phase, one quantity, and two places at least', () => {
    expect(chartsOf({ district: 'a', wan: '12' })).toEqual([])
    expect(chartsOf({ district: 'a', wan: '12' }, { district: 'b', wan: '12', year: 2024 })).toEqual([])
    expect(chartsOf({ district: 'a', wan: '12' }, { district: 'b', wan: '24' })).toHaveLength(1)
  })

  it('leave out what also buys other things', () => {
    expect(chartsOf({ district: 'a', wan: '12' }, { district: 'b', wan: '24', mixed: true })).toEqual([])
  })

  it('are told in the title, place by place, with their bound', () => {
    const [chart] = chartsOf({ district: 'a', wan: '12' }, { district: 'b', wan: '24', operator: '>=' })
    expect(chart?.title).toBe('每人每月：a区 1000.00 元，b区 至多 2000.00 元')
    expect(chart?.bars.bars.map(({ name }) => name)).toEqual(['a区 · 派遣（乙中心）', 'b区 · 派遣（乙中心）'])
  })
})

it('what spoils a comparison is counted', () => {
  const rows = rowsOf(
    { district: 'a', wan: '12', mixed: true },
    { district: 'b', wan: '24', operator: '>=', year: 2024 },
  )
  expect(caveatsOf(rows)).toMatchObject({ years: [2024, 2025], phases: ['budget'], mixed: 1, bounded: 1 })
})
