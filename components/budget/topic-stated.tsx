import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import type { TopicDisclosure } from '@/lib/series/topic-rows'
import { Amount } from './amount'

interface TopicStatedProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

/** What sentences of the statements say of it. */
export function TopicStated({ phase, disclosures }: TopicStatedProps) {
  return (
    <Ledger caption={`${PHASE_TITLES[phase]}的说明（万元）`}>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">说的是</th>
          <th scope="col" className="amount">
            金额
          </th>
        </tr>
      </thead>
      <tbody>
        {disclosures.flatMap((of) =>
          of.claims.map(({ subject, label, year, figure }, i) => (
            <tr key={`${of.home}/${of.year}/${i}`}>
              <th scope="row">
                <a href={`${of.home}/${of.year}`}>
                  {of.district.name} {of.year} 年
                </a>
              </th>
              <td>
                {label ?? (SUBJECT_NAMES as Record<string, string>)[subject] ?? '其他'}
                {year !== of.year && `（${year} 年）`}
              </td>
              <td className="amount">
                <Amount figure={figure} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </Ledger>
  )
}
