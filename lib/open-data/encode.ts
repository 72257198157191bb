import { stringify } from 'csv-stringify/sync'
import type { ColumnType, OpenColumn } from './columns'

type Rows<Row> = AsyncIterable<Row>
type Columns<Row> = readonly OpenColumn<Row>[]

/** CSV as RFC 4180 has it (CRLF, quotes doubled), in UTF-8 with a byte-order mark, since spreadsheets ask for one. */
export async function* toCsv<Row>(columns: Columns<Row>, rows: Rows<Row>): AsyncGenerator<string> {
  // By itself it quotes a line break only where that is its own, CRLF; a cell may hold half of one.
  const form = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }
  const line = (values: readonly string[]) => stringify([[...values]], form)
  yield `\ufeff${line(columns.map(({ name }) => name))}`
  for await (const row of rows) yield line(columns.map(({ type, value }) => harmless(type, value(row))))
}

/**
 * A spreadsheet would run words that begin like a formula, and anybody may put such words into a document. They get an
 * apostrophe in front, which a spreadsheet does not show. A printed number or a dash is none.
 */
const harmless = (type: ColumnType, value: string): string =>
  type === 'string' && /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.,]*%?$/.test(value) ? `'${value}` : value

/** A JSON array, one object a line. Amounts stay decimal strings; an empty integer is null. */
export async function* toJson<Row>(columns: Columns<Row>, rows: Rows<Row>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, jsonValue(column, row)])))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function jsonValue<Row>({ type, value }: OpenColumn<Row>, row: Row): string | number | boolean | null {
  const text = value(row)
  if (type === 'integer') return text === '' ? null : Number(text)
  return type === 'boolean' ? text === 'true' : text
}
