import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { EVERYDAY_WORDS } from '@/lib/budget/everyday-words'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { entryGrams, foldText } from './search-grams'
import type { SearchKind } from '@/lib/budget/search-kind'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { writeOutdatedSearch } from '@/lib/store/save-search'
import { search, type SearchQuestion } from './find-hits'
import { suggest } from './list-suggestions'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
  await saveDisclosure(db, unjudged, disclosureSchema.parse(shipped))
  await writeOutdatedSearch(db)
})
afterAll(() => db.$disconnect())

const hits = async (text: string, more: Partial<SearchQuestion> = {}) =>
  (await search(db, { text, each: 50, ...more })).groups.flatMap((group) => group.hits)
const titles = async (text: string, kind: SearchKind) => (await hits(text, { kind })).map(({ title }) => title)

describe('search in the shipped disclosure', () => {
  it('finds a word of one character and of two', async () => {
    expect(await titles('房', 'functionalLine')).toEqual(['住房公积金'])
    expect(await titles('派遣', 'project')).toEqual(['2025 年劳务派遣人员经费'])
    expect((await titles('热线', 'project')).sort()).toEqual(['12345 便民热线值班带班补助', '12345 便民热线办公经费'])
  })

  it('finds a department by its name, a name it had, and its code', async () => {
    for (const text of ['洛龙区政务服务中心', '洛阳市洛龙区政务', '605', '区政务服务中心']) {
      const [first] = await hits(text, { kind: 'department' })
      expect(first, text).toMatchObject({ path: '/luolong/zhengwu-fuwu-zhongxin', place: ['洛龙区'], year: null })
    }
    expect((await hits('605'))[0]).toMatchObject({ kind: 'department' })
    expect((await hits('洛龙'))[0]).toMatchObject({ kind: 'district', path: '/luolong' })
  })

  it('finds lines and projects by code, whole or from the beginning', async () => {
    expect(await titles('2080505', 'functionalLine')).toEqual(['机关事业单位基本养老保险缴费支出'])
    expect(await titles('2080505', 'function')).toEqual(['机关事业单位基本养老保险缴费支出'])
    expect(await titles('410311250000000028808', 'project')).toEqual(['政务服务实体大厅改造'])
    expect(await hits('028808', { kind: 'project' })).toEqual([])
    expect((await titles('20805', 'functionalLine')).sort()).toEqual([
      '事业单位离退休',
      '机关事业单位基本养老保险缴费支出',
    ])
    expect(await titles('30231', 'economic')).toContain('公务用车运行维护费')
  })

  it('leads to the place on the yearly page, with the figure and its cell', async () => {
    const [hit] = await hits('住房公积金', { kind: 'functionalLine' })
    expect(hit).toMatchObject({
      ...{ title: '住房公积金', year: 2025, phase: 'budget', place: ['洛龙区', '洛龙区政务服务中心'] },
      path: '/luolong/zhengwu-fuwu-zhongxin/2025#budget-function-2210201',
      figure: { printed: '16.85', table: 'expenditure', document: '1eb14a5cdb20' },
    })
    expect(hit?.figure?.at).toBeDefined()
  })

  it('finds the year of a department, claims of the statement, and asks all words', async () => {
    expect((await hits('洛龙区政务服务中心 2025 预算', { kind: 'disclosure' }))[0]).toMatchObject({
      path: '/luolong/zhengwu-fuwu-zhongxin/2025',
    })
    expect((await hits('三公经费', { kind: 'claim' }))[0]?.path).toMatch(/^\/documents\/1eb14a5cdb20#L/)
    expect(await hits('派遣 热线')).toEqual([])
    expect(await titles('洛龙 派遣 2025', 'project')).toEqual(['2025 年劳务派遣人员经费'])
    expect(await hits('西工 派遣')).toEqual([])
    expect(await hits('派遣 决算')).toEqual([])
  })

  it('can be narrowed to a district, a year, a phase, and takes nothing for a district that is none', async () => {
    expect(await hits('派遣', { district: 'luolong', year: 2025, phase: 'budget' })).not.toEqual([])
    expect(await hits('派遣', { district: 'xigong' })).toEqual([])
    expect(await hits('派遣', { year: 2024 })).toEqual([])
    expect(await hits('派遣', { phase: 'final' })).toEqual([])
    expect(await hits('派遣', { district: 'mei-you' })).toEqual([])
  })

  it('does not mind widths, spaces and punctuation, and finds nothing for nothing', async () => {
    expect(await hits('１２３４５　热线')).toEqual(await hits('12345 热线'))
    expect(await titles('12345便民热线', 'project')).toHaveLength(2)
    for (const text of ['', ' ，—%_\\', '没有的词', "'; DROP TABLE"]) expect(await hits(text), text).toEqual([])
  })
})

describe('pinyin', () => {
  const read = async (text: string) => (await search(db, { text })).understood.map(({ how, words }) => [how, words[0]])

  it('is read by sound, by first letters, as it is begun, with sounds mixed up and with errors', async () => {
    expect(await read('laowupaiqian')).toEqual([['sound', '劳务派遣']])
    expect(await read('lao wu pai qian')).toEqual([['sound', '劳务派遣']])
    expect(await read('lwpq 2025')).toEqual([['initials', '劳务派遣']])
    expect(await read('laowup')).toEqual([['begun', expect.stringContaining('劳务派')]])
    expect(await read('naowupaiqiang')).toEqual([['blurred', '劳务派遣']])
    expect(await read('laowupaiqan')).toEqual([['mistyped', '劳务派遣']])
    expect(await read('laowwupaiqan')).toEqual([['mistyped', '劳务派遣']])
  })

  it('finds what the Chinese word finds, longer words as well, and mixed ones', async () => {
    for (const [typed, meant] of [
      ...[['laowupaiqian', '劳务派遣'] as const, ['12345bianminrexian', '12345便民热线'] as const],
      ...[['劳务paiqian', '劳务派遣'] as const, ['zhengwufuwuzhongxin', '政务服务中心'] as const],
      ...[['zwfwzx', '政务服务中心'] as const, ['lwpq 2025', '劳务派遣 2025'] as const],
    ])
      expect(await hits(typed), typed).toEqual(await hits(meant))
  })

  it('reads 行 in 行政 as xing', async () => {
    expect(await read('xingzheng')).toEqual([['sound', '行政']])
  })
})

describe('amounts', () => {
  it('are found at every place they are printed at, each leading to its cell', async () => {
    const found = await hits('197.53')
    expect(found.length).toBeGreaterThanOrEqual(4)
    for (const { kind, path, figure } of found) {
      expect(kind).toBe('figure')
      expect(path).toMatch(/^\/documents\/1eb14a5cdb20#L\d/)
      expect(figure?.money).toBe(19_753_000_000n)
    }
    for (const same of ['197.53万元', '1975300元', '1,975,300 元', '１９７．５３'])
      expect(await hits(same), same).toEqual(found)
    expect(await hits('派遣 197.53')).toEqual(found)
    expect(await hits('197.53 2024')).toEqual([])
    expect(await hits('热线 197.53')).toEqual([])
  })

  it('nobody printed have neighbours', async () => {
    const near = await suggest(db, '197.5')
    expect(near.map(({ text }) => text)).toContain('197.53')
    expect(near.every(({ why, count }) => why === 'amount' && count > 0)).toBe(true)
  })
})

describe('what is not found', () => {
  it('is answered with what is near: fewer words, a name that is alike', async () => {
    expect((await suggest(db, '派遣 没有的词')).map(({ text }) => text)).toEqual(['派遣'])
    expect((await suggest(db, '公积金贷款')).map(({ text }) => text)).toContain('公积金')
    expect(await suggest(db, '𠮷𠮷')).toEqual([])
  })
})

describe('what was stored by an older program', () => {
  it('is made findable again, once', async () => {
    await db.searchEntry.deleteMany({})
    await db.searchFigure.deleteMany({})
    await db.disclosure.updateMany({ data: { searched: '0' } })
    await db.shippedData.updateMany({ data: { searched: null } })
    expect(await writeOutdatedSearch(db)).toBe(1)
    expect(await hits('派遣')).not.toEqual([])
    expect(await hits('197.53')).not.toEqual([])
    expect(await writeOutdatedSearch(db)).toBe(0)
  })
})

describe('among many entries', () => {
  const characters = [...'政务服务大厅水电劳派遣热线（） ·“”2']
  const unit = fc.constantFrom(...characters)
  const plain = fc.constantFrom(...'政务服务大厅水电劳派遣热线')
  const PLACE = { kind: 'project', year: 2011, phase: 'final', districtId: null, departmentId: null } as const
  const entryOf = (title: string, i: number) => ({
    ...{ ...PLACE, path: `/test/${i}`, title, folded: `${foldText(title)}\n`, rank: i },
    grams: entryGrams(title, [], { ...PLACE, disclosed: true }),
  })
  const all = fc.sample(fc.string({ unit, minLength: 1, maxLength: 12 }), { numRuns: 700, seed: 6 }).map(entryOf)
  beforeAll(() => db.searchEntry.createMany({ data: all }))
  afterAll(() => db.searchEntry.deleteMany({ where: { year: 2011 } }))

  const found = async (text: string) => {
    const { groups, understood } = await search(db, { text, kind: 'project', year: 2011, each: 1_000 })
    const [group] = groups
    expect(group?.count ?? 0).toBe(group?.hits.length ?? 0)
    const paths = (group?.hits ?? []).map(({ path }) => path).sort()
    return { paths, cut: understood.find(({ how }) => how === 'cut')?.words }
  }
  const like = async (column: 'title' | 'folded', text: string) =>
    (await db.searchEntry.findMany({ where: { year: 2011, [column]: { contains: text } }, select: { path: true } }))
      .map(({ path }) => path)
      .sort()
  /** Everything that holds the text, or what it means as an everyday word. */
  const likeAny = async (column: 'title' | 'folded', text: string) => {
    const means = EVERYDAY_WORDS.flatMap((each) => (each.said.includes(text) ? each.means : []))
    const lists = await Promise.all([text, ...means].map((each) => like(column, each)))
    return [...new Set(lists.flat())].sort()
  }
  /** A text is cut only where nothing holds it whole; then all its words are held. */
  const expectAsLike = async (column: 'title' | 'folded', text: string) => {
    const { paths, cut } = await found(text)
    const whole = await likeAny(column, text)
    if (cut === undefined) expect(paths, text).toEqual(whole)
    else {
      expect(whole, text).toEqual([])
      const lists = await Promise.all(cut.map((word) => likeAny(column, word)))
      expect(paths, text).toEqual((lists[0] ?? []).filter((path) => lists.every((list) => list.includes(path))))
    }
    return paths.length
  }

  it('finds exactly what LIKE finds in folded titles, for whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: plain, minLength: 1, maxLength: 5 }), async (text) => {
        await expectAsLike('folded', text)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('finds exactly what LIKE finds in titles as printed, where no punctuation stands between characters', async () => {
    await db.searchEntry.deleteMany({ where: { year: 2011 } })
    const titles = fc.sample(fc.string({ unit: plain, minLength: 1, maxLength: 10 }), { numRuns: 700, seed: 8 })
    await db.searchEntry.createMany({ data: titles.map(entryOf) })
    let total = 0
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: plain, minLength: 1, maxLength: 4 }), async (text) => {
        total += await expectAsLike('title', text)
      }),
      { numRuns: 150, seed: 9 },
    )
    expect(total).toBeGreaterThan(500)
  })

  it('ranks what it is before what it begins with before what it holds, and newer and larger first', async () => {
    await db.searchEntry.deleteMany({ where: { year: 2011 } })
    const titles = ['大厅水电', '水电', '水电服务', '服务（水电）', '政务服务水电', '水电', '大水电厅']
    await db.searchEntry.createMany({ data: titles.map(entryOf) })
    const { groups } = await search(db, { text: '水电', kind: 'project', year: 2011, each: 10 })
    const found = groups[0]?.hits.map(({ path }) => Number(path.slice(6)))
    expect(found).toEqual([5, 1, 2, 3, 6, 4, 0])
  })

  it('gives page after page, no more than asked for', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => hits('水电', { kind: 'project', year: 2011, each: 3, page })),
    )
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1])
    expect(new Set(pages.flat().map(({ path }) => path)).size).toBe(7)
  })
})

describe('of a word that stands in very many entries', () => {
  const KINDS = ['project', 'claim', 'finding'] as const
  const PLACE = { year: 2012, phase: 'final', districtId: null, departmentId: null } as const
  const entryOf = (i: number, title: string) => {
    const kind = KINDS[i % KINDS.length] ?? 'project'
    return {
      ...{ ...PLACE, kind, path: `/test/${i}`, title, folded: `${foldText(title)}\n`, rank: 11_200_000 + i },
      grams: entryGrams(title, [], { ...PLACE, kind, disclosed: true }),
    }
  }
  const place = { year: 2012, each: 5 } as const
  beforeAll(async () => {
    // The exact one is the oldest and smallest; a rare word stands in a single kind.
    const many = Array.from({ length: 9_000 }, (_, i) =>
      entryOf(i, i === 3 ? '运转' : `运转${i % 3_000 === 0 ? '稀少' : ''}经费`),
    )
    await db.searchEntry.createMany({ data: many })
    await db.$executeRaw`ANALYZE "SearchEntry"`
  })
  afterAll(() => db.searchEntry.deleteMany({ where: { year: 2012 } }))

  it('the best-ranked of each kind are found, what is exactly the word first, and nobody counts to the end', async () => {
    const { groups } = await search(db, { text: '运转', ...place })
    const paths = Object.fromEntries(groups.map(({ kind, hits: own }) => [kind, own.map(({ path }) => path)]))
    expect(paths).toMatchObject({
      project: ['/test/3', '/test/8997', '/test/8994', '/test/8991', '/test/8988'],
      claim: ['/test/8998', '/test/8995', '/test/8992', '/test/8989', '/test/8986'],
      finding: ['/test/8999', '/test/8996', '/test/8993', '/test/8990', '/test/8987'],
    })
    for (const { count, atLeast } of groups) expect({ count, atLeast }).toEqual({ count: 300, atLeast: true })
  })

  it('what is rare among them is found and counted to the last', async () => {
    const { groups } = await search(db, { text: '运转 稀少', ...place })
    expect(groups).toMatchObject([{ kind: 'project', count: 3, atLeast: false }])
  })

  it('one kind can be leafed through', async () => {
    const page = async (number: number) =>
      (await search(db, { text: '运转经费', kind: 'claim', ...place, page: number })).groups[0]?.hits.map(
        ({ path }) => path,
      )
    expect(await page(1)).toEqual(['/test/8998', '/test/8995', '/test/8992', '/test/8989', '/test/8986'])
    expect(await page(2)).toEqual(['/test/8983', '/test/8980', '/test/8977', '/test/8974', '/test/8971'])
  })
})

describe('the running text of an original', () => {
  it('is found by its sentences, where it was imported, each with its line', async () => {
    const draft = structuredClone(disclosureSchema.parse(shipped))
    draft.identity.year = 2031
    draft.document.sha256 = '2031'.padEnd(64, '0')
    draft.document.lines = 2
    await saveDisclosure(db, unjudged, draft, { lines: ['虚构的标题', '虚构的大厅今年不收钱。'] })
    expect(await hits('不收钱')).toMatchObject([
      { kind: 'sentence', title: '虚构的大厅今年不收钱。', path: '/documents/203100000000/text#L2', year: 2031 },
    ])
  })
})
