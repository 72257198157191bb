import { moneyOf, sumMoney, ZERO, type MoneyUnit } from '@/lib/budget/money'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import type { Cut } from './flattened-cuts'
import { isDecimal, joinPieces, type FlatLine, type Token } from './flattened-lines'

/** A printed line of sources: its words, and its amount where it has one. */
interface Source {
  readonly at: string
  readonly label: string
  readonly amount?: Token
}

/** A 小计 with what it is the sum of. */
interface Group {
  readonly sum: Source
  readonly parts: Source[]
}

/**
 * Rows of an income table that prints its sources one under the other, in the order in which they were drawn: names of
 * groups stand apart from their sums, and the amount of the whole apart from its label. What a sum is of tells whose it
 * is. Undefined unless all adds up: each group to its sum, the sums to the whole.
 */
export function drawnSourceRows({ heads, body }: Cut, unit: MoneyUnit): RawRow[] | undefined {
  const lines = [...heads, ...body].toSorted((a, b) => a.index - b.index)
  const words = compared(lines.map(({ text }) => text).join(''))
  const sources = sourcesOf(lines)
  const totals = sources?.filter(({ label, amount }) => amount && (label === '' || label === TOTAL)) ?? []
  const [total] = totals
  if (!sources || !total || totals.length > 1 || !words.includes(TOTAL)) return undefined
  const groups = groupsOf(sources.filter((source) => source !== total)) ?? []
  const sums = groups.map((group) => ({ ...group, name: nameOf(group, words) }))
  const filled = sums.filter(({ sum }) => sum.amount !== undefined)
  const moneyIn = (source: Source) => moneyOf(source.amount?.text ?? '', unit) ?? ZERO
  const isSummed = filled.every(({ sum, parts }) => moneyIn(sum) === sumMoney(parts.map(moneyIn)))
  const isWhole = moneyIn(total) === sumMoney(filled.map(({ sum }) => moneyIn(sum)))
  if (filled.length === 0 || !isSummed || !isWhole || filled.some(({ name }) => name === undefined)) return undefined
  const printed = [
    { source: total, over: '', label: TOTAL },
    ...sums.flatMap(({ sum, parts, name }) => [
      ...(name === undefined ? [] : [{ source: sum, over: name, label: SUM }]),
      ...parts.map((part) => ({ source: part, over: '', label: part.label })),
    ]),
  ]
  return printed.map(({ source: { at, amount }, over, label }, i) => ({
    row: i + 1,
    at,
    cells: [
      { text: over, at, column: 0 },
      { text: label, at, column: 1 },
      { text: amount?.text ?? '', at: amount?.at ?? at, column: 2 },
    ],
  }))
}

const TOTAL = '收入总计'
const SUM = '小计'

/** What stands in which group, and how that is called. */
const PARTS: readonly { readonly part: RegExp; readonly name: RegExp }[] = [
  { part: /^(?:公共财政拨款(?:\(补助\))?资金|专项收入)$/, name: /一般公共预算资金/ },
  { part: /^(?:专户管理.{0,6}收费|其他非税收入)$/, name: /财政专户(?:管理)?资金/ },
  { part: /^(?:事业收入|经营收入|其他收入)$/, name: /(?:其他|单位)资金/ },
]

const isKnown = (label: string): boolean =>
  label === TOTAL || label.endsWith(SUM) || PARTS.some(({ part }) => part.test(label))

/** The name that stands beside the sum, or the one printed elsewhere that all its parts tell. */
function nameOf({ sum, parts }: Group, words: string): string | undefined {
  if (sum.label !== SUM) return sum.label.slice(0, -SUM.length)
  const told = PARTS.filter(({ part }) => parts.some(({ label }) => part.test(label)))
  const isOne = told.length === 1 && parts.every(({ label }) => told[0]?.part.test(label))
  return isOne ? told[0]?.name.exec(words)?.[0] : undefined
}

/** An amount alone is that of the label above, which may be broken over lines; of no label where it is none. */
function sourcesOf(lines: readonly FlatLine[]): Source[] | undefined {
  const sources: Source[] = []
  let open: FlatLine[] = []
  const close = () => {
    for (const { at, tokens } of open) sources.push({ at, label: compared(joinPieces(tokens)) })
    open = []
  }
  for (const line of lines) {
    const amounts = line.tokens.filter((token) => isDecimal(token))
    const [amount, ...others] = amounts
    if (others.length > 0 || (amount && line.tokens.at(-1) !== amount)) return undefined
    if (!amount) {
      open.push(line)
      continue
    }
    const own = line.tokens.slice(0, -1)
    const from = own.length > 0 ? -1 : open.findLastIndex((_, i) => isKnown(labelOf(open.slice(i))))
    const over = from < 0 ? [] : open.splice(from)
    close()
    sources.push({ at: over[0]?.at ?? line.at, label: labelOf([...over, { tokens: own }]), amount })
  }
  close()
  return sources
}

const labelOf = (lines: readonly Pick<FlatLine, 'tokens'>[]): string =>
  compared(joinPieces(lines.flatMap(({ tokens }) => tokens)))

/** Undefined where an amount is in no group. */
function groupsOf(sources: readonly Source[]): Group[] | undefined {
  const groups: Group[] = []
  for (const source of sources) {
    if (source.label.endsWith(SUM)) groups.push({ sum: source, parts: [] })
    else if (groups.length > 0 && PARTS.some(({ part }) => part.test(source.label))) groups.at(-1)?.parts.push(source)
    else if (source.amount) return undefined
  }
  return groups
}
