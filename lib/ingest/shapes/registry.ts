import type { Disclosure } from '@/lib/budget/disclosure'
import type { Phase } from '@/lib/budget/phase'
import type { Ledger, Outline } from '@/lib/ingest/outline'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { isAligned, readAligned } from './aligned-text'
import { readFlattened } from './flattened-tables'
import { readTabTables } from './tab-tables'

/** A textual shape: how a document keeps the cells of its tables apart. One shape is one file and one line below. */
export interface Shape {
  /** For people: which one it was. */
  readonly name: string
  /** Whether the tables of the document are of this shape; the first that says so reads them. */
  readonly fits: (outline: Outline) => boolean
  readonly read: (
    document: SourceDocument,
    outline: Outline,
    ledger: Ledger,
    year: number,
    phase: Phase,
  ) => TablesReading
}

export type TablesReading = Pick<Disclosure, 'tables' | 'rawTables' | 'issues'>

export const SHAPES: readonly Shape[] = [
  {
    name: '只有说明',
    fits: ({ tables }) => tables.length === 0,
    read: () => ({ tables: {}, rawTables: [], issues: [] }),
  },
  { name: '表格', fits: hasGrids, read: readTabTables },
  { name: '制表符分列', fits: hasTabs, read: readTabTables },
  { name: '空格对齐', fits: isAligned, read: readAligned },
  { name: '压平的 PDF 文字', fits: () => true, read: readFlattened },
]

export const shapeOf = (outline: Outline): Shape | undefined => SHAPES.find(({ fits }) => fits(outline))

function hasGrids({ tables }: Outline): boolean {
  return tables.some(({ block }) => block.kind === 'grid')
}

/** A stray tab makes no table: one line in five does. */
function hasTabs({ tables }: Outline): boolean {
  const tabbed = tables.filter(({ block }) => block.kind === 'line' && block.line.text.includes('\t'))
  return tabbed.length * 5 >= tables.length
}
