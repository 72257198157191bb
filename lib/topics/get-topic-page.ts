import { figureOf, figuresOf, quotedOf } from '@/lib/budget/figure'
import type { MatchReason } from './match-topic'
import { topicSchema, type Topic } from './topic'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { FIGURE_AUDIT, toFigureAudit, toWhose, WHOSE } from '@/lib/queries/figure-audit'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import { asCells, asUnit } from '@/lib/queries/stored-json'

/** A topic: what of which disclosure belongs to it, and who has nothing of the kind. */
export type TopicPage = NonNullable<Awaited<ReturnType<typeof getTopicPage>>>

/** Undefined: there is no such topic, or no such page of it. */
export async function getTopicPage(db: Database, slug: string, page = 1) {
  const row = await db.topic.findUnique({ where: { slug } })
  if (!row) return undefined
  const disclosures = await db.disclosure.findMany({
    where: { topicMatches: { some: { topicSlug: slug } } },
    orderBy: [{ year: 'desc' }, { phase: 'asc' }, { departmentId: 'asc' }],
    skip: (page - 1) * EACH,
    take: EACH + 1,
    select: { ...WHOSE, ...FIGURE_AUDIT, topicMatches: { ...MATCHES, where: { topicSlug: slug } } },
  })
  if (page > 1 && disclosures.length === 0) return undefined
  const topic = topicSchema.parse(row.definition)
  return {
    topic,
    page,
    more: disclosures.length > EACH,
    disclosures: disclosures.slice(0, EACH).map(toDisclosure),
    ...(page === 1 ? await silentOf(db, topic) : NONE_SILENT),
  }
}

/** Disclosures on one page. */
const EACH = 120
/** Of those who say nothing, so many are named, out of so many of the newest documents. */
const NAMED = 60
const LOOKED_AT = 400

const MATCHES = {
  orderBy: { ordinal: 'asc' },
  select: {
    near: true,
    mixed: true,
    why: true,
    quantities: true,
    caps: true,
    project: { include: { indicators: { orderBy: { ordinal: 'asc' } } } },
    functionalLine: true,
    economicLine: true,
    claim: true,
    threePublicLine: true,
  },
} satisfies Prisma.Disclosure$topicMatchesArgs

type DisclosureRow = Prisma.DisclosureGetPayload<{
  select: typeof WHOSE & typeof FIGURE_AUDIT & { topicMatches: typeof MATCHES }
}>
type MatchRow = DisclosureRow['topicMatches'][number]

/** Who publishes nothing of it: documents without a word of it, newest first, and departments without a document. */
async function silentOf(db: Database, { slug, projects, targets, statement, threePublic }: Topic) {
  const byWords = projects !== undefined || targets !== undefined || statement.length > 0 || threePublic
  // A code is there in every document; only where nothing else is sought does it tell who has the thing.
  const told = { topicSlug: slug, near: false, ...(byWords && { functionalLineId: null, economicLineId: null }) }
  const newest = await db.disclosure.findMany({
    where: { current: true, unitId: null },
    orderBy: [{ year: 'desc' }, { phase: 'desc' }],
    take: LOOKED_AT,
    select: { ...WHOSE, topicMatches: { where: told, take: 1, select: { id: true } } },
  })
  const documents = newest.filter(({ topicMatches }) => topicMatches.length === 0)
  // District by district, so that each is answered by the index of its departments.
  const unheard = await db.$queryRaw<{ id: number }[]>`
    SELECT own."id"
      FROM "District" district CROSS JOIN LATERAL (
             SELECT department."id" FROM "Department" department
              WHERE department."districtId" = district."id" AND NOT EXISTS (
                      SELECT 1 FROM "Disclosure" disclosure
                       WHERE disclosure."departmentId" = department."id" AND disclosure."current")
              ORDER BY department."code" LIMIT ${NAMED + 1}) own
     WHERE district."slug" IS NOT NULL
     ORDER BY district."code" LIMIT ${NAMED + 1}`
  const departments = await db.department.findMany({
    where: { id: { in: unheard.map(({ id }) => id) } },
    orderBy: [{ district: { code: 'asc' } }, { code: 'asc' }],
    select: WHOSE_PLACE,
  })
  return {
    silent: documents.slice(0, NAMED).map((row) => ({
      ...toWhose(row),
      hasProjects: row.tables.some(
        ({ key, state }) => (key === 'projects' || key === 'projectPerformance') && state === 'filled',
      ),
    })),
    unheard: departments.slice(0, NAMED).map((row) => {
      const { district, department } = toWhosePlace(row)
      return { district: district.slug, ...department }
    }),
    moreSilent: documents.length > NAMED || newest.length === LOOKED_AT || departments.length > NAMED,
  }
}

const NONE_SILENT: Awaited<ReturnType<typeof silentOf>> = { silent: [], unheard: [], moreSilent: false }

function toDisclosure(row: DisclosureRow) {
  const document = row.document.sha256.slice(0, 12)
  const all = row.topicMatches
  return {
    ...toWhose(row),
    audit: toFigureAudit(row),
    projects: all.flatMap((match) => (match.project ? toProject(match, match.project, row, document) : [])),
    functional: all.flatMap(({ functionalLine: line }) =>
      line ? { code: line.code ?? '', name: line.name, figure: totalOf(line, 'expenditure', row, document) } : [],
    ),
    economic: all.flatMap(({ economicLine: line }) =>
      line
        ? {
            scope: line.scope,
            code: line.departmentCode ?? '',
            name: line.departmentName,
            governmentCode: line.governmentCode,
            governmentName: line.governmentName,
            figure: totalOf(line, line.scope === 'all' ? 'economicSummary' : 'basicEconomic', row, document),
          }
        : [],
    ),
    claims: all.flatMap(({ claim }) => (claim ? toClaim(claim, document) : [])),
    threePublic: all.flatMap(({ threePublicLine: line }) => {
      if (!line) return []
      const place = { table: 'threePublic', row: line.row, document } as const
      const figures = figuresOf(asCells(line.cells), unitOf(asTables(row), 'threePublic'), place, THREE_PUBLIC)
      return { basis: line.basis, figures }
    }),
    threePublicState: row.tables.find(({ key }) => key === 'threePublic')?.state,
  }
}

const THREE_PUBLIC = ['total', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const

const asTables = (row: DisclosureRow) => row as unknown as Parameters<typeof unitOf>[0]

const totalOf = (
  line: { readonly row: number; readonly cells: Prisma.JsonValue },
  table: 'expenditure' | 'economicSummary' | 'basicEconomic',
  row: DisclosureRow,
  document: string,
) =>
  figureOf(asCells(line.cells)['total'], unitOf(asTables(row), table), {
    table,
    row: line.row,
    column: 'total',
    document,
  })

function toClaim(claim: NonNullable<MatchRow['claim']>, document: string) {
  const { subject, label, year, basis, moneyUnit } = claim
  const place = { table: 'statement', column: 'amount', document } as const
  return { subject, label, year, basis, figure: figureOf(asCells(claim.cells)['amount'], asUnit(moneyUnit), place) }
}

/** Its name, its money and the indicators that count it or set it a most, each as printed. */
function toProject(match: MatchRow, project: NonNullable<MatchRow['project']>, row: DisclosureRow, document: string) {
  const { ordinal, code, name, unitName, performanceRow, cells: json } = project
  const cells = asCells(json)
  const figure = (table: 'projects' | 'projectPerformance', key: string, line: number | null) =>
    figureOf(cells[key], unitOf(asTables(row), table), { table, row: line ?? 0, column: 'total', document })
  const own = figure('projects', 'total', project.row)
  const counting = match.quantities as unknown as readonly {
    readonly quantity: number
    readonly indicators: readonly number[]
  }[]
  const indicators = (ordinals: readonly number[]) =>
    project.indicators.filter((each) => ordinals.includes(each.ordinal)).map((each) => toIndicator(each, document))
  return {
    ordinal,
    code,
    name,
    unitName,
    near: match.near,
    mixed: match.mixed,
    why: match.why as unknown as readonly MatchReason[],
    total: own?.money === undefined ? (figure('projectPerformance', 'performance.total', performanceRow) ?? own) : own,
    carriedOver: CARRIED_OVER.some((key) => (project[key]?.toNumber() ?? 0) > 0),
    quantities: counting.map(({ quantity, indicators: own }) => ({ quantity, indicators: indicators(own) })),
    caps: indicators(match.caps),
  }
}

const CARRIED_OVER = ['carriedOverGeneralPublic', 'carriedOverGovernmentFund', 'carriedOverStateCapital'] as const

function toIndicator(indicator: NonNullable<MatchRow['project']>['indicators'][number], document: string) {
  const { name, row, targetNumber, targetOperator, targetUnit } = indicator
  const place = { table: 'projectPerformance', row, column: 'target', document } as const
  return {
    name,
    operator: targetOperator,
    unit: targetUnit,
    number: targetNumber?.toFixed(),
    target: quotedOf(asCells(indicator.cells)['target'], place),
  }
}
