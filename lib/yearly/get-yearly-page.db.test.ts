import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { getDepartmentPage } from '@/lib/departments/get-department-page'
import { getYearlyPage } from './get-yearly-page'
import { getCheckup } from '@/lib/findings/list-checkups'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const home = { district: 'luolong', department: 'zhengwu-fuwu-zhongxin' }
const original = disclosureSchema.parse(shipped)
const edition = (year: number, letter: string, change: (draft: Disclosure) => void): Disclosure => {
  const draft = structuredClone(original)
  draft.identity.year = year
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  change(draft)
  return disclosureSchema.parse(draft)
}

async function pageOf(year: number) {
  const page = await getYearlyPage(db, { ...home, year })
  if (!page) throw new Error(`there is no page of ${year}`)
  return page
}

describe('the page of a unit', () => {
  it('has an address of its own by its slug, and leaves the department’s figures alone', async () => {
    const address = { district: 'putuo-shanghai', department: 'sifaju' }
    const own = { district: '310107', department: '~sifaju', name: '上海市普陀区司法局' }
    const of = (letter: string, more: object) =>
      edition(2027, letter, ({ identity }) => Object.assign(identity, { ...own, ...more }))
    expect(await saveDisclosure(db, unjudged, of('e', { scope: 'department' }))).toMatchObject({ status: 'stored' })
    expect(await saveDisclosure(db, unjudged, of('f', { scope: 'unit', unit: '~benji' }))).toMatchObject({
      status: 'stored',
    })
    const page = await getYearlyPage(db, { ...address, unit: 'benji', year: 2027 })
    expect(page).toMatchObject({
      home: '/putuo-shanghai/sifaju/units/benji',
      unit: { name: '上海市普陀区司法局', code: undefined },
      phases: [{ document: { id: '2027f0000000' } }],
    })
    const whole = await getYearlyPage(db, { ...address, year: 2027 })
    expect(whole).toMatchObject({ home: '/putuo-shanghai/sifaju', phases: [{ document: { id: '2027e0000000' } }] })
    expect(whole?.unit).toBeUndefined()
    expect(await getCheckup(db, { ...address, unit: 'benji', year: 2027 })).toMatchObject({
      home: '/putuo-shanghai/sifaju/units/benji',
      name: '上海市普陀区司法局',
      documents: [{ documents: [{ id: '2027f0000000' }] }],
    })
    expect(await getCheckup(db, { ...address, year: 2027 })).toMatchObject({
      home: '/putuo-shanghai/sifaju',
      unit: null,
      documents: [{ documents: [{ id: '2027e0000000' }] }],
    })
    expect(await getCheckup(db, { ...address, unit: 'mei-you', year: 2027 })).toBeUndefined()
    const found = await db.searchEntry.findMany({ where: { kind: 'disclosure', year: 2027 }, select: { path: true } })
    expect(found.map(({ path: at }) => at).sort()).toEqual([
      '/putuo-shanghai/sifaju/2027',
      '/putuo-shanghai/sifaju/units/benji/2027',
    ])
    const department = await getDepartmentPage(db, address)
    expect(department?.units).toEqual([
      {
        code: undefined,
        name: '上海市普陀区司法局',
        years: [{ year: 2027, path: '/putuo-shanghai/sifaju/units/benji/2027' }],
      },
    ])
  })

  it('may be its code, and is none where there is no such unit', async () => {
    const unit = edition(2028, 'e', ({ identity }) => Object.assign(identity, { scope: 'unit', unit: '605001' }))
    expect(await saveDisclosure(db, unjudged, unit)).toMatchObject({ status: 'stored' })
    expect(await getYearlyPage(db, { ...home, unit: '605001', year: 2028 })).toMatchObject({
      home: '/luolong/zhengwu-fuwu-zhongxin/units/605001',
    })
    for (const none of ['605999', '~605001', ''])
      expect(await getYearlyPage(db, { ...home, unit: none, year: 2028 })).toBeUndefined()
  })
})

describe('the yearly page', () => {
  it('says whose year it is and what else is held', async () => {
    const page = await pageOf(2025)
    expect(page).toMatchObject({
      district: { slug: 'luolong', name: '洛龙区' },
      department: { slug: home.department, name: '洛龙区政务服务中心', code: '605' },
      year: 2025,
    })
    expect(page.held).toContainEqual({ year: 2025, phase: 'budget' })
    expect(page.phases).toMatchObject([{ phase: 'budget', version: 1, unit: '万元', document: { id: '1eb14a5cdb20' } }])
  })

  it('shows the totals as printed, each with its cell', async () => {
    const [budget] = (await pageOf(2025)).phases
    expect(budget?.totals).toMatchObject({
      income: { printed: '778.96', table: 'balance', row: 35, column: 'amount', at: 'L221:5-11' },
      expenditure: { printed: '778.96', table: 'balance', row: 35, column: 'amount', at: 'L221:17-23' },
      basic: { printed: '281.65', table: 'expenditure', row: 4, column: 'basic', at: 'L245:14-20' },
      project: { printed: '497.31', table: 'expenditure', row: 4, column: 'project', at: 'L245:40-46' },
    })
  })

  it('shows every line as printed, blanks as blanks and noughts as noughts', async () => {
    const [budget] = (await pageOf(2025)).phases
    const line = budget?.functional.find(({ code }) => code === '2080502')
    expect(line).toMatchObject({ level: 'item', name: '事业单位离退休', row: 7, scope: 'all' })
    expect(line?.figures).toMatchObject({
      total: { printed: '6.24', money: 624_000_000n, at: 'L248:19-23', table: 'expenditure', row: 7, column: 'total' },
      wages: { printed: '', wan: '', money: undefined, at: 'L248:29-29' },
      goodsServices: { printed: '0.22', wan: '0.22' },
    })
    expect(budget?.generalPublic.find(({ code }) => code === '2080502')?.figures.total).toMatchObject({
      table: 'generalPublic',
      at: expect.stringMatching(/^L312:/) as string,
    })
    const office = budget?.economic.find(({ departmentCode }) => departmentCode === '30201')
    expect(office).toMatchObject({ governmentCode: '50502', figures: { total: { printed: '4.00', wan: '4.00' } } })
    expect(office?.figures.personnel).toMatchObject({ printed: '', money: undefined })
  })

  it('puts the largest project first and keeps its code as a text', async () => {
    const [budget] = (await pageOf(2025)).phases
    expect(budget?.projects).toHaveLength(11)
    expect(budget?.projects[0]).toMatchObject({
      code: '410311250000000028801',
      name: '2025 年劳务派遣人员经费',
      category: '其他运转类',
      total: { printed: '197.53', table: 'projects', row: 12, at: expect.stringMatching(/^L462:/) as string },
    })
  })

  it('tells the state of each table, and the changes that the document states', async () => {
    const [budget] = (await pageOf(2025)).phases
    expect(budget?.tables).toHaveLength(14)
    expect(budget?.tables).toContainEqual(expect.objectContaining({ key: 'governmentFund', state: 'declaredEmpty' }))
    expect(budget?.changes[0]).toMatchObject({
      subject: 'incomeAndExpenditure',
      direction: 'down',
      baseYear: 2024,
      percent: '5.84',
      at: 'L79',
      change: { printed: '48.33', table: 'statement', row: undefined, at: 'L79:67-72' },
    })
  })
})

describe('what is not there', () => {
  it.each([
    ['another year', { ...home, year: 2019 }],
    ['another department', { ...home, department: 'mei-you', year: 2025 }],
    ['another district', { ...home, district: 'laocheng', year: 2025 }],
    ['the document of one unit', { ...home, year: 2012 }],
  ])('is no page: %s', async (_, address) => {
    const ofUnit = edition(2012, 'a', ({ identity }) => Object.assign(identity, { scope: 'unit', unit: '605001' }))
    await saveDisclosure(db, unjudged, ofUnit)
    expect(await getYearlyPage(db, address)).toBeUndefined()
  })

  it('is a figure that is absent, beside one that is blank', async () => {
    await saveDisclosure(
      db,
      unjudged,
      edition(2013, 'a', ({ tables }) => {
        if (!tables.expenditure) return
        tables.expenditure.columns = ['total', 'basic']
        for (const row of tables.expenditure.rows) row.cells = { total: { text: '1' }, basic: { text: '' } }
      }),
    )
    const [line] = (await pageOf(2013)).phases[0]?.functional ?? []
    expect(line?.figures.project).toBeUndefined()
    expect(line?.figures.basic).toMatchObject({ printed: '' })
    expect(line?.figures.total).toMatchObject({ printed: '1', wan: '1' })
  })
})

describe('a corrected document', () => {
  it('is what the page shows', async () => {
    const withTotal = (letter: string, text: string) =>
      edition(2014, letter, ({ tables }) => {
        for (const row of tables.balance?.rows ?? []) if (row.role === 'total') row.cells = { amount: { text } }
      })
    await saveDisclosure(db, unjudged, withTotal('a', '100.00'))
    await saveDisclosure(db, unjudged, withTotal('b', '200.00'))
    const page = await pageOf(2014)
    expect(page.phases).toMatchObject([{ version: 2, totals: { income: { printed: '200.00' } } }])
    expect(page.held.filter(({ year }) => year === 2014)).toHaveLength(1)
  })
})

describe('a statement without tables', () => {
  it('gives its figures as figures of the statement, in its own unit', async () => {
    await saveDisclosure(
      db,
      unjudged,
      edition(2015, 'a', (draft) => {
        draft.tables = {}
        draft.claims = draft.claims.map((claim) => ({ ...claim, year: 2015, unit: '元' as const }))
      }),
    )
    const [budget] = (await pageOf(2015)).phases
    expect(budget?.totals.income).toMatchObject({
      printed: '778.96',
      wan: '0.077896',
      table: 'statement',
      row: undefined,
      at: 'L79:21-27',
    })
    expect(budget?.functional).toEqual([])
  })
})
