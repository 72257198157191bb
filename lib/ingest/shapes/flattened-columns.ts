import { columnPath, type ColumnDefinition, type TableDefinition } from '@/lib/budget/tables'
import type { FoundRow } from '@/lib/ingest/resolve/resolution'
import { compared } from '@/lib/ingest/normalise/words'
import type { Region } from './flattened-regions'

/** The columns of a table as published; the ones that only some documents have are looked for in the head. */
export function columnsOf({ columns }: TableDefinition, { head }: Region): string[] {
  const words = head.map(({ text }) => text.replace(/\s/g, '')).join('')
  const isHere = ({ knownBy }: ColumnDefinition) => knownBy === undefined || words.includes(knownBy)
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
