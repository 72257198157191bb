import { Ledger } from '@/components/ui/ledger'
import { AMOUNT_BASIS_TITLES, PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { marksOf } from '@/lib/series/dress-figures'
import { THREE_PUBLIC_PARTS, toThreePublicRows, type ThreePublicPart } from '@/lib/series/topic-three-public'
import type { TopicDisclosure } from '@/lib/series/topic-rows'
import { Amount } from './amount'
import { Marks } from './marks'

interface TopicThreePublicProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

const TITLES: Record<ThreePublicPart, string> = {
  ...{ total: '合计', abroad: '因公出国（境）', vehiclePurchase: '公车购置' },
  ...{ vehicleRunning: '公车运行', reception: '公务接待' },
}

/** “三公”经费 of every disclosure, the table and the statement each for itself. */
export function TopicThreePublic({ phase, disclosures }: TopicThreePublicProps) {
  return (
    <Ledger wide caption={`${PHASE_TITLES[phase]}（万元）；空白处即原表空白，0.00 是文件写了零`}>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">出自</th>
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
                <a href={`${of.home}/${of.year}`}>
                  {of.district.name} {of.year} 年
                </a>
                <Marks marks={marksOf(Object.values(row.figures))} page={`${of.home}/${of.year}`} />
                <span className="block text-sm text-muted">{of.department.name}</span>
              </th>
              <td className="text-sm">
                {row.from === 'table' ? '表' : '说明'}
                {phase === 'final' && `，${AMOUNT_BASIS_TITLES[row.basis]}`}
                {i === 0 && row.from === 'statement' && (
                  <span className="block text-muted">{STATES[of.threePublicState ?? 'unpublished']}</span>
                )}
              </td>
              {THREE_PUBLIC_PARTS.map((part) => (
                <td key={part} className="amount">
                  {row.from === 'statement' && row.figures[part] === undefined ? (
                    <span className="text-sm text-muted">没有写</span>
                  ) : (
                    <Amount figure={row.figures[part]} />
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

const STATES = {
  filled: '表里没有这一行',
  declaredEmpty: '表空着，注明没有数据',
  empty: '表空着，没有注明',
  missing: '目录里有这张表，文件里没有',
  unpublished: '文件没有这张表',
} as const
