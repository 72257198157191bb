import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { copyTestedData } from '@/cli/dev/database/tested-data'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { loadShippedData } from './load-shipped-data'

const database = testDatabase()
let db: Database
let data: string

beforeAll(async () => {
  db = openDatabase(database.url)
  data = await mkdtemp(path.join(tmpdir(), 'topics-'))
  await copyTestedData(data)
  await loadShippedData(db, unjudged, data)
})
afterAll(async () => {
  await db.$disconnect()
  await rm(data, { recursive: true })
})

const projectsOf = async (topicSlug: string, near = false) => {
  const rows = await db.topicMatch.findMany({
    where: { topicSlug, near, NOT: { projectId: null } },
    include: { project: true, disclosure: { include: { department: { include: { district: true } } } } },
    orderBy: [{ disclosure: { department: { district: { code: 'asc' } } } }, { ordinal: 'asc' }],
  })
  return rows.map(({ project, disclosure }) => `${disclosure.department.district.slug} ${project?.name ?? ''}`)
}

describe('what of the shipped documents belongs to which topic', () => {
  it.each([
    ['laowu-paiqian', ['xigong 政府购买服务', 'xigong 政府购买服务', 'luolong 2025 年劳务派遣人员经费']],
    [
      '12345-rexian',
      [
        'laocheng 大数据局、政务服务中心、网民诉求及 12345 专项经费',
        ...['xigong 12345热线专项工作经费', 'xigong 12345热线系统升级改造经费（签批）'],
        ...['luolong 12345 便民热线值班带班补助', 'luolong 12345 便民热线办公经费'],
      ],
    ],
    [
      'xinchuang-bangong-shebei',
      [...['laocheng 信息创新项目', 'xigong 设备购置费', 'xigong 信创工程软硬件采购'], 'xigong 办公经费—办公设备购置'],
    ],
    [
      'dating',
      [
        ...['laocheng 政务服务大厅标准化建设及自助设备维护费', 'luolong 政务服务实体大厅改造'],
        ...['luolong 政务服务大厅标准化配置', 'luolong 政务服务窗口专项经费'],
      ],
    ],
    [
      'zhihui-pingtai',
      [
        ...['xigong 智慧平台建设（签批）', 'xigong 智慧西工建设项目2025', 'xigong 智慧西工建设项目2024'],
        ...['xigong 智慧西工建设项目 2024', 'luolong 洛龙智慧政务服务项目'],
      ],
    ],
  ])('%s', async (slug, projects) => {
    expect(await projectsOf(slug)).toEqual(projects)
  })

  it('what only looks like it stands apart', async () => {
    expect(await projectsOf('laowu-paiqian', true)).toEqual(['jianxi '])
    expect(await projectsOf('dating', true)).toEqual(['luolong 行政效能经费'])
  })

  it('三公 is in the table or the statement of every document', async () => {
    const rows = await db.topicMatch.findMany({
      where: { topicSlug: 'san-gong', OR: [{ NOT: { claimId: null } }, { NOT: { threePublicLineId: null } }] },
      distinct: ['disclosureId'],
    })
    expect(rows).toHaveLength(await db.disclosure.count())
  })
})

describe('when topics change', () => {
  const file = () => path.join(data, 'topics/dating.json')

  it('a word added finds what it names, and what was loaded stays', async () => {
    const before = await projectsOf('zhihui-pingtai')
    await writeFile(file(), (await readFile(file(), 'utf8')).replace('"服务窗口"', '"服务窗口", "四级全覆盖"'))
    await loadShippedData(db, unjudged, data)
    expect(await projectsOf('dating')).toContain('luolong 政务服务四级全覆盖项目')
    expect(await projectsOf('zhihui-pingtai')).toEqual(before)
  })

  it.each([
    ['{', '它不是合格的 JSON'],
    ['{"slug": "dating"}', 'title 缺了'],
    [
      '{"slug": "bieming", "title": "A", "question": "A", "explanation": "A", "threePublic": true}',
      'slug 与文件名不一样',
    ],
    ['{"slug": "dating", "title": "A", "question": "A", "explanation": "A"}', '至少要有一样'],
    [
      '{"slug": "dating", "title": "A", "question": "A", "explanation": "A", "threePublic": true, "wordz": []}',
      '有不认识的项 wordz',
    ],
  ])('a file that does not fit is told in one sentence: %s', async (text, fault) => {
    const good = await readFile(file(), 'utf8')
    await writeFile(file(), text)
    const refused = loadShippedData(db, unjudged, data)
    await expect(refused).rejects.toThrow('data/topics/dating.json 不能用')
    await expect(refused).rejects.toThrow(fault)
    await writeFile(file(), good)
    expect(await db.topic.count({ where: { slug: 'dating' } })).toBe(1)
  })

  it('a file taken away takes its matches with it', async () => {
    await rm(file())
    await loadShippedData(db, unjudged, data)
    expect(await db.topic.count({ where: { slug: 'dating' } })).toBe(0)
    expect(await projectsOf('dating')).toEqual([])
  })
})
