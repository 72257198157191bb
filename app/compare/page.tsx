import type { Metadata } from 'next'
import { comparedDisclosure, coverage } from '@/app/cached-queries'
import { CompareBases } from '@/components/budget/compare-bases'
import { CompareCaveats } from '@/components/budget/compare-caveats'
import { CompareAdd, CompareChosen } from '@/components/budget/compare-chosen'
import { CompareControls } from '@/components/budget/compare-controls'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Section } from '@/components/ui/section'
import {
  BASES,
  FIGURES_IN_FORCE,
  itemText,
  parseCompare,
  sameItem,
  type CompareState,
} from '@/lib/format/compare-address'
import { SHOW_WAN } from '@/lib/format/shown-unit'
import { findComparable } from '@/lib/queries/find-comparable'
import { portalDatabase } from '@/lib/queries/portal-database'
import { comparedNames, type Compared } from '@/lib/series/compared-names'
import { wholesOf } from '@/lib/series/comparison'
import { toCaveats } from '@/lib/series/comparison-caveats'
import { toDefaultComparison } from '@/lib/series/default-comparison'
import { dressFigures } from '@/lib/series/dress-figures'
import { ComparedSection } from './compared-section'

export const metadata: Metadata = {
  title: '并排比较',
  description: '把两到四份预算或决算并排放在一起，按科目、经济分类、资金、“三公”或项目比，并写明哪里不好比。',
}

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** Two to four yearly pages side by side; the whole state is in the address. */
export default async function ComparePage({ searchParams }: PageProps) {
  const asked = parseCompare(await searchParams)
  const { word, items: keys } = asked.items.length > 0 ? { word: undefined, items: asked.items } : await byDefault()
  const loaded = await Promise.all(keys.map((key) => comparedDisclosure(itemText(key))))
  const items = loaded.flatMap((item) => (item ? [dressed(item)] : []))
  const lost = asked.items.filter((key) => !items.some((item) => sameItem(item.key, key)))
  const state: CompareState = { ...asked, items: items.map(({ key }) => key) }
  const found = state.q === '' ? undefined : await findComparable(portalDatabase(), state.q)
  const names = comparedNames(items)
  const totals = wholesOf(items, 'all', 'published')
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '并排比较' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">并排比较</h1>
      <Section id="chosen" title={items.length === 0 ? '选要比的' : `${items.length} 份文件`}>
        {lost.length > 0 && <p className="mb-3">地址里有 {lost.length} 份本站没有收录，没有放进来。</p>}
        <CompareChosen
          items={items.map((item, i) => ({ ...item, total: totals[i] ?? NOTHING }))}
          state={state}
          why={asked.items.length === 0 && items.length > 0 ? <Why word={word} /> : undefined}
        />
        <CompareAdd state={state} chosen={state.items} found={found} />
        {items.length === 1 && <p className="mt-4 text-lg">只有一份，再加一份才能比。</p>}
      </Section>
      {items.length > 1 && (
        <>
          <Section id="caveats" title="比之前先看：哪里不好比">
            <CompareCaveats caveats={toCaveats(items, state.by)} {...{ names, state }} />
          </Section>
          <Section id="bases" title="换一个口径，总数各是多少">
            <CompareBases rows={rowsOfBases(items)} {...{ names, state }} />
          </Section>
          <div className="mt-14" id="controls">
            <CompareControls state={state} />
          </div>
          <ComparedSection {...{ items, names, state }} />
        </>
      )}
    </>
  )
}

const NOTHING = { kind: 'absent', why: '文件没有印' } as const

const byDefault = async () => toDefaultComparison((await coverage()).districts)

const dressed = (item: Compared): Compared => ({ ...item, disclosure: dressFigures(item.disclosure, SHOW_WAN) })

/** Corrections matter only where somebody has one. */
const rowsOfBases = (items: readonly Compared[]) =>
  FIGURES_IN_FORCE.filter(
    (figures) => figures === 'published' || items.some(({ disclosure }) => disclosure.audit.corrections.length > 0),
  ).flatMap((figures) => BASES.map((basis) => ({ basis, figures, cells: wholesOf(items, basis, figures) })))

const Why = ({ word }: { word: string | undefined }) => (
  <>
    还没有人选过，先放每个区县最近的一份
    {word === undefined ? '' : `：部门取名称里有“${word}”的，那是最多区县的部门名称里共有的词`}
    ；最多四份，可以移除、再加。
  </>
)
