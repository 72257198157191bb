import { PHASE_TITLES } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import type { CoverageDistrict } from '@/lib/queries/list-coverage'
import { coverage } from '@/app/cached-queries'

/** `/` leads here: a page without parameters would be made at build, where there is no database. */
export const generateStaticParams = () => []

export default async function HomePage() {
  const districts = await coverage()
  const hasDisclosures = ({ departments }: CoverageDistrict) => departments.some((d) => d.disclosures.length > 0)
  const held = districts.filter(hasDisclosures)
  const awaited = districts.filter((district) => !hasDisclosures(district))
  return (
    <>
      <h1 className="mt-6 text-3xl sm:text-4xl">一个部门一年花了多少钱，花在哪里</h1>
      <p className="mt-4 max-w-[40em] text-lg">
        区县部门每年都要公开预算和决算。明账把这些文件逐格读进来，变成看得懂的页面；每个数字都标着它在原文的位置。
      </p>
      <h2 className="mt-14 mb-2 border-t-2 border-ink pt-3 text-2xl">最近收录</h2>
      {held.map((district) => (
        <District key={district.code} {...district} />
      ))}
      {awaited.length > 0 && (
        <p className="py-5 text-muted">还没有收录文件的区县：{awaited.map(({ name }) => name).join('、')}。</p>
      )}
    </>
  )
}

/** A district with what it has disclosed. */
function District({ slug, name, above, departments }: CoverageDistrict) {
  return (
    <section className="grid gap-x-8 border-b border-rule py-5 sm:grid-cols-[10rem_1fr]">
      <h3 className="text-xl">
        {name}
        <span className="block font-sans text-sm font-normal text-muted">{above.join(' › ')}</span>
      </h3>
      <ul>
        {departments.map((department) => (
          <li key={department.slug}>
            <span className="font-medium">{department.name}</span>
            <ul className="flex flex-wrap gap-x-6">
              {department.disclosures.map(({ year, phase, expenditure }) => (
                <li key={`${year}-${phase}`}>
                  <a href={`/${slug}/${department.slug}/${year}`}>
                    {year} 年{PHASE_TITLES[phase]}
                  </a>
                  {expenditure !== undefined && (
                    <span className="figure text-muted">　支出 {amountText(expenditure)} 万元</span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
