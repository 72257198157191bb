import { describe, expect, it } from 'vitest'
import { toDefaultComparison } from './default-comparison'

const budget = (year: number) => ({ year, phase: 'budget' as const })
const final = (year: number) => ({ year, phase: 'final' as const })
const district = (
  slug: string,
  ...departments: { name: string; disclosures: ReturnType<typeof budget | typeof final>[] }[]
) => ({
  slug,
  name: `${slug}区`,
  level: 'county' as const,
  departments: departments.map((department, i) => ({ slug: `d${i}`, ...department })),
})

describe('what is compared while nobody has chosen', () => {
  it('is of each district the newest of the kind that most districts have', () => {
    const { word, items } = toDefaultComparison([
      district('甲', { name: '甲区政务服务中心', disclosures: [budget(2022), budget(2025)] }),
      district(
        '乙',
        { name: '乙区教育局', disclosures: [budget(2026)] },
        { name: '乙区行政审批和政务信息管理局', disclosures: [budget(2024), final(2024)] },
      ),
      district(
        '丙',
        { name: '丙区教育局', disclosures: [budget(2026)] },
        { name: '丙区政务服务和大数据管理局', disclosures: [budget(2023)] },
      ),
    ])
    expect(word).toBe('政务')
    expect(items.map(({ district: own, year, phase }) => [own, year, phase])).toEqual([
      ['甲', 2025, 'budget'],
      ['乙', 2024, 'final'],
      ['丙', 2023, 'budget'],
    ])
  })

  it('is four at the most, the newest of them', () => {
    const many = [2021, 2025, 2022, 2024, 2023].map((year, i) =>
      district(`${i}`, { name: `${i}区财政局`, disclosures: [budget(year)] }),
    )
    expect(toDefaultComparison(many).items.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022])
  })

  it('sets no province beside districts', () => {
    const held = { name: '办公厅', disclosures: [budget(2026)] }
    const province = { ...district('省', held), level: 'province' as const }
    const districts = [
      province,
      district('甲', { ...held, name: '甲区办公厅' }),
      district('乙', { ...held, name: '乙区办公厅' }),
    ]
    expect(toDefaultComparison(districts).items.map(({ district: own }) => own)).toEqual(['甲', '乙'])
  })

  it('is the newest of each district where names share no word, and nothing of nothing', () => {
    const apart = [
      district('甲', { name: '甲区教育局', disclosures: [budget(2025)] }),
      district('乙', { name: '乙区民政局', disclosures: [budget(2024)] }),
      district('丙', { name: '丙区司法局', disclosures: [] }),
    ]
    expect(toDefaultComparison(apart)).toMatchObject({
      word: undefined,
      items: [{ district: '甲' }, { district: '乙' }],
    })
    expect(toDefaultComparison([])).toEqual({ word: undefined, items: [] })
  })
})
