import type { Cell } from '@/lib/budget/cell'
import { DISCLOSURE_FORMAT, type Disclosure, type DisclosureIdentity } from '@/lib/budget/disclosure'
import { recogniseForm } from '@/lib/budget/form'
import type { MoneyUnit } from '@/lib/budget/money'
import { TABLE_KEYS } from '@/lib/budget/tables'
import { identify, type Decision, type Registry } from './identify'
import { Ledger, type IndexedBlock, type Outline, type Role } from './outline'
import { outlineOf } from './outline-of'
import type { ParseOutcome } from './parse-outcome'
import { asPrinted, withPlainDigits } from './plain-digits'
import { readCover, textsOf, type Cover } from './read-cover'
import { settled } from './settled-disclosure'
import { shapeOf, type TablesReading } from './shapes/registry'
import type { SourceBlock, SourceDocument } from './source-document'
import { readStatement } from './statement/read-statement'
import { missingTables, promisedTables } from './tables/promised-tables'
import { unreadAmounts } from './unread-amounts'

/**
 * The whole road from a document's text to its disclosure: headings, parts, tables by the shape that fits, statement,
 * identity, and an account of every line. A `decision` is what a person answered where the identity was asked about.
 */
export function parseDocument(printed: SourceDocument, registry: Registry, decision?: Decision): ParseOutcome {
  const document = withPlainDigits(printed)
  const outline = outlineOf(document)
  const furniture = new Set(outline.furniture.map(({ index }) => index))
  const text = { ...document, blocks: document.blocks.filter((_, index) => !furniture.has(index)) }
  // Running heads are furniture, and tell whose document it is.
  const cover = readCover(document)
  if (cover.signs === 0) return { ok: false, failure: 'notADisclosure' }
  const { year, phase } = cover
  if (year === undefined || phase === undefined)
    return { ok: false, failure: 'identityUnclear', detail: year === undefined ? 'year' : 'phase' }
  const ledger = new Ledger()
  ledger.accountAll(outline.furniture, 'pageFooter')
  const shape = shapeOf(outline)
  const tables = shape?.read(document, outline, ledger, year, phase) ?? NO_TABLES
  const statement = readStatement(outline.statement, ledger, { year, phase })
  accountForText(outline, ledger)
  if (Object.keys(tables.tables).length === 0 && tables.rawTables.length === 0 && statement.claims.length === 0)
    return { ok: false, failure: 'notADisclosure' }
  if (isLeftOpen(statement) && figuresIn([tables.tables, statement.claims]) === 0)
    return { ok: false, failure: 'blankForm' }

  const said = { cover, tables: tables.tables, text: textsOf(text.blocks).join('\n') }
  const identification = identify(said, registry, decision)
  if (identification.outcome === 'unclear')
    return { ok: false, failure: 'identityUnclear', detail: identification.missing }
  const read = assemble(document, cover, identification.identity, {
    ...inForm(tables, outline, identification.identity),
    ...{ claims: statement.claims, issues: [...tables.issues, ...statement.issues] },
  })
  const disclosure = withUnread(asPrinted(read, printed))
  const unplaced = unplacedIn(document, ledger)
  return {
    ...{ ok: true, disclosure: withUnplaced(disclosure, unplaced), shape: shape?.name ?? '未知', identification },
    account: { roles: ledger.counts(), unplaced, ...countCells(disclosure) },
  }
}

/** A form has stars and crosses for figures to come. */
const isLeftOpen = ({ issues }: Pick<Disclosure, 'issues'>): boolean => issues.some(({ kind }) => kind === 'unreadable')

const NO_TABLES: TablesReading = { tables: {}, rawTables: [], issues: [] }

type Content = Pick<Disclosure, 'form' | 'tables' | 'rawTables' | 'claims' | 'issues'>

/** With the form that the tables and the contents tell, and the tables that it and the contents promise but nothing is of. */
function inForm(
  reading: TablesReading,
  outline: Outline,
  { phase, scope, year, district }: DisclosureIdentity,
): Omit<Content, 'claims'> {
  const promised = promisedTables(outline.front)
  const printed = TABLE_KEYS.flatMap((key) => {
    const table = reading.tables[key] ?? promised.find((each) => each.key === key)
    return table ? [{ key, title: table.title }] : []
  })
  const form = recogniseForm({ phase, scope, year, division: district, tables: printed })
  const missing = missingTables(promised, reading, outline, form)
  return { ...reading, tables: { ...reading.tables, ...missing }, ...(form && { form: form.key }) }
}

function assemble(document: SourceDocument, cover: Cover, identity: DisclosureIdentity, content: Content): Disclosure {
  const { sha256, fileName, mediaType, bytes, lines, pages } = document
  const source = {
    ...{ sha256, fileName: [...fileName].slice(-200).join(''), mediaType, bytes },
    title: cover.title ?? `${identity.name}${identity.year}年${identity.phase === 'final' ? '决算' : '预算'}`,
    ...(cover.dated !== undefined && { dated: cover.dated }),
    ...(lines !== undefined && { lines }),
    ...(pages !== undefined && { pages }),
  }
  return settled({ format: DISCLOSURE_FORMAT, document: source, identity, unit: unitOf(content), ...content })
}

/** The unit that most tables print, else that of the sentences. */
function unitOf({ tables, claims }: Content): MoneyUnit {
  const said = [
    ...Object.values(tables).flatMap((table) => table?.unit ?? []),
    ...claims.slice(0, 1).map(({ unit }) => unit),
  ]
  return said.filter((unit) => unit === '元').length * 2 > said.length ? '元' : '万元'
}

// ── The account ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Title page, duties and glossary carry no figures to read: each line is told what it is. */
function accountForText({ front, overview, glossary }: Outline, ledger: Ledger): void {
  const contents = front.findIndex(({ block }) => /^目录$/.test(textsOf([block]).join('')))
  front.forEach((indexed, i) => account(indexed, contents >= 0 && i > contents ? 'contents' : 'title', ledger))
  for (const indexed of overview) account(indexed, isHeading(indexed) ? 'heading' : 'duty', ledger)
  for (const indexed of glossary) account(indexed, isHeading(indexed) ? 'heading' : 'glossary', ledger)
}

function account({ index }: IndexedBlock, role: Role, ledger: Ledger): void {
  if (ledger.roleOf(index) === undefined) ledger.account(index, role)
}

const isHeading = ({ block }: IndexedBlock): boolean =>
  block.kind === 'line' && block.line.text.length < 40 && !/[。；，：:,;]/.test(block.line.text)

function unplacedIn({ blocks }: SourceDocument, ledger: Ledger) {
  return ledger
    .unplaced(blocks.map((block, index) => ({ index, block })))
    .map(({ block }) => ({ at: placeOf(block), text: textsOf([block]).join(' ').slice(0, BEGINNING) }))
}

const BEGINNING = 40
const placeOf = (block: SourceBlock): string => (block.kind === 'line' ? block.line.at : block.grid.at)

const withUnread = (disclosure: Disclosure): Disclosure => ({
  ...disclosure,
  issues: [...disclosure.issues, ...unreadAmounts(disclosure)],
})

/** A line without a use is an issue of the disclosure, too: it travels with the figures. */
function withUnplaced(disclosure: Disclosure, unplaced: readonly { readonly at: string }[]): Disclosure {
  const known = new Set(disclosure.issues.filter(({ kind }) => kind === 'unplaced').map(({ at }) => at))
  const issues = unplaced
    .filter(({ at }) => !known.has(at))
    .map(({ at }) => ({ kind: 'unplaced' as const, at, message: '这一行没有归到任何表、标题或句子' }))
  return { ...disclosure, issues: [...disclosure.issues, ...issues] }
}

function countCells({ tables, claims, rawTables }: Disclosure): { figures: number; openColumns: number } {
  const cells = cellsIn([tables, claims, rawTables]).filter(isFigure)
  return { figures: cells.length, openColumns: cells.filter(({ resolved }) => resolved?.certainty === 'open').length }
}

const isFigure = ({ text }: Cell): boolean => /\d/.test(text)
const figuresIn = (value: unknown): number => cellsIn(value).filter(isFigure).length

/** Every object with a printed text, wherever it stands; a goal is none, its words are running text. */
function cellsIn(value: unknown): Cell[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string' && !('cells' in value)) return [value as Cell]
  return Object.values(value).flatMap(cellsIn)
}
