import type { Phase } from '@/lib/budget/phase'
import { tablesOf, type TableDefinition } from '@/lib/budget/tables'
import { code, markdownTable } from './generated-parts'

/** The tables of a budget or of final accounts, each with its amount columns; columns told once are referred to. */
export function budgetTables(phase: Phase): string {
  const told: TableDefinition[] = []
  return tablesOf(phase)
    .map((table) => {
      const same = told.find(({ columns }) => titlesOf(columns) === titlesOf(table.columns))
      if (!same) told.push(table)
      const columns = same ? `Columns: as ${code(same.key)} above.` : columnTable(table)
      return [`### ${heading(table)}`, `Key ${code(table.key)}. A row: ${table.row}.`, columns].join('\n\n')
    })
    .join('\n\n')
}

const heading = ({ number, title }: TableDefinition) => (number === undefined ? title : `${number} ${title}`)

const columnTable = ({ columns }: TableDefinition) =>
  markdownTable(
    ['column', 'official title', 'under the heads'],
    columns.map(({ key, title, under }) => [code(key), title, under.join(' › ')]),
  )

const titlesOf = (columns: TableDefinition['columns']) =>
  columns.map(({ key, title, under }) => [key, title, ...under].join(' ')).join('\n')
