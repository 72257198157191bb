import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { readFileAsDocument } from '@/cli/document-reading'
import { projectRoot } from '@/cli/project-root'
import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { renderingReport } from './rendering-report'
import { classSums, secondReading, type Checked } from './second-reading'

/** One document, or all of them together. */
interface Told {
  readonly name: string
  readonly whose: string
  readonly counts: Readonly<Record<Count, number>>
  readonly issues: Readonly<Record<string, number>>
  readonly contradictions: readonly string[]
}

const COUNTS = [
  ...(['typed', 'raw', 'missing', 'figures', 'agrees', 'otherDigits', 'otherRow', 'otherColumn', 'notFound'] as const),
  ...(['open', 'sums', 'sumsOf', 'claims', 'issues', 'seconds'] as const),
]
type Count = (typeof COUNTS)[number]

/**
 * npm run bench -- strangers FOLDER…: documents that nobody has keyed in. Whose each is taken to be, what became of its
 * tables, how many of its figures a second reading of the same pages finds where the first put them, and how many are read
 * alike from the text that pdftotext makes of each PDF.
 */
export async function strangersReport(given: readonly string[]): Promise<string> {
  if (given.length === 0) throw new Error('npm run bench -- strangers FOLDER…: which documents?')
  const registry = await loadRegistry(projectRoot)
  const poppler = hasPoppler()
  const told: Told[] = []
  for (const file of await documentFiles(given)) {
    const before = process.cpuUsage()
    const { outcome } = await readFileAsDocument(file, registry)
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1_000_000
    const name = path.basename(file)
    if (!outcome.ok) {
      told.push({
        ...nothing(name),
        whose: `refused: ${outcome.failure} ${outcome.detail ?? ''}`.trim(),
        counts: { ...NONE, seconds },
      })
      continue
    }
    const checked = poppler && file.endsWith('.pdf') ? secondReading(file, outcome.disclosure) : []
    told.push(tell(name, outcome.disclosure, checked, seconds))
  }
  const lines = told.flatMap((one) => [
    rowOf(one),
    `  ${one.whose}`,
    ...one.contradictions.slice(0, MOST).map((text) => `    ${text}`),
  ])
  const kinds = [...new Set(told.flatMap(({ issues }) => Object.keys(issues)))]
  const all = kinds.map((kind) => `${kind} ${told.reduce((sum, { issues }) => sum + (issues[kind] ?? 0), 0)}`)
  const notes = poppler ? [] : ['no pdftotext here: no second reading']
  const renderings = poppler ? ['as the text that pdftotext makes of them:', await renderingReport(given)] : []
  const issues = `issues: ${all.join(', ') || 'none'}`
  return [HEAD, ...lines, rowOf(total(told)), issues, ...notes, ...renderings].join('\n')
}

const NONE = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>
const nothing = (name: string): Told => ({ name, whose: '', counts: NONE, issues: {}, contradictions: [] })
/** Contradictions that are written out for each document. */
const MOST = 12

function tell(name: string, disclosure: Disclosure, checked: readonly Checked[], seconds: number): Told {
  const { identity, tables, rawTables, claims, issues } = disclosure
  const all = Object.values(tables).filter((table) => table !== undefined)
  const cells = all.flatMap(({ rows }) =>
    (rows as readonly { readonly cells: Record<string, Cell> }[]).flatMap((row) => Object.values(row.cells)),
  )
  const verdicts = (verdict: Checked['verdict']) => checked.filter((one) => one.verdict === verdict).length
  const sums = classSums(disclosure)
  const { district, department, unit, year, phase, scope } = identity
  return {
    name,
    whose: [identity.name, `${district}/${department}${unit === undefined ? '' : `/${unit}`}`, year, phase, scope].join(
      '  ',
    ),
    counts: {
      typed: all.filter(({ state }) => state !== 'missing').length,
      raw: rawTables.length,
      missing: all.filter(({ state }) => state === 'missing').length,
      figures: cells.filter(({ text }) => /\p{N}/u.test(text)).length,
      agrees: verdicts('agrees'),
      otherDigits: verdicts('otherDigits'),
      otherRow: verdicts('otherRow'),
      otherColumn: verdicts('otherColumn'),
      notFound: verdicts('notFound'),
      open: [...cells, ...claims.flatMap(figuresOfClaim)].filter(({ resolved }) => resolved?.certainty === 'open')
        .length,
      ...{ sums: sums.held, sumsOf: sums.of },
      ...{ claims: claims.length, issues: issues.length, seconds },
    },
    issues: issues.reduce<Record<string, number>>(
      (counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }),
      {},
    ),
    contradictions: checked
      .filter(({ verdict }) => verdict !== 'agrees')
      .map(({ verdict, table, row, column, text, at }) => `${verdict}: ${table} ${row} ${column} ${text} ${at}`),
  }
}

const figuresOfClaim = (claim: object): Cell[] =>
  Object.values(claim).filter((value): value is Cell => typeof value === 'object' && value !== null && 'text' in value)

function total(told: readonly Told[]): Told {
  const sum = (count: Count) => told.reduce((all, { counts }) => all + counts[count], 0)
  return {
    ...nothing(`${told.length} documents`),
    counts: Object.fromEntries(COUNTS.map((count) => [count, sum(count)])) as Record<Count, number>,
  }
}

const WIDTH = 52
const HEAD = `${'document'.padEnd(WIDTH)}  typed raw missing | figures = agree ≠digits ≠row ≠column notFound | open | class sums | claims issues   CPU s`

function rowOf({ name, counts }: Told): string {
  const cell = (count: Count, width: number) => String(counts[count]).padStart(width)
  const tables = [cell('typed', 5), cell('raw', 3), cell('missing', 7)].join(' ')
  const second = [
    cell('figures', 7),
    cell('agrees', 7),
    cell('otherDigits', 7),
    cell('otherRow', 4),
    cell('otherColumn', 7),
    cell('notFound', 8),
  ]
  const sums = `${counts.sums}/${counts.sumsOf}`.padStart(10)
  const rest = [cell('claims', 6), cell('issues', 6), counts.seconds.toFixed(2).padStart(7)].join(' ')
  return `${name.slice(0, WIDTH).padEnd(WIDTH)}  ${tables} | ${second.join(' ')} | ${cell('open', 4)} | ${sums} | ${rest}`
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
