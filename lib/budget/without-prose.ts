import type { Cell } from './cell'
import type { Disclosure } from './disclosure'
import type { Claim } from './statement'
import type { Goal, Indicator } from './table-rows'

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
      ...(performance && { performance: withPlainAims(performance) }),
      ...(selfEvaluation && { selfEvaluation: withPlainAims(selfEvaluation) }),
      ...(projectPerformance && {
        projectPerformance: { ...projectPerformance, rows: projectPerformance.rows.map(withPlainAims) },
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

function withPlainAims<Owner extends { indicators: Indicator[]; goals?: Goal[] | undefined }>(owner: Owner): Owner {
  const { indicators, goals } = owner
  return { ...owner, ...(goals && { goals: goals.map(withoutText) }), indicators: indicators.map(withoutNote) }
}

/** A goal keeps its place and the name of its task; a name as long as a sentence is one. */
function withoutText({ text: _, actual: __, name, ...facts }: Goal): Goal {
  return name === undefined || isSentence(name) ? facts : { ...facts, name }
}

function withoutNote(indicator: Indicator): Indicator {
  const { note: _, deviation, ...facts } = indicator
  // Some tables have one column for the deviation and its reason.
  return deviation === undefined ? facts : { ...facts, deviation: fact(deviation) }
}

/** A cell of running text is emptied, and loses its place: what is not there stands nowhere. */
const fact = (cell: Cell): Cell => (isSentence(cell.text) ? { text: '' } : cell)

const isSentence = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_NAME

/** Names of projects and indicators are shorter, sentences longer. */
const LONGEST_NAME = 30
