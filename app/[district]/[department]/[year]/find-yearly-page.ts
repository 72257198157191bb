import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { currentAddress, yearlyPage } from '@/app/cached-queries'
import { parseFiscalYear } from '@/lib/budget/fiscal-year'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { printedText } from '@/lib/format/amount'
import type { YearlyPage } from '@/lib/queries/get-yearly-page'
import { yearlyPage as words } from '@/lib/words/yearly-page'

export interface YearlyParams {
  readonly district: string
  readonly department: string
  readonly year: string
}

/** The page of an address; an address that a department had before leads to the one it has now, `below` and all. */
export async function findYearlyPage(params: YearlyParams, below = ''): Promise<YearlyPage> {
  const { district, department, year } = params
  const number = parseFiscalYear(year)
  const page = number === undefined ? undefined : await yearlyPage(district, department, number)
  if (page) return page
  const now = await currentAddress(district, department)
  const moved = now && (now.district !== district || now.department !== department)
  if (moved) permanentRedirect(`/${now.district}/${now.department}/${year}${below}`)
  notFound()
}

export async function yearlyMetadata(params: YearlyParams): Promise<Metadata> {
  const page = await findYearlyPage(params)
  const phases = page.phases.map(({ phase }) => PHASE_TITLES[phase])
  const title = words.title(page.department.name, page.year, phases)
  const total = page.phases[0]?.totals.expenditure?.wan
  const description = total ? words.description(printedText(total)) : undefined
  const url = `/${page.district.slug}/${page.department.slug}/${page.year}`
  return { title, ...(description && { description }), alternates: { canonical: url }, openGraph: { title, url } }
}
