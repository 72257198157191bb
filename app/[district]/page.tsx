import { districtAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { districtPage } from '@/app/cached-queries'
import { Breadcrumb } from '@/app/breadcrumb'
import { leadOnDistrict } from '@/app/find-place'
import { districtWords } from '@/lib/words/district'
import { site } from '@/lib/words/site'
import { pageMetadata } from '@/app/page-metadata'
import { DistrictView } from '@/components/departments/district-view'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly district: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug, level } = await findDistrict(params)
  const description = districtWords.description(name, level)
  return pageMetadata({ title: districtWords.title(name, level), description, path: districtAddress(slug) })
}

export default async function DistrictPage({ params }: PageProps) {
  const district = await findDistrict(params)
  const above = district.above.map((name) => ({ name }))
  return (
    <>
      <Breadcrumb steps={[{ name: site.pages.home, href: '/' }, ...above, { name: district.ownName }]} />
      <DistrictView district={district} />
    </>
  )
}

/** An address that a district had before leads to the one it has now. */
async function findDistrict(params: PageProps['params']) {
  const { district } = await params
  const page = await districtPage(district)
  return page ?? leadOnDistrict(district)
}
