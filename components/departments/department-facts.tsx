import { bodyAddress } from '@/lib/addresses/place-address'
import { dateText } from '@/lib/figures/year-text'
import { departmentFacts as words } from '@/lib/words/department-facts'

interface DepartmentFactsProps {
  readonly department: {
    readonly code: string | undefined
    readonly name: string
    readonly duties: string | undefined
    readonly names: readonly {
      readonly name: string
      readonly kind: string
      readonly fromYear: number | null
      readonly toYear: number | null
    }[]
    readonly units: readonly {
      readonly code: string | undefined
      readonly name: string
      /** The years of its own documents. */
      readonly years: readonly { readonly year: number; readonly path: string }[]
    }[]
    readonly lineage: readonly {
      readonly kind: string
      readonly date: string
      readonly basis: string
      readonly from?: { readonly slug: string; readonly name: string }
      readonly to?: { readonly slug: string; readonly name: string }
    }[]
    readonly district: { readonly slug: string }
  }
}

const KINDS: Record<string, string> = words.kinds
const BECAME: Record<string, string> = words.became

/** Who it is: what it does, code, the names it goes by, its units, what it was before. */
export function DepartmentFacts({ department }: DepartmentFactsProps) {
  const { code, name, duties, names, units, lineage, district } = department
  const others = names.filter((each) => each.name !== name)
  return (
    <dl className="facts mt-3 max-w-[46em]">
      {duties !== undefined && (
        <>
          <dt>{words.duties}</dt>
          <dd>
            {duties}
            <span className="text-muted">{words.dutiesAreOurs}</span>
          </dd>
        </>
      )}
      <dt>{words.code}</dt>
      <dd className="figure">{code ?? words.noCode}</dd>
      {others.length > 0 && (
        <>
          <dt>{words.alsoCalled}</dt>
          <dd>
            {others.map((each) => (
              <span key={each.name + each.kind} className="mr-4 inline-block">
                {each.name}
                <span className="text-muted">{words.nameIs(KINDS[each.kind] ?? each.kind, yearsOf(each))}</span>
              </span>
            ))}
          </dd>
        </>
      )}
      {units.length > 0 && (
        <>
          <dt>{words.units}</dt>
          <dd>
            {units.map((unit) => (
              <span key={unit.name + (unit.code ?? '')} className="mr-4 inline-block">
                {unit.name} <span className="figure text-muted">{unit.code}</span>
                {unit.years.map(({ year, path }) => (
                  <a key={path} href={path} className="ml-2">
                    {words.yearOfUnit(year)}
                  </a>
                ))}
              </span>
            ))}
          </dd>
        </>
      )}
      {lineage.map(({ kind, date, basis, from, to }) => (
        <div key={kind + date + (from ?? to)?.slug} className="contents">
          <dt>{words.lineage}</dt>
          <dd>
            {words.event(
              dateText(date),
              <>
                {from &&
                  words.cameFrom(
                    <a href={bodyAddress({ district: district.slug, department: from.slug })}>{from.name}</a>,
                    BECAME[kind] ?? '',
                  )}
                {to &&
                  words.becameOther(
                    <a href={bodyAddress({ district: district.slug, department: to.slug })}>{to.name}</a>,
                    BECAME[kind] ?? '',
                  )}
              </>,
              basis,
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function yearsOf({ fromYear, toYear }: { fromYear: number | null; toYear: number | null }): string {
  if (fromYear === null && toYear === null) return ''
  return fromYear === toYear ? words.inYear(fromYear) : words.inYears(fromYear, toYear)
}
