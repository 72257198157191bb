import type { Cell } from '@/lib/budget/cell'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** In one table nothing is printed as 0 here and as 0.00 there. ONE finding for all tables. */
export const zeroFormats: JudgingRule = {
  id: 'zero-formats',
  title: '同一张表里金额的写法一致',
  severity: 'form',
  toldTo: 'proof',
  presumes: '同一张表里有两个以上印出来的零。',
  example: '表 3、表 5 里的零有的写 0，有的写 0.00。',
  *judge({ disclosure }) {
    const mixed = []
    let looked = 0
    for (const key of AMOUNTS) {
      const rows: readonly { readonly row: number; readonly cells: object }[] = disclosure.tables[key]?.rows ?? []
      const zeros = rows.flatMap(({ row, cells }) =>
        Object.entries(cells as Readonly<Record<string, Cell>>).flatMap(([column, { text, at }]) => {
          const printed = (text ?? '').trim()
          return /^0(?:\.0+)?$/.test(printed) ? [{ table: key, row, column, text: printed, at }] : []
        }),
      )
      const short = zeros.find(({ text }) => text === '0')
      const long = zeros.find(({ text }) => text !== '0')
      if (zeros.length > 1) looked += 1
      if (short && long) mixed.push({ key, short, long })
    }
    if (looked === 0) return
    if (mixed.length === 0) yield { outcome: 'holds', subject: '各表里的零' }
    else
      yield {
        ...{ outcome: 'fails', subject: '各表里的零', place: 'zeros' },
        ...together(
          mixed
            .flatMap(({ short, long }) => [short, long])
            .map(({ at, ...cell }) => ({ ...cell, ...(at !== undefined && { at }) })),
        ),
        sentence: `${mixed.map(({ key }) => tableName(disclosure, key)).join('、')}里的零有的写 0，有的写 ${mixed[0]?.long.text ?? '0.00'}。`,
      }
  },
}

/** Tables of amounts; targets of performance are not. */
const AMOUNTS: readonly TableKey[] = TABLE_KEYS.filter(
  (key) => !['performance', 'projectPerformance', 'selfEvaluation'].includes(key),
)
