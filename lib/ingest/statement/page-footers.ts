import { parseSourcePosition } from '@/lib/budget/source-position'
import type { IndexedBlock } from '@/lib/ingest/outline'

/** The indices of the lines that are page numbers, by their form, or by where a bare number stands. */
export function pageFooters(blocks: readonly IndexedBlock[]): ReadonlySet<number> {
  const lines = blocks.flatMap(({ index, block }) =>
    block.kind === 'line' && block.line.text.trim() !== ''
      ? [{ index, text: block.line.text.trim(), page: pageOf(block.line.at) }]
      : [],
  )
  const bare = lines.flatMap((line, i) => (BARE.test(line.text) ? [{ i, number: Number(line.text) }] : []))
  const inSequence = new Set(
    bare.flatMap(({ i, number }, k) =>
      bare[k - 1]?.number === number - 1 || bare[k + 1]?.number === number + 1 ? [i] : [],
    ),
  )
  const isFooter = (line: Line, i: number): boolean => {
    if (line.text.length > 24) return false
    if (FOOTER.test(line.text)) return true
    return BARE.test(line.text) && !isFigure(lines[i - 1], lines[i + 1], inSequence.has(i))
  }
  return new Set(lines.filter(isFooter).map(({ index }) => index))
}

/** The page that a place is on; undefined where places have none. */
export function pageOf(at: string): number | undefined {
  const place = parseSourcePosition(at)
  return place?.kind === 'page' ? place.page : undefined
}

interface Line {
  readonly index: number
  readonly text: string
  readonly page: number | undefined
}

const DASHES = '[-–—－―─━~～·•]+'
const FOOTER = new RegExp(
  `^(?:${DASHES} ?\\d{1,3} ?${DASHES}|第 ?\\d{1,3} ?页(?: ?[,，/]? ?共 ?\\d{1,3} ?页)?|\\d{1,3} ?/ ?\\d{1,3})$`,
)
const BARE = /^\d{1,3}$/
const UNIT = /^(?:万|亿|元|[%％个辆台套人次批项家年月名户件])/
/** What a sentence does not leave without a number. */
const LEADS_UP = /(?:[为计达共有占是各约费]|[增加减少]{2}|增长|下降|支出|收入|[预决]算数?|[金总]额|合计|总计)$/

/**
 * Whether a number alone on its line is one of the sentence. Between a number and its unit, or before another number, it is
 * none where a page ends or where the numbers alone on their lines count on; else its digits stay, and are doubted.
 */
function isFigure(before: Line | undefined, after: Line | undefined, inSequence: boolean): boolean {
  if (!after) return false
  if (/^[.．,]\d/.test(after.text)) return true
  const betweenPages = before?.page !== undefined && before.page !== after.page
  if (UNIT.test(after.text)) {
    if (betweenPages || inSequence) return LEADS_UP.test(before?.text ?? '')
    return !/\.\d{2}$/.test(before?.text ?? '')
  }
  return /^\d/.test(after.text) && !betweenPages && !inSequence
}
