import type { Figure } from '@/lib/budget/figure'
import { absMoney, moneyOf, moneyToText, percentOf, ZERO } from '@/lib/budget/money'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { mapFigures } from '@/lib/figures/dress-figures'

/**
 * What follows from figures (shares, sums, changes, drawings) follows twice where a document puts one of them right: as
 * published, and once more from this, in which the corrected amounts stand in place of the printed ones. Undefined where
 * nothing is corrected. It takes figures that were dressed.
 */
export function correctedFigures<Held>(dressed: Held): Held | undefined {
  let isCorrected = false
  const corrected = mapFigures(dressed, (figure) => {
    if (figure.correctedMoney === undefined) return figure
    isCorrected = true
    return putRight(figure, figure.correctedMoney)
  })
  return isCorrected ? corrected : undefined
}

/** A disclosure as its own words put it right, what it says of changes with it. */
export function asCorrected(dressed: YearlyDisclosure): YearlyDisclosure | undefined {
  const corrected = correctedFigures(dressed)
  if (!corrected) return undefined
  const changed = (of: 'claims' | 'changes') =>
    corrected[of].map((claim, i) =>
      dressed[of][i]?.change?.correctedMoney === undefined ? claim : correctedChange(claim, dressed.derived),
    )
  return { ...corrected, claims: changed('claims'), changes: changed('changes') }
}

type Claim = YearlyDisclosure['claims'][number]

function putRight(figure: Figure, money: NonNullable<Figure['money']>): Figure {
  const { correctedMoney: _, corrected: shown, ...rest } = figure
  return { ...rest, money, wan: moneyToText(money, '万元'), ...(shown !== undefined && { shown }) }
}

/** An increase put right may be a decrease; its rate is of last year's figure, which stays. */
function correctedChange(claim: Claim, derived: YearlyDisclosure['derived']): Claim {
  const { change, direction } = claim
  const last = derived.find(
    (each) => each.kind === 'lastYear' && each.from.some(({ at }) => at !== undefined && at === change?.at),
  )
  const base = last?.kind === 'lastYear' ? moneyOf(last.amount, '万元') : undefined
  if (!change || change.money === undefined || base === undefined) return claim
  const amount = absMoney(change.money)
  const turned = direction === 'up' ? 'down' : 'up'
  return {
    ...claim,
    change: {
      ...putRight(change, amount),
      ...(change.shown !== undefined && { shown: change.shown.replace(/^[−-]/, '') }),
    },
    direction: amount === ZERO ? 'same' : change.money < 0n ? turned : direction,
    percent: percentOf(amount, base) ?? null,
  }
}
