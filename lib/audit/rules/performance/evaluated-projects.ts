import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** A project that was evaluated is named, with its money. ONE finding for all that are not. */
export const evaluatedProjects: JudgingRule = {
  id: 'evaluated-projects',
  title: '绩效自评的项目写明名称和金额',
  severity: 'form',
  presumes: '项目支出绩效自评表读得出指标。',
  example: saying('项目支出绩效自评表', '有 2 个项目'),
  phases: ['final'],
  *judge({ disclosure }) {
    const projects = disclosure.tables.projectPerformance?.rows.filter(({ level }) => level === 'project') ?? []
    const nameless = projects.filter(
      ({ name, code, cells, indicators }) =>
        name.trim() === '' &&
        code === undefined &&
        indicators.length > 0 &&
        !['initial', 'adjusted', 'executed'].some((column) => cells[column]),
    )
    const subject = `${tableName(disclosure, 'projectPerformance')}的项目`
    const [first] = nameless
    if (!first) {
      if (projects.length > 0) yield { outcome: 'holds', subject }
      return
    }
    const evidence = ({ row, at }: (typeof nameless)[number]) => ({
      ...{ table: 'projectPerformance' as const, row, text: '' },
      ...(at !== undefined && { at }),
    })
    const how = nameless.length > 1 ? `有 ${nameless.length} 个项目` : ''
    yield {
      ...{ outcome: 'fails', subject, place: 'nameless projects', ...together(nameless.map(evidence)) },
      sentence: saying(tableName(disclosure, 'projectPerformance'), how),
    }
  },
}

function saying(table: string, how: string): string {
  return `${table}${how}只有指标，没有写项目名称、预算数和执行数。`
}
