import { unitOf, yearAddress, inUnitAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { yearlyPage } from '@/app/cached-queries'
import { leadOn } from '@/app/find-place'
import { pageMetadata } from '@/app/page-metadata'
import { parseFiscalYear } from '@/lib/budget/fiscal-year'
import { PHASE_TITLES, SCOPE_TITLES } from '@/lib/budget/phase'
import { currentEnv } from '@/lib/env'
import { SHOWN_UNITS, UNIT_TITLES } from '@/lib/figures/shown-unit'
import { yearlyData } from '@/lib/open-data/structured-data'
import type { YearlyPage } from '@/lib/yearly/get-yearly-page'
import { summaryOfYear } from '@/lib/site/page-summary'
import { pageSummary } from '@/lib/words/page-summary'
import { site } from '@/lib/words/site'
import { yearlyPage as words } from '@/lib/words/yearly-page'

export interface YearlyParams {
  readonly district: string
  readonly department: string
  /** Address part of a unit of the department; absent: the page is of the department. */
  readonly body?: string
  readonly year: string
}

/** The page of an address; `below` is what follows it. */
export async function findYearlyPage(params: YearlyParams, below = ''): Promise<YearlyPage> {
  const { district, department, body, year } = params
  const number = parseFiscalYear(year)
  const page = number === undefined ? undefined : await yearlyPage(district, department, body, number)
  return page ?? leadOnYear(params, below)
}

/** Where there is no page: an address that its department had before leads to the one it has now. */
export function leadOnYear({ district, department, body, year }: YearlyParams, below: string): Promise<never> {
  return leadOn({ district, department }, yearAddress(unitOf('', body), year) + below)
}

export async function yearlyMetadata(params: YearlyParams): Promise<Metadata> {
  const page = await findYearlyPage(params)
  const path = yearlyAddress(page)
  const also = SHOWN_UNITS.filter((unit) => unit !== 'wan').map((unit) => ({
    ...{ path: inUnitAddress(path, unit), title: UNIT_TITLES[unit] },
  }))
  return pageMetadata({ ...yearlyTexts(page), path, also })
}

/** The year as a set of data, for machines. */
export function yearlyStructuredData(page: YearlyPage): object {
  const { title: name, description } = yearlyTexts(page)
  return yearlyData(currentEnv().siteUrl, page, {
    ...{ name, description, language: site.language, portal: site.name, unit: UNIT_TITLES.wan },
    total: (phase) => pageSummary.nameOfTotal(page.year, bodyOfPage(page).scope, PHASE_TITLES[phase]),
    correctedTotal: (phase) => pageSummary.nameOfCorrectedTotal(page.year, bodyOfPage(page).scope, PHASE_TITLES[phase]),
  })
}

export const yearlyAddress = ({ home, year }: YearlyPage): string => yearAddress(home, year)

/** Whose year it is, and what it is called there: a unit's is 单位预算, a department's 部门预算. */
export const bodyOfPage = ({ department, unit }: YearlyPage) => ({
  name: (unit ?? department).name,
  scope: SCOPE_TITLES[unit ? 'unit' : 'department'],
})

const yearlyTexts = (page: YearlyPage) => ({
  title: words.title(
    bodyOfPage(page).name,
    page.year,
    bodyOfPage(page).scope,
    page.phases.map(({ phase }) => PHASE_TITLES[phase]),
  ),
  description: summaryOfYear(page.phases, page.unit ? 'unit' : 'department'),
})
