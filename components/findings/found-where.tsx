import { Ledger } from '@/components/ui/ledger'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { ALL_FINDINGS, findingsAddress } from '@/lib/addresses/finding-address'
import { dateWords } from '@/lib/words/dates'
import { findingWords } from '@/lib/words/findings'

const words = findingWords.byPlace

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
    <Ledger caption={words.caption}>
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
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
                <a href={findingsAddress(of)}>{dateWords.phaseOfDepartment(name, year, PHASE_TITLES[phase])}</a>
              </th>
              {WEIGHTS.map((weight) => (
                <td key={weight} className="amount figure">
                  {counts[weight] === 0 ? (
                    0
                  ) : (
                    <a href={findingsAddress({ ...of, weights: [weight] })}>
                      {counts[weight]}
                      <span className="sr-only">{words.counted(SEVERITY_TITLES[weight], name, year)}</span>
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
