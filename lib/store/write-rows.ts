import type { Prisma } from '@/lib/db/generated/client'

type Transaction = Prisma.TransactionClient
type Table = Prisma.ModelName
type Given<T extends Table> = Exclude<
  Prisma.TypeMap['model'][T]['operations']['createMany']['args']['data'],
  readonly unknown[]
>

/** A row as it goes into a table; what a column holds as JSON is given as it is. */
export type NewRow<T extends Table> = {
  readonly [Field in keyof Given<T>]: Prisma.InputJsonValue extends Given<T>[Field] ? unknown : Given<T>[Field]
}

/**
 * Writes rows in one statement with one parameter, in their order. `createMany` takes a parameter for each cell and plans
 * each number of rows anew: most of the time of a load went there. A field that no row has gets the default of its column; one
 * that other rows have is null.
 */
export async function insertRows<T extends Table>(
  tx: Transaction,
  table: T,
  rows: readonly NewRow<T>[],
  held: WhatIsHeld<T> = {},
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRawUnsafe(insertionOf(table, rows) + otherwise(rows, held), JSON.stringify(rows.map(inColumns)))
}

/** What becomes of rows that are there already: by any of its keys a row is left as it is, by this one it is replaced. */
interface WhatIsHeld<T extends Table> {
  readonly skipDuplicates?: boolean
  readonly replaceBy?: keyof NewRow<T> & string
}

function otherwise<T extends Table>(rows: readonly object[], { skipDuplicates, replaceBy }: WhatIsHeld<T>): string {
  if (replaceBy === undefined) return skipDuplicates ? ' ON CONFLICT DO NOTHING' : ''
  const set = columnsOf(rows).map((column) => `"${column}" = EXCLUDED."${column}"`)
  return ` ON CONFLICT ("${replaceBy}") DO UPDATE SET ${set.join(', ')}`
}

/** The same; what it gives knows the number of each new row by a field that tells them apart. */
export async function insertNumbered<T extends Table, Field extends keyof NewRow<T> & string>(
  tx: Transaction,
  table: T,
  rows: readonly NewRow<T>[],
  field: Field,
): Promise<(value: NewRow<T>[Field]) => number> {
  const made =
    rows.length === 0
      ? []
      : await tx.$queryRawUnsafe<{ id: number; field: NewRow<T>[Field] }[]>(
          `${insertionOf(table, rows)} RETURNING "id", "${field}" AS "field"`,
          JSON.stringify(rows.map(inColumns)),
        )
  const numbers = new Map(made.map(({ id, field }) => [field, id]))
  return (value) => {
    const number = numbers.get(value)
    if (number === undefined) throw new Error(`${table} has no new row ${String(value)}`)
    return number
  }
}

/** Changes many rows at once, each found by one of its fields. */
export async function updateRows<T extends Table, Field extends keyof NewRow<T> & string>(
  tx: Transaction,
  table: T,
  field: Field,
  rows: readonly (Partial<NewRow<T>> & Required<Pick<NewRow<T>, Field>>)[],
): Promise<void> {
  if (rows.length === 0) return
  const set = columnsOf(rows).filter((column) => column !== field)
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" AS held SET ${set.map((column) => `"${column}" = given."${column}"`).join(', ')}
     FROM json_populate_recordset(NULL::"${table}", $1::json) AS given WHERE held."${field}" = given."${field}"`,
    JSON.stringify(rows.map(inColumns)),
  )
}

function insertionOf(table: Table, rows: readonly object[]): string {
  const columns = columnsOf(rows)
    .map((column) => `"${column}"`)
    .join(', ')
  return `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`
}

/** Names of the schema, never of a document. */
const columnsOf = (rows: readonly object[]): string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(inColumns(row)))),
]

/** The one field whose column has another name. */
function inColumns(row: object): object {
  if (!('publicFunds' in row)) return row
  const { publicFunds, ...others } = row
  return { ...others, public: publicFunds }
}
