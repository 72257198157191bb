import { districtAddress, bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { toCoverageGaps, type CoverageCell, type CoverageGrid, type CoverageRow } from '@/lib/departments/coverage'
import { coverageWords } from '@/lib/words/coverage'
import { dateWords } from '@/lib/words/dates'
import { districtWords } from '@/lib/words/district'
import { HeldAmount } from '@/components/figures/held-amount'

interface CoverageTableProps {
  readonly grid: CoverageGrid
  /** Whose departments these are, where a page has several such tables: each has a name of its own. */
  readonly of?: string
  /** On the page of a district its name stands above already. */
  readonly ofOneDistrict?: boolean
}

/** So many rows are one table; more of them fold, district by district. */
const MOST_UNFOLDED = 24

/** What is held and what is not: a row a department or a unit, a column a year, the newest first. */
export function CoverageTable({ grid: { years, districts }, of, ofOneDistrict = false }: CoverageTableProps) {
  const held = districts.filter(({ rows }) => rows.length > 0)
  const many = held.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_UNFOLDED
  if (many && !ofOneDistrict) {
    return held.map((district) => (
      <details key={district.slug} className="border-b border-rule py-2">
        <summary>
          <strong>{district.name}</strong>
          <span className="ml-3 text-sm text-muted">
            {districtWords.counted(district.departments, district.documents)}
          </span>
        </summary>
        <div className="mt-3 mb-6">
          <p className="mb-2">
            <a href={districtAddress(district.slug)}>{coverageWords.pageOf(district.name)}</a>
          </p>
          <Grid years={years} of={district.name} ofOneDistrict={true} districts={[district]} />
        </div>
      </details>
    ))
  }
  return <Grid years={years} of={of} ofOneDistrict={ofOneDistrict} districts={held} />
}

interface GridProps extends CoverageGrid {
  readonly of: string | undefined
  readonly ofOneDistrict: boolean
}

/** A table where there is room for one; on a phone what is held, then in a line what is not, and why. */
const Grid = (props: GridProps) => (
  <>
    <div className="hidden sm:block">
      <Table {...props} />
    </div>
    <div className="sm:hidden">
      <p className="pb-2 text-sm text-muted">{coverageWords.caption(props.of)}</p>
      {props.districts.map((district) => (
        <div key={district.slug}>
          {!props.ofOneDistrict && (
            <h4 className="mt-4 font-semibold">
              <a href={districtAddress(district.slug)}>{district.name}</a>
            </h4>
          )}
          <ul>
            {district.rows.map((row) => (
              <Listed key={row.home} district={district.slug} row={row} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  </>
)

function Listed({ district, row }: { district: string; row: CoverageRow }) {
  const held = row.years.flatMap(({ year, cells }) =>
    cells.flatMap((cell) => (cell.state === 'held' ? [{ year, ...cell }] : [])),
  )
  return (
    <li className="border-b border-rule py-2">
      <Name row={row} />
      <ul>
        {held.map(({ year, phase, head }) => (
          <li key={`${year} ${phase}`} className="flex justify-between gap-3">
            <a href={yearAddress(row.home, year)}>{dateWords.phaseOfYear(year, PHASE_TITLES[phase])}</a>
            <HeldAmount held={head.total} />
          </li>
        ))}
      </ul>
      {toCoverageGaps(row).map(({ cell, years }) => (
        <p key={cell.state} className="text-sm text-muted">
          <Reason cell={cell} district={district} />
          {coverageWords.gapOf(years)}
        </p>
      ))}
    </li>
  )
}

function Table({ years, of, districts, ofOneDistrict }: GridProps) {
  return (
    <FigureTable
      wide={years.length > 1}
      caption={coverageWords.caption(of)}
      columns={[
        { key: 'department', head: coverageWords.department, holds: 'name', cell: ({ row }) => <Name row={row} /> },
        ...years.map((year, i): FigureColumn<TableRow> => ({
          key: year,
          head: year,
          holds: 'remark',
          cell: ({ district, row }) => (
            <Year district={district} home={row.home} cells={row.years[i]?.cells ?? []} year={year} />
          ),
        })),
      ]}
      groups={districts.map(({ slug, name, rows }) => ({
        key: slug,
        className: 'coverage',
        ...(!ofOneDistrict && { head: <a href={districtAddress(slug)}>{name}</a> }),
        rows: rows.map((row) => ({ district: slug, row })),
      }))}
      rowKey={({ row }) => row.home}
    />
  )
}

interface TableRow {
  readonly district: string
  readonly row: CoverageRow
}

interface YearProps {
  readonly district: string
  readonly home: string
  readonly year: number
  readonly cells: readonly CoverageCell[]
}

/** What is held of a year, or why nothing is. */
function Year({ district, home, year, cells }: YearProps) {
  if (sameReason(cells)) {
    return (
      <span className="text-sm text-muted">
        <Reason cell={cells[0]} district={district} />
      </span>
    )
  }
  return cells.map((cell) => (
    <span key={cell.phase} className="coverage-cell">
      {cell.state === 'held' ? (
        <>
          <a href={yearAddress(home, year)} className="text-sm">
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
}

const Name = ({ row: { home, name, isUnit, years } }: { row: CoverageRow }) => {
  if (!isUnit) return <a href={home}>{name}</a>
  // A unit has pages of its years, and none over them.
  const newest = years.find(({ cells }) => cells.some(({ state }) => state === 'held'))
  return (
    <a href={newest ? yearAddress(home, newest.year) : undefined} className="ml-4 text-sm">
      {coverageWords.unit(name)}
    </a>
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
      return <a href={bodyAddress({ district, department: cell.of.slug })}>{coverageWords.predecessor(cell.of.name)}</a>
    default:
      return null
  }
}

/** What the words in the empty cells mean, below the table. */
export function CoverageReasons({ grids }: { grids: readonly CoverageGrid[] }) {
  const all = grids.flatMap(({ districts }) => districts)
  const seen = new Set(
    all.flatMap(({ rows }) =>
      rows.flatMap(({ years }) => years.flatMap(({ cells }) => cells.map(({ state }) => state))),
    ),
  )
  const shown = REASONS.filter((state) => seen.has(state))
  const hasUnits = all.some(({ rows }) => rows.some(({ isUnit }) => isUnit))
  if (shown.length === 0 && !hasUnits) return null
  return (
    <>
      {hasUnits && <p className="mt-4 text-sm text-muted">{coverageWords.unitsNote}</p>}
      <dl className="facts mt-4 max-w-[46em]">
        {shown.map((state) => (
          <div key={state} className="contents">
            <dt>{coverageWords.reasons[state].word}</dt>
            <dd>{coverageWords.reasons[state].meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const REASONS = ['notHeld', 'notDue', 'unknown', 'predecessor'] as const
