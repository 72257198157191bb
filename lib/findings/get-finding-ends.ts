import type { Figure } from '@/lib/budget/figure'
import type { Evidence } from '@/lib/budget/finding'
import { moneyOf, printedInWan, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { Prisma } from '@/lib/db/generated/client'
import { formOfRow } from '@/lib/queries/form-of-row'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import { asEvidence, asUnit } from '@/lib/queries/stored-json'

/** One side of a finding: what is printed, and what a sum was made of. */
export interface FindingEnd {
  /** As printed; a sum of ours stands nowhere. */
  readonly figure: Figure
  readonly parts: readonly Figure[]
  /** What the document's own words put in its place. */
  readonly corrected: Money | undefined
}

/** What of a finding is told wherever it stands. */
export const FINDING = {
  key: true,
  rule: true,
  severity: true,
  sentence: true,
  admitted: true,
  difference: true,
  published: true,
  expected: true,
  firstSeenAt: true,
  fixedAt: true,
  disclosure: {
    select: {
      id: true,
      year: true,
      phase: true,
      version: true,
      current: true,
      moneyUnit: true,
      unitId: true,
      tables: { select: { key: true, title: true, moneyUnit: true } },
      claims: { select: { moneyUnit: true } },
      document: { select: { sha256: true, title: true } },
      unit: { select: { name: true } },
      department: { select: WHOSE_PLACE },
      replacedBy: { select: { version: true, storedAt: true, document: { select: { sha256: true } } } },
      corrections: {
        orderBy: { id: 'asc' },
        select: { figures: { where: { at: { not: null } }, select: { at: true, corrected: true } } },
      },
    },
  },
} satisfies Prisma.FindingSelect
export type FindingRow = Prisma.FindingGetPayload<{ select: typeof FINDING }>

/** A finding as a list shows it: both figures with their places, whose document, and what became of it. */
export function toListedFinding({ disclosure, published, expected, difference, ...row }: FindingRow) {
  const { year, phase, version, current, document, unit, replacedBy } = disclosure
  const { department, district } = toWhosePlace(disclosure.department)
  const { key, rule, severity, sentence, admitted, firstSeenAt, fixedAt } = row
  return {
    key,
    rule,
    severity,
    sentence,
    admitted,
    firstSeenAt,
    fixedAt,
    difference: moneyOf(difference?.toFixed(), '万元'),
    published: toEnd(asEvidence(published), disclosure),
    expected: expected === null ? undefined : toEnd(asEvidence(expected), disclosure),
    year,
    phase,
    version,
    current,
    department,
    district,
    form: formOfRow(disclosure),
    /** Set where the document speaks for one unit. */
    unit: unit?.name,
    document: { id: document.sha256.slice(0, 12), title: document.title },
    /** The edition that took its document's place. */
    replacedBy: replacedBy && {
      version: replacedBy.version,
      storedAt: replacedBy.storedAt,
      document: replacedBy.document.sha256.slice(0, 12),
    },
  }
}

function toEnd(evidence: Evidence, disclosure: FindingRow['disclosure']): FindingEnd {
  const parts = (evidence.parts ?? []).map((part) => toFigure(part, disclosure))
  const isSum = evidence.at === undefined && parts.length > 0 && parts.every(({ money }) => money !== undefined)
  const corrected = disclosure.corrections
    .flatMap(({ figures }) => figures)
    .filter(({ at }) => evidence.document === undefined && at === evidence.at)
    .at(-1)
  return {
    figure: isSum
      ? { ...toFigure(evidence, disclosure), ...amountOf(evidence.text, '万元') }
      : toFigure(evidence, disclosure),
    parts,
    corrected: moneyOf(corrected?.corrected.toFixed(), '万元'),
  }
}

function toFigure(
  { text, table, row, column = '', at, document }: Evidence,
  disclosure: FindingRow['disclosure'],
): Figure {
  const unit = unitAt(disclosure, table, column)
  return {
    printed: text,
    ...(unit === undefined ? { wan: undefined, money: undefined } : amountOf(text, unit)),
    table: table ?? 'statement',
    row,
    column,
    at,
    resolved: undefined,
    document: (document ?? disclosure.document.sha256).slice(0, 12),
  }
}

/** Undefined where no amount stands: an indicator's target names no column, though it may look like one. */
function unitAt({ claims, ...disclosure }: FindingRow['disclosure'], table: Evidence['table'], column: string) {
  if (table !== undefined) return column === '' || NO_MONEY.has(column) ? undefined : unitOf(disclosure, table)
  const units = new Set(claims.map(({ moneyUnit }) => asUnit(moneyUnit)))
  // A statement that speaks in two units: which one a sentence uses is not told here.
  return IN_WORDS.has(column) && units.size === 1 ? [...units][0] : undefined
}

const amountOf = (text: string, unit: MoneyUnit) => ({ wan: printedInWan(text, unit), money: moneyOf(text, unit) })
const NO_MONEY: ReadonlySet<string> = new Set(['points', 'score', 'target', 'actual', 'deviation', 'rate'])
const IN_WORDS: ReadonlySet<string> = new Set(['amount', 'change'])
