import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { economicLink, functionLink } from '@/lib/addresses/classification-link'
import { marksOf } from '@/lib/figures/dress-figures'
import type { TopicDisclosure } from '@/lib/topics/topic-rows'
import { separators } from '@/lib/words/separators'
import { topicWords } from '@/lib/words/topics'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'

const words = topicWords.lines

interface TopicLinesProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

/** The lines that carry the topic's codes: the code may hold other things as well, so nothing is added up. */
export function TopicLines({ phase, disclosures }: TopicLinesProps) {
  return (
    <Ledger caption={words.caption(PHASE_TITLES[phase])}>
      <thead>
        <tr>
          <th scope="col">{topicWords.department}</th>
          <th scope="col">{words.line}</th>
          <th scope="col" className="amount">
            {topicWords.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {disclosures.flatMap((of) =>
          linesOf(of).map(({ key, code, name, href, beside, figure }) => (
            <tr key={`${of.home}/${of.year}/${key}`}>
              <th scope="row">
                <a href={`${of.home}/${of.year}`}>{topicWords.whose(of.district.name, of.year)}</a>
                <Marks marks={marksOf([figure])} page={`${of.home}/${of.year}`} />
              </th>
              <td>
                {name}{' '}
                {href ? (
                  <a href={href} className="figure text-sm text-muted">
                    {code}
                  </a>
                ) : (
                  code
                )}
                {beside && <span className="block text-sm text-muted">{beside}</span>}
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

function linesOf({ functional, economic }: TopicDisclosure) {
  return [
    ...functional.map(({ code, name, figure }, i) => ({
      ...{ key: `f${i}`, code, name, href: functionLink(code), beside: undefined, figure },
    })),
    ...economic.map(({ code, name, scope, governmentCode, governmentName, figure }, i) => ({
      ...{ key: `e${i}`, code, name, href: economicLink(code), figure },
      beside: [
        governmentCode && words.government(governmentName ?? '', governmentCode),
        scope === 'basic' && words.onlyBasic,
      ]
        .filter(Boolean)
        .join(separators.clauses),
    })),
  ]
}
