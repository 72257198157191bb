import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { CoverageCell, CoverageGrid, CoverageRow } from '@/lib/series/coverage'
import { coverageWords } from '@/lib/words/coverage'
import { districtWords } from '@/lib/words/district'
import { HeldAmount } from './held-amount'

interface CoverageTableProps {
  readonly grid: CoverageGrid
  /** On the page of a district its name stands above already. */
  readonly ofOneDistrict?: boolean
}

/** So many departments are one table; more of them fold, district by district. */
const MOST_UNFOLDED = 24

/** What is held and what is not: a row a department, a column a year, the newest first. */
export function CoverageTable({ grid: { years, districts }, ofOneDistrict = false }: CoverageTableProps) {
  const held = districts.filter(({ departments }) => departments.length > 0)
  const many = held.reduce((sum, { departments }) => sum + departments.length, 0) > MOST_UNFOLDED
  if (many && !ofOneDistrict) {
    return held.map((district) => (
      <details key={district.slug} className="border-b border-rule py-2">
        <summary>
          <strong>{district.name}</strong>
          <span className="ml-3 text-sm text-muted">
            {districtWords.counted(district.departments.length, district.documents)}
          </span>
        </summary>
        <div className="mt-3 mb-6">
          <p className="mb-2">
            <a href={`/${district.slug}`}>{coverageWords.pageOf(district.name)}</a>
          </p>
          <Table {...{ years, ofOneDistrict: true, districts: [district] }} />
        </div>
      </details>
    ))
  }
  return <Table {...{ years, ofOneDistrict, districts: held }} />
}

function Table({ years, districts, ofOneDistrict }: CoverageGrid & { ofOneDistrict: boolean }) {
  return (
    <Ledger wide={years.length > 1} caption={coverageWords.caption}>
      <thead>
        <tr>
          <th scope="col">{coverageWords.department}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      {districts.map(({ slug, name, departments }) => (
        <tbody key={slug} className="coverage">
          {!ofOneDistrict && (
            <tr className="group">
              <th scope="rowgroup">
                <a href={`/${slug}`}>{name}</a>
              </th>
              <td colSpan={years.length} />
            </tr>
          )}
          {departments.map((department) => (
            <Row key={department.slug} district={slug} department={department} />
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}

function Row({ district, department }: { district: string; department: CoverageRow }) {
  const home = `/${district}/${department.slug}`
  return (
    <tr>
      <th scope="row">
        <a href={home}>{department.name}</a>
      </th>
      {department.years.map(({ year, cells }) => (
        <td key={year}>
          {sameReason(cells) ? (
            <span className="text-sm text-muted">
              <Reason cell={cells[0]} district={district} />
            </span>
          ) : (
            cells.map((cell) => (
              <span key={cell.phase} className="coverage-cell">
                {cell.state === 'held' ? (
                  <>
                    <a href={`${home}/${year}`} className="text-sm">
                      <span className="sr-only">{coverageWords.year(year)}</span>
                      {PHASE_TITLES[cell.phase]}
                    </a>
                    <HeldAmount held={cell.head.total} />
                  </>
                ) : (
                  <span className="text-sm text-muted">
                    {PHASE_TITLES[cell.phase]} <Reason cell={cell} district={district} />
                  </span>
                )}
              </span>
            ))
          )}
        </td>
      ))}
    </tr>
  )
}

const sameReason = (cells: readonly CoverageCell[]): boolean =>
  cells.every(({ state }) => state !== 'held' && state === cells[0]?.state)

/** Why a cell is empty, in words. */
function Reason({ cell, district }: { cell: CoverageCell | undefined; district: string }) {
  switch (cell?.state) {
    case 'notHeld':
    case 'notDue':
    case 'unknown':
      return coverageWords.reasons[cell.state].word
    case 'predecessor':
      return <a href={`/${district}/${cell.of.slug}`}>{coverageWords.predecessor(cell.of.name)}</a>
    default:
      return null
  }
}

/** What the words in the empty cells mean, below the table. */
export function CoverageReasons({ grid }: { grid: CoverageGrid }) {
  const seen = new Set(
    grid.districts.flatMap(({ departments }) =>
      departments.flatMap(({ years }) => years.flatMap(({ cells }) => cells.map(({ state }) => state))),
    ),
  )
  const shown = REASONS.filter((state) => seen.has(state))
  if (shown.length === 0) return null
  return (
    <dl className="facts mt-4 max-w-[46em]">
      {shown.map((state) => (
        <div key={state} className="contents">
          <dt>{coverageWords.reasons[state].word}</dt>
          <dd>{coverageWords.reasons[state].meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

const REASONS = ['notHeld', 'notDue', 'unknown', 'predecessor'] as const
