import { placeSteps } from '@/app/place-steps'
import { yearAddress } from '@/lib/addresses/place-address'
import type { Metadata } from 'next'
import { comparedDisclosure, type departmentPage } from '@/app/cached-queries'
import { findDepartment, type DepartmentParams } from '@/app/find-place'
import { SourceList } from '@/components/figures/source-list'
import { Breadcrumb } from '@/app/breadcrumb'
import { changesAddress, parseChanges, type ChangeEnd } from '@/lib/addresses/changes-address'
import { itemText } from '@/lib/addresses/compare-address'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import { changeTitle, chooseChange, toTellableChanges } from '@/lib/changes/change-pairs'
import { toChangeWalk } from '@/lib/changes/change-walk'
import { toSummaryRows } from '@/lib/changes/change-summary'
import { dressFigures } from '@/lib/figures/dress-figures'
import { changeWords } from '@/lib/words/changes'
import { ChangeChoice } from './change-choice'
import { ChangeLines } from './change-lines'
import { ChangeTotals } from './change-totals'
import { PlanAndSpent } from './plan-and-spent'
import { pageMetadata } from '@/app/page-metadata'

interface PageProps {
  readonly params: Promise<DepartmentParams>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, home } = await findDepartment(await params, CHANGES)
  const description = changeWords.description(name)
  return pageMetadata({ title: changeWords.title(name), description, path: changesAddress(home) })
}

const CHANGES = changesAddress('')

/** From one document of a department to another, line by line: year over year, or from the plan to what was spent. */
export default async function ChangesPage({ params, searchParams }: PageProps) {
  const { home, address, ...department } = await findDepartment(await params, CHANGES)
  const { name, disclosures } = department
  const change = chooseChange(parseChanges(await searchParams), disclosures)
  const load = async (end: ChangeEnd) => dressed(await comparedDisclosure(itemText({ ...address, ...end })))
  const [from, to] = change ? await Promise.all([change.held ? load(change.from) : undefined, load(change.to)]) : []
  return (
    <>
      <Breadcrumb steps={[...placeSteps(department), { name, href: home }, { name: changeWords.name }]} />
      <h1 className="mt-4 text-3xl sm:text-4xl">
        <span className="inline-block">{name}</span>{' '}
        <span className="inline-block">{change ? changeTitle(change) : changeWords.name}</span>
      </h1>
      <ChangeChoice home={home} changes={toTellableChanges(disclosures)} chosen={change} />
      {!change || !to ? (
        <p className="mt-6 max-w-[40em] text-lg">{changeWords.nothing}</p>
      ) : (
        <Told home={home} change={change} from={from} to={to} disclosures={disclosures} />
      )}
    </>
  )
}

type Compared = NonNullable<Awaited<ReturnType<typeof comparedDisclosure>>>
interface ToldProps {
  readonly home: string
  readonly change: NonNullable<ReturnType<typeof chooseChange>>
  readonly from: Compared | undefined
  readonly to: Compared
  readonly disclosures: NonNullable<Awaited<ReturnType<typeof departmentPage>>>['disclosures']
}

function Told({ home, change, from, to, disclosures }: ToldProps) {
  const rows = toSummaryRows(from, to)
  const walk = change.kind === 'execution' ? undefined : toChangeWalk({ from, to, rows })
  const totals = change.kind !== 'execution' || from !== undefined
  return (
    <>
      {totals && <ChangeTotals home={home} change={change} rows={rows} walk={walk} to={to} disclosures={disclosures} />}
      {change.kind === 'execution' && <PlanAndSpent page={yearAddress(home, to.key.year)} item={to} />}
      <ChangeLines home={home} change={change} from={from} to={to} />
      <SourceList documents={[from, to].flatMap((each) => each?.disclosure.documents ?? [])} />
    </>
  )
}

const dressed = (item: Compared | undefined): Compared | undefined =>
  item && { ...item, disclosure: dressFigures(item.disclosure, SHOW_WAN) }
