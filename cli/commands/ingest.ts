import path from 'node:path'
import type { CommandContext } from '@/cli/command-context'
import { decisionOf, originOf, refusal } from '@/cli/document-identity'
import { documentFiles, loadRegistry } from '@/cli/document-files'
import { DocumentReader } from '@/cli/document-reader'
import type { ReadFile } from '@/cli/document-reading'
import {
  bodyOf,
  changesReport,
  countsOf,
  documentsReport,
  phaseOf,
  proposalSentence,
  shareOf,
} from '@/cli/import-report'
import { partsTogether, type PartsOfOne } from '@/cli/parts-together'
import { loadJudge } from '@/cli/judge'
import { prepareDatabase } from '@/cli/prepare-database'
import type { IngestOptions } from '@/cli/program'
import { alignedTable, printable, shortened, widthOf } from '@/cli/terminal-text'
import type { Disclosure } from '@/lib/budget/disclosure'
import { probeDatabase } from '@/lib/db/use-database'
import { databaseLost, documentsRefused } from '@/lib/problem'
import type { SavedPart, SaveOutcome } from '@/lib/store/save-disclosure'

/** Reads files and stores each disclosure, judged, in a transaction of its own; one that cannot be stored stops none of the others. */
export async function runIngest(
  given: readonly string[],
  options: IngestOptions,
  context: CommandContext,
): Promise<void> {
  const files = await documentFiles(given)
  const registry = await loadRegistry(context.projectRoot)
  const [decision, origin] = [decisionOf(options.as, registry), originOf(options.origin)]
  const reader = new DocumentReader(context.signal)
  const results: Result[] = []
  try {
    const run = (save: Save) =>
      inSteps(files, context, async (bar) => {
        const read = (file: string) => {
          bar(file)
          return reader.read(file, decision)
        }
        for await (const parts of partsTogether(files, read)) results.push(...(await save(parts, origin)))
      })
    if (options.dryRun === true) await run((parts) => Promise.resolve(parts))
    else await withStore(context, run)
  } finally {
    await reader.close()
    // What was stored before a stop or a failure stays stored, and is told.
    results.sort((a, b) => files.indexOf(a.path) - files.indexOf(b.path))
    if (results.length > 0) process.stdout.write(closingReport(results, process.stdout.columns))
    if (results.length < files.length)
      process.stdout.write(`– ${files.length} 份文件中做完了 ${results.length} 份；再运行一次，会接着做其余的。\n`)
  }
  const refused = results.filter((result) => refusalOfResult(result) !== undefined).length
  if (refused > 0) throw documentsRefused(refused, files.length)
}

interface Result extends ReadFile {
  /** Absent in a dry run, and when the document was refused. */
  readonly saved?: SaveOutcome | undefined
}

/** Stores the files of one disclosure. */
type Save = (parts: PartsOfOne, origin: string | undefined) => Promise<readonly Result[]>

async function inSteps(
  files: readonly string[],
  { progress, signal }: CommandContext,
  run: (onFile: (file: string) => void) => Promise<void>,
): Promise<void> {
  await progress.step(
    '导入',
    async ({ bar }) => {
      let done = 0
      await run((file) => {
        // Between two documents; what is stored is whole disclosures, each of which is one transaction.
        signal.throwIfAborted()
        bar(done, files.length, shortened(nameOf(file), NAME_IN_BAR))
        done += 1
      })
      bar(files.length, files.length, '')
    },
    () => `${files.length} 份文件`,
  )
}

async function withStore<Answer>(context: CommandContext, run: (save: Save) => Promise<Answer>): Promise<Answer> {
  const database = await prepareDatabase(context)
  try {
    // Imported late: the client they are built on may just have been generated.
    const { openDatabase } = await import('@/lib/db/client')
    const { saveParts } = await import('@/lib/store/save-disclosure')
    const judge = await loadJudge(context.projectRoot)
    const db = openDatabase(database.url)
    try {
      return await run(async (parts, origin) => {
        context.signal.throwIfAborted()
        const stored = parts.flatMap((read) => storable(read, origin))
        const outcomes = await saveParts(db, judge, stored).catch(async (error: unknown) => {
          if (isConnectionLost(error)) throw databaseLost(error)
          // Says so when the database is not there at all; otherwise the failure speaks for itself.
          await probeDatabase(database.url)
          throw error
        })
        const savedAs = new Map(stored.map(({ path: file }, i) => [file, outcomes[i]]))
        return parts.map((read) => ({ ...read, saved: savedAs.get(read.path) }))
      })
    } finally {
      await db.$disconnect()
    }
  } finally {
    await database.release()
  }
}

function storable({ path: file, outcome, lines }: ReadFile, origin: string | undefined) {
  if (!outcome.ok || !lines || refusal(outcome) !== undefined) return []
  return [{ path: file, disclosure: withOrigin(outcome.disclosure, origin), original: { lines } }]
}

const withOrigin = (disclosure: Disclosure, origin: string | undefined): Disclosure =>
  origin === undefined ? disclosure : { ...disclosure, document: { ...disclosure.document, origin } }

/** By PostgreSQL's own codes for a session that was ended, Prisma's for one that broke, and the sockets'. */
const isConnectionLost = (error: unknown): boolean =>
  /\b(?:57P0[123]|08\d{3}|P10(?:01|17)|ECONN(?:RESET|REFUSED)|EPIPE)\b|connection (?:terminated|closed)|server has closed/i.test(
    `${String((error as { code?: unknown }).code ?? '')} ${error instanceof Error ? error.message : String(error)}`,
  )

const MISSING = { district: '区县', department: '部门', unit: '单位' } as const

function refusalOfResult({ outcome, saved }: Result): string | undefined {
  if (saved?.status === 'unknownBody') return `数据库里没有它的${MISSING[saved.missing]}，请先登记。`
  if (saved?.status === 'outdated')
    return `同一份公开的 ${saved.fileNames.join('、')} 是旧版程序入的库，请连同它一起重新导入。`
  return refusal(outcome)
}

/** A line for each document; where the terminal is too narrow for that, a paragraph. */
function closingReport(results: readonly Result[], columns = Infinity): string {
  const rows = results.map(tableRow)
  const table = alignedTable(HEAD, rows)
  const fits = Math.max(...table.map(widthOf)) <= columns
  return [...(fits ? table : rows.flatMap(paragraph)), ...results.flatMap(remarks)]
    .map((line) => `${printable(line)}\n`)
    .join('')
}

const HEAD = ['文件', '部门', '年度', '类别', '表', '行', '数字', '无归处', '列未定', '秒', '结果'] as const

function tableRow(result: Result): string[] {
  const { outcome, seconds } = result
  const [file, time] = [nameOf(result.path), seconds.toFixed(2)]
  if (!outcome.ok) return [file, '', '', '', '', '', '', '', '', time, '未入库']
  const { identity } = outcome.disclosure
  const { rows, figures, unplaced, open, ...share } = countsOf(outcome)
  const counts = [shareOf(share), ...[rows, figures, unplaced, open].map(String)]
  return [file, bodyOf(identity), String(identity.year), phaseOf(identity), ...counts, time, statusOf(result)]
}

function paragraph([file, body, year, phase, ...rest]: readonly string[]): string[] {
  const counts = rest.slice(0, -1).map((count, i) => `${HEAD[i + 4]} ${count}`)
  const identity = body === '' ? [] : [`  ${body}　${year} 年${phase}`, `  ${counts.join('　')}`]
  return [`${file}　${rest.at(-1)}`, ...identity]
}

const nameOf = (file: string): string => printable(path.basename(file))

/** So that the bar stays one line in a terminal of 80 columns. */
const NAME_IN_BAR = 34

function statusOf(result: Result): string {
  if (refusalOfResult(result) !== undefined) return '未入库'
  const { saved, outcome } = result
  if (!saved || !('changes' in saved) || !outcome.ok) return '试读，未入库'
  const isPart = saved.documents.some(({ sha256 }) => sha256 === outcome.disclosure.document.sha256)
  switch (saved.status) {
    case 'stored':
      return '新入库'
    case 'joined':
      return isPart ? `并入第 ${saved.version} 版` : '没有带来新内容'
    case 'unchanged':
      return isPart || saved.documents.length === 1 ? '已有，无变化' : '没有带来新内容'
    case 'reread':
      return saved.changes.length === 0 ? '已有，更新原文与出处' : `重读，${saved.changes.length} 个数字有变`
    case 'replaced':
      return `第 ${saved.version} 版，${saved.changes.length} 个数字有变`
  }
}

/** Below the table: why a file was refused, what its disclosure is made of, what changed, what the registry should learn. */
function remarks(result: Result, i: number, all: readonly Result[]): string[] {
  const { outcome, saved } = result
  const name = nameOf(result.path)
  const reason = refusalOfResult(result)
  if (reason !== undefined) return [`✗ ${name}　${reason}`]
  if (!outcome.ok) return []
  const { identification, disclosure } = outcome
  const proposals = identification.outcome === 'identified' ? identification.proposals : []
  const told = saved && 'changes' in saved ? saved : undefined
  // Parts that were written together have one outcome, told with the first of them; what a disclosure is made of, once.
  const changes = told && all.findIndex((other) => other.saved === told) === i ? told.changes : []
  const isLast = told && !all.slice(i + 1).some(({ saved: later }) => isOfSame(told, later))
  const given = new Set(all.flatMap(({ outcome: each }) => (each.ok ? each.disclosure.document.sha256 : [])))
  const made = isLast && told.documents.length > 1 ? documentsReport(disclosure.identity, told.documents, given) : []
  return [
    ...proposals.map((proposal) => `! ${name}　${proposalSentence(proposal)}`),
    ...(changes.length === 0 ? [] : [`△ ${name}　与前一版相比：`, ...changesReport(disclosure, changes)]),
    ...made,
  ]
}

const isOfSame = ({ disclosureId }: SavedPart, other: SaveOutcome | undefined): boolean =>
  other !== undefined && 'disclosureId' in other && other.disclosureId === disclosureId
