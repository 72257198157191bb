import { percentOf, type Money } from '@/lib/budget/money'
import { unitWords } from '@/lib/words/units'
import { amountText, printedText } from './amount'

/** What amounts are shown in (单位): as most documents print them, in 元, or as a share of all that was spent. */
export const SHOWN_UNITS = ['wan', 'yuan', 'share'] as const
export type ShownUnit = (typeof SHOWN_UNITS)[number]

/** The unit a page shows its amounts in, and the whole that shares are of. */
export interface Show {
  readonly unit: ShownUnit
  /** Total expenditure of the disclosure; without it there are no shares. */
  readonly whole: Money | undefined
  /** The same as the document's own words put it right: what corrected amounts are shares of. */
  readonly correctedWhole?: Money | undefined
}

export const SHOW_WAN: Show = { unit: 'wan', whole: undefined }

/** What corrected amounts are shown by: a share is one of the corrected whole. */
export const correctedShow = (show: Show): Show => ({ ...show, whole: show.correctedWhole ?? show.whole })

export const isShownUnit = (text: string): text is ShownUnit => (SHOWN_UNITS as readonly string[]).includes(text)

/** For the head of a table: 万元, 元, 占支出总计的 %. */
export const UNIT_TITLES: Record<ShownUnit, string> = {
  wan: unitWords.wan,
  yuan: unitWords.yuan,
  share: unitWords.share,
}

/** An amount in the unit shown; `printed` is its exact text in 万元 where the document prints one. */
export function shownAmount(money: Money, { unit, whole }: Show, printed?: string): string {
  if (unit === 'yuan') return amountText(money, '元')
  if (unit === 'share') return shareOfWhole(money, whole) ?? '—'
  return printed === undefined ? amountText(money) : printedText(printed)
}

function shareOfWhole(money: Money, whole: Money | undefined): string | undefined {
  const share = whole === undefined ? undefined : percentOf(money, whole)
  return share?.replace('-', '−')
}
