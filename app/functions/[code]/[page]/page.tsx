import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { glossary } from '@/app/cached-queries'
import { findFunctionLine, FunctionLineView } from '@/app/functions/[code]/function-line-view'
import { lineWords } from '@/lib/words/lines'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly code: string; readonly page: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code, name, page } = await find(params)
  return { title: lineWords.titleOfPage(name, code, page), alternates: { canonical: `/functions/${code}/${page}` } }
}

/** Further documents; the first page stands at the code's own address. */
export default async function FurtherFunctionPage({ params }: PageProps) {
  return <FunctionLineView line={await find(params)} glossary={await glossary()} />
}

async function find(params: PageProps['params']) {
  const { code, page } = await params
  if (!/^[1-9]\d{0,3}$/.test(page) || page === '1') notFound()
  return findFunctionLine(code, Number(page))
}
