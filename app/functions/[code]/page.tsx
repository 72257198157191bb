import type { Metadata } from 'next'
import { glossary } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { lineWords } from '@/lib/words/lines'
import { findFunctionLine, FunctionLineView } from './function-line-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly code: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code, name } = await findFunctionLine((await params).code, 1)
  return pageMetadata({
    title: lineWords.functions.titleOf(name, code),
    description: lineWords.functions.descriptionOf(name, code),
    path: `/functions/${code}`,
  })
}

/** One functional line over departments and years. */
export default async function FunctionPage({ params }: PageProps) {
  return <FunctionLineView line={await findFunctionLine((await params).code, 1)} glossary={await glossary()} />
}
