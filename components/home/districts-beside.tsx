import { districtAddress, bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import type { Figure } from '@/lib/budget/figure'
import { ZERO, type Money } from '@/lib/budget/money'
import type { DisclosureSplit } from '@/lib/departments/disclosure-split'
import { amountText } from '@/lib/figures/amount'
import type { CarriedOver } from '@/lib/figures/carried-over'
import { dateWords } from '@/lib/words/dates'
import { districtWords } from '@/lib/words/district'
import { home } from '@/lib/words/home'
import { unitWords } from '@/lib/words/units'
import { Amount } from '@/components/figures/amount'
import { HeldAmount } from '@/components/figures/held-amount'
import { SplitBars } from '@/components/departments/split-bars'

interface DistrictsBesideProps {
  readonly districts: readonly {
    readonly slug: string
    readonly name: string
    readonly departments: number
    readonly documents: number
    readonly latest: readonly {
      readonly name: string
      readonly slug: string
      readonly year: number
      readonly phase: Phase
      readonly total: { readonly figure: Figure | undefined; readonly corrected: Money | undefined }
      readonly carriedOver: CarriedOver | undefined
      readonly splits: readonly DisclosureSplit[]
    }[]
  }[]
}

const ROW = 'grid grid-cols-2 gap-x-5 gap-y-5 sm:gap-x-8 lg:grid-cols-4'

/** Districts side by side, each with the last document of its departments. Years and phases differ, so nothing is ranked or added. */
export function DistrictsBeside({ districts }: DistrictsBesideProps) {
  const alone = districts.length === 1
  return (
    <ul className={alone ? undefined : ROW}>
      {districts.map(({ slug, name, departments, documents, latest }) => (
        <li key={slug} className="border-t border-rule-strong pt-2">
          <h4 className="text-xl">
            <a href={districtAddress(slug)}>{name}</a>
          </h4>
          <p className="text-sm text-muted">
            {documents === 0 ? districtWords.noneCounted : districtWords.counted(departments, documents)}
          </p>
          <ul className={alone ? ROW : undefined}>
            {latest.map((each) => (
              <li key={each.slug} className="mt-3">
                <a href={bodyAddress({ district: slug, department: each.slug })} className="block text-sm">
                  {each.name}
                </a>
                <p>
                  <a
                    href={yearAddress(bodyAddress({ district: slug, department: each.slug }), each.year)}
                    className="text-sm"
                  >
                    {dateWords.phaseOfYear(each.year, PHASE_TITLES[each.phase])}
                  </a>
                </p>
                <p className="font-serif text-2xl leading-snug font-semibold">
                  {each.carriedOver || each.total.corrected !== undefined ? (
                    <>
                      <span className="figure">
                        {amountText(each.carriedOver?.thisYear ?? each.total.corrected ?? ZERO)}
                      </span>
                      <span className="ml-1 font-sans text-sm font-normal text-muted">{unitWords.wan}</span>
                    </>
                  ) : (
                    <HeldAmount held={each.total} unit={unitWords.wan} />
                  )}
                </p>
                {each.carriedOver ? (
                  <p className="text-sm text-muted">
                    {home.carriedOver(
                      <Amount figure={each.carriedOver.figure} />,
                      <Amount figure={each.total.figure} />,
                    )}
                  </p>
                ) : (
                  each.total.corrected !== undefined && (
                    <p className="text-sm text-muted">{home.corrected(<Amount figure={each.total.figure} />)}</p>
                  )
                )}
                <SplitBars splits={each.splits} />
              </li>
            ))}
          </ul>
          {departments > latest.length && (
            <p className="mt-3 text-sm">
              <a href={districtAddress(slug)}>{districtWords.others(departments - latest.length)}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
