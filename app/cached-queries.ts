import type { FunctionalCode } from '@/lib/budget/classification'
import { classesOf, departmentEconomic, functional, governmentEconomic } from '@/lib/budget/classification-data'
import type { FiscalYear } from '@/lib/budget/fiscal-year'
import { parseCompare } from '@/lib/addresses/compare-address'
import { getComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import { getDepartmentPage } from '@/lib/departments/get-department-page'
import { getDistrictPage } from '@/lib/departments/get-district-page'
import { getDocumentPage, type DocumentPage } from '@/lib/documents/get-document-page'
import { getEconomicLine, type EconomicSystem } from '@/lib/lines/get-economic-line'
import { getMatter, type MatterPage } from '@/lib/findings/get-matter'
import { getFunctionLine } from '@/lib/lines/get-function-line'
import { getTopicPage } from '@/lib/topics/get-topic-page'
import { getYearlyPage } from '@/lib/yearly/get-yearly-page'
import { findCurrentAddress, findCurrentDistrict } from '@/lib/departments/find-address'
import { getCheckup, listDistrictCheckups } from '@/lib/findings/list-checkups'
import { listCoverage } from '@/lib/departments/list-coverage'
import { listCorrections } from '@/lib/findings/list-corrections'
import { listFilterChoices } from '@/lib/queries/list-filter-choices'
import { listGlossary } from '@/lib/guide/list-glossary'
import { countSitemapParts, listSitemapDistricts, listSitemapPart, type SitemapKind } from '@/lib/site/list-sitemap'
import { listReadingExamples } from '@/lib/guide/list-reading-examples'
import { listNewest } from '@/lib/home/list-newest'
import { listTellingMatters } from '@/lib/findings/list-telling-matters'
import { listTopics } from '@/lib/topics/list-topics'
import { listUsedClasses } from '@/lib/lines/list-used-classes'
import { portalDatabase } from '@/lib/queries/portal-database'
import { searchChoices } from '@/lib/search/list-search-choices'
import { keptAnswer } from '@/lib/serving/kept-answers'

/*
 * What pages ask, kept until the data change. The tags say what an answer rests on, and a page inherits those of its
 * answers: `department:<district>/<slug>` one department's disclosures, `district:<slug>` those of its departments,
 * `document:<id>` what was read in a file, `disclosures` all of them, `glossary`, `topics`. Names and addresses (`registry`)
 * stand in every answer. The database tells which of them changed (prisma/migrations, lib/serving).
 */

type Database = ReturnType<typeof portalDatabase>
type Tags<T> = readonly string[] | ((answer: T) => readonly string[])

/** A question by its name; what it is asked is part of what it is known by. */
function kept<Asked extends readonly unknown[], T>(
  name: string,
  tagsOf: (...asked: NoInfer<Asked>) => Tags<NoInfer<T>>,
  ask: (db: Database, ...asked: Asked) => Promise<T>,
): (...asked: Asked) => Promise<T> {
  return (...asked) => {
    const tags = tagsOf(...asked)
    return keptAnswer({
      key: [name, ...asked],
      tags: typeof tags === 'function' ? (answer) => [...tags(answer), 'registry'] : [...tags, 'registry'],
      ask: () => ask(portalDatabase(), ...asked),
    })
  }
}

/** Whatever else is asked: a year, a unit. */
const ofDepartment = (district: string, department: string, ..._: readonly unknown[]) => [
  `department:${district}/${department}`,
]
const ofDistrict = (slug: string) => [`district:${slug}`]
const ofAll = () => ['disclosures']
const ofNames = () => []

export const yearlyPage = kept(
  'yearlyPage',
  ofDepartment,
  (db: Database, district: string, department: string, unit: string | undefined, year: FiscalYear) =>
    getYearlyPage(db, { district, department, unit, year }),
)

export const departmentPage = kept(
  'departmentPage',
  ofDepartment,
  (db: Database, district: string, department: string) => getDepartmentPage(db, { district, department }),
)

export const districtPage = kept('districtPage', ofDistrict, (db: Database, slug: string) => getDistrictPage(db, slug))

export const checkup = kept(
  'checkup',
  ofDepartment,
  (db: Database, district: string, department: string, unit: string | undefined, year: FiscalYear) =>
    getCheckup(db, { district, department, unit, year }),
)

export const districtCheckups = kept('districtCheckups', ofDistrict, (db: Database, slug: string) =>
  listDistrictCheckups(db, slug),
)

export const newest = kept('newest', ofAll, (db: Database) => listNewest(db))

export const tellingMatters = kept('tellingMatters', ofAll, (db: Database) => listTellingMatters(db))

export const corrections = kept('corrections', ofAll, (db: Database) => listCorrections(db))

/** A file may hold the disclosures of several; one that nobody reads yet may come to. */
export const documentPage = kept(
  'documentPage',
  (id: string) => (page: DocumentPage | undefined) => [
    `document:${id}`,
    ...(page?.disclosures ?? []).flatMap(({ district, department }) => ofDepartment(district.slug, department.slug)),
  ],
  (db: Database, id: string) => getDocumentPage(db, id),
)

export const currentAddress = kept('currentAddress', ofNames, (db: Database, district: string, department: string) =>
  findCurrentAddress(db, { district, department }),
)

export const currentDistrict = kept('currentDistrict', ofNames, (db: Database, slug: string) =>
  findCurrentDistrict(db, slug),
)

export const coverage = kept('coverage', ofAll, (db: Database) => listCoverage(db))

export const glossary = kept(
  'glossary',
  () => ['glossary'],
  (db: Database) => listGlossary(db),
)

export const readingExamples = kept('readingExamples', ofAll, (db: Database) => listReadingExamples(db))

/** One of a form is told of many documents, and more may join. */
export const matter = kept(
  'matter',
  () => (page: MatterPage | undefined) =>
    page && page.documents.length === 0 ? ofDepartment(page.district.slug, page.department.slug) : ofAll(),
  (db: Database, key: string) => getMatter(db, key),
)

export const filterChoices = kept('filterChoices', ofAll, (db: Database) => listFilterChoices(db))

export const functionLine = kept('functionLine', ofAll, (db: Database, code: FunctionalCode, page: number) =>
  getFunctionLine(db, code, page),
)

export const economicLine = kept('economicLine', ofAll, (db: Database, sought: EconomicSystem, page: number) =>
  getEconomicLine(db, sought, page),
)

export const usedClasses = kept('usedClasses', ofAll, (db: Database) =>
  listUsedClasses(db, {
    functions: classesOf(functional),
    department: classesOf(departmentEconomic),
    government: classesOf(governmentEconomic),
  }),
)

export const topics = kept(
  'topics',
  () => ['topics'],
  (db: Database) => listTopics(db),
)

export const topicPage = kept(
  'topicPage',
  () => ['disclosures', 'topics'],
  (db: Database, slug: string, page: number) => getTopicPage(db, slug, page),
)

/** `luolong/zhengwu-fuwu-zhongxin/2025/budget`. */
export const comparedDisclosure = kept(
  'comparedDisclosure',
  (item: string) => keysOf(item).flatMap(({ district, department }) => ofDepartment(district, department)),
  async (db: Database, item: string) => {
    const [key] = keysOf(item)
    return key && getComparedDisclosure(db, key)
  },
)

const keysOf = (item: string) => parseCompare({ items: item }).items.slice(0, 1)

export const choicesOfSearch = kept('choicesOfSearch', ofAll, (db: Database) => searchChoices(db))

export const sitemapParts = kept('sitemapParts', ofAll, (db: Database) => countSitemapParts(db))

export const sitemapPart = kept('sitemapPart', ofAll, (db: Database, kind: SitemapKind, part: number) =>
  listSitemapPart(db, kind, part),
)

export const sitemapDistricts = kept('sitemapDistricts', ofNames, (db: Database) => listSitemapDistricts(db))
