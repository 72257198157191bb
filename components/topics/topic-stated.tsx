import { Ledger } from '@/components/ui/ledger'
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
    <Ledger caption={words.caption(PHASE_TITLES[phase])}>
      <thead>
        <tr>
          <th scope="col">{topicWords.department}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col" className="amount">
            {topicWords.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {disclosures.flatMap((of) =>
          of.claims.map(({ subject, label, year, figure }, i) => (
            <tr key={`${of.home}/${of.year}/${i}`}>
              <th scope="row">
                <a href={`${of.home}/${of.year}`}>{topicWords.whose(of.district.name, of.year)}</a>
              </th>
              <td>
                {label ?? (SUBJECT_NAMES as Record<string, string>)[subject] ?? words.otherSubject}
                {year !== of.year && words.ofYear(year)}
              </td>
              <td className="amount">
                <Amount figure={figure} listed />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </Ledger>
  )
}
