import {
  parseDepartmentEconomicCode,
  parseGovernmentEconomicCode,
  spenderOf,
  type ClassificationCode,
} from '@/lib/budget/classification'
import { departmentEconomic, governmentCodesBeside, governmentEconomic } from '@/lib/budget/classification-data'
import { economicLink } from '@/lib/addresses/classification-link'
import { lineWords } from '@/lib/words/lines'
import { separators } from '@/lib/words/separators'

const words = lineWords.economics

interface LineBesideProps {
  readonly system: 'department' | 'government'
  readonly code: ClassificationCode
  readonly year: number
  /** The other system's codes in the documents shown. */
  readonly printed: readonly { readonly code: string; readonly name: string }[]
}

/** The other classification's codes for the same money: one has several, so nothing can be carried over. */
export function LineBeside({ system, code, year, printed }: LineBesideProps) {
  const own = parseDepartmentEconomicCode(code)
  const listed = system === 'department' && own ? governmentCodesBeside(own) : []
  const codes = [...new Set([...printed.map((each) => each.code), ...listed])].sort()
  const government = parseGovernmentEconomicCode(code)
  const spender = government && spenderOf(government)
  if (codes.length === 0 && !spender) return null
  return (
    <p className="mt-3 max-w-[44em]">
      {spender && words.spender[spender === 'organ' ? 'organ' : 'institution']}
      {codes.length > 0 &&
        words.beside(
          system,
          codes.map((each, i) => (
            <span key={each}>
              {i > 0 && separators.items}
              <a href={economicLink(each) ?? '/economics'}>
                {nameOf(each, year) ?? printed.find(({ code: own }) => own === each)?.name}{' '}
                <span className="figure">{each}</span>
              </a>
            </span>
          )),
          codes.length > 1,
        )}
    </p>
  )
}

function nameOf(text: string, year: number): string | undefined {
  const department = parseDepartmentEconomicCode(text)
  if (department) return departmentEconomic.nameOf(department, year).name
  const government = parseGovernmentEconomicCode(text)
  return government && governmentEconomic.nameOf(government, year).name
}
