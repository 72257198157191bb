import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { databaseOn, onServer, startEmbeddedServer } from '@/cli/dev/database/test-server'
import { loadJudge } from '@/cli/judge'
import { projectRoot } from '@/cli/project-root'
import { FICTITIOUS_DISTRICT } from '@/lib/testing/arbitrary-disclosure'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { openDatabase, type Database } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { getYearlyPage } from '@/lib/yearly/get-yearly-page'
import { listCoverage } from '@/lib/departments/list-coverage'
import { search } from '@/lib/search/find-hits'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import type { Bench, BenchCase } from './bench'
import {
  disclosuresIn,
  fillWithGenerated,
  generatedAddress,
  generatedRareWord,
  generatedWord,
  type GeneratedSize,
} from './generated-disclosures'

/**
 * The same question to a small and to a large database, an index answering both: the ratio should be near 1. Only a list
 * of everything grows with everything. MINGZHANG_BENCH_DISCLOSURES sets the size of the large one, 100,000 by default; a
 * million takes some ten minutes to make and 15 GB.
 */
export const yearlyPageBench = (): Promise<Bench> => comparing((db) => getYearlyPage(db, generatedAddress))

/** A word of one department, and one of more and more projects, of which the first fifty are shown. */
export const rareSearchBench = (): Promise<Bench> => comparing((db) => search(db, { text: generatedRareWord }))
export const searchBench = (): Promise<Bench> => comparing((db) => search(db, { text: generatedWord }))

export const listingBench = (): Promise<Bench> => comparing((db) => listCoverage(db))

/** One whole disclosure, that of the repository, of a new year each time. */
export async function saveBench(): Promise<Bench> {
  const judge = await loadJudge(projectRoot)
  const disclosure = disclosureSchema.parse(shipped)
  let saved = 0
  return comparing((db) => {
    saved += 1
    const document = { ...disclosure.document, sha256: String(saved).padStart(64, '0') }
    const identity = { ...disclosure.identity, district: FICTITIOUS_DISTRICT.code, department: '901' }
    return saveDisclosure(db, judge, { ...disclosure, document, identity: { ...identity, year: 2007 + (saved % 90) } })
  })
}

async function comparing(question: (db: Database) => Promise<unknown>): Promise<Bench> {
  const { databases, leave } = await enter()
  const [small, ...larger] = databases.map(({ name, db }): BenchCase => ({ name, run: () => question(db) }))
  if (!small) throw new Error('no database was made')
  return { cases: [small, ...larger], close: leave }
}

interface Prepared {
  readonly databases: readonly { readonly name: string; readonly db: Database }[]
  close(): Promise<void>
}

let prepared: Promise<Prepared> | undefined
let closing: NodeJS.Timeout | undefined

/** The benches share the databases, which are long in the making: gone when no bench has wanted them for a moment. */
async function enter() {
  clearTimeout(closing)
  const { databases, close } = await (prepared ??= prepare())
  const leave = async () => {
    closing = setTimeout(() => void close(), 1_000)
  }
  return { databases, leave }
}

async function prepare(): Promise<Prepared> {
  const server = await startEmbeddedServer()
  const databases: { readonly name: string; readonly db: Database }[] = []
  for (const size of sizes()) {
    const count = disclosuresIn(size)
    const begun = performance.now()
    const name = `generated_${count}`
    await onServer(server.url, `CREATE DATABASE ${name}`)
    const url = databaseOn(server.url, name)
    await migrate(url, { projectRoot, retryFailed: false })
    await fillWithGenerated(url, size)
    const db = openDatabase(url)
    await saveRegistry(db, [FICTITIOUS_DISTRICT])
    console.log(`made ${count} disclosures in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    databases.push({ name: `${count} disclosures`, db })
  }
  const close = async () => {
    for (const { db } of databases) await db.$disconnect()
    await server.close()
  }
  return { databases, close }
}

function sizes(): readonly GeneratedSize[] {
  const wanted = Number(process.env['MINGZHANG_BENCH_DISCLOSURES'] ?? 100_000)
  const each = { departmentsEach: 10, years: 5 }
  return [10, Math.max(11, Math.round(wanted / 100))].map((districts) => ({ districts, ...each }))
}
