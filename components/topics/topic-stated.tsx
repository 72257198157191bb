import { yearAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import type { TopicDisclosure } from '@/lib/topics/topic-rows'
import { topicWords } from '@/lib/words/topics'
import { Amount } from '@/components/figures/amount'

const words = topicWords.stated

interface TopicStatedProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

/** What sentences of the statements say of it. */
export function TopicStated({ phase, disclosures }: TopicStatedProps) {
  return (
    <FigureTable
      caption={words.caption(PHASE_TITLES[phase])}
      columns={[
        {
          key: 'department',
          head: topicWords.department,
          holds: 'name',
          cell: ({ of }) => <a href={yearAddress(of.home, of.year)}>{topicWords.whose(of.district.name, of.year)}</a>,
        },
        {
          key: 'subject',
          head: words.subject,
          holds: 'remark',
          cell: ({ of, subject, label, year }) => (
            <>
              {label ?? (SUBJECT_NAMES as Record<string, string>)[subject] ?? words.otherSubject}
              {year !== of.year && words.ofYear(year)}
            </>
          ),
        },
        {
          key: 'amount',
          head: topicWords.amount,
          holds: 'figure',
          cell: ({ figure }) => <Amount figure={figure} listed />,
        },
      ]}
      rows={disclosures.flatMap((of) => of.claims.map((claim, i) => ({ of, i, ...claim })))}
      rowKey={({ of, i }) => `${of.home}/${of.year}/${i}`}
    />
  )
}
