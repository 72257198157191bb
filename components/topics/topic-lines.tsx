import { yearAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
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
    <FigureTable
      caption={words.caption(PHASE_TITLES[phase])}
      columns={[
        {
          key: 'department',
          head: topicWords.department,
          holds: 'name',
          cell: ({ of, figure }) => (
            <>
              <a href={yearAddress(of.home, of.year)}>{topicWords.whose(of.district.name, of.year)}</a>
              <Marks marks={marksOf([figure])} page={yearAddress(of.home, of.year)} />
            </>
          ),
        },
        {
          key: 'line',
          head: words.line,
          holds: 'remark',
          cell: ({ name, href, code, beside }) => (
            <>
              {name}{' '}
              {href ? (
                <a href={href} className="figure text-sm text-muted">
                  {code}
                </a>
              ) : (
                code
              )}
              {beside && <span className="block text-sm text-muted">{beside}</span>}
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
      rows={disclosures.flatMap((of) => linesOf(of).map((line) => ({ of, ...line })))}
      rowKey={({ of, key }) => `${of.home}/${of.year}/${key}`}
    />
  )
}

function linesOf({ functional, economic }: TopicDisclosure) {
  return [
    ...functional.map(({ code, name, figure }, i) => ({
      key: `f${i}`,
      code,
      name,
      href: functionLink(code),
      beside: undefined,
      figure,
    })),
    ...economic.map(({ code, name, scope, governmentCode, governmentName, figure }, i) => ({
      key: `e${i}`,
      code,
      name,
      href: economicLink(code),
      figure,
      beside: [
        governmentCode && words.government(governmentName ?? '', governmentCode),
        scope === 'basic' && words.onlyBasic,
      ]
        .filter(Boolean)
        .join(separators.clauses),
    })),
  ]
}
