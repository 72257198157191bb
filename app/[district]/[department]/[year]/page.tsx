import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { parseFiscalYear } from '@/lib/budget/fiscal-year'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { printedText } from '@/lib/format/amount'
import { findCurrentAddress } from '@/lib/queries/find-address'
import { getYearlyPage } from '@/lib/queries/get-yearly-page'
import { listGlossary } from '@/lib/queries/list-glossary'
import { portalDatabase } from '@/lib/queries/portal-database'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { YearlyDisclosureView } from './yearly-disclosure-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ district: string; department: string; year: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { district, department, year } = await params
  const page = await readPage(district, department, year)
  const [first] = page?.phases ?? []
  if (!page || !first) return {}
  const title = `${page.department.name} ${page.year} 年部门${PHASE_TITLES[first.phase]}`
  const total = first.totals.expenditure?.wan
  const description = total ? `支出总计 ${printedText(total)} 万元。每个数字都能追到原文的那一格。` : undefined
  const url = `/${page.district.slug}/${page.department.slug}/${page.year}`
  return { title, ...(description && { description }), alternates: { canonical: url }, openGraph: { title, url } }
}

export default async function YearlyPage({ params }: PageProps) {
  const address = await params
  const page = await readPage(address.district, address.department, address.year)
  if (!page) return redirectOrNotFound(address)
  const glossary = await listGlossary(portalDatabase())
  return (
    <>
      <Breadcrumb
        steps={[
          { name: '首页', href: '/' },
          { name: page.district.name },
          { name: page.department.name },
          { name: `${page.year} 年` },
        ]}
      />
      {page.phases.map((disclosure) => (
        <YearlyDisclosureView key={disclosure.phase} page={page} disclosure={disclosure} glossary={glossary} />
      ))}
    </>
  )
}

/** Asked for by the page and by its metadata; answered once a request. */
const readPage = cache(async (district: string, department: string, yearText: string) => {
  const year = parseFiscalYear(yearText)
  return year === undefined ? undefined : getYearlyPage(portalDatabase(), { district, department, year })
})

/** An address that a department had before leads to the one it has now. */
async function redirectOrNotFound({ year, ...address }: Awaited<PageProps['params']>): Promise<never> {
  const now = await findCurrentAddress(portalDatabase(), address)
  const moved = now && (now.district !== address.district || now.department !== address.department)
  if (moved) permanentRedirect(`/${now.district}/${now.department}/${year}`)
  notFound()
}
