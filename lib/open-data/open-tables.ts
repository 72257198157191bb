import type { OpenRows, OpenTableName } from './list-open-rows'
import type { OpenTable } from './columns'
import { departments, disclosures, documents } from './document-tables'
import { toCsv, toJson } from './encode'
import { economics, functions, income, operating, threePublic } from './line-tables'
import { indicators, projects } from './project-tables'
import { claims, corrections, findings, matters } from './statement-tables'

/**
 * The published tables. Their names and columns are a contract: columns may be added at the end, never changed or
 * taken away.
 */
export const OPEN_TABLES: { readonly [Name in OpenTableName]: OpenTable<OpenRows[Name]> } = {
  disclosures,
  income,
  functions,
  economics,
  projects,
  indicators,
  three_public: threePublic,
  operating,
  claims,
  findings,
  matters,
  corrections,
  departments,
  documents,
}

export const isOpenTable = (name: string): name is OpenTableName => Object.hasOwn(OPEN_TABLES, name)

export type OpenFormat = 'csv' | 'json'

/** A whole table as text, piece by piece, so that its size does not matter. */
export function openTableText<Name extends OpenTableName>(
  name: Name,
  rows: AsyncIterable<OpenRows[Name]>,
  format: OpenFormat,
): AsyncIterable<string> {
  const { columns } = OPEN_TABLES[name]
  return format === 'csv' ? toCsv(columns, rows) : toJson(columns, rows)
}
