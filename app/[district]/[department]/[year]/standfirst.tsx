import { bodyAddress } from '@/lib/addresses/place-address'
import { GlossaryTerm, type Glossary } from '@/components/figures/glossary-term'
import { DOCUMENT_TERMS } from '@/lib/budget/explained-terms'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import type { YearlyPage } from '@/lib/yearly/get-yearly-page'
import { yearlyPage } from '@/lib/words/yearly-page'

/** What kind of document this is, what of the year is not here, and how to follow a figure. */
export function Standfirst({ page, glossary }: { page: YearlyPage; glossary: Glossary }) {
  const absent = PHASES.filter((other) => !page.phases.some((held) => held.phase === other))
  return (
    <p className="standfirst mt-2 max-w-[46em] text-muted">
      {(page.unit ? [] : page.phases).map(({ phase }) => {
        const term = DOCUMENT_TERMS[phase]
        const plain = glossary.find((entry) => entry.term === term)?.plain
        return (
          <span key={phase}>
            <GlossaryTerm glossary={glossary} term={term} where={phase} />
            {plain && yearlyPage.is(plain)}
          </span>
        )
      })}
      {absent.map((other) => yearlyPage.notHeld(page.year, PHASE_TITLES[other]))}
      {page.unit &&
        yearlyPage.ofUnit(
          <a href={bodyAddress({ district: page.district.slug, department: page.department.slug })}>
            {yearlyPage.wholeDepartment(page.department.name)}
          </a>,
        )}
      {yearlyPage.everyFigureIsADoor}
    </p>
  )
}
