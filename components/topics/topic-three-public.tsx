import { Ledger } from '@/components/ui/ledger'
import { AMOUNT_BASIS_TITLES, PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { marksOf } from '@/lib/figures/dress-figures'
import { THREE_PUBLIC_PARTS, toThreePublicRows, type ThreePublicPart } from '@/lib/topics/topic-three-public'
import type { TopicDisclosure } from '@/lib/topics/topic-rows'
import { topicWords } from '@/lib/words/topics'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'

const words = topicWords.threePublic

interface TopicThreePublicProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

const TITLES: Record<ThreePublicPart, string> = words.parts

/** “三公”经费 of every disclosure, the table and the statement each for itself. */
export function TopicThreePublic({ phase, disclosures }: TopicThreePublicProps) {
  return (
    <Ledger wide caption={words.caption(PHASE_TITLES[phase])}>
      <thead>
        <tr>
          <th scope="col">{topicWords.department}</th>
          <th scope="col">{words.from}</th>
          {THREE_PUBLIC_PARTS.map((part) => (
            <th key={part} scope="col" className="amount">
              {TITLES[part]}
            </th>
          ))}
        </tr>
      </thead>
      {disclosures.map((of) => (
        <tbody key={`${of.home}/${of.year}`}>
          {toThreePublicRows(of).map((row, i) => (
            <tr key={`${row.from}-${row.basis}`}>
              <th scope="row" className="min-w-36">
                <a href={`${of.home}/${of.year}`}>{topicWords.whose(of.district.name, of.year)}</a>
                <Marks marks={marksOf(Object.values(row.figures))} page={`${of.home}/${of.year}`} />
                <span className="block text-sm text-muted">{of.department.name}</span>
              </th>
              <td className="text-sm">
                {phase === 'final' ? words.ofBasis(words[row.from], AMOUNT_BASIS_TITLES[row.basis]) : words[row.from]}
                {i === 0 && row.from === 'statement' && (
                  <span className="block text-muted">{words.states[of.threePublicState ?? 'unpublished']}</span>
                )}
              </td>
              {THREE_PUBLIC_PARTS.map((part) => (
                <td key={part} className="amount">
                  {row.from === 'statement' && row.figures[part] === undefined ? (
                    <span className="text-sm text-muted">{words.notSaid}</span>
                  ) : (
                    <Amount figure={row.figures[part]} listed />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}
