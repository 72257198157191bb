import type { CheckupFacts } from './list-checkups'
import { correctionStatus } from '@/lib/figures/correction-status'
import { checkupWords } from '@/lib/words/checkup'
import { isExpected, toTableStates } from '@/lib/figures/table-states'

/** The heads of the ministry's inspections of disclosure (及时性、完整性、细化程度、准确性、可读性). */
export const CHECKUP_HEADS = ['timely', 'complete', 'detailed', 'accurate', 'readable'] as const
export type CheckupHeadKey = (typeof CHECKUP_HEADS)[number]

/** Nothing seen that is amiss · worth another look · could not be told, which is not the same as amiss. */
export type CheckupOutcome = 'fine' | 'look' | 'unknown'

export interface CheckupItem {
  readonly key: string
  /** What was looked at, and what was found. */
  readonly looked: string
  readonly outcome: CheckupOutcome
  readonly found: string
}

export interface CheckupHead {
  readonly key: CheckupHeadKey
  readonly items: readonly CheckupItem[]
  /** How many items of each outcome, for one line; never a score. */
  readonly counts: Readonly<Record<CheckupOutcome, number>>
}

const words = checkupWords.items

/** A document by the five heads, from what of it is held. There is no sum over them: they are not of one kind. */
export function toCheckup(facts: CheckupFacts): readonly CheckupHead[] {
  return [
    headOf('timely', [published(facts)]),
    headOf('complete', [tables(facts), statement(facts), reasons(facts)]),
    headOf('detailed', [functions(facts), economics(facts), threePublic(facts), projects(facts)]),
    headOf('accurate', [checks(facts), findings(facts), admitted(facts)]),
    headOf('readable', [reading(facts), wording(facts)]),
  ]
}

type Found = CheckupItem | undefined

function headOf(key: CheckupHeadKey, found: readonly Found[]): CheckupHead {
  const items = found.filter((item) => item !== undefined)
  const count = (outcome: CheckupOutcome) => items.filter((item) => item.outcome === outcome).length
  return { key, items, counts: { fine: count('fine'), look: count('look'), unknown: count('unknown') } }
}

const item = (key: keyof typeof words, outcome: CheckupOutcome, found: string): CheckupItem => ({
  key,
  looked: words[key].looked,
  outcome,
  found,
})

// ── 及时 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** No document prints when it was approved, and a file does not know when it was put on a website. */
const published = ({ documents }: CheckupFacts): Found =>
  item(
    'published',
    'unknown',
    words.published.unknown(documents.find(({ dated }) => dated !== null)?.dated ?? undefined),
  )

// ── 完整 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function tables(facts: CheckupFacts): Found {
  if (facts.form === undefined) return item('tables', 'unknown', words.tables.unknownForm)
  const expected = toTableStates(facts).filter(({ key }) => isExpected(facts, key))
  const named = (...states: readonly string[]) =>
    expected.filter(({ state }) => states.includes(state)).map(({ officialTitle }) => officialTitle)
  const [missing, untold, unread] = [named('missing', 'unpublished'), named('empty'), named('unread')]
  if (missing.length + untold.length + unread.length === 0)
    return item('tables', 'fine', words.tables.all(expected.length, named('declaredEmpty').length))
  const outcome = missing.length + untold.length > 0 ? 'look' : 'unknown'
  return item('tables', outcome, words.tables.some(expected.length, missing, untold, unread))
}

const TOLD = {
  threePublic: ['threePublic', 'abroad', 'vehicles', 'vehicleRunning', 'reception'],
  operating: ['operating'],
  procurement: ['procurement', 'procurementGoods', 'procurementWorks', 'procurementServices'],
  assets: ['vehicleCount', 'equipmentCount'],
} as const

/** What was not read may still be written: never said to be missing. */
function statement({ subjects }: CheckupFacts): Found {
  const absent = (['threePublic', 'operating', 'procurement', 'assets'] as const).filter((what) =>
    TOLD[what].every((subject) => !subjects.includes(subject)),
  )
  if (absent.length === 0) return item('statement', 'fine', words.statement.all)
  return item('statement', 'unknown', words.statement.some(absent.map((what) => words.statement.names[what])))
}

function reasons({ ledger }: CheckupFacts): Found {
  const row = ledger.find(({ rule }) => rule === 'changes-explained')
  if (!row || row.holds + row.fails === 0) return item('reasons', 'unknown', words.reasons.unknown)
  const all = row.holds + row.fails
  return row.fails === 0
    ? item('reasons', 'fine', words.reasons.all(all))
    : item('reasons', 'look', words.reasons.some(row.fails, all))
}

// ── 细化 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const byLevel = (key: 'functions' | 'economics', levels: readonly string[]): Found => {
  if (levels.includes('item')) return item(key, 'fine', words[key].fine)
  return levels.length > 0 ? item(key, 'look', words[key].short) : item(key, 'unknown', words[key].unknown)
}

const functions = ({ functionLevels }: CheckupFacts): Found => byLevel('functions', functionLevels)
const economics = ({ economicLevels }: CheckupFacts): Found => byLevel('economics', economicLevels)

function threePublic({ threePublicColumns }: CheckupFacts): Found {
  if (!threePublicColumns) return item('threePublic', 'unknown', words.threePublic.unknown)
  const absent = (['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const).filter(
    (column) => !threePublicColumns.includes(column),
  )
  return absent.length === 0
    ? item('threePublic', 'fine', words.threePublic.fine)
    : item('threePublic', 'look', words.threePublic.short(absent.map((column) => words.threePublic.names[column])))
}

/** Accounts evaluate projects, and need not list all of them. */
function projects({ phase, projects: { all, withIndicators } }: CheckupFacts): Found {
  if (phase !== 'budget') return undefined
  if (all === 0) return item('projects', 'unknown', words.projects.unknown)
  return all === withIndicators
    ? item('projects', 'fine', words.projects.fine(all))
    : item('projects', 'look', words.projects.short(all, all - withIndicators))
}

// ── 准确 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function checks({ ledger }: CheckupFacts): Found {
  const count = (outcome: 'holds' | 'fails' | 'unchecked') => ledger.reduce((sum, row) => sum + row[outcome], 0)
  const [holds, fails, unchecked] = [count('holds'), count('fails'), count('unchecked')]
  if (holds + fails === 0) return item('checks', 'unknown', words.checks.unknown)
  return item('checks', fails > 0 ? 'look' : 'fine', words.checks.said(holds, fails, unchecked))
}

function findings({ ledger, found }: CheckupFacts): Found {
  // Nothing found where nothing was checked says nothing.
  if (ledger.length === 0) return item('findings', 'unknown', words.checks.unknown)
  const { error, conflict, doubt } = found
  return error + conflict + doubt === 0
    ? item('findings', 'fine', words.findings.none)
    : item('findings', 'look', words.findings.some(error, conflict, doubt))
}

function admitted({ corrections }: CheckupFacts): Found {
  if (corrections.length === 0) return item('admitted', 'fine', words.admitted.none)
  const each = corrections.map(({ reason, status, reported, answered }) =>
    words.admitted.one(reason, correctionStatus(status, reported, answered)),
  )
  return item('admitted', 'look', words.admitted.some(each))
}

// ── 可读 ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const reading = ({ rawTables, issues }: CheckupFacts): Found =>
  rawTables + issues === 0
    ? item('reading', 'fine', words.reading.fine)
    : item('reading', 'unknown', words.reading.some(rawTables, issues))

function wording({ found, proof, ledger }: CheckupFacts): Found {
  if (ledger.length === 0) return item('wording', 'unknown', words.wording.unknown)
  const all = found.form + proof
  return all === 0 ? item('wording', 'fine', words.wording.none) : item('wording', 'look', words.wording.some(all))
}
