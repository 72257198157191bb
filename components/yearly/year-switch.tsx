import { yearAddress } from '@/lib/addresses/place-address'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { separators } from '@/lib/words/separators'
import { yearlyPage } from '@/lib/words/yearly-page'

interface YearSwitchProps {
  readonly department: string
  readonly year: number
  readonly held: readonly { readonly year: number; readonly phase: Phase }[]
}

/** The years that are held, each with its phases. */
export function YearSwitch({ department, year, held }: YearSwitchProps) {
  const years = [...new Set(held.map((each) => each.year))]
  if (years.length < 2) return null
  return (
    <nav aria-label={yearlyPage.years} className="no-print text-sm">
      {years.map((each) => (
        <a
          key={each}
          href={yearAddress(department, each)}
          aria-current={each === year ? 'page' : undefined}
          className="choice"
        >
          <span className="figure">{each}</span>{' '}
          {held
            .filter((one) => one.year === each)
            .map(({ phase }) => PHASE_TITLES[phase])
            .join(separators.items)}
        </a>
      ))}
    </nav>
  )
}
