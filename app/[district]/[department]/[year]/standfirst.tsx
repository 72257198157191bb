import { GlossaryTerm, type Glossary } from '@/components/budget/glossary-term'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import type { YearlyPage } from '@/lib/queries/get-yearly-page'

/** What kind of document this is, what of the year is not here, and how to follow a figure. */
export function Standfirst({ page, glossary }: { page: YearlyPage; glossary: Glossary }) {
  const absent = PHASES.filter((other) => !page.phases.some((held) => held.phase === other))
  return (
    <p className="mt-2 max-w-[46em] text-muted">
      {page.phases.map(({ phase }) => {
        const term = `部门${PHASE_TITLES[phase]}`
        const plain = glossary.find((entry) => entry.term === term)?.plain
        return (
          <span key={phase}>
            <GlossaryTerm glossary={glossary} term={term} where={phase} />
            {plain && `是${plain}。`}
          </span>
        )
      })}
      {absent.map((other) => `${page.year} 年的${PHASE_TITLES[other]}还没有收录。`)}
      点任何一个数字，就到它在原文件里的那一格。
    </p>
  )
}
