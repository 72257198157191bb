import { filterChoices } from '@/app/cached-queries'
import { Answering } from '@/components/budget/answering'
import { FindingEntries } from '@/components/budget/finding-entries'
import { FindingFilterForm } from '@/components/budget/finding-filter-form'
import { FoundWhere } from '@/components/budget/found-where'
import { Breadcrumb } from '@/app/breadcrumb'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { findingsAddress, parseFindings } from '@/lib/format/finding-address'
import type { AddressQuery } from '@/lib/format/address-parts'
import { listFindings } from '@/lib/queries/list-findings'
import { portalDatabase } from '@/lib/queries/portal-database'
import { pageMetadata } from '@/app/page-metadata'

export const metadata = pageMetadata({
  title: '核对发现',
  description: '各部门预算、决算里对不上的地方：两个数、两处出处、差多少，以及文件自己承认了什么。',
  path: '/findings',
})

const EACH_PAGE = 30

/** Everything that does not add up. Asked anew each time: the ways to narrow it are too many to be kept. */
export default async function FindingsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const filter = parseFindings(await searchParams)
  const [choices, { findings, counts }] = await Promise.all([
    filterChoices(),
    listFindings(portalDatabase(), filter, EACH_PAGE),
  ])
  const count = filter.weights.reduce((sum, weight) => sum + counts[weight], 0)
  const isWhole = filter.district === undefined && filter.year === undefined && !filter.fixed && filter.page === 1
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '核对发现' }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">核对发现</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        公开的文件里对不上的地方，逐条写明哪两处、各是多少、相差多少；每个数字点开就是原文件的那一格，“差”是本站相减得出的。
        不相符可能另有原因，<a href="#answering">怎样回应和更正</a>写在下面。
      </p>
      {isWhole && choices.found !== undefined && choices.found.length > 0 && (
        <Section id="where" title="哪里有多少">
          <FoundWhere found={choices.found} />
        </Section>
      )}
      <Section id="list" title={`${filter.fixed ? '已改正的' : '符合条件的'} ${count} 条`}>
        <FindingFilterForm {...{ filter, choices, counts }} />
        {findings.length === 0 ? (
          <Nothing count={count} filter={filter} />
        ) : (
          <div className="mt-6">
            <FindingEntries findings={findings} />
          </div>
        )}
        <Pager
          page={filter.page}
          pages={Math.ceil(count / EACH_PAGE)}
          hrefOf={(page) => findingsAddress({ ...filter, page })}
        />
      </Section>
      <Section id="answering" title="怎样回应和更正">
        <div className="max-w-[44em] space-y-3">
          <Answering />
        </div>
      </Section>
    </>
  )
}

function Nothing({ count, filter }: { count: number; filter: ReturnType<typeof parseFindings> }) {
  if (count > 0) {
    return (
      <p className="mt-6">
        没有这么多页。<a href={findingsAddress({ ...filter, page: 1 })}>回到第一页</a>
      </p>
    )
  }
  return (
    <p className="mt-6 max-w-[40em]">
      {filter.fixed
        ? '没有符合条件的已改正发现：还没有哪一版文件改掉了其中任何一条。'
        : '没有符合条件的发现。这不等于全部相符：缺表、缺数时无法核对，不算相符。'}
      可以放宽条件，或者<a href="/findings">看全部</a>。
    </p>
  )
}
