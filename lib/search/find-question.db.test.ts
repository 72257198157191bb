import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { search } from './find-hits'
import { findNames } from './find-names'
import { suggest } from './list-suggestions'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const ask = (text: string) => search(db, { text })
const hits = async (text: string) => (await ask(text)).groups.flatMap((group) => group.hits)
const titles = async (text: string) => (await hits(text)).map(({ title }) => title)
const understood = async (text: string) =>
  (await ask(text)).understood.map(({ typed, how, words }) => [how, typed, ...words])

const LUOLONG = '/luolong/zhengwu-fuwu-zhongxin'

describe('a department named as people name it', () => {
  it.each([
    ['洛龙政务服务中心', `${LUOLONG}/2025`, '778.96'],
    ['洛龙政务服务中心花了多少', `${LUOLONG}/2025`, '778.96'],
    ['洛阳市洛龙区政务服务中心一共花了多少钱？', `${LUOLONG}/2025`, '778.96'],
    ['洛龙政务服务中心2022年预算', `${LUOLONG}/2022`, '866.01'],
    ['洛龙 政务服务中心 2022', `${LUOLONG}/2022`, '866.01'],
  ])('%s: its yearly page is first, with its headline figure', async (text, path, wan) => {
    const [first] = await hits(text)
    expect(first).toMatchObject({ kind: 'disclosure', path, figure: { wan } })
  })

  it('by a unit of it, with the newest year for this year', async () => {
    const [first] = await hits('西工政务服务中心今年花了多少')
    expect(first?.path).toBe('/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju/2025')
    expect(await understood('西工政务服务中心今年花了多少')).toContainEqual(['year', '今年', '2025'])
  })

  it('gives way to what else was asked of it', async () => {
    const [first] = await hits('洛龙政务服务中心劳务派遣花了多少')
    expect(first).toMatchObject({ kind: 'project', title: '2025 年劳务派遣人员经费' })
  })

  it('is shown of another year, and that is said, where there is nothing of the year that was named', async () => {
    const text = '洛龙政务服务中心2020年花了多少'
    expect((await hits(text))[0]?.path).toBe(`${LUOLONG}/2025`)
    expect(await understood(text)).toContainEqual(['otherYears', '2020'])
  })

  it('is not chosen where several have the name', async () => {
    expect((await hits('政务服务中心'))[0]).toMatchObject({ kind: 'department' })
  })
})

describe('a whole question', () => {
  it('is asked of its place and year', async () => {
    const found = await hits('西工2025年项目支出多少钱？')
    expect(found[0]).toMatchObject({
      kind: 'claim',
      title: '项目支出',
      year: 2025,
      place: ['西工区', expect.anything()],
    })
    expect(await understood('西工2025年项目支出多少钱？')).toEqual([
      ['cut', '西工2025年项目支出多少钱？', '西工', '项目支出', '2025'],
    ])
  })

  it('says how it reckons years, and that there is nothing of them', async () => {
    const text = '老城去年比前年多花多少'
    expect(await understood(text)).toEqual([
      ['cut', text, '老城', '2023', '2022'],
      ['year', '去年', '2023'],
      ['year', '前年', '2022'],
      ['otherYears', '2023、2022'],
    ])
    expect((await hits(text))[0]).toMatchObject({ kind: 'district', path: '/laocheng' })
  })

  it('finds what a place has of a thing', async () => {
    expect(await titles('洛龙区大厅')).toContain('政务服务实体大厅改造')
  })
})

describe('an everyday word', () => {
  it.each([
    ['招待费', '公务接待费'],
    ['公车', '公务用车运行维护费'],
    ['派遣工', '2025 年劳务派遣人员经费'],
    ['电脑', '办公设备购置'],
    ['办事大厅', '洛龙区政务服务中心'],
    ['工资', '工资福利支出'],
    ['三公', '“三公”经费'],
  ])('%s finds %s, and says so', async (said, official) => {
    expect(await titles(said)).toContain(official)
    expect((await understood(said))[0]?.slice(0, 2)).toEqual(['everyday', said])
  })

  it('finds what is called so as well', async () => {
    expect(await titles('工资')).toContain('基本工资')
  })
})

describe('indicators', () => {
  it('are found by their names, with their targets, and lead to their project', async () => {
    const { groups } = await search(db, { text: '人员数量', kind: 'indicator' })
    const [hit] = groups[0]?.hits ?? []
    expect(hit?.title).toContain('人员数量')
    expect(hit?.aliases[0]).toMatch(/\d/)
    expect(hit?.path).toMatch(/#/)
  })
})

describe('suggestions', () => {
  it('are words of the same sound or with most of the characters', async () => {
    expect(await suggest(db, '劳物派遣')).toContainEqual(expect.objectContaining({ text: '劳务派遣', why: 'sound' }))
    expect((await suggest(db, '政务服中心'))[0]).toMatchObject({ text: '政务服务中心', why: 'similar' })
    expect(await suggest(db, '洛龙的厕所')).toMatchObject([{ text: '洛龙', why: 'fewer' }])
  })

  it('are never slices of what was typed, and each finds something', async () => {
    const names = ['政务服务中心', '公务接待费', '劳务派遣', '办公设备购置', '住房公积金', '洛龙区']
    const typed = fc
      .tuple(fc.constantFrom(...names), fc.nat(5), fc.constantFrom('虚', '厕', ''))
      .map(([name, at, by]) => {
        const characters = [...name]
        characters.splice(at % characters.length, 1, by)
        return characters.join('')
      })
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        if ((await hits(text)).length > 0) return
        for (const { text: suggested, count } of await suggest(db, text)) {
          expect(count, suggested).toBeGreaterThan(0)
          expect(await hits(suggested), suggested).not.toEqual([])
          if (text.includes(suggested)) expect([...(await findNames(db, [suggested])).keys()]).toEqual([suggested])
        }
      }),
      { numRuns: 15, seed: 4 },
    )
  })
})
