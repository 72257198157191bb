import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { findComparable } from './find-comparable'
import { getComparedDisclosure } from './get-compared-disclosure'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const XIGONG = {
  district: 'xigong',
  department: 'xingzheng-shenpi-he-zhengwu-xinxi-guanliju',
  year: 2025,
  phase: 'budget',
} as const

describe('a disclosure as a comparison needs it', () => {
  it('has the money by unit and by fund, with what was carried over', async () => {
    const item = await getComparedDisclosure(db, XIGONG)
    expect(item).toMatchObject({
      key: XIGONG,
      districtName: '西工区',
      held: [{ year: 2025, phase: 'budget' }],
      income: { carriedOver: { printed: '2988.04', document: item?.disclosure.document.id } },
    })
    expect(item?.units.map(({ code, figures }) => [code, figures.total?.printed])).toEqual([
      ['113001', '3891.93'],
      ['113002', '286.94'],
    ])
    const bond = item?.disclosure.economicSummary.find(({ departmentCode }) => departmentCode === '39999')
    expect(item?.economicFunds[bond?.row ?? 0]).toMatchObject({ carriedOver: { printed: '2988.04' } })
  })

  it('of final accounts has what was planned for the whole, as the self-evaluation prints it', async () => {
    const item = await getComparedDisclosure(db, {
      district: 'jianxi',
      department: 'zhengwu-fuwu-zhongxin',
      year: 2024,
      phase: 'final',
    })
    expect(item?.evaluated[0]?.figures).toMatchObject({
      initial: { printed: '262.6' },
      adjusted: { printed: '250.65' },
      executed: { printed: '248.09' },
    })
  })

  it('is not there under an address that nobody has', async () => {
    expect(await getComparedDisclosure(db, { ...XIGONG, phase: 'final' })).toBeUndefined()
    expect(await getComparedDisclosure(db, { ...XIGONG, district: 'mei-you' })).toBeUndefined()
  })
})

describe('what can be added to a comparison', () => {
  const found = async (text: string) =>
    (await findComparable(db, text)).map(({ district, disclosures }) => [
      district.slug,
      disclosures.map(({ year, phase }) => `${year} ${phase}`),
    ])

  it('is found by names, the newest document first', async () => {
    expect(await found('洛龙')).toEqual([['luolong', ['2025 budget', '2022 budget']]])
    expect((await found('政务')).map(([slug]) => slug)).toEqual(['laocheng', 'xigong', 'jianxi', 'luolong'])
  })

  it('by a year or a phase among the words keeps only what is of it', async () => {
    expect(await found('洛龙 2022')).toEqual([['luolong', ['2022 budget']]])
    expect(await found('政务 决算')).toEqual([['jianxi', ['2024 final']]])
    expect(await found('洛龙 2025 年 预算')).toEqual([['luolong', ['2025 budget']]])
  })

  it('is nothing for words that nobody has, and for none', async () => {
    expect(await found('没有这个')).toEqual([])
    expect(await found('  2025 ')).toEqual([])
  })
})
