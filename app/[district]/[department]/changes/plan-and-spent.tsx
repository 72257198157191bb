import { ComparedFigure } from '@/components/compare/compared-figure'
import { PlanTable } from '@/components/changes/plan-table'
import { Section } from '@/components/ui/section'
import type { Compared } from '@/lib/compare/compared-names'
import { toPlanAndSpent } from '@/lib/changes/plan-and-spent'
import { changeWords } from '@/lib/words/changes'
import { separators } from '@/lib/words/separators'

const words = changeWords.plan

/** What was planned and what was spent, out of the document of final accounts alone: it prints both. */
export function PlanAndSpent({ item, page }: { item: Compared; page: string }) {
  const { wholes, items, others, untold } = toPlanAndSpent(item)
  const { year } = item.key
  if (wholes.length + items.length + others.length === 0)
    return (
      <Section id="plan" title={words.title}>
        <p className="max-w-[46em]">{words.notTold(year)}</p>
      </Section>
    )
  return (
    <Section id="plan" title={words.titleTold}>
      <p className="mb-4 max-w-[46em]">
        {words.lead(
          year,
          item.held.some((held) => held.year === year && held.phase === 'budget'),
        )}
      </p>
      {wholes.length > 0 && <PlanTable caption={words.wholeCaption} lines={wholes} page={page} />}
      {items.length > 0 && (
        <>
          <h3 className="mt-8 mb-1 text-xl">{words.byFunction}</h3>
          <PlanTable caption={words.byFunctionCaption} lines={items} page={page} matched />
        </>
      )}
      {untold.length > 0 && (
        <p className="mt-3 max-w-[46em] text-sm text-muted">
          {words.untold(
            untold.map(({ code, name, amount }, i) => (
              <span key={code}>
                {i > 0 && separators.clauses}
                {name} <span className="figure">{code}</span> <ComparedFigure amount={amount} inline />
              </span>
            )),
          )}
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3 className="mt-8 mb-1 text-xl">{words.others}</h3>
          <PlanTable caption={words.othersCaption} lines={others} page={page} />
        </>
      )}
    </Section>
  )
}
