import { context, type OpenColumn } from '@/lib/open-data/columns'
import { OPEN_TABLES } from '@/lib/open-data/open-tables'
import { code, markdownTable } from './generated-parts'

/** What any column says of itself, whichever row it reads. */
type Column = Pick<OpenColumn<never>, 'name' | 'type' | 'title'>
interface Table {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column[]
}

/** The columns that come first in every table about a disclosure. */
export const contextColumns = (): string => columnTable(context())

/** Every published table, with its columns in the published order. */
export const openDataTables = (): string => publishedTables.map(described).join('\n\n')

const publishedTables: readonly Table[] = Object.values(OPEN_TABLES)

function described({ name, title, columns }: Table): string {
  const shared = context().map((column) => column.name)
  const inContext = shared.every((column, i) => columns[i]?.name === column)
  const own = inContext ? columns.slice(shared.length) : columns
  const opening = inContext ? 'The context columns, then:' : 'Without the context columns:'
  return [`### ${code(name)} ${title}`, opening, columnTable(own)].join('\n\n')
}

const columnTable = (columns: readonly Column[]) =>
  markdownTable(
    ['column', 'type', 'title'],
    columns.map(({ name, type, title }) => [code(name), type, title]),
  )
