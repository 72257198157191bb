import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { economicLink, functionLink } from '@/lib/format/classification-link'
import { marksOf } from '@/lib/series/dress-figures'
import type { TopicDisclosure } from '@/lib/series/topic-rows'
import { Amount } from './amount'
import { Marks } from './marks'

interface TopicLinesProps {
  readonly phase: Phase
  readonly disclosures: readonly TopicDisclosure[]
}

/** The lines that carry the topic's codes: the code may hold other things as well, so nothing is added up. */
export function TopicLines({ phase, disclosures }: TopicLinesProps) {
  return (
    <Ledger caption={`${PHASE_TITLES[phase]}（万元）`}>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">科目</th>
          <th scope="col" className="amount">
            金额
          </th>
        </tr>
      </thead>
      <tbody>
        {disclosures.flatMap((of) =>
          linesOf(of).map(({ key, code, name, href, beside, figure }) => (
            <tr key={`${of.home}/${of.year}/${key}`}>
              <th scope="row">
                <a href={`${of.home}/${of.year}`}>
                  {of.district.name} {of.year} 年
                </a>
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
                <Amount figure={figure} />
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
        governmentCode && `政府分类 ${governmentName ?? ''} ${governmentCode}`,
        scope === 'basic' && '只有基本支出：文件没有全部支出的经济分类表',
      ]
        .filter(Boolean)
        .join('；'),
    })),
  ]
}
