import { Answering } from '@/components/findings/answering'
import { FindingEntries } from '@/components/findings/finding-entries'
import { FindingFilterForm } from '@/components/findings/finding-filter-form'
import { FoundWhere } from '@/components/findings/found-where'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { findingsAddress } from '@/lib/addresses/finding-address'
import { findingWords } from '@/lib/words/findings'
import { site } from '@/lib/words/site'
import type { ComponentProps } from 'react'
import type { FindingFilter } from '@/lib/addresses/finding-address'

interface FindingListViewProps {
  readonly filter: FindingFilter
  /** How many stand on a page. */
  readonly each: number
  readonly choices: ComponentProps<typeof FindingFilterForm>['choices'] & {
    readonly found: ComponentProps<typeof FoundWhere>['found'] | undefined
  }
  readonly matters: ComponentProps<typeof FindingEntries>['findings']
  readonly counts: ComponentProps<typeof FindingFilterForm>['counts']
}

/** The list of findings: where there are how many, what narrows it, a page of it, and how to answer. */
export function FindingListView({ filter, each, choices, matters, counts }: FindingListViewProps) {
  const count = filter.weights.reduce((sum, weight) => sum + counts[weight], 0)
  const isWhole = filter.district === undefined && filter.year === undefined && !filter.fixed && filter.page === 1
  return (
    <>
      <h1 className="mt-4 text-3xl sm:text-4xl">{site.pages.findings}</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        {findingWords.lead((answering) => (
          <a href="#answering">{answering}</a>
        ))}
      </p>
      {isWhole && choices.found !== undefined && choices.found.length > 0 && (
        <Section id="where" title={findingWords.where}>
          <FoundWhere found={choices.found} />
        </Section>
      )}
      <Section id="list" title={findingWords.count(filter.fixed, count)}>
        <FindingFilterForm filter={filter} choices={choices} counts={counts} />
        {matters.length === 0 ? (
          <Nothing count={count} filter={filter} />
        ) : (
          <div className="mt-6">
            <FindingEntries findings={matters} />
          </div>
        )}
        <Pager
          page={filter.page}
          pages={Math.ceil(count / each)}
          hrefOf={(page) => findingsAddress({ ...filter, page })}
        />
      </Section>
      <Section id="answering" title={findingWords.answering}>
        <div className="max-w-[44em] space-y-3">
          <Answering />
        </div>
      </Section>
    </>
  )
}

function Nothing({ count, filter }: { count: number; filter: FindingFilter }) {
  if (count > 0) {
    return (
      <p className="mt-6">
        {findingWords.notSoManyPages((back) => (
          <a href={findingsAddress({ ...filter, page: 1 })}>{back}</a>
        ))}
      </p>
    )
  }
  return (
    <p className="mt-6 max-w-[40em]">
      {findingWords.nothing(filter.fixed, (all) => (
        <a href="/findings">{all}</a>
      ))}
    </p>
  )
}
