import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { glossary } from '@/app/cached-queries'
import { EconomicLineView, findEconomicLine } from '@/app/economics/[code]/economic-line-view'
import { lineWords } from '@/lib/words/lines'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly code: string; readonly page: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code, name, page, address } = await find(params)
  return { title: lineWords.titleOfPage(name, code, page), alternates: { canonical: `${address}/${page}` } }
}

/** Further documents; the first page stands at the code's own address. */
export default async function FurtherEconomicPage({ params }: PageProps) {
  return <EconomicLineView line={await find(params)} glossary={await glossary()} />
}

async function find(params: PageProps['params']) {
  const { code, page } = await params
  if (!/^[1-9]\d{0,3}$/.test(page) || page === '1') notFound()
  return findEconomicLine(code, Number(page))
}
