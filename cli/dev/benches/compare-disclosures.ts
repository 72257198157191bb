import { cellMoney, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { moneyOf, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'

/** What became of the figures of one reading in another of the same document. */
export interface Comparison {
  readonly right: number
  /** Marked as not certain, at its place or elsewhere. */
  readonly open: number
  /** Another figure stands at its place, and nothing says that it is doubtful. */
  readonly wrong: readonly string[]
  readonly missing: readonly string[]
}

type Tables = Disclosure['tables']

/** Table by table, row by row (by code or label), column by column: what `read` makes of the figures that `truth` has. */
export function compareTables(truth: Tables, read: Tables): Comparison {
  const counts = { right: 0, open: 0, wrong: [] as string[], missing: [] as string[] }
  for (const key of Object.keys(truth) as TableKey[]) {
    const [there, here] = [truth[key], read[key]]
    if (!there) continue
    const found = here ? figuresOf(here.rows as readonly Row[], here.unit) : new Map<string, Figure>()
    const wanted = figuresOf(there.rows as readonly Row[], there.unit)
    alignNames(wanted, found)
    for (const [place, { money, text }] of wanted) {
      const figure = found.get(place)
      const name = `${key} ${place} ${text}`
      if (figure?.money === money) counts[figure.open ? 'open' : 'right']++
      else if (figure === undefined) counts.missing.push(name)
      else if (figure.open) counts.open++
      else counts.wrong.push(`${name} → ${figure.text}`)
    }
    for (const [place, figure] of found) {
      if (wanted.has(place) || figure.open || figure.money === 0n) continue
      counts.wrong.push(`${key} ${place} （无） → ${figure.text}`)
    }
  }
  return counts
}

/**
 * Where one reading has fewer rows of a name than the other, each takes the place of the next row of that name with its
 * amount: a row that is open under other words shifts none of the others.
 */
function alignNames(wanted: ReadonlyMap<string, Figure>, found: Map<string, Figure>): void {
  const byName = (figures: ReadonlyMap<string, Figure>) => {
    const names = new Map<string, [string, Figure][]>()
    for (const [place, figure] of figures) {
      const name = place.replace(/#\d+/, '')
      names.set(name, [...(names.get(name) ?? []), [place, figure]])
    }
    return names
  }
  const there = byName(wanted)
  for (const [name, rows] of byName(found)) {
    const places = there.get(name) ?? []
    if (rows.length >= places.length) continue
    for (const [place] of rows) found.delete(place)
    let next = 0
    for (const [place, figure] of rows) {
      const at = places.findIndex(([, { money }], i) => i >= next && money === figure.money)
      found.set(at < 0 ? `${place}?` : (places[at]?.[0] ?? place), figure)
      if (at >= 0) next = at + 1
    }
  }
}

interface Row {
  readonly cells: Readonly<Record<string, Cell>>
  readonly [field: string]: unknown
}

interface Figure {
  readonly money: Money
  readonly text: string
  readonly open: boolean
}

/** Every figure by what its row is called and its column; rows of one name are told apart by their order. */
function figuresOf(rows: readonly Row[], unit: MoneyUnit): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  const seen = new Map<string, number>()
  for (const row of rows) {
    const name = nameOf(row)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    for (const [column, cell] of Object.entries(row.cells)) {
      const money = cellMoney(cell, unit) ?? moneyOf(cell.text.replace(/\s/g, ''), unit)
      if (money === undefined) continue
      const open = cell.resolved?.certainty === 'open'
      figures.set(`${name}#${count}›${column}`, { money, text: cell.text, open })
    }
  }
  return figures
}

function nameOf(row: Row): string {
  const codes = [row['side'], row['code'], row['departmentCode'], row['governmentCode'], row['basis']]
  const said = codes.filter((code) => typeof code === 'string').join(' ')
  const byCode = row['code'] ?? row['departmentCode'] ?? row['basis']
  const words = [row['label'], row['name'], row['departmentName'], row['level']].find((word) => word !== undefined)
  return byCode === undefined ? `${said} ${plain(words)}` : said
}

const plain = (word: unknown): string => (typeof word === 'string' ? word.replace(/[\s（）()：:]/g, '') : '')
