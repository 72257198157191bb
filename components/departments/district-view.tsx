import { districtAddress, bodyAddress, checkupAddress } from '@/lib/addresses/place-address'
import { CoverageReasons, CoverageTable } from '@/components/departments/coverage-table'
import { DisclosureRows } from '@/components/departments/disclosure-rows'
import { SilentDepartments } from '@/components/departments/silent-departments'
import { Section } from '@/components/ui/section'
import { auditLink } from '@/lib/addresses/audit-link'
import { documentsOf, toCoverageGrid } from '@/lib/departments/coverage'
import { toDisclosureSplits } from '@/lib/departments/disclosure-split'
import { checkupWords } from '@/lib/words/checkup'
import { districtWords } from '@/lib/words/district'
import type { DistrictPage } from '@/lib/departments/get-district-page'

/** A district: its departments side by side, each with what was published last, then every year. */
export function DistrictView({ district }: { district: DistrictPage }) {
  const { name, slug, level, departments, newest } = district
  const isKnown = (department: (typeof departments)[number]) => documentsOf(department).length > 0
  const [known, silent] = [departments.filter(isKnown), departments.filter((each) => !isKnown(each))]
  const latest = known.flatMap(({ name, slug: own, disclosures }) => {
    const [last] = disclosures
    if (!last) return []
    const home = bodyAddress({ district: slug, department: own })
    return { ...last, name, home, splits: toDisclosureSplits(last), audit: auditLink(home, last, disclosures) }
  })
  const grid = toCoverageGrid([{ name, slug, departments: known }], newest)
  return (
    <>
      <h1 className="mt-4 text-3xl sm:text-4xl">{name}</h1>
      {known.length > 0 ? (
        <>
          <p className="mt-2 text-muted">
            {districtWords.held(known.length, grid.districts[0]?.documents)}
            {level !== 'county' && districtWords.levelNote(level)}
          </p>
          <Section id="latest" title={districtWords.latest}>
            <DisclosureRows caption={districtWords.latestCaption} rows={latest} />
            <p className="no-print mt-3 text-sm">
              <a href={checkupAddress(districtAddress(slug))}>{checkupWords.ofDistrict.link}</a>
            </p>
          </Section>
          <Section id="years" title={districtWords.years}>
            <CoverageTable grid={grid} ofOneDistrict />
            <CoverageReasons grids={[grid]} />
          </Section>
        </>
      ) : (
        <p className="mt-6 max-w-[40em] text-lg">
          {districtWords.nothingHeld(name, (about) => (
            <a href="/about#add">{about}</a>
          ))}
        </p>
      )}
      <SilentDepartments district={slug} departments={silent} />
    </>
  )
}
