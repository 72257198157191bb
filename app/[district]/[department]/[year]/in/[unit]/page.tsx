import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { glossary } from '@/app/cached-queries'
import { isShownUnit } from '@/lib/figures/shown-unit'
import {
  findYearlyPage,
  yearlyMetadata,
  type YearlyParams,
} from '@/app/[district]/[department]/[year]/find-yearly-page'
import { YearlyPageView } from '@/app/[district]/[department]/[year]/yearly-page-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<YearlyParams & { readonly unit: string }>
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => yearlyMetadata(await params)

/** The yearly page in another unit: `?unit=yuan` leads here (next.config.ts), so that this one can be kept as well. */
export default async function YearlyPageInUnit({ params }: PageProps) {
  const { unit, ...address } = await params
  if (!isShownUnit(unit)) notFound()
  return <YearlyPageView page={await findYearlyPage(address)} glossary={await glossary()} unit={unit} />
}
