import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { getTopicPage } from './get-topic-page'
import { listTopics } from './list-topics'

const database = testDatabase({ loaded: true })
let db: Database

beforeAll(async () => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

it('topics stand in their order, each with the question it answers', async () => {
  const topics = await listTopics(db)
  expect(topics.map(({ slug }) => slug).slice(0, 2)).toEqual(['laowu-paiqian', '12345-rexian'])
  expect(topics.every(({ question }) => question.endsWith('？'))).toBe(true)
})

it('money, quantity and cap come with the cells they stand in', async () => {
  const page = await getTopicPage(db, 'laowu-paiqian')
  const luolong = page?.disclosures.find(({ district, year }) => district.slug === 'luolong' && year === 2025)
  const [project] = luolong?.projects ?? []
  expect(project).toMatchObject({
    total: { wan: '197.53', document: luolong?.document },
    quantities: [{ indicators: [{ number: '45', unit: '人', target: { printed: '45 人' } }] }],
    caps: [{ number: '3657.97' }],
  })
  expect(project?.total?.at).toBeDefined()
  expect(project?.quantities[0]?.indicators[0]?.target?.at).toBeDefined()
})

it('who says nothing of it is named with the reason, and never one that does', async () => {
  const page = await getTopicPage(db, 'laowu-paiqian')
  const silent = page?.silent.map(({ district, year, hasProjects }) => [district.slug, year, hasProjects])
  expect(silent).toHaveLength(3)
  expect(silent).toEqual(
    expect.arrayContaining([
      ['laocheng', 2024, true],
      ['jianxi', 2024, true],
      ['luolong', 2022, false],
    ]),
  )
})

it('a topic or a page of it that is not there is not there', async () => {
  expect(await getTopicPage(db, 'mei-you')).toBeUndefined()
  expect(await getTopicPage(db, 'laowu-paiqian', 2)).toBeUndefined()
})

it('a unit’s own document stands not beside its department’s', async () => {
  const page = await getTopicPage(db, 'laowu-paiqian')
  expect(new Set(page?.disclosures.map(({ home, year, phase }) => `${home}/${year}/${phase}`)).size).toBe(
    page?.disclosures.length,
  )
})
