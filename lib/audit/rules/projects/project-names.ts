import { groupBy } from '@/lib/audit/group-by'
import { quotedName, unspaced } from '@/lib/audit/indicator-groups'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'
import type { Evidence } from '@/lib/budget/finding'

/** Names of projects as they are published, without the marks of those who handle them: （签批）, （待定）. ONE finding for all. */
export const projectNames: JudgingRule = {
  id: 'project-names',
  title: '公开的项目名称不带办理过程的标记',
  severity: 'form',
  toldTo: 'proof',
  presumes: '项目支出表或项目绩效目标表列有项目名称。',
  example: '表 12 有 1 个项目的名称带着“签批”这样的办理标记，如“虚构平台（签批）”。',
  *judge({ disclosure }) {
    const named = (['projects', 'projectPerformance'] as const).flatMap((key) =>
      (disclosure.tables[key]?.rows ?? []).flatMap(({ level, row, at, name }) =>
        level === 'project' && unspaced(name) !== ''
          ? [{ key, name: unspaced(name), place: { table: key, row, text: name, ...(at !== undefined && { at }) } }]
          : [],
      ),
    )
    const marked = groupBy(
      named.filter(({ name }) => MARKS.test(name)),
      ({ name }) => name.replaceAll('(', '（').replaceAll(')', '）'),
    )
    const [first] = [...marked.keys()]
    if (first === undefined) {
      if (named.length > 0) yield { outcome: 'holds', subject: '项目名称' }
      return
    }
    const places: readonly Evidence[] = [...marked.values()].flat().map(({ place }) => place)
    const tables = [...new Set([...marked.values()].flat().map(({ key }) => tableName(disclosure, key)))].join('、')
    yield {
      ...{ outcome: 'fails', subject: '项目名称', place: 'marks in names', ...together(places) },
      sentence: `${tables}有 ${marked.size} 个项目的名称带着“${MARKS.exec(first)?.[1] ?? ''}”这样的办理标记，如${quotedName(first)}。`,
    }
  },
}

const MARKS = /[（(](签批|待批|待定|暂定|拟定|草稿|测试|作废|勿删|备用名)[）)]/
