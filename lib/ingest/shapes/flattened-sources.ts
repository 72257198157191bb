import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import type { Cut } from './flattened-cuts'
import { isNumber, joinPieces, type FlatLine } from './flattened-lines'

/**
 * Rows of an income table that prints its sources one under the other, with one amount at most on each line: its group,
 * the source, the amount. A group that stands above its 小计 is that one's. Undefined for every other form.
 */
export function sourceRows({ heads, body }: Cut): RawRow[] | undefined {
  const words = compared(heads.map(({ text }) => text).join(''))
  const isList = body.some(({ text }) => /^收入总计/.test(compared(text))) && body.every(hasOneAmount)
  if (!/^项目(?:名称)?金额$/.test(words) || !isList) return undefined
  const isLabel = (i: number) => body[i] !== undefined && !body[i].tokens.some((token) => isNumber(token))
  // Or each group stands in the middle of its sources, and no sum has its name above it but by chance.
  const areOver = body.every(
    ({ tokens: [first] }, i) => !isSum(first?.text) || (isLabel(i - 1) && !isSum(body[i - 1]?.text)),
  )
  const rows: RawRow[] = []
  let group: FlatLine['tokens'] = []
  for (const [i, { at, tokens }] of body.entries()) {
    const names = tokens.filter((token) => !isNumber(token))
    if (areOver && names.length === 1 && isLabel(i) && isSum(body[i + 1]?.tokens[0]?.text)) {
      group = names
      continue
    }
    const [over, own] = names.length > 1 ? [names.slice(0, 1), names.slice(1)] : [group, names]
    const printed = [joinPieces(over), joinPieces(own), tokens.find((token) => isNumber(token))?.text ?? '']
    const places = [over[0]?.at, own[0]?.at, tokens.find((token) => isNumber(token))?.at]
    rows.push({ row: i + 1, at, cells: printed.map((text, column) => ({ text, at: places[column] ?? '', column })) })
    group = []
  }
  return rows
}

const isSum = (text: string | undefined): boolean => compared(text ?? '') === '小计'

/** A label, and nothing after its amount. */
const hasOneAmount = ({ tokens }: FlatLine): boolean =>
  tokens.slice(0, -1).every((token) => !isNumber(token)) && !isNumber(tokens[0])
