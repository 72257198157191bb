import type { Metadata } from 'next'
import { CompareAdd, CompareChosen } from '@/components/budget/compare-chosen'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import { compareAddress, parseCompare } from '@/lib/format/compare-address'
import { findComparable } from '@/lib/queries/find-comparable'
import { portalDatabase } from '@/lib/queries/portal-database'
import { wholesOf } from '@/lib/series/comparison'
import { ComparedView } from './compared-view'
import { loadComparison } from './load-comparison'
import { pageMetadata } from '@/app/page-metadata'

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** Its state is its address: a comparison that is linked to is that comparison. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return pageMetadata({
    title: '并排比较',
    description: '把两到四份预算或决算并排放在一起，按科目、经济分类、资金、“三公”或项目比，并写明哪里不好比。',
    path: compareAddress({ ...parseCompare(await searchParams), q: '' }),
  })
}

/** Two to four yearly pages side by side; the whole state is in the address. */
export default async function ComparePage({ searchParams }: PageProps) {
  const { items, state, word, byDefault, lost } = await loadComparison(parseCompare(await searchParams))
  const found = state.q === '' ? undefined : await findComparable(portalDatabase(), state.q)
  const totals = wholesOf(items, 'all', 'published')
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '并排比较' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">并排比较</h1>
      <Section id="chosen" title={items.length === 0 ? '选要比的' : `${items.length} 份文件`}>
        {lost > 0 && <p className="mb-3">地址里有 {lost} 份本站没有收录，没有放进来。</p>}
        <CompareChosen
          items={items.map((item, i) => ({ ...item, total: totals[i] ?? NOTHING }))}
          state={state}
          why={byDefault && <Why word={word} />}
        />
        <CompareAdd state={state} chosen={state.items} found={found} />
        {items.length === 1 && <p className="mt-4 text-lg">只有一份，再加一份才能比。</p>}
      </Section>
      {items.length > 1 && <ComparedView items={items} state={state} />}
    </>
  )
}

const NOTHING = { kind: 'absent', why: '文件没有印' } as const

const Why = ({ word }: { word: string | undefined }) => (
  <>
    还没有人选过，先放每个区县最近的一份
    {word === undefined ? '' : `：部门取名称里有“${word}”的，那是最多区县的部门名称里共有的词`}
    ；最多四份，可以移除、再加。
  </>
)
