import type { Metadata } from 'next'
import { glossary } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { findFunctionLine, FunctionLineView } from './function-line-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly code: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code, name } = await findFunctionLine((await params).code, 1)
  return pageMetadata({
    title: `${name}（${code}）：各部门各年花了多少`,
    description: `支出功能分类 ${code} ${name}：哪些部门有这一项，预算和决算各是多少，每个数字都能追到原文的那一格。`,
    path: `/functions/${code}`,
  })
}

/** One functional line over departments and years. */
export default async function FunctionPage({ params }: PageProps) {
  return <FunctionLineView line={await findFunctionLine((await params).code, 1)} glossary={await glossary()} />
}
