import type { Metadata } from 'next'
import { Breadcrumb } from '@/app/breadcrumb'
import { glossary } from '@/app/cached-queries'
import { findEconomicLine, lineMetadata } from '@/app/find-line'
import { furtherPage, type FurtherPageProps } from '@/app/further-page'
import { LineView } from '@/components/lines/line-view'
import { lineSteps } from '@/lib/lines/line-page'

export const generateStaticParams = () => []

type PageProps = FurtherPageProps<'code'>

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> =>
  lineMetadata(await findEconomicLine((await params).code, await furtherPage(params)))

export default async function FurtherEconomicPage({ params }: PageProps) {
  const line = await findEconomicLine((await params).code, await furtherPage(params))
  return (
    <>
      <Breadcrumb steps={lineSteps(line)} />
      <LineView line={line} glossary={await glossary()} />
    </>
  )
}
