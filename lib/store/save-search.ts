import { createHash } from 'node:crypto'
import type { Disclosure } from '@/lib/budget/disclosure'
import { glossaryAddress, topicAddress } from '@/lib/addresses/site-address'
import { documentsOf } from '@/lib/budget/disclosure-parts'
import { divisionStem } from '@/lib/budget/division'
import { textCountedBy } from '@/lib/budget/document-text'
import { EVERYDAY_WORDS } from '@/lib/budget/everyday-words'
import type { Phase } from '@/lib/budget/phase'
import { economicLink, functionLink } from '@/lib/addresses/classification-link'
import { bodyAddress, districtAddress } from '@/lib/addresses/place-address'
import { printedCode } from '@/lib/budget/place'
import { tellingName } from '@/lib/budget/telling-name'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { editionOf } from './editions'
import { EVERYDAY } from '@/lib/search/search-grams'
import {
  disclosureEntries,
  everydayEntry,
  findingEntries,
  registryEntry,
  type HeldText,
  type SearchOwner,
} from './search-entries'
import { amountsPrinted } from './search-figures'
import { soundsOf } from './search-sounds'
import { insertRows } from './write-rows'

type Transaction = Prisma.TransactionClient

/**
 * Makes a stored disclosure findable, in place of what was written of it before; only what is shown is found. What the audit
 * finds in it is written with the audit.
 */
export async function writeSearchEntries(tx: Transaction, disclosureId: number, disclosure: Disclosure): Promise<void> {
  const owner = await ownerOf(tx, disclosureId)
  await clearSearchEntries(tx, disclosureId)
  const entries = disclosureEntries(disclosure, owner, await textsOf(tx, disclosure))
  await writeEntries(tx, [...entries, ...codeEntries(disclosure)])
  await insertRows(tx, 'SearchFigure', amountsPrinted(disclosure, owner))
  await writeDepartmentEntry(tx, owner.departmentId)
  await tx.disclosure.updateMany({ where: { id: disclosureId }, data: { searched: editionOf('searched') } })
}

/** The texts of its documents, where originals were imported. */
async function textsOf(tx: Transaction, disclosure: Disclosure): Promise<HeldText[]> {
  const rows = await tx.document.findMany({
    where: { sha256: { in: documentsOf(disclosure).map(({ sha256 }) => sha256) }, text: { isNot: null } },
    select: { sha256: true, lines: true, pages: true, text: { select: { lines: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ sha256, text, ...counts }) => {
    const parts = text?.lines ?? []
    return { document: sha256.slice(0, 12), by: textCountedBy(parts.length, counts), parts }
  })
}

export async function clearSearchEntries(tx: Transaction, disclosureId: number): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { disclosureId } })
  await tx.searchFigure.deleteMany({ where: { disclosureId } })
}

/** What the audit found in it, as it stands now. */
export async function writeFindingEntries(tx: Transaction, disclosureId: number): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { disclosureId, kind: 'finding' } })
  const { year, phase, current, ...owner } = await ownerOf(tx, disclosureId)
  if (!current) return
  const found = await tx.matter.findMany({
    where: { disclosureId, fixedAt: null, withdrawnAt: null, toldTo: { not: 'proof' } },
    orderBy: { id: 'asc' },
  })
  const said = found.map(({ amount, headline, ofForm, key }) => ({
    ...{ key: ofForm ?? key, headline },
    ...(amount && { amount: amount.toFixed() }),
  }))
  await insertRows(tx, 'SearchEntry', findingEntries(said, { ...owner, year, phase }))
}

/**
 * What an older program stored, or another edition of it, is made findable as it is now; each disclosure in a transaction of
 * its own. Then the registry, the terms and the topics, where any of them changed.
 */
export async function writeOutdatedSearch(
  db: Database,
  onProgress: (done: number, left: number) => void = () => {},
): Promise<number> {
  let done = 0
  for (;;) {
    const rows = await db.disclosure.findMany({
      where: {
        ...{ current: true, content: { isNot: null } },
        OR: [
          { searched: null },
          { searched: { lt: editionOf('searched') } },
          { searched: { gt: editionOf('searched') } },
        ],
      },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: 500,
    })
    for (const { id } of rows) {
      onProgress(done, rows.length)
      await db.$transaction(
        async (tx) => {
          const { content } = await tx.disclosureContent.findUniqueOrThrow({ where: { disclosureId: id } })
          await writeSearchEntries(tx, id, content as unknown as Disclosure)
          await writeFindingEntries(tx, id)
        },
        { timeout: 120_000, maxWait: 30_000 },
      )
      done += 1
    }
    if (rows.length === 0) break
  }
  await writeRegistryEntries(db)
  return done
}

/** Whose a disclosure is, in one question: it is asked twice of each that is stored. */
async function ownerOf(tx: Transaction, disclosureId: number): Promise<SearchOwner & Edition> {
  const [row] = await tx.$queryRaw<[OwnerRow?]>`
    SELECT own."year", own."phase"::text, own."current", own."departmentId", department."districtId", department."name",
      department."slug", district."slug" AS "districtSlug", district."code" AS "districtCode", document."sha256",
      unit."name" AS "unitName", unit."slug" AS "unitSlug", unit."code" AS "unitCode"
    FROM "Disclosure" own
    JOIN "Department" department ON department."id" = own."departmentId"
    JOIN "District" district ON district."id" = department."districtId"
    JOIN "Document" document ON document."id" = own."documentId"
    LEFT JOIN "Unit" unit ON unit."id" = own."unitId"
    WHERE own."id" = ${disclosureId}`
  if (!row) throw new Error(`there is no disclosure ${disclosureId}`)
  const { year, phase, current, departmentId, districtId, name, slug, unitName, unitSlug, unitCode } = row
  const unit = unitName === null || unitCode === null ? null : { name: unitName, slug: unitSlug, code: unitCode }
  return {
    ...{ year, phase, current, disclosureId, districtId, departmentId, document: row.sha256.slice(0, 12) },
    ...{ scope: unit ? 'unit' : 'department', body: unit?.name ?? name },
    home: bodyAddress({ district: row.districtSlug ?? row.districtCode, department: slug }, unit),
  }
}

interface Edition {
  readonly year: number
  readonly phase: Phase
  readonly current: boolean
}

interface OwnerRow extends Edition {
  readonly departmentId: number
  readonly districtId: number
  readonly name: string
  readonly slug: string
  readonly districtSlug: string | null
  readonly districtCode: string
  readonly sha256: string
  readonly unitName: string | null
  readonly unitSlug: string | null
  readonly unitCode: string | null
}

type Entry = ReturnType<typeof registryEntry | typeof everydayEntry>

async function writeEntries(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  await insertRows(tx, 'SearchEntry', entries, { skipDuplicates: true })
  // Running text would fill the table of sounds with slices that nobody types.
  const named = entries.filter(({ kind }) => kind !== 'sentence')
  const texts = named.flatMap(({ title, aliases }) => [title, ...aliases.split('\n')])
  await insertRows(tx, 'SearchSound', soundsOf(texts), { skipDuplicates: true })
}

/** A department by all its names and codes; they may have changed with the disclosure. */
async function writeDepartmentEntry(tx: Transaction, id: number): Promise<void> {
  const department = await tx.department.findUniqueOrThrow({ where: { id } })
  const district = await tx.district.findUniqueOrThrow({
    where: { id: department.districtId },
    include: { parent: true },
  })
  const names = await tx.departmentName.findMany({ where: { departmentId: id }, orderBy: NEWEST_NAME_FIRST })
  const units = await tx.unit.findMany({ where: { departmentId: id }, orderBy: { id: 'asc' } })
  await tx.searchEntry.deleteMany({ where: { disclosureId: null, kind: 'department', departmentId: id } })
  await writeEntries(tx, departmentEntries({ ...department, district, names, units }))
}

const NEWEST_NAME_FIRST = [
  { toYear: { sort: 'desc', nulls: 'first' } },
  { id: 'asc' },
] as const satisfies Prisma.DepartmentNameOrderByWithRelationInput[]

interface NamedDepartment {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly code: string
  readonly districtId: number
  readonly district: NamedDistrict & { readonly slug: string | null }
  readonly names: readonly { readonly name: string }[]
  readonly units: readonly { readonly name: string; readonly code: string }[]
}

function departmentEntries(department: NamedDepartment): Entry[] {
  const { id, name, slug, code, district, districtId, names, units } = department
  if (district.slug === null) return []
  const others = [...names, ...units].map((each) => each.name).filter((other) => other !== name)
  return [
    registryEntry({
      ...{
        kind: 'department',
        path: bodyAddress({ district: district.slug, department: slug }),
        title: name,
        districtId,
        departmentId: id,
      },
      aliases: [printedCode(code), ...others, ...units.map((unit) => printedCode(unit.code))],
      names: [name, ...others].flatMap((each) => withoutPlace(each, district)),
    }),
  ]
}

const economicLine = (code: string | undefined, name: string | undefined) => ({
  kind: 'economic' as const,
  path: economicLink(code),
  code,
  name,
})
interface NamedDistrict {
  readonly name: string
  readonly parent: { readonly name: string } | null
}

/** A place as people say it: 洛龙区, 洛龙, 洛阳市洛龙区, 洛阳洛龙. */
function namesOfPlace({ name, parent }: NamedDistrict): string[] {
  const own = [name, divisionStem(name)]
  return parent ? [...own, ...own.flatMap((each) => [parent.name + each, divisionStem(parent.name) + each])] : own
}

/** A name, and what of it follows its place: 洛龙区政务服务中心, 政务服务中心. */
function withoutPlace(name: string, district: NamedDistrict): string[] {
  const place = namesOfPlace(district).find((each) => each.endsWith(district.name) && name.startsWith(each))
  return place === undefined ? [name] : [name, name.slice(place.length)]
}

/** The lines of the classifications that a disclosure uses: each has a page over all departments. */
function codeEntries({ tables }: Disclosure): Entry[] {
  const { expenditure, generalPublic, governmentFund, stateCapital, basicEconomic, economicSummary } = tables
  const functions = [expenditure, generalPublic, governmentFund, stateCapital].flatMap((table) => table?.rows ?? [])
  const economics = [basicEconomic, economicSummary].flatMap((table) => table?.rows ?? [])
  const named = [
    ...functions
      .filter(({ level }) => level === 'class' || level === 'section' || level === 'item')
      .map(({ code, name }) => ({ kind: 'function' as const, path: functionLink(code), code, name })),
    ...economics.flatMap((line) => [
      ...(line.level === 'class' || line.level === 'item'
        ? [economicLine(line.departmentCode, line.departmentName)]
        : []),
      economicLine(line.governmentCode, line.governmentName),
    ]),
  ]
  const entries = named.flatMap(({ kind, path, code, name }) =>
    path === undefined || code === undefined || name === undefined || name === ''
      ? []
      : registryEntry({ kind, path, title: name, aliases: [code], names: [name] }),
  )
  return [...new Map(entries.map((entry) => [`${entry.path} ${entry.title}`, entry])).values()]
}

async function writeRegistryEntries(db: Database): Promise<void> {
  const entries = await registryEntries(db)
  const searched = createHash('sha256')
    .update(editionOf('searched') + JSON.stringify(entries))
    .digest('hex')
  const held = await db.shippedData.findUnique({ where: { id: 1 } })
  if (held?.searched === searched) return
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('search', 0))`
      const kind = { in: ['district', 'department', 'term', 'topic', EVERYDAY] }
      await tx.searchEntry.deleteMany({ where: { disclosureId: null, kind } })
      await writeEntries(tx, entries)
      await tx.shippedData.updateMany({ where: { id: 1 }, data: { searched } })
    },
    { timeout: 300_000, maxWait: 30_000 },
  )
}

/** Districts, departments, terms and topics. */
async function registryEntries(db: Database): Promise<Entry[]> {
  const districts = await db.district.findMany({
    where: { NOT: { slug: null } },
    include: { parent: true },
    orderBy: { id: 'asc' },
  })
  const departments = await db.department.findMany({
    include: {
      district: { include: { parent: true } },
      names: { orderBy: NEWEST_NAME_FIRST },
      units: { orderBy: { id: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
  const terms = await db.glossaryTerm.findMany({ orderBy: { id: 'asc' } })
  const topics = await db.topic.findMany({ orderBy: { slug: 'asc' } })
  return [
    ...districts.map(({ id, name, slug, code, parent }) =>
      registryEntry({
        ...{ kind: 'district', path: districtAddress(slug ?? ''), title: tellingName({ code, name }), districtId: id },
        aliases: [name, code, parent && `${parent.name}${name}`],
        names: [tellingName({ code, name }), ...namesOfPlace({ name, parent })],
      }),
    ),
    ...departments.flatMap(departmentEntries),
    ...terms.map(({ slug, term, plain, synonyms }) =>
      registryEntry({
        ...{ kind: 'term', path: glossaryAddress(slug), title: term, aliases: [...synonyms, plain] },
        names: [term, ...synonyms],
      }),
    ),
    ...topics.map(({ slug, title, definition }) =>
      registryEntry({
        kind: 'topic',
        path: topicAddress(slug),
        title,
        aliases: wordsOfTopic(definition),
        names: [title, ...wordsOfProjects(definition)],
      }),
    ),
    ...EVERYDAY_WORDS.flatMap(({ said, means }) => said.map((each) => everydayEntry(each, means))),
  ]
}

interface TopicWords {
  readonly projects?: { readonly any?: readonly string[] }
  readonly question?: string
}

/** What a topic is found by beside its title: the words it looks for itself. */
function wordsOfTopic(definition: unknown): readonly string[] {
  const { question } = definition as TopicWords
  return [...wordsOfProjects(definition), ...(question === undefined ? [] : [question])]
}

const wordsOfProjects = (definition: unknown): readonly string[] => (definition as TopicWords).projects?.any ?? []
