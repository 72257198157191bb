import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadJudge } from '@/cli/judge'
import { testDatabase } from '@/cli/dev/test-database'
import { projectRoot } from '@/cli/project-root'
import { openDatabase, type Database } from '@/lib/db/client'
import { isMatterKey } from '@/lib/addresses/finding-address'
import { toFindingExcerpts } from './finding-excerpts'
import { judgeOutdated } from '@/lib/store/judge-stored'
import { getFinding, type FindingPage } from './get-finding'

const database = testDatabase({ loaded: true })
let db: Database
let held: readonly { readonly id: number; readonly key: string }[]

const listKeys = () => db.finding.findMany({ select: { id: true, key: true }, orderBy: { id: 'asc' } })
const audit = async () => judgeOutdated(db, await loadJudge(projectRoot))

beforeAll(async () => {
  db = openDatabase(database.url)
  held = await listKeys()
})
afterAll(() => db.$disconnect())

const findingOf = async (key: string): Promise<FindingPage> => {
  const found = await getFinding(db, held.find((each) => each.key.startsWith(key))?.key ?? key)
  if (!found) throw new Error(`there is no finding ${key}`)
  return found
}

it('every finding has an address of its own that is safe to write', () => {
  expect(held.length).toBeGreaterThan(80)
  for (const { key } of held) expect(isMatterKey(key), key).toBe(true)
  expect(new Set(held.map(({ key }) => key)).size).toBe(held.length)
})

it('its address is the same when everything is checked again, and has been ever since', async () => {
  await db.disclosure.updateMany({ data: { audited: null } })
  await audit()
  expect(await listKeys()).toEqual(held)
  // Published addresses: what is found here may go, but must never move.
  for (const key of ['levels-add-up-93f1e55ef2', 'balance-by-function-72803e628d', 'completion-rates-e05baf742b'])
    expect(held.filter((each) => each.key.startsWith(key))).toHaveLength(1)
})

it('knows no finding that there is not', async () => {
  expect(await getFinding(db, 'levels-add-up-0000000000')).toBeUndefined()
})

it('every place that a finding speaks of is shown: among the rows around it, or as words', async () => {
  for (const { key } of held) {
    const { contents, places, check } = await findingOf(key)
    const { excerpts, words } = toFindingExcerpts(contents, places)
    const rows = excerpts.flatMap((excerpt) => excerpt.rows)
    const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.here ? [cell.at] : [])))
    const shown = new Set([...cells, ...words.map(({ at }) => at)])
    const left = places.filter(({ at }) => at !== undefined && !shown.has(at)).map(({ at }) => at)
    if (!rows.some(({ here }) => here)) expect(left, key).toEqual([])
    expect(check?.title, key).toBeTruthy()
    expect(excerpts.length + words.length, key).toBeGreaterThan(0)
  }
})

it('a figure stands in its excerpt as the finding has it', async () => {
  const { contents, places } = await findingOf('levels-add-up-93f1e55ef2')
  const { excerpts, words } = toFindingExcerpts(contents, places)
  expect(words).toEqual([])
  expect(excerpts).toHaveLength(1)
  expect(excerpts[0]).toMatchObject({ number: 5, heads: ['本年支出 › 小计'] })
  const here = excerpts[0]?.rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.here ? [cell.text] : [])))
  expect(here).toEqual(['248.09', '212.15', '12.50', '11.38', '0.00'])
})

it('an error that the document admits has the words it rests on, published and corrected', async () => {
  const admitted = await db.finding.findFirstOrThrow({ where: { rule: 'admitted-errors' }, select: { key: true } })
  const { corrections, published } = await findingOf(admitted.key)
  expect(published.corrected).toBeDefined()
  expect(corrections).toHaveLength(1)
  expect(corrections[0]?.places.length).toBeGreaterThan(0)
  expect(corrections[0]?.figures[0]).toMatchObject({ published: expect.any(BigInt), corrected: expect.any(BigInt) })
})
