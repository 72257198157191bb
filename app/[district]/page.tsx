import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { currentDistrict, districtPage } from '@/app/cached-queries'
import { DisclosureRows } from '@/components/budget/disclosure-rows'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Section } from '@/components/ui/section'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly district: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug } = await findDistrict(params)
  return { title: `${name}各部门的预算与决算`, alternates: { canonical: `/${slug}` } }
}

/** A district: its departments side by side, each with what was published last, then every year. */
export default async function DistrictPage({ params }: PageProps) {
  const { name, slug, above, departments } = await findDistrict(params)
  const rows = departments.flatMap((department) =>
    department.disclosures.map((head) => ({
      ...{ name: department.name, home: `/${slug}/${department.slug}`, head },
      href: `/${slug}/${department.slug}/${head.year}`,
    })),
  )
  const latest = rows.filter((row, i) => rows.findIndex(({ home }) => home === row.home) === i)
  const silent = departments.filter(({ disclosures }) => disclosures.length === 0)
  return (
    <>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">{name}</h1>
      <p className="mt-2 text-muted">
        {[...above, name].join(' › ')}　收录了 {departments.length - silent.length} 个部门、{rows.length} 份文件
      </p>
      {latest.length > 0 ? (
        <Section id="latest" title="各部门最近的一份">
          <DisclosureRows
            caption="支出总计（万元）。年度或预算、决算不同的，不能直接比大小，也不能相加"
            rows={latest}
          />
        </Section>
      ) : (
        <p className="mt-8 max-w-[40em]">这个区的文件还没有收录。有公开的文件，可以按“方法”页所说导入。</p>
      )}
      {rows.length > latest.length && (
        <Section id="years" title="全部年度">
          <DisclosureRows caption="支出总计（万元）" rows={rows} />
        </Section>
      )}
      {silent.length > 0 && (
        <p className="mt-8 text-muted">知道有、还没有文件的部门：{silent.map((each) => each.name).join('、')}。</p>
      )}
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
