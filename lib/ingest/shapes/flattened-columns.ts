import { columnPath, type ColumnDefinition, type TableDefinition } from '@/lib/budget/tables'
import type { FoundRow } from '@/lib/ingest/resolve/resolution'
import { compared } from '@/lib/ingest/normalise/words'
import type { Region } from './flattened-regions'

/** The columns of a table as published; the ones that only some documents have are looked for in the head. */
export function columnsOf({ columns }: TableDefinition, { head }: Region): string[] {
  const words = head.map(({ text }) => text.replace(/\s/g, '')).join('')
  // A group that the head parts is no column, whatever word comes after it: 公用经费 over 商品和服务支出, before 小计.
  const isParted = ({ title }: ColumnDefinition) =>
    columns.some((part) => part.under.includes(title) && words.includes(part.title))
  // Each sum has a head of its own: the one 小计 of another group makes no second column, whatever word is before it.
  const isOthers = ({ title, under }: ColumnDefinition) => {
    const sums = columns.filter((other) => other.title === title && other.under.at(-1) !== under.at(-1))
    const printed = sums.filter((sum) =>
      columns.some((part) => part !== sum && part.under.at(-1) === sum.under.at(-1) && words.includes(part.title)),
    )
    return /^[合小]计$/.test(title) && words.split(title).length - 1 <= printed.length
  }
  const isHere = (column: ColumnDefinition) =>
    column.knownBy === undefined || (words.includes(column.knownBy) && !isParted(column) && !isOthers(column))
  return columns.filter(isHere).map(({ key }) => key)
}

/**
 * Whether the heads name the columns in another order than the table's own: then the order says nothing, and the amounts
 * are not placed by it. Heads of groups and sums are passed over, which every order has at any place.
 */
export function isOtherOrder({ columns }: TableDefinition, { head }: Region): boolean {
  const words = compared(head.map(({ text }) => text).join(''))
  const places = columns.flatMap(({ title }) => {
    const plain = compared(title)
    if (/[合小总]计|金额/.test(plain)) return []
    const at = [plain, plain.replace(/^公务用车/, '')].map((word) => words.indexOf(word)).find((place) => place >= 0)
    return at === undefined ? [] : [at]
  })
  return places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0))
}

/** Whether the heads name every one of the columns; a sum and a lone amount need no name. */
export function isNamedWhole(definition: TableDefinition, keys: readonly string[], { head }: Region): boolean {
  const words = compared(head.map(({ text }) => text).join(''))
  return definition.columns
    .filter(({ key }) => keys.includes(key))
    .every(({ title }) => /[合总小]计|金额/.test(title) || words.includes(compared(title)))
}

/** How a column is called in what is told to people. */
export function titleOf({ columns }: TableDefinition, key: string | undefined): string {
  const column = columns.find((candidate) => candidate.key === key)
  return column ? columnPath(column) : (key ?? '')
}

/** Why an amount stands where it does, or what else it might be; nothing where there is no doubt. */
export function becauseOf(
  { certainty, settledBy, others, capped }: FoundRow['amounts'][number],
  { broken }: FoundRow,
  title: (column: number) => string,
): string | undefined {
  if (certainty === 'certain') return undefined
  if (certainty === 'settled') return `与${[...new Set(settledBy)].join('、')}相符的只有这一栏`
  if (broken) return '本行各栏相加与其合计不符，列由顺序暂定'
  const also =
    others.length > 0
      ? `也可在${others
          .slice(0, 8)
          .map((column) => `“${title(column)}”`)
          .join('、')}`
      : '可能的列太多'
  return capped ? `${also}；可能的摆法太多，未全部试过` : also
}
