import { auditLink } from '@/lib/addresses/audit-link'
import { proofAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { Breadcrumb } from '@/app/breadcrumb'
import { pageMetadata } from '@/app/page-metadata'
import { ProofSheet } from '@/components/findings/proof-sheet'
import { phaseTitleOf, SCOPE_TITLES } from '@/lib/budget/phase'
import { auditSummary } from '@/lib/words/audit-summary'
import { dateWords } from '@/lib/words/dates'
import { site } from '@/lib/words/site'
import {
  bodyOfPage,
  findYearlyPage,
  yearlyAddress,
  type YearlyParams,
} from '@/app/[district]/[department]/[year]/find-yearly-page'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<YearlyParams>
}

const words = auditSummary.proof

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await findYearlyPage(await params, proofAddress(''))
  const scope = page.unit ? SCOPE_TITLES.unit : ''
  const title = words.of(dateWords.phaseOfDepartment(bodyOfPage(page).name, page.year, scope))
  return pageMetadata({ title, description: words.lead, path: proofAddress(yearlyAddress(page)) })
}

/** What a department's proof-readers are told of its documents of a year. */
export default async function ProofPage({ params }: PageProps) {
  const page = await findYearlyPage(await params, proofAddress(''))
  const { name } = bodyOfPage(page)
  return (
    <>
      <Breadcrumb
        steps={[
          { name: site.pages.home, href: '/' },
          { name: dateWords.yearOfBody(name, page.year), href: yearlyAddress(page) },
          { name: words.title },
        ]}
      />
      <h1 className="mt-4 text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-[44em]">{words.lead}</p>
      {page.phases.map(({ phase, document, audit }) => (
        <ProofSheet
          key={phase}
          title={dateWords.phaseOfDepartment(name, page.year, phaseTitleOf(phase, page.unit !== undefined))}
          document={document.id}
          matters={audit.matters.filter(({ toldTo }) => toldTo === 'proof')}
        />
      ))}
      <p className="no-print mt-6">
        <a href={auditLink(page.home, { year: page.year, phase: 'budget' }, [])}>{words.back}</a>
      </p>
    </>
  )
}
