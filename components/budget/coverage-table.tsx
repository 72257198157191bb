import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import type { CoverageCell, CoverageGrid } from '@/lib/series/coverage'

/** What is held and what is not: a row a department, two cells a year. */
export function CoverageTable({ grid: { years, districts } }: { grid: CoverageGrid }) {
  const held = districts.filter(({ departments }) => departments.length > 0)
  return (
    <Ledger wide caption="支出总计（万元）；点数字看那一年。“未收录”是本站没有，不等于没有公开">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            部门
          </th>
          {years.map((year) => (
            <th key={year} scope="colgroup" colSpan={2} className="amount">
              {year}
            </th>
          ))}
        </tr>
        <tr>
          {years.flatMap((year) =>
            (['budget', 'final'] as const).map((phase) => (
              <th key={`${year}-${phase}`} scope="col" className="amount">
                {PHASE_TITLES[phase]}
              </th>
            )),
          )}
        </tr>
      </thead>
      {held.map(({ slug, name, departments }) => (
        <tbody key={slug}>
          <tr className="group">
            <th scope="rowgroup">
              <a href={`/${slug}`}>{name}</a>
            </th>
            <td colSpan={years.length * 2} />
          </tr>
          {departments.map((department) => (
            <tr key={department.slug}>
              <th scope="row">
                <a href={`/${slug}/${department.slug}`}>{department.name}</a>
              </th>
              {department.cells.map((cell) => (
                <td key={`${cell.year}-${cell.phase}`} className="amount">
                  <Cell cell={cell} page={`/${slug}/${department.slug}/${cell.year}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}

/** Why a cell is empty, in words; a year without any figure is not the same as one that is not due. */
const EMPTY = {
  notHeld: { short: '未收录', long: '本站没有收到这一年的文件；可能没有公开，也可能还没有人导入' },
  notDue: { short: '待公布', long: '决算一般在次年秋天公布；这是已知最新的一年' },
} as const

function Cell({ cell: { state, expenditure, year, phase }, page }: { cell: CoverageCell; page: string }) {
  if (state !== 'held') {
    return (
      <span className="text-sm whitespace-nowrap text-muted" title={EMPTY[state].long}>
        {EMPTY[state].short}
      </span>
    )
  }
  return (
    <a href={page} className="figure" aria-label={`${year} 年${PHASE_TITLES[phase]}`}>
      {expenditure === undefined ? '有' : amountText(expenditure)}
    </a>
  )
}
