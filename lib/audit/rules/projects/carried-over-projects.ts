import { cellMoney, isOpen } from '@/lib/budget/cell'
import { ZERO } from '@/lib/budget/money'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** A project named after the document's year has nothing left over from the year before. ONE finding for all. */
export const carriedOverProjects: JudgingRule = {
  id: 'carried-over-projects',
  title: '名称写明本年度的项目，资金不全是上年结转',
  severity: 'doubt',
  presumes: '项目支出表分列上年结转的资金，各来源的列确定，项目名称里写了本年度而没有别的年份。',
  example: saying(['“大厅改造 2025” 60.00 万元'], 2025, '表 12 '),
  phases: ['budget'],
  *judge({ disclosure }) {
    const table = disclosure.tables.projects
    const { year } = disclosure.identity
    const ofYear = (table?.rows ?? []).filter(({ level, name }) => level === 'project' && isNamedAfter(name, year))
    if (!table || ofYear.length === 0 || !table.columns.some((key) => key.startsWith('carriedOver'))) return
    // Beside an open figure it is not known which of the sources were left blank.
    const settled = ofYear.filter(({ cells }) => !Object.values(cells).some(isOpen))
    const carried = settled.filter(({ cells }) => {
      const filled = Object.entries(cells).filter(([, cell]) => (cellMoney(cell, table.unit) ?? ZERO) !== ZERO)
      const sources = filled.filter(([key]) => key !== 'total')
      return sources.length > 0 && sources.every(([key]) => key.startsWith('carriedOver'))
    })
    const subject = `${tableName(disclosure, 'projects')}里 ${year} 年的项目`
    if (carried.length === 0) {
      yield settled.length < ofYear.length
        ? { outcome: 'unchecked', subject, note: '有的资金来源的列未定' }
        : { outcome: 'holds', subject }
      return
    }
    const places = carried.map(({ row, cells }) => {
      const { text = '', at } = cells['total'] ?? {}
      return { table: 'projects' as const, row, column: 'total', text, ...(at !== undefined && { at }) }
    })
    const names = carried.map(({ name }, i) => `“${name}” ${places[i]?.text.trim() ?? ''} ${table.unit}`)
    const sentence = saying(names, year, tableName(disclosure, 'projects'))
    yield { outcome: 'fails', subject, place: 'projects of the year', ...together(places), sentence }
  },
}

/** 建设项目2025, 2025年建设项目; not 2024—2025. */
const isNamedAfter = (name: string, year: number): boolean =>
  [...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(Number).every((each) => each === year) && name.includes(String(year))

function saying(projects: readonly string[], year: number, table: string): string {
  const whose = projects.length > 1 ? '它们' : '它'
  return `${projects.join('、')}，名称写明是 ${year} 年的项目，${table}把${whose}的资金全部列为上年结转。`
}
