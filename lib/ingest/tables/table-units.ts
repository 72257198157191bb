import { absMoney, moneyOf, type Money, type MoneyUnit } from '@/lib/budget/money'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawTable } from '@/lib/ingest/raw-table'
import type { Issue } from './table-context'

/** What a table prints of its unit: one we count in, or one that we do not. */
export interface PrintedUnit {
  readonly unit?: MoneyUnit
  /** 千元, 亿元: read as 元 or 万元 every figure would be wrong by a power of ten. */
  readonly strangeUnit?: string
}

/** From the lines above a table, or from its first rows when the unit stands in a cell: `单位：万元`, `（元）`. */
export function unitPrinted(above: readonly string[], cells: readonly string[]): PrintedUnit {
  const [lines, heads] = [compared(above.join(' ')), compared(cells.join(' '))]
  const found =
    LABELLED.exec(lines)?.[1] ?? LABELLED.exec(heads)?.[1] ?? BRACKETED.exec(lines)?.[1] ?? BRACKETED.exec(heads)?.[1]
  if (found === undefined) return {}
  return found === '元' || found === '万元' ? { unit: found } : { strangeUnit: found }
}

const UNITS = '(十万元|百万元|千万元|十亿元|百亿元|万元|亿元|千元|百元|元)'
const LABELLED = new RegExp(`单位[:(]*(?:人民币)?[:(]*${UNITS}`)
const BRACKETED = new RegExp(`\\((?:单位:?)?(?:人民币)?${UNITS}\\)`)

/**
 * Every table with a unit. One without a line of its own takes that in which its figures are those of the other tables and
 * of the sentences; where none of them comes again, the unit of the cover or of the table before it. Each time it is said.
 */
export function settleUnits(
  tables: readonly RawTable[],
  said: readonly string[],
): { readonly tables: RawTable[]; readonly issues: Issue[] } {
  const known = new Set(
    [
      ...tables.flatMap((table) => (table.unit === undefined ? [] : amountsOf(table, table.unit))),
      ...said.flatMap(saidAmounts),
    ].map(key),
  )
  const cover = said.flatMap((line) => unitPrinted([line], []).unit ?? [])[0]
  const issues: Issue[] = []
  let before: MoneyUnit | undefined
  const settled = tables.map((table): RawTable => {
    before = table.unit ?? before
    if (table.unit !== undefined || table.strangeUnit !== undefined || figuresOf(table).length === 0) return table
    const next = tables.find(({ unit }) => unit !== undefined)?.unit
    const told = byFigures(table, known) ?? byContext(table, cover, before ?? next)
    issues.push({ kind: 'unreadable', at: table.at, message: `这张表没有金额单位，${told.why}${told.unit}` })
    return { ...table, unit: told.unit }
  })
  return { tables: settled, issues }
}

interface Told {
  readonly unit: MoneyUnit
  readonly why: string
}

/** The unit in which clearly more of its figures stand elsewhere too. */
function byFigures(table: RawTable, known: ReadonlySet<bigint>): Told | undefined {
  const again = (unit: MoneyUnit) =>
    new Set(
      amountsOf(table, unit)
        .map(key)
        .filter((one) => known.has(one)),
    ).size
  const [yuan, wan] = [again('元'), again('万元')]
  if (yuan === wan) return undefined
  return { unit: yuan > wan ? '元' : '万元', why: '按与别处相同的金额作' }
}

function byContext(table: RawTable, cover: MoneyUnit | undefined, near: MoneyUnit | undefined): Told {
  if (cover !== undefined) return { unit: cover, why: '随文件前面所说作' }
  if (near !== undefined) return { unit: near, why: '随其他各表作' }
  // Nobody has a hundred thousand million yuan to spend, nor plans in fractions of a fen.
  const most = figuresOf(table).reduce((length, text) => Math.max(length, text.replace(/\..*$|\D/g, '').length), 0)
  return { unit: most > 7 ? '元' : '万元', why: '文件中也没有，暂按' }
}

/** Cells that are certainly amounts: with decimals, or with groups of thousands. */
const figuresOf = ({ rows }: RawTable): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (AMOUNT.test(text.replace(/\s/g, '')) ? [text.replace(/\s/g, '')] : [])),
  )
const AMOUNT = /^[-(（]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{8,11})[)）]?$/

const amountsOf = (table: RawTable, unit: MoneyUnit): Money[] =>
  figuresOf(table).flatMap((text) => {
    const money = moneyOf(text, unit)
    return money === undefined || money === 0n ? [] : [money]
  })

const saidAmounts = (line: string): Money[] =>
  [...compared(line).matchAll(/(\d[\d,]*(?:\.\d+)?)(万元|元)/g)].flatMap(([, text, unit]) => {
    const money = moneyOf(text, unit as MoneyUnit)
    return money === undefined || money === 0n ? [] : [money]
  })

/** Rounded to 0.01 万元, as sentences print them. */
const key = (money: Money): bigint => (absMoney(money) + 500_000n) / 1_000_000n
