import type { MoneyUnit } from '@/lib/budget/money'
import { printedCode } from '@/lib/budget/place'
import type { TableKey } from '@/lib/budget/tables'
import type { Database } from '@/lib/db/client'
import type { DistrictLevel, Prisma } from '@/lib/db/generated/client'
import { asUnit } from './stored-json'

/** Which government it is, and those above it; empty where there is none. */
export interface OpenPlace {
  readonly province: string
  readonly city: string
  readonly level: DistrictLevel
}

/** The context every row of the open data carries: whose document, which year and phase. */
export interface OpenContext extends OpenPlace {
  readonly district: string
  readonly districtCode: string
  readonly department: string
  readonly departmentCode: string
  readonly year: number
  readonly phase: 'budget' | 'final'
  /** The one unit that the document speaks for; empty where it is of the whole department. */
  readonly bodyUnit: string
  /** First twelve digits of the document's SHA-256: its address on the portal. */
  readonly document: string
}

/** What the document's own words put in the place of printed figures, by where they stand: in 万元. */
export type CorrectedAt = ReadonlyMap<string, string>

/** A row with its context, the unit its own table is printed in, and those of the document's other tables. */
export type Open<Row> = Row & {
  readonly context: OpenContext
  readonly correctedAt: CorrectedAt
  readonly unit: MoneyUnit
  readonly units: Partial<Record<TableKey, MoneyUnit>>
}

/** The governments above a district, as far as there are any. */
export const ABOVE = { parent: { include: { parent: true } } } satisfies Prisma.DistrictInclude
type PlacedRow = Prisma.DistrictGetPayload<{ include: typeof ABOVE }>

export function placeOf(district: PlacedRow): OpenPlace {
  const known = [district.parent?.parent, district.parent, district]
  const of = (level: DistrictLevel) => known.find((each) => each?.level === level)?.name ?? ''
  return { province: of('province'), city: of('prefecture'), level: district.level }
}

const CONTEXT = {
  document: true,
  parts: { orderBy: { ordinal: 'asc' }, select: { document: true } },
  tables: { select: { key: true, moneyUnit: true } },
  corrections: {
    orderBy: { id: 'asc' },
    select: { figures: { orderBy: { ordinal: 'asc' }, select: { at: true, corrected: true } } },
  },
  unit: true,
  department: { include: { district: { include: ABOVE } } },
} satisfies Prisma.DisclosureInclude

export type DisclosureRow = Prisma.DisclosureGetPayload<{ include: typeof CONTEXT }>

/** All current disclosures, a page at a time, so that an export of any size fits in little memory. */
export async function* disclosurePages(db: Database, size = 200): AsyncGenerator<readonly DisclosureRow[]> {
  let after = 0
  for (;;) {
    const page = await db.disclosure.findMany({
      where: { current: true, id: { gt: after } },
      include: CONTEXT,
      orderBy: { id: 'asc' },
      take: size,
    })
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.id
  }
}

/** The rows that belong to the disclosures, each with its context, in the order of disclosure and then as read. */
export async function* rowsOfDisclosures<Row extends { disclosureId: number }>(
  db: Database,
  read: (where: { disclosureId: { in: number[] } }) => Promise<readonly Row[]>,
  tableOf: (row: Row) => TableKey,
): AsyncGenerator<Open<Row>> {
  for await (const page of disclosurePages(db)) {
    const disclosures = new Map(page.map((row) => [row.id, row]))
    const rows = await read({ disclosureId: { in: page.map(({ id }) => id) } })
    for (const row of rows) {
      const disclosure = disclosures.get(row.disclosureId)
      if (!disclosure) continue
      const units = Object.fromEntries(disclosure.tables.map(({ key, moneyUnit }) => [key, asUnit(moneyUnit)]))
      yield {
        ...{ ...row, context: contextOf(disclosure), unit: unitOf(disclosure, tableOf(row)), units },
        correctedAt: correctedOf(disclosure),
      }
    }
  }
}

/** Corrections follow one another, so the last one speaks. */
export const correctedOf = ({ corrections }: Pick<DisclosureRow, 'corrections'>): CorrectedAt =>
  new Map(
    corrections.flatMap(({ figures }) =>
      figures.flatMap(({ at, corrected }) =>
        at === null ? [] : [[at, corrected.toFixed(Math.max(2, corrected.decimalPlaces()))] as const],
      ),
    ),
  )

/** The unit of a table; the document's own where the table is not there. */
export function unitOf(disclosure: Pick<DisclosureRow, 'moneyUnit' | 'tables'>, key: TableKey): MoneyUnit {
  return asUnit(disclosure.tables.find((table) => table.key === key)?.moneyUnit ?? disclosure.moneyUnit)
}

export function contextOf(
  { department, unit, year, phase, ...disclosure }: DisclosureRow,
  document: { readonly sha256: string } = disclosure.document,
): OpenContext {
  return {
    district: department.district.name,
    districtCode: department.district.code,
    department: department.name,
    departmentCode: printedCode(department.code) ?? '',
    ...placeOf(department.district),
    bodyUnit: unit?.name ?? '',
    year,
    phase,
    document: document.sha256.slice(0, 12),
  }
}
