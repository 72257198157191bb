import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { coverage, newest, tellingFindings } from '@/app/cached-queries'
import { CoverageReasons, CoverageTable } from '@/components/budget/coverage-table'
import { DistrictsBeside } from '@/components/budget/districts-beside'
import { FindingList } from '@/components/budget/finding-list'
import { NewestDocuments } from '@/components/budget/newest-documents'
import { SearchForm } from '@/components/ui/search-form'
import { Section } from '@/components/ui/section'
import { toCoverageGrid } from '@/lib/series/coverage'
import { toDistrictsBeside } from '@/lib/series/districts-beside'

/** `/` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []
export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function HomePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const [{ districts, complete, newest: last }, documents, findings] = await Promise.all([
    coverage(),
    newest(),
    tellingFindings(),
  ])
  const grid = toCoverageGrid(districts, last)
  return (
    <>
      <h1 className="mt-6 text-3xl sm:text-4xl">一个部门一年花了多少钱，花在哪里</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        明账把区县部门公开的预算和决算逐格读进来，变成看得懂、能核对的页面：每个数字都能追到原文件的那一格，不相符的地方写明在哪里、差多少。
      </p>
      <SearchForm id="home-search" hint="搜部门、项目、科目、代码，例如：劳务派遣、12345、605" />
      <Section id="districts" title={`${districts.length} 个区县并排看`}>
        <p className="mb-5 max-w-[46em] text-muted">
          各部门最近一份文件的支出总计，和其中基本支出、项目支出各占多少。年度不同、预算与决算不同的，不能直接比大小，也不能相加。
        </p>
        <DistrictsBeside districts={toDistrictsBeside(districts)} />
      </Section>
      <Section id="coverage" title="收录了什么，缺什么">
        <CoverageTable grid={grid} />
        <CoverageReasons grid={grid} />
        {!complete && <p className="mt-4 text-muted">只列出最近有文件的部门；其余的在各区县的页面上，也可以搜索。</p>}
      </Section>
      {findings.length > 0 && (
        <Section id="findings" title="核对里值得先看的">
          <p className="mb-4 max-w-[46em] text-muted">
            错误是一个合计不等于它的各部分，矛盾是两处说法不同，按相差的大小排。不一致可能另有原因，不等于有人做错。
          </p>
          <FindingList findings={findings} />
        </Section>
      )}
      {documents.length > 0 && (
        <Section id="newest" title="最近收录">
          <NewestDocuments documents={documents} />
        </Section>
      )}
    </>
  )
}
