import { writePdf, type FixturePage } from './read/pdf-fixture'

/** For tests: a document of lines and tab tables as it is laid out on a page: its cells apart by spaces, or drawn. */

type Block = { readonly line: string } | { readonly rows: readonly (readonly string[])[] }

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) rows.push(line.split('\t'))
    else {
      if (rows.length > 0) blocks.push({ rows })
      rows = []
      blocks.push({ line })
    }
  }
  return blocks
}

const isWide = (char: string): boolean => /[\u2e80-\uffef“”（）—]/u.test(char)
/** In places of half a Chinese character. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0)
const isAmount = (text: string): boolean => /^[（(]?[-—－]?[\d０-９]/u.test(text) && !/\p{Script=Han}/u.test(text)

interface Cell {
  readonly text: string
  readonly from: number
  /** Columns that it stands over. */
  readonly span: number
}

/** A group stands over the columns whose heads stand below it. */
function cellsOf(rows: readonly (readonly string[])[], r: number): Cell[] {
  const row = rows[r] ?? []
  const body = rows.findIndex((cells) => cells.some(isAmount))
  const below = rows.slice(r + 1, Math.max(body, r + 1))
  const isUnder = (column: number) => below.some((cells) => (cells[column] ?? '') !== '')
  return row.flatMap((text, from): Cell[] => {
    if (text === '') return []
    let span = 1
    while (below[0]?.[from] && row[from + span] === '' && isUnder(from + span)) span++
    return [{ text, from, span }]
  })
}

/** `pdftotext -layout`: labels begin where their column does, amounts end where it does, groups stand in the middle. */
export function laidOut(text: string): string {
  return blocksOf(text)
    .flatMap((block) => ('line' in block ? [block.line] : linesOf(block.rows)))
    .join('\n')
}

function linesOf(rows: readonly (readonly string[])[]): string[] {
  const starts = startsOf(rows, GAP)
  return rows.map((_, r) => {
    let line = ''
    for (const { text, from, span } of cellsOf(rows, r)) {
      const [left = 0, right = 0] = [starts[from], (starts[from + span] ?? 0) - GAP]
      const spare = Math.max(0, right - left - widthOf(text))
      const before = span > 1 ? Math.floor(spare / 2) : isAmount(text) && from > 0 ? spare : 0
      line += ' '.repeat(Math.max(line === '' ? 0 : 1, left + before - widthOf(line))) + text
    }
    return line
  })
}

const GAP = 3

/** Where each column begins, and where the last ends. */
function startsOf(rows: readonly (readonly string[])[], gap: number): number[] {
  const count = Math.max(...rows.map(({ length }) => length))
  const starts = [0]
  for (let column = 0; column < count; column++) {
    const own = rows.flatMap((_, r) => cellsOf(rows, r).filter(({ from, span }) => from === column && span === 1))
    starts.push((starts.at(-1) ?? 0) + Math.max(4, ...own.map((cell) => widthOf(cell.text))) + gap)
  }
  return starts
}

const HEIGHT = 800
const LINE = 18
const TOP = 780
const PLACE = 5

/** A PDF whose tables are drawn: lines around every cell, merged where a head stands over several. */
export function drawn(text: string): Uint8Array {
  const pages: { texts: [number, number, string][]; lines: [number, number, number, number][] }[] = []
  let y = 0
  const page = () => pages.at(-1)!
  const begin = () => {
    pages.push({ texts: [], lines: [] })
    y = TOP
  }
  begin()
  for (const block of blocksOf(text)) {
    const height = 'line' in block ? LINE : block.rows.length * LINE
    if (y - height < HEIGHT - TOP && y < TOP) begin()
    if ('line' in block) {
      if (block.line !== '') page().texts.push([40, y - 13, block.line])
      y -= LINE
      continue
    }
    const { rows } = block
    const starts = startsOf(rows, 2).map((place) => 40 + place * PLACE)
    const [left = 0, right = 0] = [starts[0], starts.at(-1)]
    rows.forEach((_, r) => {
      if (y < HEIGHT - TOP + LINE) begin()
      const cells = cellsOf(rows, r)
      const inside = new Set(
        cells.flatMap(({ from, span }) => Array.from({ length: span - 1 }, (_, i) => from + i + 1)),
      )
      page().lines.push([left, y, right, y], [left, y - LINE, right, y - LINE])
      starts.forEach((x, column) => {
        if (!inside.has(column)) page().lines.push([x, y, x, y - LINE])
      })
      for (const { text: words, from, span } of cells) {
        const [begins = 0, ends = 0] = [starts[from], starts[from + span]]
        const spare = ends - begins - widthOf(words) * PLACE
        page().texts.push([begins + (isAmount(words) ? spare - 4 : spare / 2), y - 13, words])
      }
      y -= LINE
    })
  }
  return writePdf(pages satisfies FixturePage[], '', { width: 2400 })
}
