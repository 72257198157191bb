import type { Metadata } from 'next'
import { glossary } from '@/app/cached-queries'
import { StructuredData } from '@/components/ui/structured-data'
import { findYearlyPage, yearlyMetadata, yearlyStructuredData, type YearlyParams } from './find-yearly-page'
import { YearlyPageView } from './yearly-page-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<YearlyParams>
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => yearlyMetadata(await params)

export default async function YearlyPage({ params }: PageProps) {
  const page = await findYearlyPage(await params)
  return (
    <>
      <YearlyPageView page={page} glossary={await glossary()} unit="wan" />
      <StructuredData data={yearlyStructuredData(page)} />
    </>
  )
}
