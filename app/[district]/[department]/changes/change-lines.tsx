import { LineChangeTable } from '@/components/budget/line-change-table'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { TellableChange } from '@/lib/series/change-pairs'
import type { Compared } from '@/lib/series/compared-names'
import { changesHeadline } from '@/lib/series/line-changes'
import { toMatchedSections } from '@/lib/series/matched-lines'

interface ChangeLinesProps {
  readonly home: string
  readonly change: TellableChange
  readonly from: Compared | undefined
  readonly to: Compared
}

/** Functional items, economic codes, projects and 三公 of two documents, matched line by line. */
export function ChangeLines({ home, change, from, to }: ChangeLinesProps) {
  if (!from) return null
  const heads = [from, to].map(({ key }) => `${key.year} 年${PHASE_TITLES[key.phase]}`) as [string, string]
  const pages = [from, to].map(({ key }) => `${home}/${key.year}`) as [string, string]
  return toMatchedSections(from, to).map(({ id, title, changes, why, unmatched }) => (
    <Section key={id} id={id} title={title}>
      {why === undefined ? (
        <>
          <p className="mb-3 text-lg">{changesHeadline(changes)}</p>
          <LineChangeTable
            caption={`${title}（万元）：${MATCHED_BY[id]}；变化大的在前`}
            execution={change.kind === 'execution'}
            {...{ heads, pages, changes }}
          />
          {unmatched > 0 && (
            <p className="mt-2 text-sm text-muted">另有 {unmatched} 行既没有代码也没有名称，对不上，没有列出。</p>
          )}
        </>
      ) : (
        <p className="max-w-[46em]">{why}</p>
      )}
    </Section>
  ))
}

const MATCHED_BY = {
  functions: '按功能科目代码对齐，不按名称',
  economics: '按经济分类代码对齐，不按名称；两种代码都印的，两种都要相同',
  projects: '按项目代码对齐；没有印代码的，名称一字不差才算同一个',
  'three-public': '按项对齐；表里空白而说明写了数的，用说明的数',
} as const
