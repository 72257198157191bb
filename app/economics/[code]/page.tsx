import type { Metadata } from 'next'
import { glossary } from '@/app/cached-queries'
import { EconomicLineView, findEconomicLine } from './economic-line-view'
import { pageMetadata } from '@/app/page-metadata'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly code: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { code, name, system, address } = await findEconomicLine((await params).code, 1)
  const list = system === 'department' ? '部门预算' : '政府预算'
  return pageMetadata({
    title: `${name}（${list}支出经济分类 ${code}）：各部门各年花了多少`,
    description: `${list}支出经济分类 ${code} ${name}：哪些部门花了，预算和决算各是多少，每个数字都能追到原文的那一格。`,
    path: address,
  })
}

/** One economic line over departments and years, of the departments' or the government's classification. */
export default async function EconomicPage({ params }: PageProps) {
  return <EconomicLineView line={await findEconomicLine((await params).code, 1)} glossary={await glossary()} />
}
