import type { TermPlace } from '@/lib/budget/glossary'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { columnPath, tableOf } from '@/lib/budget/tables'
import { termPlaces } from '@/lib/words/term-places'

/** Where a term stands, in words: `预算第 3 张《部门支出预算表》，“基本支出 › 小计”栏，“合计”行`. */
export function termPlaceText(place: TermPlace): string {
  const phase = PHASE_TITLES[place.phase]
  if ('subject' in place) {
    return termPlaces.inStatement(phase, SUBJECT_NAMES[place.subject])
  }
  const table = tableOf(place.phase, place.table)
  const column = table?.columns.find(({ key }) => key === place.column)
  return termPlaces.place([
    termPlaces.inTable(phase, table?.number, table?.title ?? place.table),
    ...(column ? [termPlaces.column(termPlaces.quoted(columnPath(column)))] : []),
    ...(place.row === undefined ? [] : [termPlaces.row(termPlaces.quoted(place.row))]),
  ])
}
