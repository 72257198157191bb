import type { Cell } from './cell'
import type { Disclosure } from './disclosure'
import type { Claim } from './statement'
import type { Indicator } from './table-rows'

/**
 * The part of a disclosure that ships: figures, codes, names and places are facts; reasons, notes and the running text of
 * tables nobody knows are somebody's writing, and stay in the database of whoever imported the original.
 */
export function withoutProse(disclosure: Disclosure): Disclosure {
  const { performance, selfEvaluation, projectPerformance } = disclosure.tables
  return {
    ...disclosure,
    tables: {
      ...disclosure.tables,
      ...(performance && { performance: withPlainIndicators(performance) }),
      ...(selfEvaluation && { selfEvaluation: withPlainIndicators(selfEvaluation) }),
      ...(projectPerformance && {
        projectPerformance: { ...projectPerformance, rows: projectPerformance.rows.map(withPlainIndicators) },
      }),
    },
    claims: disclosure.claims.map(withoutReason),
    rawTables: disclosure.rawTables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(fact)) })),
  }
}

function withoutReason(claim: Claim): Claim {
  const { reason: _, ...facts } = claim
  return facts
}

function withPlainIndicators<Owner extends { indicators: Indicator[] }>(owner: Owner): Owner {
  return { ...owner, indicators: owner.indicators.map(withoutNote) }
}

function withoutNote(indicator: Indicator): Indicator {
  const { note: _, deviation, ...facts } = indicator
  // Some tables have one column for the deviation and its reason.
  return deviation === undefined ? facts : { ...facts, deviation: fact(deviation) }
}

/** A cell of running text is emptied, and loses its place: what is not there stands nowhere. */
function fact(cell: Cell): Cell {
  const letters = cell.text.match(/\p{Script=Han}/gu)?.length ?? 0
  return letters > LONGEST_NAME ? { text: '' } : cell
}

/** Names of projects and indicators are shorter, sentences longer. */
const LONGEST_NAME = 30
