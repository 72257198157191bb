import { ComparedFigure } from '@/components/budget/compared-figure'
import { PlanTable } from '@/components/budget/plan-table'
import { Section } from '@/components/ui/section'
import type { Compared } from '@/lib/series/compared-names'
import { toPlanAndSpent } from '@/lib/series/plan-and-spent'

/** What was planned and what was spent, out of the document of final accounts alone: it prints both. */
export function PlanAndSpent({ item, page }: { item: Compared; page: string }) {
  const { wholes, items, others, untold } = toPlanAndSpent(item)
  const { year } = item.key
  if (wholes.length + items.length + others.length === 0)
    return (
      <Section id="plan" title="计划的和花了的">
        <p className="max-w-[46em]">{year} 年的决算文件没有把年初预算和决算写在一起，只看它比不出来。</p>
      </Section>
    )
  return (
    <Section id="plan" title="决算文件自己怎么说：计划的和花了的">
      <p className="mb-4 max-w-[46em]">
        年初预算是计划，决算是花了的：两样东西，不能相加，也不连成一条线。这里的数都来自 {year} 年这一份决算文件
        {item.held.some((held) => held.year === year && held.phase === 'budget')
          ? '。'
          : `；${year} 年的预算文件本站还没有收录。`}
      </p>
      {wholes.length > 0 && <PlanTable caption="整个部门（万元）；完成率的分母写在下面" lines={wholes} page={page} />}
      {items.length > 0 && (
        <>
          <h3 className="mt-8 mb-1 text-xl">按功能科目</h3>
          <PlanTable
            caption="据文件说明（万元）。说明只写科目名称，代码取自支出决算表里路径一字不差的那一行"
            lines={items}
            page={page}
            matched
          />
        </>
      )}
      {untold.length > 0 && (
        <p className="mt-3 max-w-[46em] text-sm text-muted">
          支出决算表里还有说明没有写计划的：
          {untold.map(({ code, name, amount }, i) => (
            <span key={code}>
              {i > 0 && '；'}
              {name} <span className="figure">{code}</span> <ComparedFigure amount={amount} inline />
            </span>
          ))}
          （万元）。
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3 className="mt-8 mb-1 text-xl">其他写了计划的</h3>
          <PlanTable caption="据文件说明（万元）" lines={others} page={page} />
        </>
      )}
    </Section>
  )
}
