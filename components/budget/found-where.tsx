import { Ledger } from '@/components/ui/ledger'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { ALL_FINDINGS, findingsAddress } from '@/lib/format/finding-address'

interface FoundWhereProps {
  readonly found: readonly {
    readonly district: string
    readonly name: string
    readonly year: number
    readonly phase: Phase
    readonly error: number
    readonly conflict: number
    readonly doubt: number
  }[]
}

const WEIGHTS = ['error', 'conflict', 'doubt'] as const

/** How many findings each district's year has: each number a list. Numbers of findings compare documents, not honesty. */
export function FoundWhere({ found }: FoundWhereProps) {
  return (
    <Ledger caption="各区县、各年度的条数；点数字看那几条。文件公开得越细，能核对的越多，条数多不等于做得差。">
      <thead>
        <tr>
          <th scope="col">区县和年度</th>
          {WEIGHTS.map((weight) => (
            <th key={weight} scope="col" className="amount">
              {SEVERITY_TITLES[weight]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ district, name, year, phase, ...counts }) => {
          const of = { ...ALL_FINDINGS, district, year, phase }
          return (
            <tr key={`${district}-${year}-${phase}`}>
              <th scope="row">
                <a href={findingsAddress(of)}>
                  {name} {year} 年{PHASE_TITLES[phase]}
                </a>
              </th>
              {WEIGHTS.map((weight) => (
                <td key={weight} className="amount figure">
                  {counts[weight] === 0 ? (
                    0
                  ) : (
                    <a href={findingsAddress({ ...of, weights: [weight] })}>
                      {counts[weight]}
                      <span className="sr-only">
                        {' '}
                        条{SEVERITY_TITLES[weight]}，{name} {year} 年
                      </span>
                    </a>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </Ledger>
  )
}
