import { dateText } from '@/lib/format/year-text'

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
    readonly units: readonly { readonly code: string; readonly name: string }[]
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

const KINDS: Record<string, string> = { official: '全称', printed: '文件上的名称', short: '简称', former: '曾用名' }
const BECAME: Record<string, string> = { renamed: '更名', merged: '合并', split: '拆分' }

/** Who it is: what it does, code, the names it goes by, its units, what it was before. */
export function DepartmentFacts({ department }: DepartmentFactsProps) {
  const { code, name, duties, names, units, lineage, district } = department
  const others = names.filter((each) => each.name !== name)
  return (
    <dl className="facts mt-3 max-w-[46em]">
      {duties !== undefined && (
        <>
          <dt>做什么</dt>
          <dd>
            {duties}
            <span className="text-muted">（本站据它的文件概括，不是原文）</span>
          </dd>
        </>
      )}
      <dt>部门代码</dt>
      <dd className="figure">{code ?? '已收录的文件都没有印'}</dd>
      {others.length > 0 && (
        <>
          <dt>也叫</dt>
          <dd>
            {others.map((each) => (
              <span key={each.name + each.kind} className="mr-4 inline-block">
                {each.name}
                <span className="text-muted">
                  （{KINDS[each.kind] ?? each.kind}
                  {yearsOf(each)}）
                </span>
              </span>
            ))}
          </dd>
        </>
      )}
      {units.length > 0 && (
        <>
          <dt>所属单位</dt>
          <dd>
            {units.map((unit) => (
              <span key={unit.code} className="mr-4 inline-block">
                {unit.name} <span className="figure text-muted">{unit.code}</span>
              </span>
            ))}
          </dd>
        </>
      )}
      {lineage.map(({ kind, date, basis, from, to }) => (
        <div key={kind + date + (from ?? to)?.slug} className="contents">
          <dt>沿革</dt>
          <dd>
            {dateText(date)}，
            {from && (
              <>
                由<a href={`/${district.slug}/${from.slug}`}>{from.name}</a>
                {BECAME[kind]}而来
              </>
            )}
            {to && (
              <>
                {BECAME[kind]}为<a href={`/${district.slug}/${to.slug}`}>{to.name}</a>
              </>
            )}
            （{basis}）
          </dd>
        </div>
      ))}
    </dl>
  )
}

function yearsOf({ fromYear, toYear }: { fromYear: number | null; toYear: number | null }): string {
  if (fromYear === null && toYear === null) return ''
  return fromYear === toYear ? `，${fromYear} 年` : `，${fromYear ?? ''}–${toYear ?? ''} 年`
}
