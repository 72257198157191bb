import { yearAddress } from '@/lib/addresses/place-address'
import type { DivisionLevel } from '@/lib/budget/division'
import { figureOf, quotedOf } from '@/lib/budget/figure'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { byPlaceRank, REGISTERED_DISTRICTS } from '@/lib/budget/registered-districts'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { besideProjects, type BesideProjects } from './list-projects-beside'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import { asCells } from '@/lib/queries/stored-json'

/** Which projects are asked for, always of one phase; `undefined` asks for all. */
export interface ProjectsWanted {
  readonly text: string
  readonly district: string | undefined
  readonly year: number | undefined
  readonly phase: Phase
  /** As documents print it. */
  readonly category: string | undefined
  readonly from: Money | undefined
  readonly to: Money | undefined
  readonly sort: 'amount' | 'name' | 'department' | 'year'
  readonly page: number
}

export interface ProjectsPage {
  readonly projects: readonly ListedProject[]
  /** Of all that was asked for, one for each year and level of government, the newest first: neither are ever added. */
  readonly totals: readonly YearOfProjects[]
}

export interface YearOfProjects {
  readonly year: number
  readonly level: DivisionLevel
  /** How many governments they are of. */
  readonly places: number
  readonly projects: number
  /** Those whose amount the project table prints, and what these come to. */
  readonly listed: { readonly projects: number; readonly sum: Money }
  /** Those that the performance table alone has with an amount: another table, another sum. */
  readonly performanceOnly: { readonly projects: number; readonly sum: Money }
  /** Neither table prints an amount. */
  readonly blank: number
}

export type ListedProject = ReturnType<typeof toListed>

/** A page of projects (项目) of all departments, each with its amount's cell, its first target and what a piece costs. */
export async function listProjects(db: Database, wanted: ProjectsWanted, size = 50): Promise<ProjectsPage> {
  const [totals, ids] = await Promise.all([countByYear(db, whereOf(wanted)), idsOf(db, wanted, size)])
  const rows = await db.project.findMany({ where: { id: { in: [...ids] } }, select: PROJECT })
  const beside = await besideProjects(db, [...new Set(rows.map(({ disclosure }) => disclosure.id))])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return { totals, projects: ids.flatMap((id) => byId.get(id) ?? []).map((row) => toListed(row, beside)) }
}

/** The words of a text, cut as the function text_pairs of the database cuts names and codes. */
export function wordPairs(word: string): readonly string[] {
  const characters = [...word]
  return characters.length < 2 ? characters : characters.slice(1).map((second, i) => `${characters[i] ?? ''}${second}`)
}

const AMOUNT = Prisma.sql`COALESCE(p."total", p."performanceTotal")`
const WORDS = Prisma.sql`(p."name" || ' ' || COALESCE(p."code", ''))`

function whereOf({ text, district, year, phase, category, from, to }: ProjectsWanted): Prisma.Sql {
  const words = plain(text).split(' ').filter(Boolean)
  return Prisma.join(
    [
      Prisma.sql`d."current" AND d."unitId" IS NULL AND d."phase" = ${phase}::"Phase"`,
      // What prints neither a name nor an amount is a form that nobody filled in.
      Prisma.sql`(p."name" <> '' OR ${AMOUNT} IS NOT NULL)`,
      ...(year === undefined ? [] : [Prisma.sql`d."year" = ${year}`]),
      ...(district === undefined ? [] : [ofDistrict(district)]),
      ...(category === undefined ? [] : [Prisma.sql`p."category" = ${category}`]),
      ...(from === undefined ? [] : [Prisma.sql`${AMOUNT} >= ${moneyToText(from, '万元')}::numeric`]),
      ...(to === undefined ? [] : [Prisma.sql`${AMOUNT} <= ${moneyToText(to, '万元')}::numeric`]),
      // The index finds what holds the pairs; what holds the word itself is among it.
      ...words.map(
        (word) => Prisma.sql`text_pairs(${WORDS}) @> ${[...wordPairs(word)]}::text[]
          AND strpos(lower(normalize(${WORDS}, NFKC) COLLATE "C"), ${word}) > 0`,
      ),
    ],
    ' AND ',
  )
}

/** As text_pairs writes it: letters of the alphabet small, full-width ones plain. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\s+/g, ' ')

const ofDistrict = (slug: string): Prisma.Sql =>
  Prisma.sql`d."departmentId" IN (SELECT m."id" FROM "Department" m
    JOIN "District" r ON r."id" = m."districtId" WHERE r."slug" = ${slug})`

async function countByYear(db: Database, where: Prisma.Sql): Promise<readonly YearOfProjects[]> {
  const alone = Prisma.sql`p."total" IS NULL AND p."performanceTotal" IS NOT NULL`
  const rows = await db.$queryRaw<(Pick<YearOfProjects, 'year' | 'level' | 'places' | 'projects'> & Counted)[]>`
    SELECT d."year", r."level", count(DISTINCT r."id")::int AS places, count(*)::int AS projects,
      count(p."total")::int AS listed, COALESCE(sum(p."total"), 0)::text AS sum,
      count(*) FILTER (WHERE ${alone})::int AS alone,
      COALESCE(sum(p."performanceTotal") FILTER (WHERE ${alone}), 0)::text AS "aloneSum"
    FROM "Project" p JOIN "Disclosure" d ON d."id" = p."disclosureId"
    JOIN "Department" m ON m."id" = d."departmentId" JOIN "District" r ON r."id" = m."districtId"
    WHERE ${where} GROUP BY d."year", r."level" ORDER BY d."year" DESC, r."level" DESC`
  const money = (text: string) => moneyOf(text, '万元') ?? (0n as Money)
  return rows.map(({ year, level, places, projects, listed, sum, alone: only, aloneSum }) => ({
    year,
    level,
    places,
    projects,
    blank: projects - listed - only,
    listed: { projects: listed, sum: money(sum) },
    performanceOnly: { projects: only, sum: money(aloneSum) },
  }))
}

interface Counted {
  readonly listed: number
  readonly sum: string
  readonly alone: number
  readonly aloneSum: string
}

const REGISTERED = REGISTERED_DISTRICTS.map(({ slug }) => slug).toSorted(byPlaceRank)

async function idsOf(db: Database, wanted: ProjectsWanted, size: number): Promise<readonly number[]> {
  const where = whereOf(wanted)
  const offset = (wanted.page - 1) * size
  const amount = Prisma.sql`${AMOUNT} DESC NULLS LAST, p."id"`
  const orders = {
    amount,
    name: Prisma.sql`p."name" = '', p."name" COLLATE "zh-x-icu", d."year" DESC, ${amount}`,
    department: Prisma.sql`array_position(${REGISTERED}::text[], r."slug"), r."code", m."slug", d."year" DESC, ${amount}`,
    year: Prisma.sql`d."year" DESC, ${amount}`,
  }
  const whose =
    wanted.sort === 'department'
      ? Prisma.sql`JOIN "Department" m ON m."id" = d."departmentId" JOIN "District" r ON r."id" = m."districtId"`
      : Prisma.empty
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT p."id" FROM "Project" p JOIN "Disclosure" d ON d."id" = p."disclosureId" ${whose} WHERE ${where}
    ORDER BY ${orders[wanted.sort]} OFFSET ${offset} LIMIT ${size}`
  return rows.map(({ id }) => id)
}

const PROJECT = {
  id: true,
  ordinal: true,
  code: true,
  name: true,
  category: true,
  unitName: true,
  cells: true,
  row: true,
  performanceRow: true,
  indicators: {
    where: { kind: { in: ['output', 'cost', 'benefit'] } },
    orderBy: { ordinal: 'asc' },
    select: { ordinal: true, kind: true, name: true, row: true, targetNumber: true, cells: true },
  },
  disclosure: {
    select: {
      id: true,
      year: true,
      phase: true,
      moneyUnit: true,
      tables: { select: { key: true, moneyUnit: true } },
      document: { select: { sha256: true } },
      department: { select: WHOSE_PLACE },
    },
  },
} satisfies Prisma.ProjectSelect
type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof PROJECT }>

function toListed(row: ProjectRow, { derived, corrected, findings }: BesideProjects) {
  const { ordinal, code, name, category, unitName, performanceRow, disclosure } = row
  const { department, district, home } = toWhosePlace(disclosure.department)
  const cells = asCells(row.cells)
  const document = disclosure.document.sha256.slice(0, 12)
  const figure = (cell: string, table: 'projects' | 'projectPerformance', line: number | null) =>
    figureOf(cells[cell], unitOf(disclosure, table), { table, row: line ?? 0, column: 'total', document })
  const own = figure('total', 'projects', row.row)
  const stated = figure('performance.total', 'projectPerformance', performanceRow)
  // Final accounts, and some budgets, print a project in the performance table alone.
  const total = own?.money === undefined ? (stated ?? own) : own
  const ofThis = <Known extends { readonly disclosureId: number }>(known: readonly Known[]) =>
    known.filter(({ disclosureId }) => disclosureId === disclosure.id)
  const places = [own?.at, stated?.at].filter((at) => at !== undefined)
  return {
    ordinal,
    code,
    name,
    category,
    unitName,
    performanceRow,
    total,
    /** The project table does not have it. */
    performanceOnly: row.row === null,
    corrected: ofThis(corrected)
      .filter(({ at }) => at !== null && at === total?.at)
      .at(-1)?.corrected,
    marks: ofThis(findings)
      .filter((found) => found.places.some((at) => places.includes(at)))
      .map(({ mark }) => mark),
    target: firstTarget(row, document),
    derived: ofThis(derived).map(({ figure: each }) => each),
    year: disclosure.year,
    phase: disclosure.phase,
    department: department.name,
    district: district.name,
    page: yearAddress(home, disclosure.year),
  }
}

/** The first thing promised that is counted, else the first that is promised. */
function firstTarget({ indicators }: ProjectRow, document: string) {
  const outputs = indicators.filter(({ kind }) => kind === 'output')
  const first = outputs.find(({ targetNumber }) => targetNumber !== null) ?? outputs[0] ?? indicators[0]
  if (!first) return undefined
  const place = { table: 'projectPerformance', row: first.row, column: 'target', document } as const
  return { name: first.name, figure: quotedOf(asCells(first.cells)['target'], place) }
}
