import type { TermPlace } from '@/lib/budget/glossary'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { columnPath, tableOf } from '@/lib/budget/tables'

/** Where a term stands, in words: `预算第 3 张《部门支出预算表》，“基本支出 › 小计”栏，“合计”行`. */
export function termPlaceText(place: TermPlace): string {
  const phase = PHASE_TITLES[place.phase]
  if ('subject' in place) {
    const subject = SUBJECT_NAMES[place.subject]
    return `${phase}的文字说明${subject === undefined ? '' : `里的“${subject}”`}`
  }
  const table = tableOf(place.phase, place.table)
  const number = table?.number === undefined ? '' : `第 ${table.number} 张`
  const column = table?.columns.find(({ key }) => key === place.column)
  return [
    `${phase}${number}《${table?.title ?? place.table}》`,
    ...(column ? [`${quoted(columnPath(column))}栏`] : []),
    ...(place.row === undefined ? [] : [`${quoted(place.row)}行`]),
  ].join('，')
}

/** A name in quotation marks, unless it brings its own. */
export const quoted = (name: string): string => (name.includes('“') ? name : `“${name}”`)
