import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { arbitraryDisclosure, FICTITIOUS_DISTRICT } from '@/lib/testing/arbitrary-disclosure'
import { cellMoney, isOpen, type Cell } from '@/lib/budget/cell'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { moneyOf, type MoneyUnit } from '@/lib/budget/money'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from './save-disclosure'
import { saveRegistry } from './save-registry'

const database = testDatabase()
let db: Database

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, [...districtSchema.array().parse(registry), FICTITIOUS_DISTRICT])
})
afterAll(() => db.$disconnect())

const original = disclosureSchema.parse(shipped)

/** The shipped disclosure as another year's, so that the tests stay out of each other's way; `letter` is its document. */
function edition(year: number, letter: string, change: (draft: Disclosure) => void = () => {}): Disclosure {
  const draft = structuredClone(original)
  draft.identity.year = year
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  change(draft)
  return disclosureSchema.parse(draft)
}

const expenditureOf = ({ tables }: Disclosure) => {
  const row = tables.expenditure?.rows.find(({ code }) => code === '2010350')
  if (!row) throw new Error('the shipped disclosure has lost its expenditure table')
  return row
}

const versionsOf = (year: number) =>
  db.disclosure.findMany({ where: { year }, orderBy: { version: 'asc' }, include: { document: true } })

async function rowCounts(): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [found] = await db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) AS count FROM "${name}"`)
    counts[name] = Number(found?.count)
  }
  return counts
}

describe('another reading of the same document', () => {
  it('is judged anew, and no other year with it', async () => {
    const years = [2041, 2045]
    for (const year of years) await saveDisclosure(db, unjudged, edition(year, 'a'))
    await db.disclosure.updateMany({ where: { year: { in: years } }, data: { audited: 'fictitious' } })
    const audited = async () =>
      (await db.disclosure.findMany({ where: { year: { in: years } }, orderBy: { year: 'asc' } })).map(
        (row) => row.audited,
      )
    await saveDisclosure(db, unjudged, edition(2041, 'a'))
    expect(await audited()).toEqual(['fictitious', 'fictitious'])
    const reread = edition(2041, 'a', (draft) => (expenditureOf(draft).cells['total'] = { text: '1.00' }))
    expect(await saveDisclosure(db, unjudged, reread)).toMatchObject({ status: 'reread' })
    expect(await audited()).toEqual(['unjudged', 'fictitious'])
  })
})

describe('the same document again', () => {
  it('writes nothing, not one row', async () => {
    const first = await saveDisclosure(db, unjudged, edition(2011, 'a'))
    expect(first).toMatchObject({ status: 'stored', version: 1 })
    const before = await rowCounts()
    const again = await saveDisclosure(db, unjudged, edition(2011, 'a'))
    expect(again).toEqual({ ...first, status: 'unchanged' })
    expect(await rowCounts()).toEqual(before)
  })

  it('read better, replaces its lines in place', async () => {
    const first = await saveDisclosure(db, unjudged, edition(2012, 'a'))
    const before = await rowCounts()
    const better = edition(2012, 'a', (draft) => {
      expenditureOf(draft).cells['total'] = { text: '717.99', at: 'L247:16-22' }
      draft.tables.projects?.rows.pop()
      draft.tables.projectPerformance?.rows.pop()
    })
    const outcome = await saveDisclosure(db, unjudged, better)
    expect(outcome).toEqual({ ...first, status: 'reread', changes: expect.any(Array) as unknown })
    const after = await rowCounts()
    expect(after).toMatchObject({ Disclosure: before['Disclosure'], Document: before['Document'] })
    // The row that each table lost: one and the other name different projects.
    expect(after).toMatchObject({ Project: before['Project'], FunctionalLine: before['FunctionalLine'] })
    const lines = await db.functionalLine.findMany({ where: { disclosure: { year: 2012 }, code: '2010350' } })
    expect(lines.map(({ total }) => total?.toFixed(2))).toContain('717.99')
    expect(await saveDisclosure(db, unjudged, better)).toMatchObject({ status: 'unchanged' })
  })
})

describe('a corrected document', () => {
  it('becomes the next version; the old one stays and points to it', async () => {
    await saveDisclosure(db, unjudged, edition(2013, 'a'))
    const corrected = edition(2013, 'b', (draft) => (expenditureOf(draft).cells['total'] = { text: '700.00' }))
    expect(await saveDisclosure(db, unjudged, corrected)).toMatchObject({ status: 'replaced', version: 2 })
    const [old, current] = await versionsOf(2013)
    expect(old).toMatchObject({ version: 1, current: false, replacedById: current?.id })
    expect(current).toMatchObject({ version: 2, current: true, replacedById: null })
    expect(old?.document.sha256).not.toBe(current?.document.sha256)
    const of = { where: { disclosureId: old?.id ?? 0, scope: 'all' as const, code: '2010350' } }
    expect((await db.functionalLine.findFirst(of))?.total?.toFixed(2)).toBe('717.88')
  })

  it('is what search finds, and its predecessor no longer', async () => {
    const renamed = (letter: string, name: string) =>
      edition(2014, letter, (draft) => {
        const [row] = (draft.tables.projects?.rows ?? []).filter(({ level }) => level === 'project')
        if (row) row.name = name
      })
    await saveDisclosure(db, unjudged, renamed('a', '旧名的项目'))
    await saveDisclosure(db, unjudged, renamed('b', '新名的项目'))
    const found = await db.searchEntry.findMany({ where: { kind: 'project', year: 2014 } })
    expect(found.map(({ title }) => title)).toContain('新名的项目')
    expect(found.map(({ title }) => title)).not.toContain('旧名的项目')
    const [, current] = await versionsOf(2014)
    expect(new Set(found.map(({ disclosureId }) => disclosureId))).toEqual(new Set([current?.id]))
    // Reading the old one better does not bring it back.
    await saveDisclosure(db, unjudged, renamed('a', '旧名的另一项目'))
    expect(await db.searchEntry.count({ where: { title: '旧名的另一项目' } })).toBe(0)
  })

  it('loaded again with its predecessor changes nothing', async () => {
    const [first, second] = [edition(2015, 'a'), edition(2015, 'b')]
    await saveDisclosure(db, unjudged, first)
    await saveDisclosure(db, unjudged, second)
    const before = await versionsOf(2015)
    for (const known of [first, second])
      expect(await saveDisclosure(db, unjudged, known)).toMatchObject({ status: 'unchanged' })
    expect(await versionsOf(2015)).toEqual(before)
  })

  it('leaves the other phase and the units of the department alone', async () => {
    await saveDisclosure(db, unjudged, edition(2016, 'a'))
    const ofUnit = edition(2016, 'b', ({ identity }) => Object.assign(identity, { scope: 'unit', unit: '605001' }))
    expect(await saveDisclosure(db, unjudged, ofUnit)).toMatchObject({ status: 'stored', version: 1 })
    const { balance } = original.tables
    const final = edition(2016, 'c', (draft) => {
      draft.identity.phase = 'final'
      draft.tables = balance ? { balance } : {}
    })
    expect(await saveDisclosure(db, unjudged, final)).toMatchObject({ status: 'stored', version: 1 })
    expect((await versionsOf(2016)).every(({ current }) => current)).toBe(true)
  })
})

describe('a body that the registry does not know', () => {
  it.each([
    ['district', { district: '410399' }],
    ['department', { department: '999' }],
    ['unit', { scope: 'unit', unit: '605999' }],
  ] as const)('is refused by its %s, and nothing is written', async (missing, identity) => {
    const before = await rowCounts()
    const stranger = edition(2017, 'a', (draft) => Object.assign(draft.identity, identity))
    expect(await saveDisclosure(db, unjudged, stranger)).toEqual({ status: 'unknownBody', missing })
    expect(await rowCounts()).toEqual(before)
  })
})

describe('at the same time', () => {
  it('the same document is stored once', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => saveDisclosure(db, unjudged, edition(2018, 'a'))))
    const statuses = outcomes.map(({ status }) => status).sort()
    expect(statuses).toEqual(['stored', 'unchanged', 'unchanged', 'unchanged'])
    expect(await versionsOf(2018)).toHaveLength(1)
  })

  it('different documents of one year become a chain of versions', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((letter) => saveDisclosure(db, unjudged, edition(2019, letter))))
    const versions = await versionsOf(2019)
    expect(versions.map(({ version, current }) => [version, current])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ])
    expect(versions.slice(0, -1).map(({ replacedById }) => replacedById)).toEqual(versions.slice(1).map(({ id }) => id))
  })

  it('different years of one department, and a document for two bodies, do not wait for each other in vain', async () => {
    const shared = (identity: Partial<Disclosure['identity']>) =>
      edition(2020, 'a', (draft) => Object.assign(draft.identity, identity))
    const outcomes = await Promise.all([
      saveDisclosure(db, unjudged, edition(2021, 'a')),
      saveDisclosure(db, unjudged, edition(2022, 'a')),
      saveDisclosure(db, unjudged, shared({})),
      saveDisclosure(db, unjudged, shared({ scope: 'unit', unit: '605001' })),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['stored', 'stored', 'stored', 'stored'])
    expect(await db.document.count({ where: { sha256: '2020a'.padEnd(64, '0') } })).toBe(1)
  })
})

describe('a failure in the middle', () => {
  const unlucky = (letter: string, year = 2023) =>
    edition(year, letter, (draft) => {
      const [row] = (draft.tables.projects?.rows ?? []).filter(({ level }) => level === 'project')
      if (row) row.name = '不许入库的项目'
    })

  beforeAll(async () => {
    await db.$executeRaw`ALTER TABLE "SearchEntry" ADD CONSTRAINT "unlucky" CHECK ("title" <> '不许入库的项目')`
  })
  afterAll(async () => {
    await db.$executeRaw`ALTER TABLE "SearchEntry" DROP CONSTRAINT "unlucky"`
  })

  it('leaves nothing of a new document', async () => {
    const before = await rowCounts()
    await expect(saveDisclosure(db, unjudged, unlucky('a'))).rejects.toThrow('unlucky')
    expect(await rowCounts()).toEqual(before)
  })

  it('leaves the version before, and the reading before, as they were', async () => {
    await saveDisclosure(db, unjudged, edition(2024, 'a'))
    const before = { counts: await rowCounts(), versions: await versionsOf(2024) }
    await expect(saveDisclosure(db, unjudged, unlucky('b', 2024))).rejects.toThrow('unlucky')
    await expect(saveDisclosure(db, unjudged, unlucky('a', 2024))).rejects.toThrow('unlucky')
    expect({ counts: await rowCounts(), versions: await versionsOf(2024) }).toEqual(before)
  })
})

describe('what comes back', () => {
  it('tells a blank, a nought, a dash, an unreadable cell and an absent column apart', async () => {
    const odd = edition(2026, 'a', (draft) => {
      const row = expenditureOf(draft)
      row.cells = {
        total: { text: '0.00', at: 'L1:1-5' },
        basic: { text: '' },
        wages: { text: '—' },
        project: { text: '497.3 1' },
      }
    })
    await saveDisclosure(db, unjudged, odd)
    const line = await db.functionalLine.findFirstOrThrow({
      where: { disclosure: { year: 2026 }, scope: 'all', code: '2010350' },
    })
    expect(line.total?.toFixed()).toBe('0')
    expect([line.basic, line.wages, line.project, line.capital]).toEqual([null, null, null, null])
    expect(line.cells).toEqual(expenditureOf(odd).cells)
  })

  it('counts 元 in 万元, to the last digit', async () => {
    const inYuan = edition(2027, 'a', (draft) => {
      draft.unit = '元'
      for (const table of Object.values(draft.tables)) if (table) table.unit = '元'
      expenditureOf(draft).cells['total'] = { text: '12,345,678.9012' }
      const [income] = (draft.tables.balance?.rows ?? []).filter(
        ({ side, role }) => side === 'income' && role === 'total',
      )
      if (income) income.cells = { amount: { text: '7789600' } }
    })
    await saveDisclosure(db, unjudged, inYuan)
    const [stored] = await versionsOf(2027)
    expect(stored?.totalIncome?.toFixed()).toBe('778.96')
    const line = await db.functionalLine.findFirstOrThrow({
      where: { disclosure: { year: 2027 }, scope: 'all', code: '2010350' },
    })
    expect(line.total?.toFixed()).toBe('1234.56789012')
  })

  it('counts a total in the unit of its own table or sentence', async () => {
    const mixed = edition(2028, 'a', (draft) => {
      if (draft.tables.balance) draft.tables.balance.unit = '元'
    })
    await saveDisclosure(db, unjudged, mixed)
    const [stored] = await versionsOf(2028)
    expect(stored?.totalIncome?.toFixed()).toBe('0.077896')
    expect(stored?.basic?.toFixed()).toBe('281.65')
    expect(stored?.cells).toMatchObject({ totalIncome: { unit: '元', table: 'balance', cell: { text: '778.96' } } })
  })

  it('is, of any disclosure, every cell as printed and every amount exactly', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDisclosure(), async (disclosure) => {
        // What one of them does not hold would stay from the one before.
        await db.disclosure.deleteMany({ where: { department: { district: { code: FICTITIOUS_DISTRICT.code } } } })
        const outcome = await saveDisclosure(db, unjudged, disclosure)
        if (!('disclosureId' in outcome)) throw new Error('the registry lacks the department')
        const stored = await contentOf(outcome.disclosureId)
        expect(printed(stored)).toEqual(printed({ ...disclosure, document: undefined }))
        expect(inexactAmounts(stored)).toEqual([])
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})

const LINES = {
  balanceLines: true,
  incomeLines: true,
  functionalLines: true,
  economicLines: true,
  threePublicLines: true,
  operatingLines: true,
} as const

async function contentOf(id: number) {
  const content = { ...LINES, tables: true, projects: true, indicators: true, claims: true }
  // Its own cells repeat the totals.
  return db.disclosure.findUniqueOrThrow({ where: { id }, include: content, omit: { cells: true } })
}

/** Every printed text with its place and resolution, in no order. */
function printed(value: unknown): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('text' in node && typeof node.text === 'string') {
      const { text, at, resolved } = node as Cell
      found.push(JSON.stringify([text, at ?? null, resolved && Object.entries(resolved).sort()]))
      return
    }
    Object.values(node).forEach(walk)
  }
  walk(value)
  return found.sort()
}

/** Amounts of the line tables that are not what their cell says in its table's unit; what was left open is no amount. */
function inexactAmounts(stored: Awaited<ReturnType<typeof contentOf>>): string[] {
  const units: Record<string, MoneyUnit> = Object.fromEntries(
    stored.tables.map(({ key, moneyUnit }) => [key, moneyUnit === '元' ? '元' : '万元']),
  )
  const scopes: Record<string, string> = { basic: 'basicEconomic' }
  const lines = [
    ...stored.balanceLines.map((row) => ({ row, key: row.table })),
    ...stored.incomeLines.map((row) => ({ row, key: 'income' })),
    ...stored.functionalLines.map((row) => ({ row, key: row.scope === 'all' ? 'expenditure' : row.scope })),
    ...stored.economicLines.map((row) => ({ row, key: scopes[row.scope] ?? 'economicSummary' })),
    ...stored.threePublicLines.map((row) => ({ row, key: 'threePublic' })),
    ...stored.operatingLines.map((row) => ({ row, key: 'operating' })),
    ...stored.projects.map((row) => ({ row, key: 'projects' })),
  ]
  return lines.flatMap(({ row, key }) => {
    const amounts: Record<string, unknown> = { ...row, ...('publicFunds' in row && { public: row.publicFunds }) }
    const cells = row.cells as Record<string, Cell>
    return Object.entries(cells).flatMap(([column, cell]) => {
      if (!(column in amounts)) return []
      const amount = amounts[column] as { toFixed(): string } | null
      const expected = isOpen(cell) ? undefined : cellMoney(cell, units[key] ?? '万元')
      return moneyOf(amount?.toFixed(), '万元') === expected ? [] : [`${key} ${column} ${cell.text}`]
    })
  })
}

describe('the database itself', () => {
  const refused = (statement: string) => expect(db.$executeRawUnsafe(statement)).rejects

  it('takes no hash of another form', async () => {
    const insert = (hash: string) =>
      `INSERT INTO "Document" ("sha256", "fileName", "mediaType", "bytes", "title") VALUES ('${hash}', 'a', 'b', 1, 'c')`
    await refused(insert('abc')).toThrow('Document_sha256_check')
    await refused(insert('A'.repeat(64))).toThrow('Document_sha256_check')
  })

  it('takes no year out of range, and no unit of money that nobody prints', async () => {
    await refused(`INSERT INTO "FiscalYear" ("year") VALUES (1999)`).toThrow('FiscalYear_year_check')
    await refused(`INSERT INTO "FiscalYear" ("year") VALUES (2100)`).toThrow('FiscalYear_year_check')
    await refused(`UPDATE "Disclosure" SET "moneyUnit" = '千元'`).toThrow('Disclosure_moneyUnit_check')
  })

  it('shows at most one version of a body’s year and phase, also where no unit is named', async () => {
    await saveDisclosure(db, unjudged, edition(2029, 'a'))
    await saveDisclosure(db, unjudged, edition(2029, 'b'))
    await refused(`UPDATE "Disclosure" SET "current" = true WHERE "year" = 2029`).toThrow('Disclosure_one_current_key')
  })

  it('holds one release of the shipped data', async () => {
    await refused(`INSERT INTO "ShippedData" ("id", "release") VALUES (2, 'x')`).toThrow('ShippedData_one_row_check')
  })
})
