import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { coverage, newest, tellingFindings } from '@/app/cached-queries'
import { CoverageTable } from '@/components/budget/coverage-table'
import { FindingList } from '@/components/budget/finding-list'
import { SearchForm } from '@/components/ui/search-form'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { dateText } from '@/lib/format/year-text'
import { toCoverageGrid } from '@/lib/series/coverage'

/** `/` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []
export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function HomePage({ params }: { params: Promise<{ edition: string }> }) {
  if ((await params).edition !== 'latest') notFound()
  const [districts, documents, findings] = await Promise.all([coverage(), newest(), tellingFindings()])
  const grid = toCoverageGrid(districts)
  const awaited = districts.filter(({ departments }) => departments.length === 0)
  return (
    <>
      <h1 className="mt-6 text-3xl sm:text-4xl">一个部门一年花了多少钱，花在哪里</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        区县部门每年都要公开预算和决算。明账把这些文件逐格读进来，变成看得懂的页面：每个数字都能追到原文的那一格，每份文件都核对过，不相符的地方写明在哪里、差多少。
      </p>
      <SearchForm id="home-search" hint="搜部门、项目、科目、代码，例如：劳务派遣、12345、605" />
      <Section id="coverage" title="收录了什么">
        <CoverageTable grid={grid} />
        {awaited.length > 0 && (
          <p className="mt-4 text-muted">还没有收录文件的区县：{awaited.map(({ name }) => name).join('、')}。</p>
        )}
      </Section>
      {findings.length > 0 && (
        <Section id="findings" title="核对里值得先看的">
          <p className="mb-4 max-w-[46em] text-muted">
            每一条只说哪两处数字不一致、相差多少，附两处出处；不一致可能另有原因，不等于有错。
          </p>
          <FindingList findings={findings} />
        </Section>
      )}
      <Section id="newest" title="最近收录">
        <ul className="divide-y divide-rule">
          {documents.map(({ document, title, department, year, phase, page, storedAt }) => (
            <li key={document} className="flex flex-wrap justify-between gap-x-6 py-2">
              <span>
                <a href={page}>
                  {department} {year} 年{PHASE_TITLES[phase]}
                </a>
                <span className="block text-sm text-muted">
                  原文件：<a href={`/documents/${document}`}>{title}</a>
                </span>
              </span>
              <span className="text-sm text-muted">{dateText(storedAt.toISOString().slice(0, 10))}收录</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
