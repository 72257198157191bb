import type { Cell } from '@/lib/budget/cell'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { parseSourcePosition } from '@/lib/budget/source-position'
import type { ParseOutcome } from './parse-outcome'
import type { SourceDocument } from './source-document'

/** For tests: what no reading may get wrong, however damaged its document is. Empty when all is well. */
export function faultsOf(document: SourceDocument, outcome: ParseOutcome): string[] {
  if (!outcome.ok) return []
  const { disclosure, account } = outcome
  const { error } = disclosureSchema.safeParse(disclosure)
  const placed = [...account.roles.values()].reduce((sum, count) => sum + count, 0)
  const accounted = placed + account.unplaced.length
  const told = new Set(disclosure.issues.map(({ at }) => at))
  return [
    ...(error ? [`schema: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`] : []),
    ...(accounted === document.blocks.length ? [] : [`${accounted} of ${document.blocks.length} lines accounted for`]),
    ...account.unplaced.filter(({ at }) => !told.has(at)).map(({ at }) => `${at} is unplaced, and no issue says so`),
    ...misplacedCells(document, disclosure),
  ]
}

/** Where each figure of a text stands, and as what: the place of the cell to the column that it was read into. */
export type FigureHomes = ReadonlyMap<string, ReadonlySet<string>>

export function homesOf({ tables, claims }: Disclosure): FigureHomes {
  const homes = new Map<string, Set<string>>()
  for (const { cell, home } of figuresIn(tables, claims)) {
    const at = cell.at ?? ''
    homes.set(at, (homes.get(at) ?? new Set()).add(home))
  }
  return homes
}

/**
 * Figures on lines that are still what they were, read into another column than before, for sure and without an issue in
 * the same table: a wrong value that nobody would notice.
 */
export function silentlyMoved(
  before: FigureHomes,
  after: Disclosure,
  origins: readonly (number | undefined)[],
): string[] {
  const troubled = troubledLines(after.issues)
  return figuresIn(after.tables, []).flatMap(({ cell, home, table }) => {
    const at = /^L(\d+)(:\d+-\d+)$/.exec(cell.at ?? '')
    const origin = origins[Number(at?.[1]) - 1]
    const homes = origin === undefined ? undefined : before.get(`L${origin}${at?.[2]}`)
    if (!homes || homes.has(home) || cell.resolved?.certainty === 'open') return []
    const [first, last] = linesOf(table)
    if (troubled.some((line) => line >= first && line <= last)) return []
    return [`${cell.at} “${cell.text}” was ${[...homes].join(', ')}, now ${home}`]
  })
}

interface Figure {
  readonly cell: Cell
  readonly home: string
  /** Place of its table. */
  readonly table: string | undefined
}

function figuresIn(tables: Disclosure['tables'], claims: Disclosure['claims']): Figure[] {
  const inTables = Object.entries(tables).flatMap(([key, table]) =>
    (table?.rows ?? []).flatMap((row) => {
      const side = 'side' in row ? `.${row.side}` : 'basis' in row ? `.${row.basis}` : ''
      return Object.entries(row.cells).map(([column, cell]) => ({
        ...{ cell, home: `${key}${side}.${column}`, table: table?.at },
      }))
    }),
  )
  const inClaims = claims.flatMap((claim) =>
    (['amount', 'change', 'changePercent', 'share', 'completionRate', 'count', 'score'] as const).flatMap((part) => {
      const cell = claim[part]
      return cell ? [{ cell, home: `claim.${claim.subject}.${part}`, table: claim.at }] : []
    }),
  )
  return [...inTables, ...inClaims].filter(({ cell }) => /\d/.test(cell.text))
}

/** A figure as printed stands, letter by letter, where its place says; cut by the end of a line, it goes on below. */
function misplacedCells(document: SourceDocument, { tables, claims }: Disclosure): string[] {
  const printedLines = document.blocks.flatMap((b) => (b.kind === 'line' ? [b.line] : []))
  const lines = new Map(printedLines.map(({ at, text }) => [at, text]))
  const below = new Map(printedLines.map(({ at }, i) => [at, printedLines[i + 1]?.text ?? '']))
  return figuresIn(tables, claims).flatMap(({ cell, home }) => {
    if (cell.at === undefined) return [`${home} “${cell.text}” has no place`]
    const [, line = '', from, to] = /^(L\d+):(\d+)-(\d+)$/.exec(cell.at) ?? []
    const printed = lines.get(line)?.slice(Number(from), Number(to))
    const [whole, here] = [withoutSpaces(cell.text), withoutSpaces(printed ?? '')]
    const rest = whole.slice(here.length)
    const cut = here !== '' && whole.startsWith(here) && lines.get(line)?.trimEnd().length === Number(to)
    const same = whole === here || (cut && withoutSpaces(below.get(line) ?? '').startsWith(rest))
    return same ? [] : [`${home} “${cell.text}” is not what stands at ${cell.at}: “${printed ?? ''}”`]
  })
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

const troubledLines = (issues: Disclosure['issues']): number[] =>
  issues.flatMap(({ at }) => (at === undefined ? [] : [linesOf(at)[0]]))

function linesOf(at: string | undefined): [first: number, last: number] {
  const place = parseSourcePosition(at ?? '')
  return place?.kind === 'text' ? [place.line, place.lastLine ?? place.line] : [0, Infinity]
}

/** Tables of a reading in which something is told: an issue at one of their lines. */
export function troubledTables({ tables, issues }: Pick<Disclosure, 'tables' | 'issues'>): string[] {
  const lines = troubledLines(issues)
  return Object.entries(tables).flatMap(([key, table]) => {
    const [first, last] = linesOf(table?.at)
    return lines.some((line) => line >= first && line <= last) ? [key] : []
  })
}
