import { cellMoney } from '@/lib/budget/cell'
import { ZERO } from '@/lib/budget/money'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** A project named after the document's year has nothing left over from the year before. ONE finding for all. */
export const carriedOverProjects: JudgingRule = {
  id: 'carried-over-projects',
  title: '名称写明本年度的项目，资金不全是上年结转',
  severity: 'doubt',
  phases: ['budget'],
  *judge({ disclosure }) {
    const table = disclosure.tables.projects
    const { year } = disclosure.identity
    const ofYear = (table?.rows ?? []).filter(({ level, name }) => level === 'project' && isNamedAfter(name, year))
    if (!table || ofYear.length === 0 || !table.columns.some((key) => key.startsWith('carriedOver'))) return
    const carried = ofYear.filter(({ cells }) => {
      const filled = Object.entries(cells).filter(([, cell]) => (cellMoney(cell, table.unit) ?? ZERO) !== ZERO)
      const sources = filled.filter(([key]) => key !== 'total')
      return sources.length > 0 && sources.every(([key]) => key.startsWith('carriedOver'))
    })
    const subject = `${tableName(disclosure, 'projects')}里 ${year} 年的项目`
    if (carried.length === 0) {
      yield { outcome: 'holds', subject }
      return
    }
    const places = carried.map(({ row, cells }) => {
      const { text = '', at } = cells['total'] ?? {}
      return { table: 'projects' as const, row, column: 'total', text, ...(at !== undefined && { at }) }
    })
    const names = carried.map(({ name }, i) => `“${name}”${places[i]?.text ?? ''}`)
    const sentence = `${names.join('、')}按名称是 ${year} 年的项目，${tableName(disclosure, 'projects')}却把它的资金全部列为上年结转。`
    yield { outcome: 'fails', subject, place: 'projects of the year', ...together(places), sentence }
  },
}

/** 建设项目2025, 2025年建设项目; not 2024—2025. */
const isNamedAfter = (name: string, year: number): boolean =>
  [...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(Number).every((each) => each === year) && name.includes(String(year))
