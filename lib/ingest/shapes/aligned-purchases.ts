import type { Phase } from '@/lib/budget/phase'
import type { IndexedBlock } from '@/lib/ingest/outline'
import type { SourceCell } from '@/lib/ingest/source-document'
import { isAmount } from './aligned-lines'
import { OF_PURCHASES } from './flattened-grid'
import { columnsInHeads } from './flattened-heads'
import { toFlatLines } from './flattened-lines'
import { isTold, purchasesOf } from './flattened-purchases'

/**
 * A table of purchases in aligned text. Its names run on over lines and its pages stand at other places each, so that
 * its rows are told by the words that end them, as in flattened text. Undefined for every other table, and where those
 * words tell too few of its rows.
 */
export function purchaseRows(run: readonly IndexedBlock[], phase: Phase): SourceCell[][] | undefined {
  const lines = toFlatLines(run)
  const from = lines.findIndex(({ tokens }) => tokens.some(({ text }) => isAmount(text)))
  const heads = lines.slice(0, Math.max(from, 0)).map(({ text }) => text)
  if (!heads.some((text) => text.includes('采购'))) return undefined
  const [found] = columnsInHeads(phase, 'procurement', heads)
  if (found?.columns.length !== 1) return undefined
  // The unit has no say in where an amount stands.
  const rows = purchasesOf(lines.slice(from), '万元', 'lineByLine')
  const told = rows?.filter(isTold) ?? []
  if (!rows || told.length * 4 < rows.length * 3) return undefined
  const at = lines[0]?.at ?? 'L1'
  const rowOf = (texts: readonly string[], own: string, amount: { text: string; at: string }): SourceCell[] =>
    [...texts.map((text) => ({ text, at: own })), amount].map((cell, column) => ({
      ...cell,
      column,
      columns: 1,
      rows: 1,
    }))
  return [
    rowOf(OF_PURCHASES, at, { text: '总计', at }),
    ...rows.map(({ category, project, economicName, item, method, at: own, amounts: [amount] }) =>
      rowOf([category, project, economicName, item, method], own, amount ?? { text: '', at: own }),
    ),
  ]
}
