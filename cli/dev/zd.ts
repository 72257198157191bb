import { readFileSync } from 'node:fs'
import { readDocument } from '@/lib/ingest/read-document'
import { outlineOf } from '@/lib/ingest/outline-of'
import { Ledger } from '@/lib/ingest/outline'
import { withGrids } from '@/lib/ingest/shapes/aligned-text'
const [, , file = '', from = '0', to = '100000'] = process.argv
const read = await readDocument(new Uint8Array(readFileSync(file)), 'x.txt', '0'.repeat(64))
if (!read.ok) throw new Error('x')
const outline = outlineOf(read.document)
for (const { block } of withGrids(outline.tables, new Ledger())) {
  if (block.kind === 'line') console.log(block.line.at, '|', block.line.text.trim().slice(0, 60))
  else {
    const n = Number(/\d+/.exec(block.grid.at)?.[0])
    if (n < Number(from) || n > Number(to)) { console.log('GRID', block.grid.at, block.grid.rows.length); continue }
    for (const row of block.grid.rows) console.log('   ', row[0]?.at.padEnd(10), row.map((c) => `${c.column}${c.columns > 1 ? '+' + c.columns : ''}${c.rows > 1 ? 'v' + c.rows : ''}:${c.text}`).join(' | '))
  }
}
