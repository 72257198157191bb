import { pageFurniture } from '@/lib/ingest/page-furniture'
import type { SourceBlock } from '@/lib/ingest/source-document'
import { BOUNDS } from './bounds'
import { checkPdfStreams } from './check-pdf-streams'
import { alignedGrid, findAlignedTables, type AlignedTable } from './pdf-aligned-table'
import { openPdf } from './pdf-document'
import { fillLattices, haveSameSides, toSourceGrid, unitedEdges, type PageGrid } from './pdf-grid'
import { findLattices } from './pdf-lattice'
import { boxAt, toLines, type PrintedLine } from './pdf-lines'
import type { PageMarks } from './pdf-page-marks'
import { ReadHalt } from './read-halt'
import type { Reading, ReadOptions } from './reading'

/** Every line outside a table and every ruled table, page by page from top to bottom. Returns the number of pages. */
export async function readPdf(bytes: Uint8Array, reading: Reading, options: ReadOptions): Promise<number> {
  checkPdfStreams(bytes, reading)
  const document = await openPdf(bytes, options)
  try {
    if (document.pages > BOUNDS.pages) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.pages} 页`)
    const pages: PageBlock[][] = []
    let hidden = 0
    for (let number = 1; number <= document.pages; number++) {
      reading.checkTime()
      const marks = await document.marksOf(number)
      hidden += marks.hiddenGlyphs
      pages.push(toBlocks(marks))
    }
    addBlocks(pages, reading)
    refuseUnreadable(reading, hidden)
    return document.pages
  } finally {
    await document.close()
  }
}

type PageBlock =
  | { readonly kind: 'line'; readonly top: number; readonly line: PrintedLine }
  | { readonly kind: 'grid'; readonly top: number; readonly grid: PageGrid }
  | { readonly kind: 'aligned'; readonly top: number; readonly table: AlignedTable }

function toBlocks({ glyphs, rulings }: PageMarks): PageBlock[] {
  // So many lines draw a picture, not a table; its text is read all the same.
  const lattices = rulings.length > BOUNDS.rulingsOnPage ? [] : findLattices(rulings)
  const { grids, outside } = fillLattices(lattices, glyphs)
  const tables = findAlignedTables(outside)
  const rest = outside.filter((glyph) => !tables.some(({ box }) => glyph.base > box[1] && glyph.base < box[3]))
  const blocks: PageBlock[] = [
    ...toLines(rest).map((line) => ({ kind: 'line' as const, top: line.box[1], line })),
    ...grids.map((grid) => ({ kind: 'grid' as const, top: grid.box[1], grid })),
    ...tables.map((table) => ({ kind: 'aligned' as const, top: table.box[1], table })),
  ]
  return blocks.sort((a, b) => a.top - b.top)
}

function addBlocks(pages: readonly (readonly PageBlock[])[], reading: Reading): void {
  const chains = chainsOf(pages)
  pages.forEach((blocks, index) => {
    for (const block of blocks) {
      if (block.kind === 'line') {
        reading.addLine(block.line.text, boxAt(index + 1, block.line.box))
        continue
      }
      if (block.kind === 'aligned') {
        reading.addGrid(alignedGrid(block.table, index + 1))
        continue
      }
      const chain = chains.get(block.grid) ?? [block.grid]
      const edges = unitedEdges(chain.map(({ lattice }) => lattice))
      reading.addGrid(toSourceGrid(block.grid, index + 1, edges, chain[0] !== block.grid))
    }
  })
}

/** Tables that go on over pages: last on one, first on the next (page numbers and heads apart), with the same sides. */
function chainsOf(pages: readonly (readonly PageBlock[])[]): ReadonlyMap<PageGrid, PageGrid[]> {
  const chains = new Map<PageGrid, PageGrid[]>()
  const apart = furnitureOf(pages)
  let open: PageGrid | undefined
  for (const blocks of pages) {
    const content = blocks.filter((block) => !apart.has(block))
    const first = content[0]
    if (open && first?.kind === 'grid' && haveSameSides(open.lattice, first.grid.lattice)) {
      const chain = chains.get(open) ?? [open]
      chain.push(first.grid)
      chains.set(open, chain)
      chains.set(first.grid, chain)
    }
    const last = content.at(-1)
    open = last?.kind === 'grid' ? last.grid : undefined
  }
  return chains
}

function furnitureOf(pages: readonly (readonly PageBlock[])[]): ReadonlySet<PageBlock> {
  const all = pages.flatMap((blocks, index) => blocks.map((block) => ({ block, page: index + 1 })))
  const apart = pageFurniture(
    all.map(({ block, page }): SourceBlock => {
      if (block.kind === 'line')
        return { kind: 'line', line: { text: block.line.text, at: boxAt(page, block.line.box) } }
      return { kind: 'grid', grid: { at: `P${page}`, rows: [] } }
    }),
  )
  return new Set(all.flatMap(({ block }, index) => (apart.has(index) ? [block] : [])))
}

/** A scan has no text, or only what a machine recognised in it; a font without its characters yields private codes. */
function refuseUnreadable(reading: Reading, hidden: number): void {
  let readable = 0
  let strange = 0
  for (const block of reading.blocks) {
    const texts = block.kind === 'line' ? [block.line.text] : block.grid.rows.flat().map(({ text }) => text)
    for (const text of texts) {
      const codes = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
      strange += codes
      readable += text.length - codes
    }
  }
  if (hidden > readable) throw new ReadHalt('noText', '只有扫描识别的隐藏文字')
  if (strange > readable) throw new ReadHalt('noText', '字体没有可读的文字')
}
