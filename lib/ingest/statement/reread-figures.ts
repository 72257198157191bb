import { cellText, isOpen, type Cell } from '@/lib/budget/cell'
import type { Claim } from '@/lib/budget/statement'
import { isShareOf } from './name-wholes'
import { NEARBY } from './section'
import { changeFits } from './settle-change'

/** The parts of a claim that hold a figure. */
export const FIGURE_PARTS = ['amount', 'change', 'changePercent', 'share', 'completionRate', 'count', 'score'] as const

/**
 * A figure that was put together over a gap, or that contradicts its own sentence, is read in each other way that the printed
 * text allows: pieces apart, or without digits of a page number before it. What fits the amount, the change and the percentage
 * of the sentence to the last decimal is settled by it; what stays doubtful is open. A figure that is printed in one piece and
 * fits in no other reading is as printed: then the document is wrong, not its reading.
 */
export function rereadFigures(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, i) => withShare(withChange(claim), claims.slice(Math.max(0, i - NEARBY), i)))
}

const CHANGE_PARTS = ['amount', 'change', 'changePercent'] as const

function withChange(claim: Claim): Claim {
  const { amount, change, changePercent, direction } = claim
  if (!amount || !change || !changePercent || (direction !== 'up' && direction !== 'down')) return claim
  const parts = CHANGE_PARTS.filter((part) => isOpen(claim[part]))
  if (changeFits(claim)) return parts.length === 0 ? claim : settled(claim, claim, parts)
  const found = readings(claim, CHANGE_PARTS).filter(changeFits)
  const [only] = found
  return found.length === 1 && only ? settled(claim, only, CHANGE_PARTS) : claim
}

function withShare(claim: Claim, before: readonly Claim[]): Claim {
  if (!isOpen(claim.share)) return claim
  const fits = (read: Claim) => before.some((whole) => isShareOf(read, whole))
  if (fits(claim)) return settled(claim, claim, ['share'])
  const found = readings(claim, ['share']).filter(fits)
  const [only] = found
  return found.length === 1 && only ? settled(claim, only, ['share']) : claim
}

type Part = (typeof FIGURE_PARTS)[number]

/** The claim with one of its figures read in another way. */
const readings = (claim: Claim, parts: readonly Part[]): Claim[] =>
  parts.flatMap((part) => {
    const cell = claim[part]
    return cell ? otherReadings(cell).map((read) => ({ ...claim, [part]: read })) : []
  })

/**
 * Pieces apart, the last first; of one piece, what is left without one to three digits before it. A page number has no
 * decimals: where a piece has some, the others are no figures.
 */
function otherReadings(cell: Cell): Cell[] {
  const used = cellText(cell) ?? ''
  const pieces = cell.text.trim().split(/\s+/)
  if (pieces.length > 1) {
    const tails = pieces.slice(1).map((_, i) => pieces.slice(i + 1).join(''))
    const heads = pieces.slice(1).map((_, i) => pieces.slice(0, i + 1).join(''))
    const texts = [...tails, ...heads].filter((text) => IS_NUMBER.test(text) && text !== used)
    const exact = texts.filter((text) => text.includes('.'))
    return (exact.length > 0 ? exact : texts).map((text) => read(cell, text, true))
  }
  return [1, 2, 3]
    .map((n) => used.slice(n))
    .filter((text) => GLUED.test(text))
    .map((text) => read(cell, text, false))
}

const IS_NUMBER = /^\d[\d,]*(?:\.\d+)?$/
/** What a page number may have been put before: a number with decimals, without a zero in front. */
const GLUED = /^(?:[1-9]\d*|0)\.\d+$/

function read(cell: Cell, text: string, apart: boolean): Cell {
  // Nothing printed says that the digits before it are another number: the arithmetic alone does not make it certain.
  const because = apart ? '与同句的金额、增减额和百分比相合' : `印作${cell.text}，与同句的数不合；去掉前面的数字便相合`
  return { ...cell, resolved: { text, how: 'rejoined', certainty: apart ? 'settled' : 'open', because } }
}

/** The doubt is gone where the arithmetic holds; what was changed says so itself. */
function settled(before: Claim, after: Claim, parts: readonly Part[]): Claim {
  const result = { ...after }
  for (const part of parts) {
    const cell = after[part]
    if (cell && cell === before[part] && cell.resolved && isOpen(cell))
      result[part] = {
        ...cell,
        resolved: { ...cell.resolved, certainty: 'settled', because: '与同句的金额、增减额和百分比相合' },
      }
  }
  return result
}
