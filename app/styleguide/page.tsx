import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { SearchForm } from '@/components/ui/search-form'
import { Section } from '@/components/ui/section'
import { isProduction } from '@/lib/env'
import { ChartSamples } from './chart-samples'
import { EvidenceSamples, FigureSamples, TableSamples } from './part-samples'
import { TokenSamples } from './token-samples'

export const metadata: Metadata = { title: '样式', robots: { index: false } }

const SECTIONS = [
  { id: 'tokens', title: '字与色', Part: TokenSamples },
  { id: 'figures', title: '数、词与记号', Part: FigureSamples },
  { id: 'charts', title: '图', Part: ChartSamples },
  { id: 'tables', title: '表', Part: TableSamples },
  { id: 'evidence', title: '核对与来源', Part: EvidenceSamples },
]

/** The parts that pages are made of, for those who work on them: not there in production. */
export default function StyleguidePage() {
  if (isProduction()) notFound()
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '样式' }]} />
      <h1 className="mt-4 text-3xl">样式：页面由这些部件组成</h1>
      <p className="mt-2 max-w-[40em] text-muted">
        只在开发时可见。单位、科目和数字全是虚构。明暗随系统，大字在页眉里选；关掉脚本，图和表都在。
      </p>
      <SearchForm id="sample-search" hint="搜索部门、项目、科目（样例）" />
      <div className="with-index">
        <PageIndex sections={SECTIONS} />
        <div className="min-w-0">
          {SECTIONS.map(({ id, title, Part }) => (
            <Section key={id} id={id} title={title}>
              <Part />
            </Section>
          ))}
        </div>
      </div>
    </>
  )
}
