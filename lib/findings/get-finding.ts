import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import { formOf } from '@/lib/budget/form'
import { moneyOf } from '@/lib/budget/money'
import { documentAt, parseSourcePosition } from '@/lib/budget/source-position'
import type { TableKey } from '@/lib/budget/tables'
import type { Database } from '@/lib/db/client'
import { FINDING, toListedFinding } from './get-finding-ends'
import { asEvidence } from '@/lib/queries/stored-json'

/** A place that a finding speaks of. */
export type FindingPlace = Pick<Evidence, 'at' | 'table' | 'row' | 'column' | 'text'> & { readonly document: string }

/** Of a document as read: what the places of a finding stand in. */
export interface FindingContent {
  readonly document: string
  readonly title: string
  readonly disclosure: Disclosure
}

/** A finding with the rows it is about and what the document admits. Undefined: there is none. */
export async function getFinding(db: Database, key: string) {
  const row = await db.finding.findUnique({ where: { key }, select: FINDING })
  if (!row) return undefined
  const { disclosure } = row
  const own = disclosure.document.sha256
  const ends = [row.published, row.expected].flatMap((end) => (end === null ? [] : asEvidence(end)))
  const places = ends.flatMap((end) => [end, ...(end.parts ?? [])]).map((place) => placeOf(place, own))
  const [check, contents, lines, corrections] = await Promise.all([
    db.check.findUnique({
      where: { disclosureId_rule: { disclosureId: disclosure.id, rule: row.rule } },
      select: { title: true, holds: true, fails: true, unchecked: true },
    }),
    contentsOf(db, disclosure.id, places, own.slice(0, 12)),
    linesAt(db, own, places),
    correctionsAt(db, disclosure.id, places),
  ])
  return { ...toListedFinding(row), check, places, contents, lines, corrections }
}
export type FindingPage = NonNullable<Awaited<ReturnType<typeof getFinding>>>

const placeOf = ({ at, table, row, column, text, document }: Evidence, own: string): FindingPlace => ({
  at,
  table,
  row,
  column,
  text,
  document: (document ?? own).slice(0, 12),
})

/** Its own document and those that it is held against, each with no more than the tables that are spoken of. */
async function contentsOf(db: Database, disclosureId: number, places: readonly FindingPlace[], own: string) {
  const others = [...new Set(places.map(({ document }) => document))].filter((document) => document !== own)
  const select = {
    content: true,
    document: { select: { sha256: true, title: true } },
    department: { select: { name: true } },
  } as const
  const rows = await Promise.all([
    db.disclosure.findUnique({ where: { id: disclosureId }, select }),
    ...others.map((document) =>
      db.disclosure.findFirst({
        where: { document: { sha256: { gte: document, lt: `${document}g` } } },
        orderBy: { current: 'desc' },
        select,
      }),
    ),
  ])
  return rows.flatMap((row): readonly FindingContent[] => {
    if (!row?.content) return []
    const { content, document } = row
    const id = document.sha256.slice(0, 12)
    const spoken = places.filter((place) => place.document === id)
    const disclosure = content.content as unknown as Disclosure
    return [{ document: id, title: document.title, disclosure: onlyWhatIsSpokenOf(disclosure, spoken) }]
  })
}

function onlyWhatIsSpokenOf(disclosure: Disclosure, places: readonly FindingPlace[]): Disclosure {
  const keys = new Set(places.map(({ table }) => table))
  const tables = Object.fromEntries(Object.entries(disclosure.tables).filter(([key]) => keys.has(key as TableKey)))
  const claims = keys.has(undefined) ? disclosure.claims : []
  // The form follows from all tables together; the few that are left would not tell it.
  return { ...disclosure, form: formOf(disclosure)?.key, tables, claims, rawTables: [], issues: [] }
}

/** The original's lines at the places in the finding's own documents, where the operator imported the originals. */
async function linesAt(db: Database, sha256: string, places: readonly FindingPlace[]) {
  const own = places.filter(({ document }) => sha256.startsWith(document))
  const ids = [...new Set(own.map(({ at, document }) => documentAt(at ?? '') ?? document))]
  const documents = await db.document.findMany({
    where: { OR: ids.map((id) => ({ sha256: { gte: id, lt: `${id}g` } })) },
    select: { sha256: true, lines: true, text: true },
  })
  return own.flatMap(({ at, document: main }) => {
    const position = at === undefined ? undefined : parseSourcePosition(at)
    if (at === undefined || position?.kind !== 'text') return []
    const document = documents.find((each) => each.sha256.startsWith(position.document ?? main))
    const text = document?.text?.lines
    if (!text || document.lines !== text.length) return []
    return [{ at, text: text.slice(position.line - 1, position.lastLine ?? position.line).join('\n') }]
  })
}

/** What the document's own words put right of these figures, with the cells that the words name. */
async function correctionsAt(db: Database, disclosureId: number, places: readonly FindingPlace[]) {
  const at = places.flatMap((place) => place.at ?? [])
  const here = { at: { in: at } }
  const rows = await db.correction.findMany({
    where: { disclosureId, figures: { some: here } },
    orderBy: { id: 'asc' },
    select: {
      key: true,
      reason: true,
      evidence: true,
      figures: { where: { OR: [here, { root: true }] }, orderBy: { ordinal: 'asc' } },
    },
  })
  return rows.map(({ key, reason, evidence, figures }) => ({
    key,
    reason,
    places: (evidence as unknown as Evidence[]).flatMap((place) => place.at ?? []),
    figures: figures.map(({ label, root, at: place, published, corrected, arithmetic }) => ({
      label,
      root,
      arithmetic,
      at: place ?? undefined,
      published: moneyOf(published.toFixed(), '万元'),
      corrected: moneyOf(corrected.toFixed(), '万元'),
    })),
  }))
}
