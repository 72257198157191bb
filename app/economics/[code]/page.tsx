import type { Metadata } from 'next'
import { Breadcrumb } from '@/app/breadcrumb'
import { glossary } from '@/app/cached-queries'
import { findEconomicLine, lineMetadata } from '@/app/find-line'
import { LineView } from '@/components/lines/line-view'
import { lineSteps } from '@/lib/lines/line-page'

export const generateStaticParams = () => []

type PageProps = Readonly<{ params: Promise<{ readonly code: string }> }>

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> =>
  lineMetadata(await findEconomicLine((await params).code, 1))

export default async function EconomicPage({ params }: PageProps) {
  const line = await findEconomicLine((await params).code, 1)
  return (
    <>
      <Breadcrumb steps={lineSteps(line)} />
      <LineView line={line} glossary={await glossary()} />
    </>
  )
}
