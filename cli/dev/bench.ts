import type { Bench } from './benches/bench'
import { measure } from './benches/bench'

/** npm run bench [-- NAME…]: one line here and one file in benches/ for each; loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  audit: async () => (await import('./benches/audit-bench')).auditBench(),
  money: async () => (await import('./benches/money-bench')).moneyBench(),
  parse: async () => (await import('./benches/parse-bench')).parseBench(),
  'parse-growth': async () => (await import('./benches/parse-bench')).parseGrowthBench(),
  'parse-growth-flattened': async () => (await import('./benches/parse-bench')).flattenedGrowthBench(),
  'parse-growth-sentences': async () => (await import('./benches/parse-bench')).sentenceGrowthBench(),
  'parse-pdf': async () => (await import('./benches/parse-bench')).parsePdfBench(),
  database: async () => (await import('./benches/database-bench')).yearlyPageBench(),
  'database-rare-search': async () => (await import('./benches/database-bench')).rareSearchBench(),
  'database-search': async () => (await import('./benches/database-bench')).searchBench(),
  'database-listing': async () => (await import('./benches/database-bench')).listingBench(),
  'database-save': async () => (await import('./benches/database-bench')).saveBench(),
}

/** What is not a matter of ratios: only when asked for by name. */
const reports: Readonly<Record<string, (given: readonly string[]) => Promise<string>>> = {
  'audit-strangers': async (given) => (await import('./benches/audit-strangers')).auditStrangersReport(given),
  'audit-reach': async () => (await import('./benches/audit-bench')).reachReport(),
  'audit-planted': async () => (await import('./benches/audit-bench')).plantedReport(),
  'audit-silence': async (given) =>
    given.length === 0
      ? (await import('./benches/audit-bench')).silenceReport()
      : (await import('./benches/audit-silence')).printedSilence(given),
  renderings: async (given) => (await import('./benches/rendering-report')).renderingReport(given),
  search: async () => (await import('./benches/search-bench')).searchReport(),
  strangers: async (given) => (await import('./benches/strangers-bench')).strangersReport(given),
  lighthouse: async () => (await import('./benches/lighthouse-bench')).lighthouseReport(new AbortController().signal),
}

/** What follows one of these is its own: documents, or how much is asked for. */
const WITH_WORDS: readonly string[] = ['strangers', 'audit-strangers', 'renderings', 'audit-silence']
const words = process.argv.slice(2)
const end = words.findIndex((word) => WITH_WORDS.includes(word)) + 1
const [asked, given] = end > 0 ? [words.slice(0, end), words.slice(end)] : [words, []]
const unknown = asked.filter((name) => !Object.hasOwn(benches, name) && !Object.hasOwn(reports, name))
if (unknown.length > 0) {
  console.error(
    `no bench ${unknown.join(', ')}; there are: ${[...Object.keys(benches), ...Object.keys(reports)].join(', ')}`,
  )
  process.exit(2)
}

for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const bench = await load()
  console.log(name)
  for (const line of await measure(bench)) {
    console.log(
      `  ${line.name.padEnd(28)} ${line.milliseconds.toFixed(2).padStart(9)} ms  ${line.ratio.toFixed(2).padStart(6)} ×`,
    )
  }
  await bench.close?.()
  if (name === 'audit')
    console.log(`mutated figures that some rule catches\n${(await import('./benches/audit-bench')).mutationReport()}`)
  if (name === 'parse') console.log((await import('./benches/parse-memory')).memoryReport())
}

for (const [name, load] of Object.entries(reports)) {
  if (asked.includes(name)) console.log(`${name}\n${await load(given)}`)
}
