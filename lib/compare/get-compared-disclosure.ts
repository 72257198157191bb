import { figuresOf } from '@/lib/budget/figure'
import type { FiscalYear } from '@/lib/budget/fiscal-year'
import type { Phase } from '@/lib/budget/phase'
import type { Database } from '@/lib/db/client'
import type { Cells } from '@/lib/budget/table-rows'
import type { Prisma } from '@/lib/db/generated/client'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import { asCells } from '@/lib/queries/stored-json'
import { toYearlyDisclosure, YEARLY_CONTENT } from '@/lib/queries/yearly-disclosure'

/** One disclosure as a comparison needs it: its yearly figures, whose they are, and what tells which money is in them. */
export type ComparedDisclosure = NonNullable<Awaited<ReturnType<typeof getComparedDisclosure>>>

interface Address {
  readonly district: string
  readonly department: string
  readonly year: FiscalYear
  readonly phase: Phase
}

/** Undefined: nothing is held under this address. */
export async function getComparedDisclosure(db: Database, { district, department, year, phase }: Address) {
  const body = await db.department.findFirst({
    where: { slug: department, district: { slug: district } },
    select: { id: true, ...WHOSE_PLACE },
  })
  const row =
    body &&
    (await db.disclosure.findFirst({
      where: { departmentId: body.id, unitId: null, year, phase, current: true },
      include: CONTENT,
    }))
  if (!body || !row) return undefined
  const held = await db.disclosure.findMany({
    where: { departmentId: body.id, unitId: null, current: true },
    select: { year: true, phase: true },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }],
  })
  const whose = toWhosePlace(body)
  return {
    key: { district, department, year, phase },
    held,
    level: whose.district.level,
    districtName: whose.district.name,
    departmentName: whose.department.name,
    disclosure: toYearlyDisclosure(row),
    ...toFunds(row),
  }
}

const CONTENT = {
  ...YEARLY_CONTENT,
  incomeLines: { where: { level: { in: ['total', 'unit'] } }, orderBy: { row: 'asc' } },
} satisfies Prisma.DisclosureInclude
type Row = Prisma.DisclosureGetPayload<{ include: typeof CONTENT }>

const INCOME = [
  ...(['total', 'thisYear', 'carriedOver'] as const),
  ...(['carriedOverGeneralPublic', 'carriedOverGovernmentFund', 'carriedOverStateCapital'] as const),
] as const
const ECONOMIC_FUNDS = ['generalPublic', 'carriedOver'] as const

/** Which money, as the tables of income and of economic codes tell it: by unit, by fund, carried over or not. */
function toFunds(row: Row) {
  const document = row.document.sha256.slice(0, 12)
  const income = row.incomeLines.map(({ level, unitCode, code, name, row: line, cells }) => ({
    level,
    code: unitCode ?? code,
    name,
    figures: figuresOf(asCells(cells), unitOf(row, 'income'), { table: 'income', row: line, document }, INCOME),
  }))
  return {
    income: income.find(({ level }) => level === 'total')?.figures,
    units: income.filter(({ level }) => level === 'unit'),
    evaluated: evaluatedLines(row, document),
    /** Of the lines of all expenditure by economic code, by their row. */
    economicFunds: Object.fromEntries(
      row.economicLines
        .filter(({ scope }) => scope === 'all')
        .map(({ row: line, cells }) => {
          const place = { table: 'economicSummary', row: line, document } as const
          return [line, figuresOf(asCells(cells), unitOf(row, 'economicSummary'), place, ECONOMIC_FUNDS)]
        }),
    ),
  }
}

/** Final accounts say of the whole what was planned, planned anew and spent (整体自评); those rows are kept as read. */
function evaluatedLines(row: Row, document: string) {
  const table = row.tables.find(({ key }) => key === 'selfEvaluation')
  const rows = (table?.remainder ?? []) as unknown as readonly EvaluatedRow[]
  return rows
    .filter(({ role }) => role === 'total' || role === 'source')
    .map(({ row: line, label, cells }) => {
      const place = { table: 'selfEvaluation', row: line, document } as const
      return { label, row: line, figures: figuresOf(cells, unitOf(row, 'selfEvaluation'), place, EVALUATED) }
    })
}

interface EvaluatedRow {
  readonly row: number
  readonly role?: string
  readonly label: string
  readonly cells: Cells
}
const EVALUATED = ['initial', 'adjusted', 'executed', 'rate'] as const
