import { districtAddress, yearAddress, checkupAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { Breadcrumb } from '@/app/breadcrumb'
import { leadOnDistrict } from '@/app/find-place'
import { districtCheckups } from '@/app/cached-queries'
import { pageMetadata } from '@/app/page-metadata'
import { CheckupLines } from '@/components/findings/checkup-heads'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { toCheckup } from '@/lib/findings/checkup'
import { checkupWords as words } from '@/lib/words/checkup'
import { dateWords } from '@/lib/words/dates'
import { site } from '@/lib/words/site'

export const generateStaticParams = () => []

interface PageProps {
  readonly params: Promise<{ readonly district: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug } = await findDistrict(params)
  const { title, description } = words.ofDistrict
  return pageMetadata({
    title: title(name),
    description: description(name),
    path: checkupAddress(districtAddress(slug)),
  })
}

/** The departments of a district, each by the five heads, in the order of their codes: no league table. */
export default async function DistrictCheckupPage({ params }: PageProps) {
  const { name, slug, departments } = await findDistrict(params)
  return (
    <>
      <Breadcrumb
        steps={[{ name: site.pages.home, href: '/' }, { name, href: districtAddress(slug) }, { name: words.name }]}
      />
      <h1 className="mt-4 text-3xl sm:text-4xl">{words.ofDistrict.title(name)}</h1>
      <p className="mt-3 max-w-[46em]">{words.lead}</p>
      <p className="mt-1 max-w-[46em] text-sm text-muted">
        {words.ofDistrict.lead}
        {words.officials}
      </p>
      {departments.length === 0 && <p className="mt-6">{words.ofDistrict.none}</p>}
      <ul className="mt-6 divide-y divide-rule border-y border-rule">
        {departments.map(({ department, home, facts }) => (
          <li key={home} className="py-4">
            <h2 className="text-lg">
              <a href={checkupAddress(yearAddress(home, facts.year))}>
                {dateWords.phaseOfDepartment(department.name, facts.year, PHASE_TITLES[facts.phase])}
              </a>
            </h2>
            <CheckupLines heads={toCheckup(facts)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** An address that a district had before leads to the one it has now. */
async function findDistrict(params: PageProps['params']) {
  const { district } = await params
  const page = await districtCheckups(district)
  return page ?? leadOnDistrict(district, checkupAddress(''))
}
