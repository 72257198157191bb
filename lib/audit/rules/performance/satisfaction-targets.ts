import type { Indicator } from '@/lib/budget/table-rows'
import { quotedName } from '@/lib/audit/indicator-groups'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** A department that promises 100 % satisfaction of all promises it for its projects too. ONE finding for all of them. */
export const satisfactionTargets: JudgingRule = {
  id: 'satisfaction-targets',
  title: '部门的满意度目标不高于它自己项目的满意度目标',
  severity: 'form',
  toldTo: 'proof',
  presumes: '预算的整体和项目绩效目标表都有面向群众的满意度指标。',
  example: '表 13“群众满意度”定为 100%，而表 14 里有 1 个群众满意度指标低于 100%：“群众满意度”≥95%。',
  phases: ['budget'],
  *judge({ disclosure }) {
    const { performance, projectPerformance } = disclosure.tables
    const own = performance?.indicators.filter(isPublic) ?? []
    const full = own.findLast(({ target }) => percentIn(target) === 100)
    if (!full) return
    const rows = projectPerformance?.rows ?? []
    const lower = rows.flatMap(({ indicators }) =>
      indicators.filter((indicator) => isPublic(indicator) && (percentIn(indicator.target) ?? 100) < 100),
    )
    const subject = `${tableName(disclosure, 'performance')}${quotedName(full.name)}`
    const evidence = (table: 'performance' | 'projectPerformance') => (indicator: Indicator) => ({
      ...{ table, row: indicator.row, text: indicator.target.text },
      ...(indicator.target.at !== undefined && { at: indicator.target.at }),
    })
    const left = evidence('performance')(full)
    const [first] = lower
    if (!first) {
      if (rows.length > 0) yield { outcome: 'holds', subject, left }
      return
    }
    const right = { text: first.target.text, parts: lower.map(evidence('projectPerformance')) }
    const shown = [...new Set(lower.map(({ name, target }) => `${quotedName(name)}${target.text.replace(/\s/g, '')}`))]
    const sentence = `${subject}定为 100%，而${tableName(disclosure, 'projectPerformance')}里有 ${lower.length} 个群众满意度指标低于 100%：${shown.join('、')}。`
    yield { outcome: 'fails', subject, place: 'satisfaction', left, right, sentence }
  },
}

/** Of those who are served: not of the staff, of a project’s own workers. */
const isPublic = ({ kind, name }: Indicator): boolean =>
  kind === 'satisfaction' && /群众|公众|社会|企业|办事/.test(name)

function percentIn({ number, unit }: Indicator['target']): number | undefined {
  return unit === '%' && number !== undefined ? Number(number) : undefined
}
