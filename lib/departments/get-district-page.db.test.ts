import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveRegistry } from '@/lib/store/save-registry'
import { getDepartmentPage } from './get-department-page'
import { getDistrictPage } from './get-district-page'
import { listCorrections } from '@/lib/findings/list-corrections'
import { listNewest } from '@/lib/home/list-newest'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

describe('a district', () => {
  it('has its departments, each with its documents, the newest first, and what their statements say of the change', async () => {
    const page = await getDistrictPage(db, 'luolong')
    expect(page).toMatchObject({
      slug: 'luolong',
      name: '洛龙区',
      above: ['河南省', '洛阳市'],
      newest: { year: 2025, phase: 'budget' },
      departments: [{ slug: 'zhengwu-fuwu-zhongxin', code: '605', before: undefined }],
    })
    expect(page?.departments[0]?.disclosures).toMatchObject([
      {
        year: 2025,
        phase: 'budget',
        document: '1eb14a5cdb20',
        admitted: false,
        total: { figure: { printed: '778.96', at: 'L221:17-23' }, corrected: undefined },
        basic: { figure: { printed: '281.65' } },
        project: { figure: { printed: '497.31' } },
        change: { subject: 'incomeAndExpenditure', direction: 'down', baseYear: 2024, figure: { printed: '48.33' } },
      },
      { year: 2022, phase: 'budget', change: { subject: 'income', direction: 'up', figure: { printed: '104.04' } } },
    ])
  })

  it('shows a total that the document puts right as published and as corrected, with the arithmetic', async () => {
    const page = await getDistrictPage(db, 'laocheng')
    expect(page?.departments[0]?.disclosures[0]).toMatchObject({
      total: {
        figure: { money: 230_143_000_000n },
        corrected: 80_158_000_000n,
        arithmetic: '2301.43 − 1499.85 = 801.58',
      },
      basic: { figure: { money: 174_343_000_000n }, corrected: 24_358_000_000n },
      project: { figure: { money: 55_800_000_000n }, corrected: undefined },
      admitted: true,
    })
  })

  it('is not there under an address that nobody has', async () => {
    expect(await getDistrictPage(db, 'mei-you')).toBeUndefined()
  })
})

describe('a department', () => {
  it('has its documents in the order of years, what follows from each, and its largest projects with their cells', async () => {
    const page = await getDepartmentPage(db, { district: 'luolong', department: 'zhengwu-fuwu-zhongxin' })
    expect(page).toMatchObject({ code: '605', units: [{ code: '605001' }], lineage: [] })
    expect(page?.duties?.length).toBeGreaterThan(10)
    expect(page?.disclosures).toMatchObject([
      { year: 2022, lastYear: undefined, lastYearIncome: { year: 2021, money: 76_197_000_000n } },
      {
        year: 2025,
        lastYear: { year: 2024, money: 82_729_000_000n, arithmetic: '778.96 + 48.33 = 827.29' },
        files: [{ id: '1eb14a5cdb20', fileName: 'luolong-605-2025-budget.md' }],
      },
    ])
    const projects = page?.disclosures[1]?.projects
    expect(projects).toHaveLength(5)
    expect(projects?.[0]).toMatchObject({ figure: { printed: '197.53', table: 'projects', document: '1eb14a5cdb20' } })
  })

  it('says from which bodies it came, and a code that no document prints is not shown', async () => {
    const department = { names: [], units: [], formerSlugs: [], lineage: [] }
    await saveRegistry(db, [
      {
        code: '990101',
        slug: 'ceshi-qu',
        name: '测试区',
        formerSlugs: [],
        departments: [
          { ...department, code: '901', slug: 'jiu-bumen', name: '测试区·旧部门' },
          {
            ...department,
            code: '902',
            slug: 'xin-bumen',
            name: '测试区·新部门',
            lineage: [{ kind: 'merged', from: '901', date: '2024-03', basis: '虚构的批复' }],
          },
          { ...department, slug: 'wu-daima', name: '测试区·无代码部门' },
        ],
      },
    ])
    const now = await getDepartmentPage(db, { district: 'ceshi-qu', department: 'xin-bumen' })
    const from = { slug: 'jiu-bumen', name: '测试区·旧部门' }
    expect(now).toMatchObject({
      lineage: [{ kind: 'merged', date: '2024-03', from }],
      duties: undefined,
      disclosures: [],
    })
    const district = await getDistrictPage(db, 'ceshi-qu')
    expect(district?.departments.map(({ code, before }) => [code, before?.year, before?.slug])).toEqual([
      ...[['901', undefined, undefined] as const, ['902', 2024, 'jiu-bumen'] as const],
      [undefined, undefined, undefined],
    ])
  })

  it('is not there under an address that nobody has', async () => {
    expect(await getDepartmentPage(db, { district: 'luolong', department: 'mei-you' })).toBeUndefined()
    expect(await getDepartmentPage(db, { district: 'jianxi', department: 'mei-you' })).toBeUndefined()
  })
})

it('the newest documents come with their size and their page', async () => {
  const documents = await listNewest(db, 3)
  expect(documents).toHaveLength(3)
  expect((await listNewest(db)).find(({ document }) => document === '1eb14a5cdb20')).toMatchObject({
    page: '/luolong/zhengwu-fuwu-zhongxin/2025',
    department: '洛龙区政务服务中心',
    year: 2025,
    version: 1,
    total: { figure: { printed: '778.96' } },
  })
})

it('the log has what documents put right themselves, published and corrected', async () => {
  const { admitted, replaced } = await listCorrections(db)
  expect(admitted.find(({ key }) => key === 'laocheng-2024-gongche-yunxing')).toMatchObject({
    page: '/laocheng/zhengwu-fuwu-he-dashuju-guanliju/2024',
    roots: [{ published: 1_150_000_000n, corrected: 150_000_000n }],
  })
  expect(replaced).toEqual([])
})
