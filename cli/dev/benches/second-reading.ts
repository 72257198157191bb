import { execFileSync } from 'node:child_process'
import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { moneyOf, sumMoney, type Money } from '@/lib/budget/money'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import { plainDigits } from '@/lib/ingest/plain-digits'

/** One figure as the second reading sees it. */
export interface Checked {
  readonly table: TableKey
  readonly row: string
  readonly column: string
  readonly text: string
  readonly at: string
  readonly verdict: 'agrees' | 'otherDigits' | 'otherRow' | 'otherColumn' | 'notFound'
}

type Box = readonly [number, number, number, number]

interface Word {
  readonly text: string
  readonly box: Box
}

interface Figure {
  readonly table: TableKey
  readonly row: PrintedRow
  readonly column: string
  readonly cell: Cell
  readonly page: number
  readonly box: Box
}

interface PrintedRow {
  readonly row: number
  readonly basis?: string
  readonly level?: string
  readonly code?: string
  readonly departmentCode?: string
  readonly governmentCode?: string
  readonly label?: string
  readonly name?: string
  readonly departmentName?: string
  readonly economicName?: string
  readonly side?: string
  readonly cells: Readonly<Record<string, Cell>>
}

/**
 * Each typed figure of a PDF read once more, by a program that knows nothing of tables: at its place on its page poppler's
 * words must have the same digits, stand on the line of the row's code or name, and under the other figures of its column.
 */
export function secondReading(pdf: string, disclosure: Disclosure): Checked[] {
  const pages = wordsOf(pdf)
  const figures = figuresOf(disclosure)
  const columns = columnPlaces(figures)
  const names = namesByTable(figures)
  return figures.map((figure) => {
    const { table, row, column, cell, at = cell.at ?? '' } = { ...figure, at: undefined }
    const verdict = verdictOn(figure, pages[figure.page - 1] ?? [], columns, names.get(sideOf(figure)) ?? [])
    return { table, row: nameOf(row) ?? row.code ?? String(row.row), column, text: cell.text, at, verdict }
  })
}

/** Sums of the classes against the total, column by column: how many hold, of how many. */
export function classSums({ tables }: Disclosure): { readonly held: number; readonly of: number } {
  let [held, of] = [0, 0]
  for (const key of TABLE_KEYS) {
    const table = tables[key]
    const rows = (table?.rows ?? []) as readonly PrintedRow[]
    const total = rows.find(({ level }) => level === 'total')
    const classes = rows.filter(({ level }) => level === 'class')
    if (!table || !total || classes.length === 0) continue
    for (const [column, cell] of Object.entries(total.cells)) {
      const whole = moneyOf(cell.text, table.unit)
      if (whole === undefined || whole === 0n) continue
      of++
      const sum = sumMoney(classes.map(({ cells }) => moneyOf(cells[column]?.text, table.unit) ?? (0n as Money)))
      const slack = BigInt(classes.length) * (table.unit === '元' ? 100n : 1_000_000n)
      if (sum - whole <= slack && whole - sum <= slack) held++
    }
  }
  return { held, of }
}

function wordsOf(pdf: string): Word[][] {
  const xml = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return xml
    .split(/<page /)
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text = '']): Word => ({
        text: plain(unescaped(text)),
        box: [Number(left), Number(top), Number(right), Number(bottom)],
      })),
    )
}

const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  )
const plain = (text: string) => plainDigits(text.normalize('NFKC').replace(/\s+/g, ''))

function figuresOf({ tables }: Disclosure): Figure[] {
  return TABLE_KEYS.flatMap((table) =>
    ((tables[table]?.rows ?? []) as readonly PrintedRow[]).flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]): Figure[] => {
        const position = cell.at === undefined ? undefined : parseSourcePosition(cell.at)
        if (!/\d/.test(plain(cell.text)) || position?.kind !== 'page' || !position.box) return []
        return [{ table, row, column, cell, page: position.page, box: position.box }]
      }),
    ),
  )
}

// ── The three questions ─────────────────────────────────────────────────────────────────────────────────────────────

function verdictOn(
  figure: Figure,
  words: readonly Word[],
  columns: ReadonlyMap<string, number>,
  names: readonly string[],
): Checked['verdict'] {
  const here = words.filter(({ box }) => covers(figure.box, box))
  const printed = digits(here.map(({ text }) => text).join(''))
  const around = words.filter(({ box }) => meets(figure.box, box)).map(({ text }) => digits(text))
  const asked = digits(plain(figure.cell.text))
  if (here.length === 0 && around.length === 0) return 'notFound'
  if (printed !== asked && !around.some((text) => text.includes(asked))) return 'otherDigits'
  // One row cannot be mistaken for another.
  if (names.length > 1 && !isOnItsRow(figure, words, names)) return 'otherRow'
  return isUnderItsColumn(figure, columns) ? 'agrees' : 'otherColumn'
}

const digits = (text: string) => text.replace(/[^\d.]/g, '')
const middle = (from: number, to: number) => (from + to) / 2

const covers = ([left, top, right, bottom]: Box, box: Box) => {
  const [x, y] = [middle(box[0], box[2]), middle(box[1], box[3])]
  return x > left - 1 && x < right + 1 && y > top - 2 && y < bottom + 2
}
const meets = (one: Box, other: Box) =>
  other[0] < one[2] && other[2] > one[0] && covers([other[0], other[1], other[2], other[3]], one)

/**
 * Its code stands left of it on the same line, or its name does: the whole of a name that runs over lines around it, or
 * what a thing is bought for, where the project over it is printed once.
 */
function isOnItsRow({ row, box }: Figure, words: readonly Word[], names: readonly string[]): boolean {
  const left = words.filter((word) => word.box[2] <= box[0] + 2)
  const printed = words.find((word) => covers(box, word.box))?.box ?? box
  const line = left.filter((word) => overlap(word.box, box) > 0.4 || isThinOn(word.box, printed))
  const text = line
    .sort((a, b) => a.box[0] - b.box[0])
    .map((word) => word.text)
    .join('')
  const codes = [row.code, row.departmentCode, row.governmentCode].filter((code) => code !== undefined)
  if (codes.some((code) => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text))) return true
  const name = plain(nameOf(row) ?? '')
  // A row without words of its own (“三公”经费) is told by its table.
  if (name === '') return codes.length === 0
  const bought = plain(row.economicName ?? '')
  if (spanOfName(name, left, box)) return true
  if (bought !== '' && (text.includes(bought) || spanOfName(bought, left, box))) return true
  // The last name before the figure; 其他商品和服务支出 holds the words of 商品和服务支出, and is another row.
  const [last] = names
    .filter((one) => one !== '' && text.includes(one))
    .sort((a, b) => text.lastIndexOf(b) + b.length - text.lastIndexOf(a) - a.length || b.length - a.length)
  return last === name
}

const overlap = (a: Box, b: Box) => (Math.min(a[3], b[3]) - Math.max(a[1], b[1])) / Math.min(a[3] - a[1], b[3] - b[1])

/** Some fonts give boxes of a fraction of their glyphs' height: then it is enough that they meet. */
const isThinOn = (word: Box, box: Box): boolean => word[3] - word[1] < (box[3] - box[1]) / 3 && overlap(word, box) > 0

/** Whether lines of words that make up the name, one under the other, reach from above the figure's middle to below it. */
function spanOfName(name: string, words: readonly Word[], box: Box): boolean {
  const pieces = words.filter(({ text }) => text.length > 0 && name.includes(text))
  const height = box[3] - box[1]
  const y = middle(box[1], box[3])
  const near = pieces.filter((word) => word.box[3] > y - 4 * height && word.box[1] < y + 4 * height)
  const lines = near.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  return lines.some((first, from) => {
    let joined = ''
    for (const { text, box: own } of lines.slice(from)) {
      joined += text
      if (joined === name) return first.box[1] <= y && own[3] >= y
      if (!name.startsWith(joined)) return false
    }
    return false
  })
}

/** Names of the rows of each table, or of each side of it. */
function namesByTable(figures: readonly Figure[]): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>()
  for (const figure of figures) {
    const [known, name] = [names.get(sideOf(figure)) ?? [], plain(nameOf(figure.row) ?? '')]
    if (!known.includes(name)) names.set(sideOf(figure), [...known, name])
  }
  return names
}

const sideOf = ({ table, row }: Figure) => `${table} ${row.side ?? ''}`
const nameOf = ({ label, name, departmentName }: PrintedRow) => label ?? name ?? departmentName

/** Right edges or middles of a column's figures on its page, in their middle; by table, side, page and column. */
function columnPlaces(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const places = new Map<string, number[]>()
  for (const figure of figures) places.set(columnOf(figure), [...(places.get(columnOf(figure)) ?? []), figure.box[2]])
  return new Map(
    [...places].map(([column, rights]) => [column, rights.sort((a, b) => a - b)[rights.length >> 1]!] as const),
  )
}

const groupOf = ({ table, row, page }: Figure) => `${table} ${row.side ?? ''} ${page} `
/** Plan and execution have columns of their own. */
const columnOf = (figure: Figure) => `${groupOf(figure)}${figure.row.basis ?? ''} ${figure.column}`

function isUnderItsColumn(figure: Figure, columns: ReadonlyMap<string, number>): boolean {
  const away = (place: number) =>
    Math.min(Math.abs(figure.box[2] - place), Math.abs(middle(figure.box[0], figure.box[2]) - place))
  const own = away(columns.get(columnOf(figure)) ?? 0)
  return [...columns].every(
    ([column, place]) => !column.startsWith(groupOf(figure)) || column === columnOf(figure) || away(place) >= own,
  )
}
