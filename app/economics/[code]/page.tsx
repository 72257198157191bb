import type { Metadata } from 'next'
import { glossary } from '@/app/cached-queries'
import { lineWords } from '@/lib/words/lines'
import { EconomicLineView, findEconomicLine } from './economic-line-view'
import { pageMetadata } from '@/app/page-metadata'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly code: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code, name, system, address } = await findEconomicLine((await params).code, 1)
  return pageMetadata({
    title: lineWords.economics.titleOf(name, system, code),
    description: lineWords.economics.descriptionOf(name, system, code),
    path: address,
  })
}

/** One economic line over departments and years, of the departments' or the government's classification. */
export default async function EconomicPage({ params }: PageProps) {
  return <EconomicLineView line={await findEconomicLine((await params).code, 1)} glossary={await glossary()} />
}
