import { yearAddress } from '@/lib/addresses/place-address'
import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { AMOUNT_BASIS_TITLES, PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { marksOf } from '@/lib/figures/dress-figures'
import { THREE_PUBLIC_PARTS, toThreePublicRows, type ThreePublicRow } from '@/lib/topics/topic-three-public'
import type { TopicDisclosure } from '@/lib/topics/topic-rows'
import { topicWords } from '@/lib/words/topics'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'

const words = topicWords.threePublic

interface TopicThreePublicProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

type Row = ThreePublicRow & { readonly of: TopicDisclosure }

const PARTS = THREE_PUBLIC_PARTS.map((part): FigureColumn<Row> => ({
  key: part,
  head: words.parts[part],
  holds: 'figure',
  cell: ({ from, figures }) =>
    from === 'statement' && figures[part] === undefined ? (
      <span className="text-sm text-muted">{words.notSaid}</span>
    ) : (
      <Amount figure={figures[part]} listed />
    ),
}))

/** “三公”经费 of every disclosure, the table and the statement each for itself. */
export function TopicThreePublic({ phase, disclosures }: TopicThreePublicProps) {
  return (
    <FigureTable
      wide
      caption={words.caption(PHASE_TITLES[phase])}
      columns={[
        {
          key: 'department',
          head: topicWords.department,
          holds: 'name',
          className: 'min-w-36',
          cell: ({ of, figures }) => (
            <>
              <a href={yearAddress(of.home, of.year)}>{topicWords.whose(of.district.name, of.year)}</a>
              <Marks marks={marksOf(Object.values(figures))} page={yearAddress(of.home, of.year)} />
              <span className="block text-sm text-muted">{of.department.name}</span>
            </>
          ),
        },
        {
          key: 'from',
          head: words.from,
          holds: 'remark',
          className: 'text-sm',
          cell: ({ of, from, basis }, i) => (
            <>
              {phase === 'final' ? words.ofBasis(words[from], AMOUNT_BASIS_TITLES[basis]) : words[from]}
              {i === 0 && from === 'statement' && (
                <span className="block text-muted">{words.states[of.threePublicState ?? 'unpublished']}</span>
              )}
            </>
          ),
        },
        ...PARTS,
      ]}
      groups={disclosures.map((of) => ({
        key: `${of.home}/${of.year}`,
        rows: toThreePublicRows(of).map((row) => ({ of, ...row })),
      }))}
      rowKey={({ from, basis }) => `${from}-${basis}`}
    />
  )
}
