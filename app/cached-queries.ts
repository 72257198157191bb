import { cacheLife, cacheTag } from 'next/cache'
import type { FunctionalCode } from '@/lib/budget/classification'
import { classesOf, departmentEconomic, functional, governmentEconomic } from '@/lib/budget/classification-data'
import type { FiscalYear } from '@/lib/budget/fiscal-year'
import { parseCompare } from '@/lib/addresses/compare-address'
import { getComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import { getDepartmentPage } from '@/lib/departments/get-department-page'
import { getDistrictPage } from '@/lib/departments/get-district-page'
import { getDocumentPage } from '@/lib/documents/get-document-page'
import { getEconomicLine, type EconomicSystem } from '@/lib/lines/get-economic-line'
import { getMatter } from '@/lib/findings/get-matter'
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

/*
 * What pages ask, kept until the data change. The tags say what an answer rests on, and a page inherits those of its
 * answers: `department:<district>/<slug>` one department's disclosures, `disclosures` all of them, `registry` names and
 * addresses, `glossary`, `topics`. The database tells which of them changed (instrumentation.ts listens).
 */

export async function yearlyPage(district: string, department: string, unit: string | undefined, year: FiscalYear) {
  'use cache'
  keep(`department:${district}/${department}`)
  return getYearlyPage(portalDatabase(), { district, department, unit, year })
}

export async function departmentPage(district: string, department: string) {
  'use cache'
  keep(`department:${district}/${department}`)
  return getDepartmentPage(portalDatabase(), { district, department })
}

export async function districtPage(slug: string) {
  'use cache'
  keep('disclosures')
  return getDistrictPage(portalDatabase(), slug)
}

export async function checkup(district: string, department: string, unit: string | undefined, year: FiscalYear) {
  'use cache'
  keep(`department:${district}/${department}`)
  return getCheckup(portalDatabase(), { district, department, unit, year })
}

export async function districtCheckups(slug: string) {
  'use cache'
  keep('disclosures')
  return listDistrictCheckups(portalDatabase(), slug)
}

export async function newest() {
  'use cache'
  keep('disclosures')
  return listNewest(portalDatabase())
}

export async function tellingMatters() {
  'use cache'
  keep('disclosures')
  return listTellingMatters(portalDatabase())
}

export async function corrections() {
  'use cache'
  keep('disclosures')
  return listCorrections(portalDatabase())
}

export async function documentPage(id: string) {
  'use cache'
  keep('disclosures')
  return getDocumentPage(portalDatabase(), id)
}

export async function currentAddress(district: string, department: string) {
  'use cache'
  keep()
  return findCurrentAddress(portalDatabase(), { district, department })
}

export async function currentDistrict(slug: string) {
  'use cache'
  keep()
  return findCurrentDistrict(portalDatabase(), slug)
}

export async function coverage() {
  'use cache'
  keep('disclosures')
  return listCoverage(portalDatabase())
}

export async function glossary() {
  'use cache'
  keep('glossary')
  return listGlossary(portalDatabase())
}

export async function readingExamples() {
  'use cache'
  keep('disclosures')
  return listReadingExamples(portalDatabase())
}

export async function matter(key: string) {
  'use cache'
  keep('disclosures')
  return getMatter(portalDatabase(), key)
}

export async function filterChoices() {
  'use cache'
  keep('disclosures')
  return listFilterChoices(portalDatabase())
}

export async function functionLine(code: FunctionalCode, page: number) {
  'use cache'
  keep('disclosures')
  return getFunctionLine(portalDatabase(), code, page)
}

export async function economicLine(sought: EconomicSystem, page: number) {
  'use cache'
  keep('disclosures')
  return getEconomicLine(portalDatabase(), sought, page)
}

export async function usedClasses() {
  'use cache'
  keep('disclosures')
  return listUsedClasses(portalDatabase(), {
    functions: classesOf(functional),
    department: classesOf(departmentEconomic),
    government: classesOf(governmentEconomic),
  })
}

export async function topics() {
  'use cache'
  keep('topics')
  return listTopics(portalDatabase())
}

export async function topicPage(slug: string, page: number) {
  'use cache'
  keep('disclosures', 'topics')
  return getTopicPage(portalDatabase(), slug, page)
}

/** `luolong/zhengwu-fuwu-zhongxin/2025/budget`. */
export async function comparedDisclosure(item: string) {
  'use cache'
  const [key] = parseCompare({ items: item }).items
  if (!key) return undefined
  keep(`department:${key.district}/${key.department}`)
  return getComparedDisclosure(portalDatabase(), key)
}

export async function choicesOfSearch() {
  'use cache'
  keep('disclosures')
  return searchChoices(portalDatabase())
}

export async function sitemapParts() {
  'use cache'
  keep('disclosures')
  return countSitemapParts(portalDatabase())
}

export async function sitemapPart(kind: SitemapKind, part: number) {
  'use cache'
  keep('disclosures')
  return listSitemapPart(portalDatabase(), kind, part)
}

export async function sitemapDistricts() {
  'use cache'
  keep('registry')
  return listSitemapDistricts(portalDatabase())
}

function keep(...tags: readonly string[]): void {
  cacheLife('max')
  cacheTag('registry', ...tags)
}
