import { documentAddress, sourceLink } from '@/lib/addresses/source-link'
import type { Cell } from '@/lib/budget/cell'
import { figureOf, type Figure } from '@/lib/budget/figure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { SearchKind } from '@/lib/budget/search-kind'
import { tableOf, columnPath, type TableKey } from '@/lib/budget/tables'
import type { Database } from '@/lib/db/client'
import { PLACE, toPlace, WHOSE_PLACE } from '@/lib/queries/place'

export interface SearchHit {
  readonly kind: SearchKind
  readonly title: string
  readonly path: string
  readonly year: number | null
  readonly phase: Phase | null
  /** Whose it is, the larger first: district, department; without what the title says itself. */
  readonly place: readonly string[]
  /** Other words it is found by: codes, names, synonyms. */
  readonly aliases: readonly string[]
  /** An amount, as printed, with its cell. */
  readonly figure: Figure | undefined
}

/** Entries as a page shows them, in the order given. */
export async function showEntries(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, SearchHit>> {
  if (ids.length === 0) return new Map()
  const rows = await db.searchEntry.findMany({ where: { id: { in: [...ids] } }, omit: { grams: true } })
  const around = await surroundings(db, rows)
  return new Map(
    rows.map((row) => {
      const stored = row.figure as unknown as StoredFigure | null
      const document = row.disclosureId === null ? undefined : around.documents.get(row.disclosureId)
      const hit: SearchHit = {
        ...{ kind: row.kind as SearchKind, title: row.title, path: row.path, year: row.year, phase: row.phase },
        place: [
          ...(row.kind === 'district' ? [] : (around.districts.get(row.districtId ?? 0) ?? [])),
          // What is named after its department need not say it twice.
          ...(NAMED.has(row.kind) ? [] : (around.departments.get(row.departmentId ?? 0)?.slice(1) ?? [])),
        ],
        aliases: row.aliases.split('\n').filter((alias) => alias !== ''),
        figure: stored === null ? undefined : around.corrected(row.disclosureId, toFigure(stored, document)),
      }
      return [row.id, hit] as const
    }),
  )
}

const NAMED: ReadonlySet<string> = new Set(['department', 'disclosure'])

/** The places of an amount: each named by its row and column, leading to its cell. */
export async function showFigures(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, SearchHit>> {
  if (ids.length === 0) return new Map()
  const rows = await db.searchFigure.findMany({ where: { id: { in: [...ids] } } })
  const around = await surroundings(db, rows)
  return new Map(
    rows.map(({ id, disclosureId, year, phase, label, figure: json }) => {
      const stored = json as unknown as StoredFigure
      const figure = toFigure(stored, around.documents.get(disclosureId))
      const table = stored.table === 'statement' ? undefined : tableOf(phase, stored.table)
      const column = table?.columns.find(({ key }) => key === stored.column)
      const hit: SearchHit = {
        ...{ kind: 'figure', year, phase, aliases: [], figure: around.corrected(disclosureId, figure) },
        title: [label, column ? columnPath(column) : ''].filter((part) => part !== '').join(' · ') || '（没有行名）',
        path: cellPath(figure),
        place: [
          ...(around.departmentOf.get(disclosureId) ?? []),
          stored.table === 'statement' ? '说明' : (table?.title ?? ''),
        ].filter((part) => part !== ''),
      }
      return [id, hit] as const
    }),
  )
}

/** As lib/store wrote it. */
interface StoredFigure {
  readonly cell: Cell
  readonly unit: MoneyUnit
  readonly table: TableKey | 'statement'
  readonly row?: number
  readonly column: string
}

/** The page of the document that the cell stands in, at the cell. */
function cellPath(figure: Figure | undefined): string {
  return sourceLink(figure?.document, figure?.at) ?? documentAddress(figure?.document ?? '')
}

const toFigure = ({ cell, unit, table, row, column }: StoredFigure, document: string | undefined) =>
  figureOf(cell, unit, { table, row, column, document })

interface Placed {
  readonly disclosureId: number | null
  readonly districtId: number | null
  readonly departmentId?: number | null
}

/** Names, documents and corrections of what is about to be shown: a question each, whatever their number. */
async function surroundings(db: Database, rows: readonly Placed[]) {
  const ids = <Key extends keyof Placed>(key: Key) => [...new Set(rows.flatMap((row) => row[key] ?? []))] as number[]
  const disclosures = await db.disclosure.findMany({
    where: { id: { in: ids('disclosureId') } },
    select: { id: true, departmentId: true, document: { select: { sha256: true } } },
  })
  const departments = await db.department.findMany({
    where: { id: { in: [...ids('departmentId'), ...disclosures.map(({ departmentId }) => departmentId)] } },
    select: { id: true, ...WHOSE_PLACE },
  })
  const districts = await db.district.findMany({
    where: { id: { in: ids('districtId') } },
    select: { id: true, ...PLACE },
  })
  const corrections = await db.correctedFigure.findMany({
    where: { correction: { disclosureId: { in: ids('disclosureId') } } },
    select: { at: true, corrected: true, correction: { select: { disclosureId: true } } },
  })
  // The place stands before it, and so the department's own name is enough.
  const names = new Map(departments.map(({ id, name, district }) => [id, [toPlace(district).name, name] as const]))
  const put = new Map(
    corrections.map(({ at, corrected, correction }) => [`${correction.disclosureId} ${at}`, corrected.toFixed(2)]),
  )
  return {
    departments: names as ReadonlyMap<number, readonly string[]>,
    districts: new Map(districts.map(({ id, ...district }) => [id, [toPlace(district).name]])),
    documents: new Map(disclosures.map(({ id, document }) => [id, document.sha256.slice(0, 12)])),
    departmentOf: new Map(disclosures.map(({ id, departmentId }) => [id, names.get(departmentId) ?? []])),
    corrected: (disclosureId: number | null, figure: Figure | undefined): Figure | undefined => {
      const corrected = figure?.at === undefined ? undefined : put.get(`${disclosureId} ${figure.at}`)
      return figure && corrected !== undefined ? { ...figure, corrected } : figure
    },
  }
}
