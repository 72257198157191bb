import type { DisclosedTables } from '@/lib/budget/disclosure'
import { moneyOf, sumMoney, ZERO, type MoneyUnit } from '@/lib/budget/money'
import { compared, joinedName } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCell } from './amount-cells'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/**
 * An income table that prints its sources one under the other, with one amount each (Jiangsu): turned into the one row
 * of the whole that it is. Undefined for every other form.
 */
export function readIncomeBySource(raw: RawTable, context: TableContext): IncomeTable | undefined {
  const lines = withGroups(
    raw.rows.map((row) => ({ row, ...labelled(row) })),
    context.unit,
  )
  const total = lines.find(({ key }) => key === 'total')
  const known = new Set(lines.flatMap(({ key }) => key ?? []))
  const single = raw.rows.every(({ cells }) => cells.length <= 3)
  if (!single || total?.amount === undefined || known.size < FEWEST) return undefined
  const cells: IncomeTable['rows'][number]['cells'] = {}
  for (const { row, key, amount, label } of lines) {
    if (amount === undefined) continue
    if (key !== undefined && cells[key] === undefined) cells[key] = amountCell(amount, context.unit)
    else if (/\d/.test(amount.text)) {
      context.issue({ kind: 'unplaced', at: row.at, message: `不认识的收入来源：${label.slice(0, 30)}` })
    }
  }
  const rows = [{ row: total.row.row, at: total.row.at, level: 'total' as const, name: joinedName(total.label), cells }]
  reportUnreadable(rows, context)
  return { ...frameOf(raw, context, Object.keys(cells), rows), rows }
}

type IncomeTable = NonNullable<DisclosedTables['income']>

/** So many sources make it a list of sources. */
const FEWEST = 4

interface Line {
  readonly row: RawRow
  readonly label: string
  readonly amount?: RawCell
  readonly key?: string | undefined
}

/**
 * The name of a group stands in the middle of its sources where their cells share one: a 小计 by itself begins a group,
 * whose one name in the first column is the sum's, where it is the sum of what follows.
 */
function withGroups(lines: readonly Line[], unit: MoneyUnit): Line[] {
  return lines.map((line, i) => {
    if (compared(line.label) !== SUM || line.amount === undefined) return line
    const next = lines.findIndex(({ label }, k) => k > i && compared(label).endsWith(SUM))
    const group = lines.slice(i + 1, next < 0 ? lines.length : next)
    const names = group.flatMap(({ row: { cells } }) => (cells.length > 2 && cells[0]?.text ? [cells[0].text] : []))
    const parts = sumMoney(group.map(({ amount }) => moneyOf(amount?.text, unit) ?? ZERO))
    const [name] = names
    if (name === undefined || names.length > 1 || parts !== (moneyOf(line.amount.text, unit) ?? ZERO)) return line
    return { ...line, label: `${name} ${line.label}`, key: keyOf(`${name}${SUM}`) }
  })
}

const SUM = '小计'

/** The last cell is the amount, what stands before it the label: a group, a source, or both. */
function labelled({ cells }: RawRow) {
  const amount = cells.at(-1)
  const label = cells
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' ')
    .trim()
  const isLabel = amount !== undefined && /^[^\p{Script=Han}]*$/u.test(amount.text)
  return { label, ...(isLabel && { amount, key: keyOf(label) }) }
}

function keyOf(label: string): string | undefined {
  const words = compared(label).replace(/^(?:\(?[一二三四五六七八九十\d]{1,3}[、.)])+/, '')
  return SOURCES.find(({ form }) => form.test(words))?.key
}

const source = (key: string, form: RegExp) => ({ key, form })

const MONEY = String.raw`(?:财政)?(?:拨款)?(?:收入|资金)?(?:小计)?$`

const SOURCES = [
  source('total', /^收入总计$/),
  source('thisYear', /^[本当]年收入[合小]计$/),
  source('generalPublic', new RegExp(`^一般公共预算${MONEY}`)),
  source('appropriation', /公共财政拨款(?:\(补助\))?资金$|^(?:预算|财政)拨款(?:\(补助\))?(?:收入|资金)?(?:小计)?$/),
  source('governmentFund', new RegExp(`^政府性基金(?:预算)?${MONEY}`)),
  source('stateCapital', new RegExp(`^国有资本经营预算${MONEY}`)),
  source('fiscalAccount', /^(?:财政)?专户(?:管理)?(?:资金|拨款|核拨)(?:收入|资金)?(?:小计)?$/),
  source('unitFunds', /^(?:其他|单位)资金(?:收入)?(?:小计)?$/),
  source('business', /^(?:其他资金)?事业收入$/),
  source('businessOperation', /^(?:其他资金)?(?:事业单位)?经营收入$/),
  source('superiorSubsidy', /^(?:其他资金)?上级补助收入$/),
  source('subordinatePayment', /^(?:其他资金)?附属单位上缴收入$/),
  source('other', /^(?:其他资金)?其他收入$/),
  source('carriedOver', /^上年结转(?:和?结余)?(?:资金)?(?:小计)?$/),
]
