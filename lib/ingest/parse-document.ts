import type { Cell } from '@/lib/budget/cell'
import { DISCLOSURE_FORMAT, type Disclosure, type DisclosureIdentity } from '@/lib/budget/disclosure'
import { recogniseForm } from '@/lib/budget/form'
import type { MoneyUnit } from '@/lib/budget/money'
import { TABLE_KEYS } from '@/lib/budget/tables'
import { identify, type Decision, type Registry } from './identify'
import { isPageFooter } from './normalise/words'
import { Ledger, type IndexedBlock, type Outline, type Role } from './outline'
import { outlineOf } from './outline-of'
import type { ParseOutcome } from './parse-outcome'
import { readCover, textsOf, type Cover } from './read-cover'
import { settled } from './settled-disclosure'
import { shapeOf, type TablesReading } from './shapes/registry'
import type { SourceBlock, SourceDocument } from './source-document'
import { readStatement } from './statement/read-statement'
import { missingTables, promisedTables } from './tables/promised-tables'

/**
 * The whole road from a document's text to its disclosure: headings, parts, tables by the shape that fits, statement,
 * identity, and an account of every line. A `decision` is what a person answered where the identity was asked about.
 */
export function parseDocument(document: SourceDocument, registry: Registry, decision?: Decision): ParseOutcome {
  const cover = readCover(document)
  if (cover.signs === 0) return { ok: false, failure: 'notADisclosure' }
  const { year, phase } = cover
  if (year === undefined || phase === undefined)
    return { ok: false, failure: 'identityUnclear', detail: year === undefined ? 'year' : 'phase' }
  const outline = outlineOf(document)
  const ledger = new Ledger()
  const shape = shapeOf(outline)
  const tables = shape?.read(document, outline, ledger, year, phase) ?? NO_TABLES
  const statement = readStatement(outline.statement, ledger, { year, phase })
  accountForText(outline, ledger)
  if (Object.keys(tables.tables).length === 0 && tables.rawTables.length === 0 && statement.claims.length === 0)
    return { ok: false, failure: 'notADisclosure' }

  const text = textsOf(document.blocks).join('\n')
  const identification = identify({ cover, tables: tables.tables, text }, registry, decision)
  if (identification.outcome === 'unclear')
    return { ok: false, failure: 'identityUnclear', detail: identification.missing }
  const disclosure = assemble(document, cover, identification.identity, {
    ...inForm(tables, outline, identification.identity),
    ...{ claims: statement.claims, issues: [...tables.issues, ...statement.issues] },
  })
  const unplaced = unplacedIn(document, ledger)
  return {
    ...{ ok: true, disclosure: withUnplaced(disclosure, unplaced), shape: shape?.name ?? '未知', identification },
    account: { roles: ledger.counts(), unplaced, ...countCells(disclosure) },
  }
}

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

function account({ index, block }: IndexedBlock, role: Role, ledger: Ledger): void {
  if (ledger.roleOf(index) !== undefined) return
  ledger.account(index, block.kind === 'line' && isPageFooter(block.line.text) ? 'pageFooter' : role)
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

/** A line without a use is an issue of the disclosure, too: it travels with the figures. */
function withUnplaced(disclosure: Disclosure, unplaced: readonly { readonly at: string }[]): Disclosure {
  const known = new Set(disclosure.issues.filter(({ kind }) => kind === 'unplaced').map(({ at }) => at))
  const issues = unplaced
    .filter(({ at }) => !known.has(at))
    .map(({ at }) => ({ kind: 'unplaced' as const, at, message: '这一行没有归到任何表、标题或句子' }))
  return { ...disclosure, issues: [...disclosure.issues, ...issues] }
}

function countCells({ tables, claims, rawTables }: Disclosure): { figures: number; openColumns: number } {
  const cells = cellsIn([tables, claims, rawTables]).filter(({ text }) => /\d/.test(text))
  return { figures: cells.length, openColumns: cells.filter(({ resolved }) => resolved?.certainty === 'open').length }
}

/** Every object with a printed text, wherever it stands; a goal is none, its words are running text. */
function cellsIn(value: unknown): Cell[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string' && !('cells' in value)) return [value as Cell]
  return Object.values(value).flatMap(cellsIn)
}
