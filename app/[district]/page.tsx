import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { currentDistrict, districtPage } from '@/app/cached-queries'
import { CoverageReasons, CoverageTable } from '@/components/budget/coverage-table'
import { DisclosureRows } from '@/components/budget/disclosure-rows'
import { SilentDepartments } from '@/components/budget/silent-departments'
import { Breadcrumb } from '@/app/breadcrumb'
import { Section } from '@/components/ui/section'
import { auditLink } from '@/lib/format/audit-link'
import { toCoverageGrid } from '@/lib/series/coverage'
import { toDisclosureSplits } from '@/lib/series/disclosure-split'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly district: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug } = await findDistrict(params)
  const description = `${name}各部门公开的预算和决算：花了多少，基本支出和项目支出各占多少，比上年增减多少，哪里不相符。`
  return { title: `${name}各部门的预算与决算`, description, alternates: { canonical: `/${slug}` } }
}

/** A district: its departments side by side, each with what was published last, then every year. */
export default async function DistrictPage({ params }: PageProps) {
  const { name, slug, above, departments, newest } = await findDistrict(params)
  const known = departments.filter(({ disclosures }) => disclosures.length > 0)
  const silent = departments.filter(({ disclosures }) => disclosures.length === 0)
  const latest = known.flatMap(({ name, slug: own, disclosures }) => {
    const [last] = disclosures
    if (!last) return []
    const home = `/${slug}/${own}`
    return { ...last, name, home, splits: toDisclosureSplits(last), audit: auditLink(home, last, disclosures) }
  })
  const grid = toCoverageGrid([{ name, slug, departments: known }], newest)
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, ...above.map((step) => ({ name: step })), { name }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{name}</h1>
      {known.length > 0 ? (
        <>
          <p className="mt-2 text-muted">
            收录了 {known.length} 个部门、{grid.districts[0]?.documents} 份文件。
          </p>
          <Section id="latest" title="各部门最近的一份">
            <DisclosureRows
              caption="支出总计（万元）。年度不同、预算与决算不同的，不能直接比大小；部门与它的单位不相加"
              rows={latest}
            />
          </Section>
          <Section id="years" title="历年：收录了什么，缺什么">
            <CoverageTable grid={grid} ofOneDistrict />
            <CoverageReasons grid={grid} />
          </Section>
        </>
      ) : (
        <p className="mt-6 max-w-[40em] text-lg">
          本站还没有收录{name}任何部门的文件。这不等于没有公开；怎样收进来，见<a href="/about#add">关于本站</a>。
        </p>
      )}
      <SilentDepartments district={slug} departments={silent} />
    </>
  )
}

/** An address that a district had before leads to the one it has now. */
async function findDistrict(params: PageProps['params']) {
  const { district } = await params
  const page = await districtPage(district)
  if (page) return page
  const now = await currentDistrict(district)
  if (now !== undefined && now !== district) permanentRedirect(`/${now}`)
  notFound()
}
