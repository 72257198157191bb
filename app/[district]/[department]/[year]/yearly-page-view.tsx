import { placeSteps } from '@/app/place-steps'
import { YearSwitch } from '@/components/yearly/year-switch'
import { UnitSwitch } from '@/components/figures/unit-switch'
import type { Glossary } from '@/components/figures/glossary-term'
import { Breadcrumb } from '@/app/breadcrumb'
import { PageIndex } from '@/components/ui/page-index'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import type { ShownUnit } from '@/lib/figures/shown-unit'
import type { YearlyPage } from '@/lib/yearly/get-yearly-page'
import { dateWords } from '@/lib/words/dates'
import { yearlyPage } from '@/lib/words/yearly-page'
import { bodyOfPage, yearlyAddress } from './find-yearly-page'
import { PhaseView, sectionsOf } from './phase-view'
import { Standfirst } from './standfirst'

interface ViewProps {
  readonly page: YearlyPage
  readonly glossary: Glossary
  readonly unit: ShownUnit
}

/** A department's year: what is held of it, budget and final accounts one below the other and never mixed. */
export function YearlyPageView({ page, glossary, unit }: ViewProps) {
  const { district, department, home, year, phases } = page
  const address = yearlyAddress(page)
  const body = bodyOfPage(page)
  const only = phases.length === 1 ? phases[0] : undefined
  return (
    <div className="yearly">
      <Breadcrumb
        steps={[
          ...placeSteps({ district, department, unit: page.unit && { name: yearlyPage.unit(page.unit.name) } }),
          { name: dateWords.year(year) },
        ]}
      />
      <h1 className="mt-3 text-2xl sm:text-4xl">
        <span className="inline-block">{body.name}</span>{' '}
        <span className="inline-block">
          {yearlyPage.heading(year, body.scope, only ? PHASE_TITLES[only.phase] : yearlyPage.bothPhases)}
        </span>
      </h1>
      {page.unit && <Standfirst page={page} glossary={glossary} />}
      <div className="mt-2 flex flex-wrap items-baseline gap-x-8 gap-y-2">
        <YearSwitch department={home} year={year} held={page.held} />
        <UnitSwitch address={address} unit={unit} />
      </div>
      <div className="with-index">
        <PageIndex
          sections={phases.flatMap((disclosure) =>
            sectionsOf(disclosure, page.year).map(({ id, title }) => ({
              id: anchorOf(disclosure.phase, phases.length, id),
              title: only ? title : yearlyPage.sectionOfPhase(PHASE_TITLES[disclosure.phase], title),
            })),
          )}
        />
        <div>
          {PHASES.flatMap((phase) => {
            const disclosure = phases.find((each) => each.phase === phase)
            if (!disclosure) return []
            return (
              <PhaseView
                key={phase}
                page={page}
                disclosure={disclosure}
                glossary={glossary}
                unit={unit}
                address={address}
                heading={only ? undefined : yearlyPage.heading(year, body.scope, PHASE_TITLES[phase])}
                anchor={(id) => anchorOf(phase, phases.length, id)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Of two disclosures on one page each has addresses of its own; of one, the plain ones. */
const anchorOf = (phase: string, disclosures: number, id: string): string => (disclosures > 1 ? `${phase}-${id}` : id)
