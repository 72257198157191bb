import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { addMoney, moneyToText, type Money } from '@/lib/budget/money'
import { openDatabase, type Database } from '@/lib/db/client'
import { listProjects, wordPairs, type ProjectsWanted } from './list-projects'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const wan = (amount: number) => (BigInt(amount) * 10n ** 8n) as Money
const ANY: ProjectsWanted = {
  text: '',
  district: undefined,
  year: undefined,
  phase: 'budget',
  category: undefined,
  page: 1,
  from: undefined,
  to: undefined,
  sort: 'amount',
}
const list = (wanted: Partial<ProjectsWanted>, size?: number) => listProjects(db, { ...ANY, ...wanted }, size)
const names = async (wanted: Partial<ProjectsWanted>) => (await list(wanted)).projects.map(({ name }) => name)

it('lists the largest first, each with its cell, its first target and what a piece costs', async () => {
  const { projects } = await list({})
  expect(projects[0]).toMatchObject({ name: '智慧西工建设项目2025', year: 2025, total: { wan: '1765.94' } })
  const labour = projects.find(({ name }) => name.includes('劳务派遣'))
  expect(labour).toMatchObject({ target: { name: '劳务派遣人员数量' }, performanceOnly: false, district: '洛龙区' })
  expect(labour?.total?.at).toMatch(/^L\d+/)
  expect(labour?.derived.find((each) => each.kind === 'unitCost')).toMatchObject({ quantity: '45' })
})

it('totals are of all that is asked for and not of a page, one for each year and level', async () => {
  const whole = await list({})
  const paged = await list({ page: 2 }, 10)
  expect(paged.projects).toHaveLength(10)
  expect(paged.totals).toEqual(whole.totals)
  for (const { year, projects, listed, performanceOnly, blank } of whole.totals) {
    const own = whole.projects.filter((project) => project.year === year)
    expect([own.length, listed.projects + performanceOnly.projects + blank]).toEqual([projects, projects])
    const sum = own.reduce((so, { total }) => addMoney(so, total?.money ?? wan(0)), wan(0))
    expect(moneyToText(sum, '万元')).toBe(moneyToText(listed.sum, '万元'))
  }
  expect(whole.totals.map(({ year, level, places }) => [year, level, places])).toEqual([
    [2025, 'county', 2],
    [2024, 'county', 1],
  ])
})

it('pages hold every project once, however they are sorted', async () => {
  const { projects } = await list({})
  const idOf = ({ page, ordinal }: (typeof projects)[number]) => `${page} ${ordinal}`
  for (const sort of ['amount', 'name', 'department', 'year'] as const) {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => list({ sort, page }, 7)))
    const all = pages.flatMap((each) => each.projects.map(idOf))
    expect(all).toEqual((await list({ sort })).projects.map(idOf))
    expect(new Set(all).size).toBe(projects.length)
  }
})

it('sorts as it says', async () => {
  const years = (await list({ sort: 'year' })).projects.map(({ year }) => year)
  expect(years).toEqual(years.toSorted((a, b) => b - a))
  const pages = (await list({ sort: 'department' })).projects.map(({ page }) => page)
  expect(new Set(pages).size).toBe(pages.filter((page, i) => page !== pages[i - 1]).length)
  const collator = new Intl.Collator('zh')
  const named = await names({ sort: 'name' })
  expect(named).toEqual(named.toSorted((a, b) => collator.compare(a, b)))
})

it('narrows by district, year, kind and size, bounds included', async () => {
  for (const { page } of (await list({ district: 'xigong' })).projects) expect(page).toMatch(/^\/xigong\//)
  expect(await names({ year: 2024 })).toHaveLength(4)
  for (const { category } of (await list({ category: '特定目标类' })).projects) expect(category).toBe('特定目标类')
  const sized = (await list({ from: wan(10), to: wan(35) })).projects.map(({ total }) => total?.wan)
  expect(sized[0]).toBe('35.00')
  expect(sized.at(-1)).toBe('10.00')
  expect((await list({ phase: 'final' })).projects).toEqual([])
})

it('a form that prints neither name nor amount is no project', async () => {
  const nameless = await db.project.count({ where: { name: '', total: null, performanceTotal: null } })
  expect(nameless).toBeGreaterThan(0)
  const { totals } = await list({ phase: 'final' })
  expect(totals).toEqual([])
})

it('an amount that is questioned carries its findings', async () => {
  const window = (await list({ text: '窗口专项' })).projects[0]
  expect(window?.marks).toMatchObject([{ severity: 'doubt', key: expect.stringMatching(/^people-times-cost-/) }])
})

describe('words of a name', () => {
  it('are found however short, as LIKE finds them', async () => {
    const all = (await list({})).projects
    for (const word of ['费', '项目', '劳务派遣', '12345', '1', '（', '—其他', '签批', '没有的词'])
      expect((await list({ text: word })).projects, word).toEqual(
        all.filter(({ name, code }) => `${name} ${code ?? ''}`.includes(word)),
      )
  })

  it('are all asked for, in any order; a code by its digits; full-width and capital letters are the same', async () => {
    expect(await names({ text: '经费 热线' })).toEqual(await names({ text: '热线 经费' }))
    expect(await names({ text: '410303250000000013768' })).toEqual(['智慧西工建设项目2025'])
    expect(await names({ text: '１２３４５' })).toEqual(await names({ text: '12345' }))
  })

  it('are no pattern and no program', async () => {
    for (const text of ['%', '_', "'", '\\', '{}', '"']) expect(Array.isArray(await names({ text }))).toBe(true)
    expect(await names({ text: '%' })).toEqual([])
  })

  it('are cut as the database cuts names', async () => {
    for (const text of ['劳务派遣', '费', '12345热线', '２０２５ Ａb', '𠮷野']) {
      const [row] = await db.$queryRaw<{ pairs: string[] }[]>`SELECT text_pairs(${text}) AS pairs`
      const plain = text.normalize('NFKC').toLowerCase()
      expect(row?.pairs.toSorted()).toEqual([...new Set([...plain, ...wordPairs(plain)])].toSorted())
    }
  })
})
