import {
  parseDepartmentEconomicCode,
  parseGovernmentEconomicCode,
  spenderOf,
  type ClassificationCode,
} from '@/lib/budget/classification'
import { departmentEconomic, governmentCodesBeside, governmentEconomic } from '@/lib/budget/classification-data'
import { economicLink } from '@/lib/format/classification-link'

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
      {spender && (spender === 'organ' ? '由机关花的钱。' : '由事业单位花的钱。')}
      {codes.length > 0 && (
        <>
          {system === 'department' ? '在政府预算经济分类里记作' : '部门预算经济分类里对应'}
          {codes.map((each, i) => (
            <span key={each}>
              {i > 0 && '、'}
              <a href={economicLink(each) ?? '/economics'}>
                {nameOf(each, year) ?? printed.find(({ code: own }) => own === each)?.name}{' '}
                <span className="figure">{each}</span>
              </a>
            </span>
          ))}
          {codes.length > 1 && '，看是谁花、花在哪里'}。
        </>
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
