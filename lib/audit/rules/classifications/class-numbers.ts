import type { Disclosure } from '@/lib/budget/disclosure'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName, type RowOf } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** Where 收支总表 and 财政拨款收支表 number the expense classes alike, one number is one class. ONE finding for all. */
export const classNumbers: JudgingRule = {
  id: 'class-numbers',
  title: '两张收支总表里同一序号是同一类支出',
  severity: 'form',
  toldTo: 'form',
  presumes: '两张总表都给各类支出编了序号，十类以上相同。',
  example: saying(['“九”在表 1 是“社会保险基金支出”，在表 4 是“卫生健康支出”']),
  *judge({ disclosure }) {
    const [one, other] = [numbered(disclosure, 'balance'), numbered(disclosure, 'appropriationBalance')]
    const both = [...one].flatMap(([number, row]) => {
      const sister = other.get(number)
      return sister ? [{ number, row, sister }] : []
    })
    const strange = both.filter(({ row, sister }) => row.functionCode !== sister.functionCode)
    // A form that leaves classes out counts on its own.
    if (both.length < LEAST || strange.length * FEW > both.length) return
    const names = [tableName(disclosure, 'balance'), tableName(disclosure, 'appropriationBalance')] as const
    const subject = `${names.join('、')}的类别序号`
    if (strange.length === 0) {
      yield { outcome: 'holds', subject }
      return
    }
    const told = strange.map(
      ({ number, row, sister }) =>
        `“${number}”在${names[0]}是“${plain(row.label)}”，在${names[1]}是“${plain(sister.label)}”`,
    )
    const places = strange.flatMap(({ row, sister }) => [
      placeOf('balance', row),
      placeOf('appropriationBalance', sister),
    ])
    const sentence = saying(told)
    yield { outcome: 'fails', subject, place: 'class numbers', ...together(places), sentence }
  },
}

function saying(told: readonly string[]): string {
  return `两张总表用同一个序号列了不同的类：${told.join('；')}。`
}

const LEAST = 10
const FEW = 5

type Key = 'balance' | 'appropriationBalance'
type BalanceRow = RowOf<Key>

/** The classes by the number in front of them; one that stands twice tells nothing. */
function numbered({ tables }: Disclosure, key: Key): ReadonlyMap<string, BalanceRow> {
  const found = new Map<string, BalanceRow>()
  for (const row of tables[key]?.rows ?? []) {
    const number = NUMBER.exec(row.label.replace(/\s/g, ''))?.[1]
    const isClass = row.side === 'expenditure' && row.role === 'item' && row.functionCode !== undefined
    if (isClass && number !== undefined && !found.has(number)) found.set(number, row)
  }
  return found
}

const NUMBER = /^[（(]?([一二三四五六七八九十]{1,3})[)）、.．]/
const plain = (label: string): string => label.replace(/\s/g, '').replace(NUMBER, '')

const placeOf = (table: Key, { row, at, label }: BalanceRow) => ({
  table,
  row,
  text: label,
  ...(at !== undefined && { at }),
})
